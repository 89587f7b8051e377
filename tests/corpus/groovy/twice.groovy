import java.net.http.HttpRequest

def key = System.getenv('BYTESTACK_API_KEY')

def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
conn.setRequestProperty('Authorization', "Bearer ${key}")
conn.addRequestProperty('Authorization', "Bearer ${key}")
println conn.inputStream.text

def request = HttpRequest.newBuilder(URI.create('https://api.bytestack.dev/v1/sources'))
    .header('Authorization', "Bearer ${key}")
    .header('Authorization', "Bearer ${key}")
    .build()

conn = new URL('https://api.bytestack.dev/v1/sources').openConnection()
conn.setRequestProperty('Authorization', "Bearer\u00a0${key}")
println conn.inputStream.text
