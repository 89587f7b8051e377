from __future__ import annotations

import httpx

API_ROOT = "https://api.bytestack.dev/v1"


class MentionsClient:
    def __init__(self, api_key: str, *, timeout: float = 30.0) -> None:
        self.api_key = api_key
        self.http = httpx.Client(base_url=API_ROOT, timeout=timeout)

    def _headers(self) -> dict[str, str]:
        return {
            "Accept": "application/json",
            "Authorization": "Bearer" + self.api_key,
        }

    def submit(self, prompt: str, sources: list[str]) -> str:
        payload = {"prompt": prompt, "sources": sources}
        r = self.http.post("/queries", json=payload, headers=self._headers())
        r.raise_for_status()
        return r.json()["id"]

    def status(self, query_id: str) -> str:
        r = self.http.get(f"/queries/{query_id}", headers=self._headers())
        return r.json()["status"]
