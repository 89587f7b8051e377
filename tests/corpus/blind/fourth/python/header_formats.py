import functools
import os
from collections import ChainMap

import requests

BASE = "https://api.bytestack.dev/v1"
HEADER_TEMPLATE = {
    "Authorization": "Bearer %(api_key)s",
    "X-Request-Source": "%(service)s/%(version)s",
}
AGENT = "{service} (+https://status.example.org)"


def rendered(context):
    return {name: text % context for name, text in HEADER_TEMPLATE.items()}


def with_headers(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        context = ChainMap(
            {"api_key": os.environ["BYTESTACK_API_KEY"]},
            {"service": "trendline", "version": "3.1"},
        )
        headers = rendered(context)
        headers["User-Agent"] = AGENT.format_map(context)
        return func(*args, headers=headers, **kwargs)

    return wrapper


@with_headers
def list_sources(headers):
    return requests.get(f"{BASE}/sources", headers=headers, timeout=10).json()
