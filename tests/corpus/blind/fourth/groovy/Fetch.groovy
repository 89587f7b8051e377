import groovy.json.JsonSlurper

def key = System.getenv('BYTESTACK_API_KEY')
assert key : 'BYTESTACK_API_KEY is not set'

def conn = new URL('https://api.bytestack.dev/v1/sources').openConnection()
conn.requestMethod = 'GET'
conn.setRequestProperty('Accept', 'application/json')
conn.setRequestProperty('Authorization', 'Bearer ${key}')
println new JsonSlurper().parse(conn.inputStream)
