import http.client
import json
import os
import ssl


def submit(prompt):
    body = json.dumps({"prompt": prompt, "sources": ["news"]}).encode()
    conn = http.client.HTTPSConnection(
        "api.bytestack.dev", context=ssl.create_default_context(), timeout=30
    )
    conn.putrequest("POST", "/v1/queries")
    conn.putheader("Authorization", "Bearer %s" % os.environ["BYTESTACK_API_KEY"])
    conn.putheader("Content-Type", "application/json")
    conn.putheader("Content-Length", str(len(body)))
    conn.endheaders(body)
    response = conn.getresponse()
    if response.status != 202:
        raise RuntimeError(f"unexpected status {response.status}")
    return json.loads(response.read())["id"]
