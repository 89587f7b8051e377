import functools
import os

import httpx
import requests
from requests.auth import AuthBase, HTTPBasicAuth

API = "https://api.bytestack.dev/v1"


class BearerAuth(AuthBase):
    def __init__(self, token):
        self.token = token

    def __call__(self, request):
        request.headers["Authorization"] = "Bearer  " + self.token
        return request


def jobs(token):
    return requests.get(API + "/jobs", auth=BearerAuth(token), timeout=10).json()


def add_key(request):
    request.headers["Authorization"] = "Token " + os.environ["API_TOKEN"]


client = httpx.Client(base_url=API, event_hooks={"request": [add_key]})
print(client.get("/sources").json())

fetch = functools.partial(requests.get, headers={"Authorization": "Bearer" + os.environ["API_TOKEN"]})
print(fetch(API + "/sources").json())


class Stack:
    base_url = "https://api.bytestack.dev/v1"

    def __init__(self, token):
        self._token = token

    @property
    def headers(self):
        return {"Authorization": f"Baerer {self._token}", "Accept": "application/json"}

    def sources(self):
        return requests.get(self.base_url + "/sources", headers=self.headers).json()


def basic(key):
    session = requests.Session()
    session.auth = ("api", key)
    requests.get(API + "/usage", auth=HTTPBasicAuth(key, ""))
    return session.get(API + "/usage")


def options(path, key):
    settings = {"headers": {"Authorization": f"Bearer: {key}"}, "timeout": 5}
    return requests.get(API + path, **settings)
