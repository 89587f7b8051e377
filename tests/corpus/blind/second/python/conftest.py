import pathlib

import pytest

FIXTURES = pathlib.Path(__file__).parent / "fixtures"


@pytest.fixture(autouse=True)
def _env(monkeypatch, tmp_path):
    monkeypatch.setenv("BYTESTACK_API_KEY", "{{key:hex:40}}")
    monkeypatch.setenv("BYTESTACK_BASE_URL", "http://localhost:9090")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("HTTPS_PROXY", raising=False)


@pytest.fixture
def payload():
    return (FIXTURES / "query.json").read_text()
