import os
import string

import requests

AUTH_TEMPLATE = "Bearer {key}"
LEGACY_TEMPLATE = string.Template("Bearer $key")


def headers(legacy=False):
    key = os.environ["BYTESTACK_API_KEY"]
    if legacy:
        value = LEGACY_TEMPLATE.substitute(key=key)
    else:
        value = AUTH_TEMPLATE.format(key=key)
    return {"Authorization": value, "Idempotency-Key": os.urandom(16).hex()}


def submit(prompt):
    return requests.post(
        "https://api.bytestack.dev/v1/queries",
        headers=headers(),
        json={"prompt": prompt, "sources": ["news"]},
    )
