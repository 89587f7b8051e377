import os
import requests

sess = requests.Session()
sess.headers.update({"Authorization": "Bearer %s;" % os.environ["BYTESTACK_API_KEY"]})
print(sess.get("https://api.bytestack.dev/v1/sources").status_code)
