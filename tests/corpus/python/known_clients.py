import aiohttp
import httpx

SOURCES = "https://api.bytestack.dev/v1/sources"


def usage():
    return httpx.get("https://api.bytestack.dev/v1/usage").json()


def jobs(api_key):
    return httpx.post("https://api.bytestack.dev/v1/jobs", params={"Authorization": f"Bearer {api_key}"}, json={})


async def sources():
    async with aiohttp.ClientSession() as session:
        async with session.get(SOURCES) as response:
            return await response.json()


async def volumes(api_key):
    headers = {"Authorization": f"Bearer {api_key}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get("/v1/volumes") as other, session.get(SOURCES, ssl=False) as response:
            return await response.json(), other
