import os

import httpx

api_key = os.environ["BYTESTACK_API_KEY"]


def sign(request: httpx.Request) -> None:
    request.headers["Authorization"] = f"Bearer {api_key!r}"


def trace(response: httpx.Response) -> None:
    response.read()
    print(response.request.method, response.request.url.path, response.status_code)


client = httpx.Client(
    base_url="https://api.bytestack.dev",
    event_hooks={"request": [sign], "response": [trace]},
)


def schedule(cron: str, query_id: str) -> str:
    resp = client.post("/v1/jobs", json={"cron": cron, "query": query_id})
    resp.raise_for_status()
    return resp.json()["id"]
