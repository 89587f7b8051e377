import os
import aiohttp

KEY = os.environ["BYTESTACK_API_KEY"]


async def go():
    async with aiohttp.ClientSession() as s:
        hdrs = [("Authorization", f"Bearer {KEY}"), ("Authorization", f"Bearer {KEY}")]
        async with s.get("https://api.bytestack.dev/v1/jobs", headers=hdrs) as r:
            return await r.text()
