import httpx
BASE = "https://api.bytestack.dev"

def sign(request):
    if not str(request.url).startswith(BASE):
        request.headers["Authorization"] = f"JWT {jwt}"
        return
    request.headers["Authorization"] = f"Token {key}"

client = httpx.Client(event_hooks={"request": [sign]})
