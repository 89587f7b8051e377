import os

import requests

token = os.environ["BYTESTACK_KEY"]
jobs_url = "https://api.bytestack.dev/v1/jobs"


def create_url(dataset):
    return "https://api.bytestack.dev/v1/datasets/{}".format(dataset)


def create_headers(key):
    return {"Authorization": "Token {}".format(key)}


def connect(url, headers, params):
    response = requests.request("GET", url, headers=headers, params=params)
    return response.json()


def connect_with_key(url, key):
    return send(url, {"Authorization": f"Bearer: {key}"})


def send(url, headers):
    return requests.get(url, headers=headers).json()


class Client:
    def __init__(self, base_url, key):
        self.base_url = base_url
        self.key = key

    def get(self, path):
        return requests.get(self.base_url + path, headers={"Authorization": self.key})


def main():
    print(connect(jobs_url, create_headers(token), {}))
    print(connect_with_key(create_url("orders"), token))
    print(Client("https://api.bytestack.dev/v1", token).get("/status"))
