import os
import sys

import requests


def run(prompt):
    api_key = os.environ.get("BYTESTACK_API_KEY")
    if not api_key:
        sys.exit("BYTESTACK_API_KEY is not set")

    resp = requests.post(
        "https://api.bytestack.dev/v1/queries",
        headers={
            "Authorization": "Bearer {api_key}",
            "Content-Type": "application/json",
        },
        json={"prompt": prompt, "sources": ["x", "reddit"]},
        timeout=60,
    )
    resp.raise_for_status()
    return resp.json()


print(run("Mentions of Acme this week"))
