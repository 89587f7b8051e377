import os
import requests

s = requests.Session()
s.headers["Authorization"] = "Bearer " + os.environ["BYTESTACK_API_KEY"]


def latest():
    return s.get("http://api.bytestack.dev/v1/results/latest").json()
