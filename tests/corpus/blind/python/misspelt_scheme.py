import os
import httpx

client = httpx.Client(base_url="https://api.bytestack.dev/v1")
client.headers["Authorization"] = "Beaerer " + os.environ["BYTESTACK_API_KEY"]


def sources():
    return client.get("/sources").json()
