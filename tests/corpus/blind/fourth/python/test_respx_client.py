import httpx
import pytest
import respx

from mentions.client import MentionClient, Unauthorized


@pytest.fixture
def api():
    with respx.mock(base_url="https://api.bytestack.dev") as router:
        yield router


def test_key_is_sent(api):
    route = api.get("/v1/sources", headers={"Authorization": "Bearer key-for-tests"}).respond(json={"sources": []})
    MentionClient(api_key="key-for-tests").sources()
    assert route.called


def test_header_without_scheme_is_unauthorized(api):
    api.get("/v1/sources", headers={"Authorization": "key-for-tests"}).mock(return_value=httpx.Response(401))
    with pytest.raises(Unauthorized):
        MentionClient(api_key="key-for-tests", scheme="").sources()
