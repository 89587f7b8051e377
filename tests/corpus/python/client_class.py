import requests


class ByteStackClient:
    """A client whose base URL can be changed."""

    def __init__(self, api_key, base_url="https://api.bytestack.dev", session=None):
        self._api_key = api_key
        self._base_url = base_url.rstrip("/")
        self._session = session or requests.Session()

    def _headers(self):
        return {
            "Accept": "application/json",
            "Authorization": self._api_key,
        }

    def sources(self):
        response = self._session.get(f"{self._base_url}/v1/sources", headers=self._headers(), timeout=30)
        response.raise_for_status()
        return response.json()

    def query(self, sql):
        headers = self._headers()
        headers["Authorization"] = f"Token {self._api_key}"
        return self._session.post(self._base_url + "/v1/queries", json={"sql": sql}, headers=headers, verify=False)
