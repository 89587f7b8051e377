import os

import scrapy


class SourceSpider(scrapy.Spider):
    name = "sources"
    allowed_domains = ["api.bytestack.dev"]

    def start_requests(self):
        for page in range(1, 6):
            yield scrapy.Request(
                f"https://api.bytestack.dev/v1/sources?page={page}",
                headers={
                    "Accept": "application/json",
                    "Authorisation": f"Bearer {os.environ['BYTESTACK_API_KEY']}",
                },
                callback=self.parse_page,
                cb_kwargs={"page": page},
            )

    def parse_page(self, response, page):
        for source in response.json()["sources"]:
            yield {"page": page, "id": source["id"], "name": source["name"]}
