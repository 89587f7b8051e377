import abc
import requests


class Rest(abc.ABC):
    base_url = None

    @abc.abstractmethod
    def headers(self):
        ...

    def get(self, path):
        return requests.get(self.base_url + path, headers=self.headers())


class ByteStack(Rest):
    base_url = "https://api.bytestack.dev/v1"

    def __init__(self, key):
        self.key = key

    def headers(self):
        return {"Authorization": f"Token {self.key}"}


class Other(Rest):
    base_url = "https://api.statuspage.io/v1"

    def __init__(self, key):
        self.key = key

    def headers(self):
        return {"Authorization": f"OAuth {self.key}"}
