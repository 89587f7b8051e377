import os
from typing import NamedTuple

import requests


class Vendor(NamedTuple):
    base: str
    header: str
    prefix: str
    variable: str


VENDORS = {
    "bytestack": Vendor("https://api.bytestack.dev", "Authorization", "Bearer ", "BYTESTACK_API_KEY"),
    "discord": Vendor("https://discord.com/api/v10", "Authorization", "Bot ", "DISCORD_TOKEN"),
    "datadog": Vendor("https://api.datadoghq.eu", "DD-API-KEY", "", "DD_KEY"),
    "okta": Vendor("https://acme.okta.com", "Authorization", "SSWS ", "OKTA_TOKEN"),
}


def call(vendor_name, method, path, **kwargs):
    vendor = VENDORS[vendor_name]
    headers = kwargs.pop("headers", {})
    headers[vendor.header] = vendor.prefix + os.environ[vendor.variable]
    return requests.request(method, vendor.base + path, headers=headers, timeout=20, **kwargs)
