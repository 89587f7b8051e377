import json

import scrapy


class MentionsSpider(scrapy.Spider):
    name = "mentions"
    allowed_domains = ["api.bytestack.dev"]
    custom_settings = {"DOWNLOAD_DELAY": 0.5, "REDIRECT_ENABLED": False}

    def start_requests(self):
        key = self.settings["BYTESTACK_API_KEY"]
        self.auth = {b"Authorization": b"Bearer " + key.encode("ascii")}
        yield scrapy.Request("https://api.bytestack.dev/v1/jobs?status=done", headers=self.auth, callback=self.jobs)

    def jobs(self, response):
        for job in json.loads(response.text)["items"]:
            yield response.follow(f"/v1/queries/{job['id']}/results", headers=self.auth, callback=self.rows)

    def rows(self, response):
        yield from json.loads(response.text)["rows"]
