"""Thin wrapper used by the nightly mention export."""
import os
import time

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

API_ROOT = "https://api.bytestack.dev/v1"


def build_session() -> requests.Session:
    retry = Retry(total=4, backoff_factor=0.5, status_forcelist=[429, 502, 503])
    s = requests.Session()
    s.mount("https://", HTTPAdapter(max_retries=retry))
    s.headers.update(
        {
            "Accept": "application/json",
            "User-Agent": "mention-export/2.3",
            "authorization": "Bearer " + os.environ["BYTESTACK_API_KEY"],
        }
    )
    return s


def export(prompt, sources):
    with build_session() as s:
        job = s.post(API_ROOT + "/queries", json={"prompt": prompt, "sources": sources}).json()
        while True:
            state = s.get(f"{API_ROOT}/jobs/{job['id']}").json()
            if state["status"] in ("done", "failed"):
                break
            time.sleep(2)
        # the download link is presigned and must be fetched without our header
        return requests.get(state["download_url"], timeout=60).content
