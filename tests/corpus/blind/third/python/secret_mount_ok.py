import subprocess
from functools import lru_cache
from pathlib import Path

import httpx


@lru_cache
def _key() -> str:
    mounted = Path("/run/secrets/bytestack_api_key")
    if mounted.exists():
        return mounted.read_text(encoding="utf-8").strip()
    out = subprocess.check_output(["pass", "show", "bytestack/api-key"], text=True)
    return out.splitlines()[0]


def client() -> httpx.Client:
    return httpx.Client(
        base_url="https://api.bytestack.dev/v1",
        headers={"Authorization": f"Bearer {_key()}"},
    )


with client() as c:
    print(c.get("/sources").json())
