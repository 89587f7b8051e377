import sys

import requests


def list_sources(api_key):
    resp = requests.get(
        "https://api.bytestack.dev/v1/sources",
        headers={
            "Accept": "application/json",
            "Authorization": api_key,
        },
        timeout=10,
    )
    if resp.status_code == 401:
        sys.exit("ByteStack rejected the key, rotate it in Settings > API Keys")
    resp.raise_for_status()
    return [s["name"] for s in resp.json()["data"]]


if __name__ == "__main__":
    for name in list_sources(sys.argv[1]):
        print(name)
