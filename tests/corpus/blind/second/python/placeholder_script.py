import csv
import sys

import requests

URL = "https://api.bytestack.dev/v1/queries"
HEADERS = {
    "Authorization": "Bearer <YOUR_API_KEY>",
    "Content-Type": "application/json",
}


def main(path):
    with open(path, newline="") as fh:
        for row in csv.DictReader(fh):
            r = requests.post(URL, headers=HEADERS, json={"prompt": row["prompt"], "sources": row["sources"].split("|")})
            print(row["prompt"], r.status_code)


main(sys.argv[1])
