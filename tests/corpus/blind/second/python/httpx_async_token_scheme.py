import asyncio

import httpx

from app.settings import settings


async def fetch_results(ids):
    limits = httpx.Limits(max_connections=8)
    async with httpx.AsyncClient(
        base_url="https://api.bytestack.dev",
        headers={"Authorization": f"Token {settings.bytestack_token}"},
        limits=limits,
        timeout=httpx.Timeout(30, connect=5),
    ) as client:
        async def one(i):
            r = await client.get(f"/v1/queries/{i}/results")
            r.raise_for_status()
            return r.json()

        return await asyncio.gather(*(one(i) for i in ids))
