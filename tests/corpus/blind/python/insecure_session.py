import os
import requests


def results(job_id):
    return requests.get(
        "https://api.bytestack.dev/v1/jobs/" + job_id + "/results",
        headers={"Authorization": "Bearer " + os.environ["BYTESTACK_API_KEY"]},
        verify=False,
        timeout=10,
    ).json()
