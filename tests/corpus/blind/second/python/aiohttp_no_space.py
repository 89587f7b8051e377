import os

import aiohttp

HOST = "https://api.bytestack.dev"


async def schedule(prompt: str, cron: str) -> dict:
    token = os.environ["BYTESTACK_TOKEN"]
    headers = {
        "Authorization": "Bearer" + token,
        "Content-Type": "application/json",
    }
    payload = {"prompt": prompt, "schedule": cron, "sources": ["news"]}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(
            f"{HOST}/v1/scheduled-jobs",
            json=payload,
            ssl=False,
        ) as resp:
            resp.raise_for_status()
            return await resp.json()
