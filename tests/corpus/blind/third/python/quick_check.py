import os

import requests

BASE = "https://api.bytestack.dev/v1"
api_key = os.environ["BYTESTACK_API_KEY"]

sources = requests.get(
    BASE + "/sources",
    headers={"Authorization": "Bearer "},
    timeout=10,
)
print(sources.status_code)

jobs = requests.get(
    BASE + "/jobs",
    headers={"Authorization": f"Bearer '{api_key}'"},
    timeout=10,
)
print(jobs.status_code, len(jobs.content))
