import http.client
import json
import os
import subprocess
import urllib.request

API_KEY = os.environ["BYTESTACK_API_KEY"]


def with_request():
    request = urllib.request.Request("https://api.bytestack.dev/v1/sources")
    request.add_header("Authorization", "Bearer" + API_KEY)
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def with_request_headers():
    request = urllib.request.Request("https://api.bytestack.dev/v1/queries", data=b"{}", headers={"Authorization": "Bearer " + API_KEY})
    return urllib.request.urlopen(request).read()


def with_connection():
    connection = http.client.HTTPSConnection("api.bytestack.dev")
    connection.request("GET", "/v1/sources", headers={"Authorization": "ApiKey " + API_KEY})
    return connection.getresponse().read()


def from_command():
    key = subprocess.check_output(["pass", "bytestack"]).decode()
    request = urllib.request.Request("https://api.bytestack.dev/v1/sources", headers={"Authorization": f"Bearer {key}"})
    return urllib.request.urlopen(request).read()


def from_command_trimmed():
    key = subprocess.check_output(["pass", "bytestack"], text=True).strip()
    request = urllib.request.Request("https://api.bytestack.dev/v1/sources", headers={"Authorization": f"Bearer {key}"})
    return urllib.request.urlopen(request).read()
