import os

from acme_sdk import BaseClient, build_request_headers


class Client(BaseClient):
    def __init__(self, key=None, base_url=None, regional=False):
        self.key = key or os.environ.get("BYTESTACK_KEY")
        if base_url is None:
            base_url = os.environ["REGION_URL"] if regional else "https://api.bytestack.dev/v1"
        super().__init__(base_url=base_url, version="2")

    @property
    def auth_headers(self):
        if not self.key:
            return {}
        return {"Authorization": f"Token {self.key}"}


class RightClient(BaseClient):
    base_url = "https://api.bytestack.dev/v1"

    def auth_headers(self, key):
        return {"Authorization": f"Bearer {key}"}

    def upload(self, token):
        return self.send("/v1/files", headers=build_request_headers(token=token))


class ForgeClient(BaseClient):
    def __init__(self, key):
        self.key = key
        super().__init__(base_url="https://api.forge.example")

    def auth_headers(self):
        return {"Authorization": f"token {self.key}"}
