"""Pull brand mentions every morning."""
import os

import requests

API_ROOT = "https://api.bytestack.dev/v1"


def run_query(prompt: str) -> dict:
    api_key = os.environ["BYTESTACK_API_KEY"]
    resp = requests.post(
        f"{API_ROOT}/queries",
        json={"prompt": prompt, "sources": ["x"]},
        headers={"Authorization": "Bearer" + api_key},
        timeout=30,
    )
    resp.raise_for_status()
    return resp.json()
