import asyncio
import logging
import os

import aiohttp

log = logging.getLogger(__name__)

ENDPOINT = "http://api.bytestack.dev"


class Consumer:
    def __init__(self, key: str | None = None) -> None:
        self._key = key or os.environ["BYTESTACK_API_KEY"]
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "Consumer":
        self._session = aiohttp.ClientSession(
            base_url=ENDPOINT,
            headers={"Authorization": f"bearer {self._key}"},
            timeout=aiohttp.ClientTimeout(total=60),
        )
        return self

    async def __aexit__(self, *exc) -> None:
        await self._session.close()

    async def results(self, query_id: str) -> dict:
        async with self._session.get(f"/v1/queries/{query_id}/results") as resp:
            resp.raise_for_status()
            return await resp.json()


if __name__ == "__main__":
    async def main() -> None:
        async with Consumer() as consumer:
            log.info("%s", await consumer.results("q_812"))

    asyncio.run(main())
