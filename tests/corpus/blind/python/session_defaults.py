import os
import requests

BASE = "https://api.bytestack.dev/v1"

session = requests.Session()
session.headers.update({"Authorization": f"Bearer {os.environ['BYTESTACK_API_KEY']}"})


def sources():
    return session.get("https://api.bytestack.dev/v1/sources").json()


def job(job_id):
    return session.get(f"{BASE}/jobs/{job_id}").json()
