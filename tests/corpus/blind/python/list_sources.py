import json
from urllib.request import urlopen


def sources():
    with urlopen("https://api.bytestack.dev/v1/sources") as fh:
        return json.load(fh)


if __name__ == "__main__":
    for s in sources():
        print(s["id"], s["label"])
