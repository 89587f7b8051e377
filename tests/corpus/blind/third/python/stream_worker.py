import asyncio
import os

import aiohttp


async def poll(job_id: str) -> dict:
    headers = {"Authorization": "Bearer " + os.environ["BYTESTACK_API_KEY"]}
    async with aiohttp.ClientSession(headers=headers) as session:
        while True:
            async with session.get(
                f"https://api.bytestack.dev/v1/jobs/{job_id}",
                ssl=False,
            ) as resp:
                body = await resp.json()
            if body["status"] in {"done", "failed"}:
                return body
            await asyncio.sleep(2)


if __name__ == "__main__":
    import sys

    print(asyncio.run(poll(sys.argv[1])))
