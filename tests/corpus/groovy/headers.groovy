def headers = new HttpHeaders()
headers.set('Authorization', "Token $key")
def r = rest.exchange('https://api.bytestack.dev/v1', GET, new HttpEntity(headers), String)
