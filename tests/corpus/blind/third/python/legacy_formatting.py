import os
from string import Template

import requests

AUTH = "Bearer {token}"
AUTH_T = Template("Bearer $token")
HOST = "https://api.bytestack.dev"


def listing(path, token=None):
    token = token or os.environ["BYTESTACK_API_KEY"]
    return requests.get(
        HOST + path, headers={"Authorization": AUTH.format(token=token)}, timeout=10
    ).json()


def listing_t(path):
    value = AUTH_T.substitute(token=os.environ["BYTESTACK_API_KEY"])
    return requests.get(HOST + path, headers={"Authorization": value}, timeout=10).json()


def jobs():
    headers = {"Authorization": "Bearer %(key)s" % {"key": os.environ["BYTESTACK_API_KEY"]}}
    return requests.get(HOST + "/v1/jobs", headers=headers, timeout=10).json()


print(len(listing("/v1/sources")), len(listing_t("/v1/sources")), len(jobs()))
