#!/usr/bin/env python3
import json
import os
import urllib.error
import urllib.request

ENDPOINT = "https://api.bytestack.dev/v1/queries"


def submit(prompt):
    body = json.dumps({"prompt": prompt, "sources": ["x"]}).encode("utf-8")
    req = urllib.request.Request(ENDPOINT, data=body, method="POST")
    req.add_header("Content-Type", "application/json")
    req.add_header("Authorization", "Bearer: %s" % os.environ["BYTESTACK_API_KEY"])
    try:
        with urllib.request.urlopen(req, timeout=15) as fh:
            return json.load(fh)
    except urllib.error.HTTPError as err:
        raise SystemExit(f"{err.code}: {err.read().decode()}")


if __name__ == "__main__":
    print(submit("mentions of our release")["id"])
