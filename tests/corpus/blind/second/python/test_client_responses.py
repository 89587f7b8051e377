import pytest
import responses
from responses import matchers

from mentions.client import AuthError, Client

URL = "https://api.bytestack.dev/v1/sources"


@responses.activate
def test_sends_bearer():
    responses.get(
        URL,
        json={"data": []},
        match=[matchers.header_matcher({"Authorization": "Bearer test-key"})],
    )
    assert Client("test-key").sources() == []
    assert responses.calls[0].request.headers["Authorization"] == "Bearer test-key"


@responses.activate
def test_revoked_key_raises():
    responses.add(responses.GET, URL, status=401, json={"error": "revoked"})
    with pytest.raises(AuthError):
        Client("dummy").sources()


@responses.activate
def test_no_redirect_to_http():
    responses.add(responses.GET, URL, status=301, headers={"Location": "http://api.bytestack.dev/v1/sources"})
    with pytest.raises(AuthError):
        Client("dummy").sources()
