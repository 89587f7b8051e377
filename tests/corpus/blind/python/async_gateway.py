import os
import httpx


class QueryGateway:
    def __init__(self) -> None:
        self.api_key = os.environ["BYTESTACK_API_KEY"]
        self._http = httpx.AsyncClient(
            base_url="https://api.bytestack.dev",
            headers={
                "Authorization": "Bearer {self.api_key}",
                "Accept": "application/json",
            },
        )

    async def sources(self):
        r = await self._http.get("/v1/sources")
        return r.json()["data"]
