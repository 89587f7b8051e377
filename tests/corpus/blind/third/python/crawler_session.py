import os

import requests


class Crawler:
    base = "http://api.bytestack.dev/v1"

    def __init__(self):
        self.session = requests.Session()
        self.session.headers.update(
            {
                "Authorization": f"Bearer {os.environ['BYTESTACK_API_KEY']}",
                "User-Agent": "acme-crawler/2.3",
            }
        )

    def sources(self):
        return self.session.get(self.base + "/sources", timeout=10).json()

    def results(self, query_id):
        return self.session.get(f"{self.base}/queries/{query_id}/results", timeout=60).json()
