import os

import requests
from requests.adapters import HTTPAdapter

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=3))


def create_query(text):
    resp = session.post(
        "https://api.bytestack.dev/v1/queries",
        auth=(os.environ["BYTESTACK_API_KEY"], ""),
        json={"prompt": text, "sources": ["x"]},
        timeout=30,
    )
    resp.raise_for_status()
    return resp.json()["id"]


def fetch(query_id):
    resp = session.get(
        f"https://api.bytestack.dev/v1/queries/{query_id}",
        headers={"Authorization": "Bearer REPLACE_ME"},
        timeout=30,
    )
    resp.raise_for_status()
    return resp.json()
