"""Contract tests against the live API; run with -m live."""
import os

import pytest
import requests

pytestmark = pytest.mark.live
URL = "https://api.bytestack.dev/v1/sources"
KEY = os.environ.get("BYTESTACK_API_KEY")


@pytest.mark.parametrize(
    "value",
    [f"Token {KEY}", f"Bearer{KEY}", f"Bearer: {KEY}", f"Basic {KEY}"],
)
def test_malformed_header_is_401(value):
    r = requests.get(URL, headers={"Authorization": value}, timeout=10)
    assert r.status_code == 401


def test_no_header_is_unauthorized():
    r = requests.get(URL, timeout=10)
    assert r.status_code == 401


def test_bare_key_is_rejected():
    r = requests.get(URL, headers={"Authorization": KEY}, timeout=10)
    assert r.status_code == 401
