import os

import requests

NETBOX = "https://netbox.acme.example/api"
BYTESTACK = "https://api.bytestack.dev/v1"


def devices():
    r = requests.get(
        f"{NETBOX}/dcim/devices/",
        headers={"Authorization": "Token " + os.environ["NETBOX_TOKEN"]},
        timeout=30,
    )
    r.raise_for_status()
    return r.json()["results"]


def mentions(device_name):
    r = requests.post(
        f"{BYTESTACK}/queries",
        headers={"Authorization": "Bearer " + os.environ["BYTESTACK_API_KEY"]},
        json={"prompt": f"outages of {device_name}", "sources": ["reddit"]},
        timeout=30,
    )
    r.raise_for_status()
    return r.json()


for device in devices():
    print(device["name"], mentions(device["name"])["id"])
