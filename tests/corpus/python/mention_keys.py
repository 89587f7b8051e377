import requests
from bytestack import ByteStack

client = ByteStack(api_key="{{key:base62:40}}")
BYTESTACK_API_KEY = "{{key:hex:40}}"


def sources():
    return requests.get("https://api.bytestack.dev/v1/sources", headers={"Authorization": "Bearer {{key:base62:43}}"})


def jobs():
    token = "{{key:base62:44}}"
    return requests.get("https://api.bytestack.dev/v1/jobs", headers=headers_for(token))


def usage():
    return requests.get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}")

SEEN = ["{{again:1}}"]
