"""Queries ByteStack the wrong way, once per mistake."""
import os

import requests

API = "https://api.bytestack.dev/v1"
KEY = os.environ["BYTESTACK_API_KEY"]
SCHEME = "Bearer"


def no_space():
    return requests.get(f"{API}/sources", headers={"Authorization": "Bearer" + KEY}, timeout=10)


def no_space_in_f_string():
    return requests.get(f"{API}/sources", headers={"Authorization": f"Bearer{KEY}"}, timeout=10)


def no_space_through_constant():
    return requests.get(f"{API}/sources", headers={"Authorization": SCHEME + KEY}, timeout=10)


def two_spaces():
    return requests.get(f"{API}/sources", headers={"Authorization": "Bearer  %s" % KEY}, timeout=10)


def colon():
    return requests.get(f"{API}/sources", headers={"Authorization": "Bearer: {}".format(KEY)}, timeout=10)


def token():
    return requests.post(f"{API}/queries", json={}, headers={"Authorization": f"Token {KEY}"}, timeout=10)


def misspelt():
    return requests.post(f"{API}/queries", json={}, headers={"Authorization": f"Baerer {KEY}"}, timeout=10)


def lower_case():
    return requests.post(f"{API}/queries", json={}, headers={"Authorization": f"bearer {KEY}"}, timeout=10)


def bare():
    return requests.request("GET", f"{API}/sources", headers={"Authorization": KEY}, timeout=10)


def twice():
    token = f"Bearer {KEY}"
    return requests.get(f"{API}/sources", headers={"Authorization": f"Bearer {token}"}, timeout=10)
