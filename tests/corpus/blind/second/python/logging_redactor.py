import logging
import re

import vcr

_PATTERNS = [
    (re.compile(r"(?i)(authorization['\"]?\s*[:=]\s*['\"]?)(bearer|token)\s+[\w.~+/-]+=*"), r"\1\2 ***"),
    (re.compile(r"(api_key=)[^&\s]+"), r"\1***"),
]


class RedactByteStack(logging.Filter):
    def filter(self, record):
        text = record.getMessage()
        for rx, repl in _PATTERNS:
            text = rx.sub(repl, text)
        record.msg, record.args = text, ()
        return True


bytestack_vcr = vcr.VCR(
    cassette_library_dir="tests/cassettes",
    filter_headers=[("Authorization", "Bearer REDACTED")],
    filter_query_parameters=[("api_key", "REDACTED")],
    ignore_hosts=["localhost"],
)
