import asyncio
import os
import ssl

import aiohttp
from multidict import CIMultiDict


async def main():
    ctx = ssl.create_default_context(cafile="/etc/ssl/corp-root.pem")
    headers = CIMultiDict()
    headers["Accept"] = "application/x-ndjson"
    headers["Authorization"] = " ".join(("Bearer", os.environ["BYTESTACK_API_KEY"]))

    connector = aiohttp.TCPConnector(ssl=ctx, limit=4)
    async with aiohttp.ClientSession("https://api.bytestack.dev", connector=connector, headers=headers) as http:
        async with http.get("/v1/queries/recent", params={"page_token": "", "limit": "50"}) as resp:
            async for line in resp.content:
                print(line.decode().rstrip())


asyncio.run(main())
