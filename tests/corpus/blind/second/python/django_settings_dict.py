"""Production settings."""
from .base import *  # noqa: F401,F403

DEBUG = False
ALLOWED_HOSTS = ["insights.acme.io"]

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://cache:6379/1",
    }
}

BYTESTACK = {
    "BASE_URL": "https://api.bytestack.dev",
    "API_KEY": "{{key:base62:40}}",
    "TIMEOUT": 15,
    "SOURCES": ["x", "news"],
}

CELERY_BEAT_SCHEDULE = {
    "sync-mentions": {"task": "mentions.tasks.sync", "schedule": 900},
}
