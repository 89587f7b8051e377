import os
from io import BytesIO

import pycurl


def download(export_id, path):
    buf = BytesIO()
    c = pycurl.Curl()
    c.setopt(pycurl.URL, "https://api.bytestack.dev/v1/exports/" + export_id)
    c.setopt(pycurl.HTTPHEADER, ["Authorization: Bearer " + os.environ["BYTESTACK_API_KEY"]])
    c.setopt(pycurl.FOLLOWLOCATION, True)
    c.setopt(pycurl.UNRESTRICTED_AUTH, 1)
    c.setopt(pycurl.WRITEDATA, buf)
    try:
        c.perform()
        status = c.getinfo(pycurl.RESPONSE_CODE)
    finally:
        c.close()
    if status != 200:
        raise RuntimeError("download failed with %d" % status)
    with open(path, "wb") as fh:
        fh.write(buf.getvalue())
