import os
import requests

token = os.environ["BYTESTACK_TOKEN"]


def cancel(job_id: str) -> int:
    r = requests.post(f"https://api.bytestack.dev/v1/jobs/{job_id}/cancel", {"Authorization": f"Bearer {token}"})
    return r.status_code
