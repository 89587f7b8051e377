import os, requests
key = os.environ["BYTESTACK_API_KEY"]
requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": "Bearer " + repr(key)})
requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": "Bearer %r" % key})
requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": "Bearer {!r}".format(key)})
