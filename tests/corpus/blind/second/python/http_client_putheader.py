import http.client
import os

KEY = os.environ["BYTESTACK_API_KEY"].strip()


def stream_results(query_id, out):
    conn = http.client.HTTPSConnection("api.bytestack.dev")
    conn.putrequest("GET", "/v1/queries/%s/results" % query_id, skip_accept_encoding=True)
    conn.putheader("Accept", "application/x-ndjson")
    conn.putheader("Authorization", "Bearer %s" % KEY)
    conn.endheaders()
    resp = conn.getresponse()
    try:
        while chunk := resp.read(65536):
            out.write(chunk)
    finally:
        conn.close()
