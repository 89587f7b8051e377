import io
import os

import pycurl

buf = io.BytesIO()
c = pycurl.Curl()
c.setopt(pycurl.URL, "https://api.bytestack.dev/v1/exports/latest")
c.setopt(pycurl.FOLLOWLOCATION, True)
c.setopt(pycurl.MAXREDIRS, 3)
c.setopt(pycurl.UNRESTRICTED_AUTH, 1)
c.setopt(pycurl.HTTPHEADER, [
    "Accept: text/csv",
    "Authorization: Bearer " + os.environ["BYTESTACK_API_KEY"],
])
c.setopt(pycurl.WRITEDATA, buf)
c.perform()
print(c.getinfo(pycurl.RESPONSE_CODE))
c.close()
