import os
from pathlib import Path

from .base import *  # noqa: F401,F403

BASE_DIR = Path(__file__).resolve().parent.parent
DEBUG = False
ALLOWED_HOSTS = ["insights.example.org"]
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ["PGDATABASE"],
        "USER": os.environ["PGUSER"],
        "PASSWORD": os.environ["PGPASSWORD"],
        "HOST": os.environ.get("PGHOST", "db"),
    }
}

BYTESTACK = {
    "TIMEOUT": 30,
    "TOKEN": os.getenv("BYTESTACK_TOKEN", "{{key:base62:40}}"),
}

# until the May rotation:
# BYTESTACK_API_KEY = "bsk_live_{{key:base62:32}}"

CELERY_BEAT_SCHEDULE = {
    "sync-mentions": {"task": "mentions.tasks.sync", "schedule": 900.0},
}
