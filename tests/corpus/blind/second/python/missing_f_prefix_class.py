import logging
from dataclasses import dataclass

import requests

log = logging.getLogger(__name__)


@dataclass
class QueryClient:
    api_key: str
    base: str = "https://api.bytestack.dev"
    timeout: float = 20.0

    def _headers(self):
        return {
            "Authorization": "Bearer {self.api_key}",
            "Content-Type": "application/json",
        }

    def submit(self, prompt: str):
        r = requests.post(
            f"{self.base}/v1/queries",
            json={"prompt": prompt, "sources": ["x", "reddit"]},
            headers=self._headers(),
            timeout=self.timeout,
        )
        log.info("submitted %r -> %s", prompt, r.status_code)
        r.raise_for_status()
        return r.json()["id"]
