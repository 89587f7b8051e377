"""Which planted key a finding means: by its fingerprint, computed here as the contract defines it.

With CREDWARD_FINGERPRINT_KEY in the environment the fingerprint is HMAC-SHA-256 of the key under it, 32 hex digits."""

import hashlib
import hmac

LABEL = "a label that tests chose"
ENVIRONMENT = {"CREDWARD_FINGERPRINT_KEY": LABEL}


def fingerprint(secret, label=LABEL):
    secret = secret.encode() if isinstance(secret, str) else secret
    return hmac.new(label.encode(), secret, hashlib.sha256).hexdigest()[:32]


class KnownKeys:
    def __init__(self, keys):
        self.by_fingerprint = {fingerprint(key): key for key in keys}

    def key_of(self, finding):
        """The planted key, or None for a string nobody planted."""
        return self.by_fingerprint.get((finding.get("secret") or {}).get("fingerprint"))
