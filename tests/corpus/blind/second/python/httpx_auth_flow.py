import os
import typing

import httpx


class KeyAuth(httpx.Auth):
    def __init__(self, key: str):
        self._key = key.strip()

    def auth_flow(self, request: httpx.Request) -> typing.Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._key}"
        response = yield request
        if response.status_code == 402:
            raise RuntimeError("account has an unpaid balance")


def make_client() -> httpx.Client:
    return httpx.Client(
        base_url="https://api.bytestack.dev/v1/",
        auth=KeyAuth(os.environ["BYTESTACK_API_KEY"]),
        http2=True,
    )


def job_status(job_id: str) -> str:
    with make_client() as c:
        return c.get(f"jobs/{job_id}").json()["status"]
