import aiohttp
import httplib2
import requests

BASE = "https://api.bytestack.dev/v1"


def old(api_key):
    http = httplib2.Http(disable_ssl_certificate_validation=True)
    return http.request(BASE + "/jobs", "GET", headers={"Authorization": "Bearer " + api_key})


async def connector(api_key):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as session:
        return await session.get(BASE + "/jobs", headers={"Authorization": "Bearer " + api_key})


def followed(api_key):
    session = requests.Session()
    session.rebuild_auth = lambda prepared, response: None
    return session.get(BASE + "/jobs", headers={"Authorization": "Bearer " + api_key})
