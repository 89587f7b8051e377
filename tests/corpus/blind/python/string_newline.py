import os
import urllib.request

req = urllib.request.Request("https://api.bytestack.dev/v1/jobs")
req.add_header("Authorization", "Bearer " + os.environ["BYTESTACK_API_KEY"] + "\n")
print(urllib.request.urlopen(req).read())
