import functools
import json
from urllib.parse import urljoin

import boto3
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


@functools.lru_cache(maxsize=None)
def bytestack_key(secret_id="prod/bytestack"):
    raw = boto3.client("secretsmanager").get_secret_value(SecretId=secret_id)["SecretString"]
    return json.loads(raw)["api_key"].strip()


class ByteStackSession(requests.Session):
    root = "https://api.bytestack.dev/v1/"

    def __init__(self):
        super().__init__()
        self.mount("https://", HTTPAdapter(max_retries=Retry(total=3, allowed_methods=None)))
        self.max_redirects = 0

    def request(self, method, url, *args, **kwargs):
        headers = dict(kwargs.pop("headers", None) or {})
        headers.setdefault("Authorization", f"Bearer {bytestack_key()}")
        return super().request(method, urljoin(self.root, url), *args, headers=headers, **kwargs)


def results(query_id):
    with ByteStackSession() as session:
        return session.get(f"queries/{query_id}/results").json()
