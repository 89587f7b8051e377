"""Constants for the ETL; imported by extract.py and load.py."""
from enum import Enum

BASE_URL = "https://api.bytestack.dev/v1"
API_TOKEN = "{{key:base62:40}}"
TENANT_ID = "{{key:uuid:36}}"
TIMEOUT = (3.05, 27)


class Source(str, Enum):
    X = "x"
    REDDIT = "reddit"
    NEWS = "news"


S3_BUCKET = "acme-mentions-raw"
WHEEL_SHA256 = "{{key:hex:64}}"
