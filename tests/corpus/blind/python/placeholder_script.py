import requests

r = requests.post(
    "https://api.bytestack.dev/v1/queries",
    headers={"Authorization": "Bearer YOUR_API_KEY"},
    json={"prompt": "Mentions of Acme", "sources": ["x"]},
)
print(r.json())
