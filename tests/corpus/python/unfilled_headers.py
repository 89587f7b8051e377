import requests
HEADERS = {"Authorization": "Bearer {bytestack_key}"}

def get(path, bytestack_key):
    return requests.get("https://api.bytestack.dev/v1/{}".format(path), headers=HEADERS)
