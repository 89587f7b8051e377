import os

import requests
from requests.auth import AuthBase


class ByteStackAuth(AuthBase):
    """Signs every prepared request of the session."""

    def __init__(self, token):
        self.token = token

    def __call__(self, r):
        r.headers["Authorization"] = self.token
        r.headers.setdefault("User-Agent", "brandwatch-sync/2.4")
        return r


def make_session():
    session = requests.Session()
    session.auth = ByteStackAuth(os.environ["BYTESTACK_TOKEN"])
    return session


def submit(prompt, sources):
    session = make_session()
    resp = session.post(
        "https://api.bytestack.dev/v1/queries",
        json={"prompt": prompt, "sources": list(sources)},
        timeout=30,
    )
    resp.raise_for_status()
    return resp.json()["id"]
