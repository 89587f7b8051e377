import base64

BLOBS = [
    "{{b64:nothing to see in this one, just text}}",
    "{{b64:{{key1:base62:40}}}}",
]


def dump():
    for b in BLOBS:
        print(len(base64.b64decode(b)))
