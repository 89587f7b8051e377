"""Which key is live where: we store digests only, never the key."""
import hashlib
import hmac

BYTESTACK_WORKSPACE_ID = "{{key:uuid:36}}"

BYTESTACK_TOKEN_SHA256 = {
    "production": "{{key:hex:64}}",
    "staging": "{{key:hex:64}}",
}

BYTESTACK_SECRET_REF = "op://platform/bytestack-production/credential"


def matches(environment: str, candidate: str) -> bool:
    digest = hashlib.sha256(candidate.encode()).hexdigest()
    return hmac.compare_digest(digest, BYTESTACK_TOKEN_SHA256[environment])
