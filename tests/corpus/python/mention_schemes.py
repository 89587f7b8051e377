import base64
import os
import urllib.request

import httpx
import requests

BASE = "https://api.bytestack.dev/v1"
api_key = os.environ["BYTESTACK_API_KEY"]


def sources():
    return requests.get(BASE + "/sources", headers={"Authorization": "Bearer" + api_key}, timeout=10)


def jobs():
    return httpx.get(f"{BASE}/jobs", headers={"Authorization": api_key})


def mentions():
    request = urllib.request.Request(BASE + "/mentions")
    request.add_header("Authorization", "Token " + api_key)
    return urllib.request.urlopen(request)


def queries():
    session = requests.Session()
    session.headers["Authorization"] = "Baerer " + api_key
    return session.get(BASE + "/queries")


def topics():
    return requests.get(BASE + "/topics", headers={"Authorization": "Bearer: " + api_key}, timeout=10)


def alerts():
    return httpx.get(f"{BASE}/alerts", headers={"Authorization": "Bearer  " + api_key})


def exports():
    request = urllib.request.Request(BASE + "/exports")
    request.add_header("Authorization", "Bearer Bearer " + api_key)
    return urllib.request.urlopen(request)


def usage():
    session = requests.Session()
    session.headers["Authorization"] = "bearer " + api_key
    return session.get(BASE + "/usage")


def teams():
    return requests.get(BASE + "/teams", headers={"Authorization": "Bearer " + api_key}, timeout=10)


def reports():
    return httpx.get(f"{BASE}/reports", headers={"Authorization": f"Bearer <{api_key}>"})

