import http.client
import json
import os


def run_query(prompt):
    conn = http.client.HTTPSConnection("api.bytestack.dev", timeout=20)
    payload = json.dumps({"prompt": prompt, "sources": ["x"]})
    conn.request(
        "POST",
        "/v1/queries",
        body=payload,
        headers={
            "Content-Type": "application/json",
            "X-Api-Key": os.environ["BYTESTACK_API_KEY"],
        },
    )
    res = conn.getresponse()
    data = res.read()
    conn.close()
    if res.status >= 400:
        raise RuntimeError(f"{res.status} {res.reason}: {data[:200]!r}")
    return json.loads(data)
