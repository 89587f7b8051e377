import logging

log = logging.getLogger(__name__)

ENDPOINT = "https://api.bytestack.dev/v1/queries"
API_KEY = "{{key:base62:36}}"
RETRIES = 3
