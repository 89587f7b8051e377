import pytest
import requests

URL = "https://api.bytestack.dev/v1/sources"


@pytest.mark.parametrize("value", ["Token abc", "Bearerabc", "Bearer", "bearer: abc"])
def test_malformed_header_is_401(value):
    r = requests.get(URL, headers={"Authorization": value})
    assert r.status_code == 401


def test_no_header_is_401():
    assert requests.get("https://api.bytestack.dev/v1/sources").status_code == 401
