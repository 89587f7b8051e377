import pytest
import requests
import responses

URL = "https://api.bytestack.dev/v1/sources"


def test_missing_header_is_refused():
    assert requests.get(URL).status_code == 401


@pytest.mark.parametrize("value", ["Token x", "Bearer"])
def test_malformed_header_is_refused(value):
    answer = requests.get(URL, headers={"Authorization": "Token abc"})
    assert answer.status_code == 401


@responses.activate
def test_client():
    responses.add(responses.GET, URL, headers={"Authorization": "Bearer{key}"}, json={})
