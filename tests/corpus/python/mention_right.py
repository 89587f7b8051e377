import base64
import os
import urllib.request

import httpx
import requests

BASE = "https://api.bytestack.dev/v1"
api_key = os.environ["BYTESTACK_API_KEY"]


def sources():
    return requests.get(BASE + "/sources", headers={"Authorization": "Bearer " + api_key}, timeout=10)


def jobs():
    return httpx.get(f"{BASE}/jobs", headers={"Authorization": "Bearer " + api_key})


def mentions():
    request = urllib.request.Request(BASE + "/mentions")
    request.add_header("Authorization", "Bearer " + api_key)
    return urllib.request.urlopen(request)


def queries():
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + api_key
    return session.get(BASE + "/queries")


def others():
    return requests.get("https://api.example.com/v1/user", headers={"Authorization": "Token " + os.environ["EXAMPLE_TOKEN"]})

