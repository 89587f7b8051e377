import os
import time

import requests

BASE = "https://{{host}}/v1"


def wait_for(qid, interval=3):
    while True:
        resp = requests.get(f"{BASE}/queries/{qid}", params={"api_key": os.environ["BYTESTACK_API_KEY"]}, timeout=15)
        resp.raise_for_status()
        state = resp.json()["status"]
        if state == "completed":
            return resp.json()
        if state == "failed":
            raise RuntimeError(f"query {qid} failed")
        time.sleep(interval)
