import contextlib
import json
import os
from urllib.request import HTTPSHandler, build_opener

opener = build_opener(HTTPSHandler())
opener.addheaders = [
    ("User-Agent", "bs-sync/0.4"),
    ("Authorization", f'Bearer {os.environ["BYTESTACK_API_KEY"]}'),
]


def iter_jobs():
    cursor = None
    while True:
        url = "https://api.bytestack.dev/v1/jobs?limit=100"
        if cursor:
            url += "&cursor=" + cursor
        with contextlib.closing(opener.open(url, timeout=30)) as fh:
            page = json.load(fh)
        yield from page["items"]
        cursor = page.get("next")
        if not cursor:
            return
