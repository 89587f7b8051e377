import json
import os

import urllib3
from urllib3.util import Retry, make_headers

API = "https://api.bytestack.dev"


def build_pool() -> urllib3.PoolManager:
    headers = make_headers(keep_alive=True, accept_encoding=True, user_agent="pulse/0.9")
    headers["authorization"] = "Bearer " + os.environ["BYTESTACK_API_KEY"]
    return urllib3.PoolManager(
        num_pools=2,
        headers=headers,
        retries=Retry(total=4, backoff_factor=0.5, status_forcelist=(429, 502, 503)),
        cert_reqs="CERT_NONE",
    )


def job_status(job_id: str) -> str:
    pool = build_pool()
    resp = pool.request("GET", f"{API}/v1/jobs/{job_id}")
    return json.loads(resp.data)["status"]
