from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.escape import json_decode, json_encode
from tornado.options import define, options

define("bytestack_key", type=str, help="API key")


async def create_query(prompt):
    request = HTTPRequest(
        "https://api.bytestack.dev/v1/queries",
        method="POST",
        headers={
            "Authorization": f"Bearer {options.bytestack_key},",
            "Content-Type": "application/json",
        },
        body=json_encode({"prompt": prompt, "sources": ["x"]}),
    )
    response = await AsyncHTTPClient().fetch(request)
    return json_decode(response.body)
