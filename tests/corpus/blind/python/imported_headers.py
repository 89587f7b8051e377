import requests

from .auth import default_headers

URL = "https://api.bytestack.dev/v1/queries"


def submit(prompt, **kw):
    return requests.post(URL, json={"prompt": prompt}, headers=default_headers(), **kw)


def peek():
    return requests.get("https://api.bytestack.dev/v1/jobs", headers=default_headers())
