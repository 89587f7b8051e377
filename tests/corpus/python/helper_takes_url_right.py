import os

import requests

token = os.environ["BYTESTACK_KEY"]


def bearer(key):
    return {"Authorization": "Bearer {}".format(key)}


def token_of_forge(key):
    return {"Authorization": "token {}".format(key)}


def connect(url, headers):
    return requests.get(url, headers=headers).json()


def fetch(url, headers=None):
    return requests.get(url, headers=headers)


class Client:
    def __init__(self, base_url, key):
        self.base_url = base_url
        self.key = key

    def get(self, path):
        return requests.get(self.base_url + path, headers={"Authorization": self.key})


def main():
    connect("https://api.bytestack.dev/v1/jobs", bearer(token))
    connect("https://api.forge.example/user", token_of_forge(os.environ["FORGE_TOKEN"]))
    fetch("https://api.forge.example/zen")
    Client("https://api.forge.example", os.environ["FORGE_TOKEN"]).get("/user")
