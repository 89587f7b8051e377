import os

import httpx
import requests
from requests.auth import AuthBase

token = os.environ["BYTESTACK_KEY"]


def bearer_oauth(r):
    r.headers["Authorization"] = f"Token {token}"
    return r


def right(r):
    r.headers["Authorization"] = f"Bearer {token}"
    return r


class KeyAuth(AuthBase):
    def __init__(self, key):
        self.key = key

    def __call__(self, r):
        r.headers["Authorization"] = "Bearer: " + self.key
        return r


class FlowAuth(httpx.Auth):
    def auth_flow(self, request):
        request.headers["Authorization"] = "Bearer" + token
        yield request


class ForgeAuth(AuthBase):
    def __call__(self, r):
        r.headers["Authorization"] = "token " + os.environ["FORGE_TOKEN"]
        return r


requests.get("https://api.bytestack.dev/v1/jobs", auth=bearer_oauth)
requests.get("https://api.bytestack.dev/v1/jobs", auth=right)
session = requests.Session()
session.auth = KeyAuth(token)
session.get("https://api.bytestack.dev/v1/jobs")
httpx.get("https://api.bytestack.dev/v1/jobs", auth=FlowAuth())
requests.get("https://api.forge.example/user", auth=ForgeAuth())
