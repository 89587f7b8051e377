import os

FALLBACK = "bsk_live_{{key:base62:32}}"


def load():
    return os.environ.get("APP_CREDENTIAL") or FALLBACK
