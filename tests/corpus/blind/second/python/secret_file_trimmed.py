import os
import sys
from pathlib import Path

import requests


def load_key() -> str:
    path = os.environ.get("BYTESTACK_API_KEY_FILE")
    if path:
        return Path(path).read_text(encoding="ascii").splitlines()[0].strip()
    try:
        return os.environ["BYTESTACK_API_KEY"]
    except KeyError:
        sys.exit("set BYTESTACK_API_KEY or BYTESTACK_API_KEY_FILE")


def whoami():
    prepared = requests.Request(
        "GET",
        "https://api.bytestack.dev/v1/keys/current",
        headers=dict(Authorization="Bearer " + load_key()),
    ).prepare()
    with requests.Session() as s:
        return s.send(prepared, timeout=10).json()
