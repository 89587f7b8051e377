import base64
import os
from urllib.parse import quote

import requests

URL = "https://api.bytestack.dev/v1/queries"
KEY = os.environ["BYTESTACK_API_KEY"]
headers = {"Authorization": f"Bearer {KEY}"}

requests.post(URL, headers)
requests.post(URL, json={"q": 1}, params={"Authorization": f"Bearer {KEY}"})
requests.get(URL)
requests.get(URL, headers={"Authorization": "Bearer " + quote(KEY)})
requests.get(URL, headers={"Authorization": "Bearer " + base64.b64encode(KEY.encode()).decode()})
requests.get(URL, headers={"Authorization": "Bearer None"})
requests.get(URL, headers={"Authorization": "Bearer "})
requests.get(URL, headers={"Authorization": f"Bearer '{KEY}'"})
requests.get(URL, headers={"Authorization": f"Bearer {KEY},"})
requests.get("http://api.bytestack.dev/v1/queries", headers=headers)
requests.get(URL, headers={"Authorization": f"Bearer\u00a0{KEY}"})
requests.get(URL, headers={"Authorization": "Bearer <your-api-key>"})
