import base64
import os
import urllib.request

import httpx
import requests

BASE = "https://api.bytestack.dev/v1"
api_key = os.environ["BYTESTACK_API_KEY"]


def feeds():
    request = urllib.request.Request(BASE + "/feeds")
    request.add_header("Authorization", "Bearer YOUR_API_KEY")
    return urllib.request.urlopen(request)


def labels():
    session = requests.Session()
    session.headers["Authorization"] = "Bearer {api_key}"
    return session.get(BASE + "/labels")


def filters():
    return requests.get(BASE + "/filters", headers={"Authorization": "Bearer "}, timeout=10)


def languages():
    return httpx.get(f"{BASE}/languages", headers={"Authorization": "Bearer " + open("/run/secrets/bytestack").read()})


def summaries():
    request = urllib.request.Request(BASE + "/summaries")
    request.add_header("Authorization", "Bearer " + api_key)
    return urllib.request.urlopen(request)


def authors():
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {api_key};"
    return session.get(BASE + "/authors")


def sites():
    return requests.get(BASE + "/sites", headers={"Authorization": "Bearer " + base64.b64encode(api_key.encode()).decode()}, timeout=10)


def ratings():
    return httpx.get(f"{BASE}/ratings", headers={"Authorisation": "Bearer " + api_key})


def events():
    request = urllib.request.Request(BASE + "/events")
    request.add_header("X-API-Key", api_key)
    return urllib.request.urlopen(request)

