import httpx
import pytest

URL = "https://api.bytestack.dev/v1/sources"


@pytest.mark.integration
def test_token_scheme_is_rejected():
    r = httpx.get(URL, headers={"Authorization": "Token not-accepted"})
    assert r.status_code == 401


@pytest.mark.integration
def test_missing_space_is_rejected():
    r = httpx.get(URL, headers={"Authorization": "Bearerabc"})
    assert r.status_code == 401
    assert "malformed" in r.json()["detail"]


@pytest.mark.integration
def test_no_header_is_rejected():
    r = httpx.get(URL)
    assert r.status_code == 401
