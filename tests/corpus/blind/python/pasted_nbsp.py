import os
import requests

KEY = os.environ["BYTESTACK_API_KEY"]


def jobs():
    return requests.get(
        "https://api.bytestack.dev/v1/jobs",
        headers={"Authorization": f"Bearer {KEY} "},
    ).json()
