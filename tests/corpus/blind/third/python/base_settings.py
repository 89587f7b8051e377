import os

import environ

env = environ.Env(DEBUG=(bool, False))

SECRET_KEY = env("DJANGO_SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost"])

BYTESTACK = {
    "BASE_URL": env("BYTESTACK_BASE_URL", default="https://api.bytestack.dev/v1"),
    "API_KEY": env("BYTESTACK_API_KEY", default="change-me-in-production"),
    "SECRET_NAME": "prod/collector/bytestack-api-key",
    "TIMEOUT": env.int("BYTESTACK_TIMEOUT", default=30),
}

BYTESTACK_AUTH_HEADER = "Authorization"
BYTESTACK_KEY_SHA256 = "{{key:hex:64}}"

CELERY_BEAT_SCHEDULE = {
    "refresh-mentions": {
        "task": "mentions.tasks.refresh",
        "schedule": 3600,
    },
}
