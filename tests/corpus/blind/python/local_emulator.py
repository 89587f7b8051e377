import os
import requests

EMULATOR = "http://127.0.0.1:8089"


def ping():
    return requests.get(
        EMULATOR + "/v1/sources",
        headers={"Authorization": "Bearer " + os.environ["BYTESTACK_API_KEY"]},
    )
