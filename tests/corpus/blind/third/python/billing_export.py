import base64
import os

import requests


def usage(month: str) -> dict:
    key = os.environ["BYTESTACK_ADMIN_KEY"]
    r = requests.get(
        "https://api.bytestack.dev/v1/billing/usage",
        params={"month": month},
        headers={"Authorization": "Bearer " + base64.b64encode(key.encode()).decode()},
        timeout=20,
    )
    r.raise_for_status()
    return r.json()


if __name__ == "__main__":
    print(usage("2026-10")["total"])
