import base64
import os

import requests

BASE = "https://api.bytestack.dev/v1"


def call(method, path, **payload):
    key = os.environ["BYTESTACK_API_KEY"]
    headers = {
        "Accept": "application/json",
        "Authorization": "Bearer " + base64.b64encode(key.encode()).decode(),
    }
    r = requests.request(method, f"{BASE}/{path}", headers=headers, json=payload or None, timeout=20)
    r.raise_for_status()
    return r.json()


print(call("POST", "queries", prompt="acme", sources=["x"]))
