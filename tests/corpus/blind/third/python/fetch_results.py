#!/usr/bin/env python3
import json
import os
import urllib.request


def fetch(query_id):
    req = urllib.request.Request(
        "https://api.bytestack.dev/v1/queries/%s/results" % query_id
    )
    req.add_header("Accept", "application/json")
    req.add_header("Authorization", os.environ["BYTESTACK_API_KEY"])
    with urllib.request.urlopen(req, timeout=30) as fh:
        return json.load(fh)


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description="download query results")
    parser.add_argument("query_id")
    print(json.dumps(fetch(parser.parse_args().query_id), indent=2))
