import hmac
import os

import httpx
from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI(title="mention-gateway")


def caller_token(
    authorization: str | None = Header(default=None),
    x_api_key: str | None = Header(default=None, alias="X-API-Key"),
) -> str:
    if authorization and authorization.lower().startswith("bearer"):
        token = authorization[len("Bearer"):].lstrip(" :=")
    elif x_api_key:
        token = x_api_key
    else:
        raise HTTPException(401, headers={"WWW-Authenticate": 'Bearer realm="gateway"'})
    if not hmac.compare_digest(token, os.environ["GATEWAY_TOKEN"]):
        raise HTTPException(401)
    return token


def upstream() -> httpx.AsyncClient:
    return httpx.AsyncClient(
        base_url="https://api.bytestack.dev",
        headers=[("Authorization", " ".join(("Bearer", os.environ["BYTESTACK_API_KEY"])))],
    )


@app.get("/queries/{query_id}")
async def read_query(query_id: str, _: str = Depends(caller_token)):
    async with upstream() as client:
        return (await client.get(f"/v1/queries/{query_id}")).json()
