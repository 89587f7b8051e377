import os
import requests

bytestack_key = os.environ["BYTESTACK_KEY"]


def fetch(result_id):
    r = requests.get(f"https://api.bytestack.dev/v1/results/{result_id}?api_key={bytestack_key}")
    r.raise_for_status()
    return r.json()
