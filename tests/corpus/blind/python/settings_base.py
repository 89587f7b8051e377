DEBUG = False
ALLOWED_HOSTS = ["reports.acme.io"]

INSTALLED_APPS = [
    "django.contrib.auth",
    "mentions",
]

BYTESTACK_API_KEY = "{{key1:base62:40}}"
BYTESTACK_TIMEOUT = 30

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

EMAIL_HOST = "smtp.acme.io"
EMAIL_PORT = 587
EMAIL_USE_TLS = True

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True

# TODO rotate {{key1:base62:40}} after the migration
