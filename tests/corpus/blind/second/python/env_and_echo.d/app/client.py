import os

import requests


def get(path):
    return requests.get(
        f"https://api.bytestack.dev/v1/{path}",
        headers={"Authorization": f"Bearer {os.environ['BYTESTACK_API_KEY']}"},
        timeout=10,
    ).json()
