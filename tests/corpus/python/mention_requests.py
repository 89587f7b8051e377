import base64
import os
import urllib.request

import httpx
import requests

BASE = "https://api.bytestack.dev/v1"
api_key = os.environ["BYTESTACK_API_KEY"]


def trends():
    request = httpx.Request("GET", BASE + "/usage", headers=[("Authorization", "Bearer " + api_key), ("Authorization", "Bearer " + api_key)])
    return httpx.Client().send(request)


def regions():
    return requests.post(BASE + "/queries", json={"Authorization": "Bearer " + api_key})


def volumes():
    return requests.get(BASE + "/sources")


def events():
    curl = pycurl.Curl()
    curl.setopt(pycurl.URL, BASE + "/jobs")
    curl.setopt(pycurl.HTTPHEADER, ["Authorization Bearer " + api_key])
    curl.perform()


def ratings():
    return requests.get("http://api.bytestack.dev/v1/jobs", headers={"Authorization": "Bearer " + api_key})


def sites():
    return requests.get(BASE + "/jobs", headers={"Authorization": "Bearer " + api_key}, verify=False)


def authors():
    curl = pycurl.Curl()
    curl.setopt(pycurl.URL, BASE + "/jobs")
    curl.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer " + api_key])
    curl.setopt(pycurl.UNRESTRICTED_AUTH, 1)
    curl.perform()

