import os
from io import BytesIO
import pycurl

buf = BytesIO()
c = pycurl.Curl()
c.setopt(pycurl.URL, "https://api.bytestack.dev/v1/results/42/download")
c.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer " + os.environ["BYTESTACK_API_KEY"]])
c.setopt(pycurl.FOLLOWLOCATION, True)
c.setopt(pycurl.UNRESTRICTED_AUTH, 1)
c.setopt(pycurl.WRITEDATA, buf)
c.perform()
c.close()
