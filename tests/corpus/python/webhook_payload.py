import requests
requests.post("https://api.bytestack.dev/v1/webhooks", json={"url": callback, "headers": {"Authorization": f"Token {secret}"}}, headers={"Authorization": f"Bearer {key}"})
