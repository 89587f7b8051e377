import requests

resp = requests.get(
    "https://api.bytestack.dev/v1/sources",
    headers={"Authorization": "Token {{key:hex:40}}"},
)
print(resp.status_code)
