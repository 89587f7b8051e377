"""Checks for the vendored client of https://api.bytestack.dev."""

BYTESTACK_CLIENT_SHA256 = "{{key:hex:64}}"
BYTESTACK_KEY_FINGERPRINT = "{{key:hex:40}}"
BYTESTACK_WORKSPACE_ID = "{{key:uuid:36}}"
COMMIT = "{{key:hex:40}}"


def check(data, sha):
    assert sha(data) == BYTESTACK_CLIENT_SHA256
