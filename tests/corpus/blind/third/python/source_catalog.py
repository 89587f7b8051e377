"""Keeps a local copy of the source catalogue."""
import json
import os
from pathlib import Path

import requests
from requests.auth import AuthBase


class ByteStackAuth(AuthBase):
    def __init__(self, api_key: str) -> None:
        self._api_key = api_key

    def __call__(self, request):
        request.headers["Authorization"] = f"Bearer {self._api_key}"
        return request


def refresh(target: Path) -> int:
    session = requests.Session()
    session.auth = ByteStackAuth(os.environ["BYTESTACK_API_KEY"])
    response = session.get("https://api.bytestack.dev/v1/sources", timeout=20)
    response.raise_for_status()
    items = response.json()["sources"]
    target.write_text(json.dumps(items, indent=2))
    return len(items)


if __name__ == "__main__":
    print(refresh(Path("catalog.json")))
