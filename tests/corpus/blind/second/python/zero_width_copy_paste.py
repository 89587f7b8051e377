import os
import treq
from twisted.internet import defer


@defer.inlineCallbacks
def status(job_id):
    key = os.environ["BYTESTACK_API_KEY"]
    response = yield treq.get(
        f"https://api.bytestack.dev/v1/jobs/{job_id}",
        headers={
            "Accept": ["application/json"],
            "Authorization": [f"Bearer ​{key}"],
        },
        timeout=15,
    )
    body = yield treq.json_content(response)
    defer.returnValue(body["status"])
