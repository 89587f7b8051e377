"""Thin wrapper that every integration of ours shares."""
import os

import requests

BYTESTACK = "https://api.bytestack.dev/v1"


def call(method, path, **kwargs):
    kwargs.setdefault("timeout", 20)
    response = requests.request(method, BYTESTACK + path, **kwargs)
    response.raise_for_status()
    return response.json()


def sources(headers):
    return requests.get(f"{BYTESTACK}/sources", headers=headers, timeout=10).json()


def jobs():
    authorization = os.environ["COLLECTOR_AUTHORIZATION"]
    return call("GET", "/jobs", headers={"Authorization": authorization})


def forward(incoming):
    return call("GET", "/jobs", headers={"Authorization": incoming.headers["Authorization"]})
