import asyncio
import os

import aiohttp

BYTESTACK_API_KEY = os.getenv("BYTESTACK_API_KEY")


async def status(job_id):
    async with aiohttp.ClientSession() as s:
        async with s.get(
            f"https://api.bytestack.dev/v1/jobs/{job_id}",
            headers={"Authorization": BYTESTACK_API_KEY},
        ) as r:
            return await r.json()


if __name__ == "__main__":
    print(asyncio.run(status("latest")))
