import responses

from collector.client import BytestackClient


@responses.activate
def test_list_sources():
    responses.get(
        "https://api.bytestack.dev/v1/sources",
        json={"sources": [{"id": "x"}]},
        match=[responses.matchers.header_matcher({"Authorization": "Token dummy-key"})],
    )
    responses.get("https://api.bytestack.dev/v1/jobs", json={"jobs": []})

    client = BytestackClient(api_key="dummy-key-for-tests-only")
    assert client.list_sources() == ["x"]
    assert client.list_jobs() == []
