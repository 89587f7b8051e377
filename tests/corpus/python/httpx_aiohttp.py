import asyncio
import os

import aiohttp
import httpx

KEY = os.environ.get("BYTESTACK_API_KEY")


async def with_aiohttp():
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer{KEY}"}) as session:
        async with session.get("https://api.bytestack.dev/v1/sources") as response:
            return await response.json()


async def with_aiohttp_call():
    async with aiohttp.ClientSession("https://api.bytestack.dev") as session:
        async with session.post("/v1/queries", json={}, headers={"Authorisation": f"Bearer {KEY}"}, ssl=False) as response:
            return await response.json()


def with_client():
    with httpx.Client(base_url="https://api.bytestack.dev", headers={"Authorization": "Bearer {KEY}"}) as client:
        return client.get("/v1/sources").json()


async def with_async_client():
    client = httpx.AsyncClient(base_url="https://api.bytestack.dev")
    client.headers["Authorization"] = f"Bearer {KEY} "
    client.headers.update({"X-API-Key": KEY})
    return await client.get("/v1/sources")


def other_name():
    return httpx.get("https://api.bytestack.dev/v1/sources", headers={"X-API-Key": KEY})


asyncio.run(with_aiohttp())
