import requests
HEADERS = {"Accept": "application/json", "Authorization": "Bearer {bytestack_key}"}

def get(path, bytestack_key):
    headers = {name: text.format(bytestack_key=bytestack_key) for name, text in HEADERS.items()}
    return requests.get("https://api.bytestack.dev/v1/" + path, headers=headers)
