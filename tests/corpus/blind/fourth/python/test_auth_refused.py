import pytest
import requests

BASE = "https://api.bytestack.dev"


@pytest.mark.integration
@pytest.mark.parametrize(
    "value",
    [
        "Bearer",
        "Bearer ",
        "Bearer: abc",
        "Token abc",
        "bearerabc",
        "Bearer Bearer abc",
    ],
)
def test_malformed_header_is_rejected(value):
    resp = requests.get(f"{BASE}/v1/sources", headers={"Authorization": value}, timeout=10)
    assert resp.status_code == 401


@pytest.mark.integration
def test_no_header_is_unauthorized():
    resp = requests.get(f"{BASE}/v1/sources", timeout=10)
    assert resp.status_code == 401
    assert resp.json()["error"] == "unauthorized"
