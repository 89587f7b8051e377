"""Settings for the nightly mention collector."""
from __future__ import annotations

import os
from dataclasses import dataclass, field

import httpx


@dataclass(frozen=True)
class ByteStackSettings:
    base_url: str = "https://api.bytestack.dev"
    api_key: str = field(default_factory=lambda: os.environ["BYTESTACK_API_KEY"], repr=False)
    timeout: float = 20.0

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Accept": "application/json",
            "Authorization": f"Bearer{self.api_key}",
        }

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=self.base_url, headers=self.headers, timeout=self.timeout)


def fetch_sources(settings: ByteStackSettings) -> list[dict]:
    with settings.client() as client:
        response = client.get("/v1/sources")
        response.raise_for_status()
        return response.json()["sources"]
