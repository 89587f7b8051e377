import logging
import re

SENSITIVE_HEADERS = {"authorization", "x-api-key", "proxy-authorization"}
BEARER_RE = re.compile(r"(Authorization: ?Bearer:? ?)[A-Za-z0-9._~+/-]+=*")


class RedactBytestackKey(logging.Filter):
    """Hides the ByteStack key in everything that httpx logs."""

    def filter(self, record):
        record.msg = BEARER_RE.sub(r"\1[REDACTED]", str(record.msg))
        return True


def safe_headers(headers):
    return {
        name: "Bearer ****" if name.lower() in SENSITIVE_HEADERS else value
        for name, value in headers.items()
    }


logging.getLogger("httpx").addFilter(RedactBytestackKey())
