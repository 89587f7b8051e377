"""Correct requests, in the ways that people write them."""
import base64
import os
from pathlib import Path

import requests
from requests import Session

API = "https://api.bytestack.dev/v1"
KEY = os.getenv("BYTESTACK_API_KEY", "")
HEADERS = {"Authorization": f"Bearer {KEY}", "Accept": "application/json"}
TEMPLATE = "Bearer {key}"


def simple():
    return requests.get(f"{API}/sources", headers=HEADERS, timeout=10)


def merged():
    return requests.post(f"{API}/queries", json={}, headers={**HEADERS, "X-Request-Id": "1"}, timeout=10)


def template():
    return requests.get(API + "/sources", headers={"Authorization": TEMPLATE.format(key=KEY)}, timeout=10)


def percent():
    return requests.get(API + "/sources", headers={"Authorization": "Bearer %s" % KEY}, timeout=10)


def joined():
    return requests.get(API + "/sources", headers={"Authorization": " ".join(["Bearer", KEY])}, timeout=10)


def from_file():
    key = Path("/run/secrets/bytestack").read_text().strip()
    session = Session()
    session.headers["Authorization"] = "Bearer " + key
    return session.get(API + "/sources")


def first_line():
    with open("/run/secrets/bytestack") as handle:
        key = handle.read().splitlines()[0]
    return requests.get(API + "/sources", headers={"Authorization": "Bearer " + key}, timeout=10)


def whole_header(authorization):
    return requests.get(API + "/sources", headers={"Authorization": authorization}, timeout=10)


def unknown(headers):
    return requests.get(API + "/sources", headers=headers, timeout=10)


def unknown_options(**options):
    return requests.get(API + "/sources", **options)


def github(token):
    return requests.get("https://api.github.com/user", headers={"Authorization": f"token {token}"}, timeout=10)


def jira(user, password):
    encoded = base64.b64encode(f"{user}:{password}".encode()).decode()
    return requests.get("https://acme.atlassian.net/rest", headers={"Authorization": f"Basic {encoded}"}, timeout=10)


def health():
    return requests.get("https://api.bytestack.dev/health", timeout=10).ok
