import logging
import re

MASK = "Bearer ********"

PATTERNS = [
    (re.compile(r"(?i)authorization\s*[:=]\s*bearer\s*[:=]?\s*\S+"), f"Authorization: {MASK}"),
    (re.compile(r"(?i)bytestack[_-]?(api[_-]?)?(key|token)['\"]?\s*[:=]\s*['\"]?[\w.-]+"), "bytestack_key=[masked]"),
    (re.compile(r"https://[^/@\s]+@api\.bytestack\.dev"), "https://[masked]@api.bytestack.dev"),
]


class MaskCredentials(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        for pattern, replacement in PATTERNS:
            text = pattern.sub(replacement, text)
        record.msg, record.args = text, ()
        return True


def install(logger: logging.Logger) -> None:
    logger.addFilter(MaskCredentials())
