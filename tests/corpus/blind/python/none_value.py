import httpx

BASE = "https://api.bytestack.dev"


def anonymous_client():
    # left over from the proxy experiment
    return httpx.Client(base_url=BASE, headers={"Authorization": "Bearer None"})
