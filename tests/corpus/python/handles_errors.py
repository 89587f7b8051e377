"""Code that deals with refusals is not a sample of a wrong request."""
import sys

import requests


def convert(text, token=None):
    headers = {"Accept": "application/json"}
    if token:
        headers["Authorization"] = f"Baerer {token}"
    answer = requests.post("https://api.bytestack.dev/v1/queries", json={"q": text}, headers=headers)
    if answer.status_code == 200:
        return answer.text
    elif answer.status_code == 401:
        print("Authentication failed. Check BYTESTACK_TOKEN.")
        sys.exit(1)


def sources(key):
    if not key:
        raise ValueError("invalid key")
    answer = requests.get("https://api.bytestack.dev/v1/sources", headers={"Authorization": "Bearer" + key})
    if answer.status_code == 401:
        return "rejected"
    return answer.json()


def refused(key):
    # wrong on purpose: the answer is 401
    return requests.get("https://api.bytestack.dev/v1/sources", headers={"Authorization": "Token " + key})
