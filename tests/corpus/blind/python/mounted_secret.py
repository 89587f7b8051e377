import requests


def submit(payload):
    return requests.post(
        "https://api.bytestack.dev/v1/queries",
        json=payload,
        headers={"Authorization": "Bearer " + open("/run/secrets/bytestack_key").read()},
    )
