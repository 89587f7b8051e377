import logging
import re

PATTERN = re.compile(r"(Authorization: Bearer\s*)(\S+)")
NAMES = ["authorization", "authentication", "x-api-key", "bytestack_api_key"]


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = PATTERN.sub(r"\1****", str(record.msg))
        for name in NAMES:
            record.msg = re.sub(rf"({name}=)\S+", r"\1****", record.msg)
        return True
