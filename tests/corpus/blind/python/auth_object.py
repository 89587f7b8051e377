import os
import requests
from requests.auth import AuthBase


class ByteStackAuth(AuthBase):
    def __call__(self, r):
        r.headers["Authorization"] = "Bearer %s" % os.environ["BYTESTACK_API_KEY"]
        return r


def results(job):
    return requests.get("https://api.bytestack.dev/v1/jobs/%s/results" % job, auth=ByteStackAuth())
