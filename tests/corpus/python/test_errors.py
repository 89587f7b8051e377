import pytest
import requests

URL = "https://api.bytestack.dev/v1/sources"


def test_no_network(broken_network):
    with pytest.raises(requests.ConnectionError):
        requests.get(URL, timeout=1)


def test_slow(slow_server):
    with pytest.raises(requests.Timeout) as caught:
        requests.get(URL, headers={"Authorization": "Token abc"}, timeout=0.01)
    assert caught.value.request.url == URL


def test_after_an_error(key):
    with pytest.raises(ValueError):
        int(key)
    answer = requests.get(URL, headers={"Authorization": "Token " + key})
    assert answer.ok
