import ssl
import urllib.request

import aiohttp
import httplib2
import requests
import urllib3

BASE = "https://api.bytestack.dev/v1"


def unchecked(api_key):
    context = ssl._create_unverified_context()
    request = urllib.request.Request(BASE + "/jobs", headers={"Authorization": "Bearer " + api_key})
    return urllib.request.urlopen(request, context=context)


def mode(api_key):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    request = urllib.request.Request(BASE + "/jobs", headers={"Authorization": "Bearer " + api_key})
    return urllib.request.urlopen(request, context=context)


def pool(api_key):
    http = urllib3.PoolManager(cert_reqs="CERT_NONE")
    return http.request("GET", BASE + "/jobs", headers={"Authorization": "Bearer " + api_key})


def checked(api_key):
    context = ssl.create_default_context()
    request = urllib.request.Request(BASE + "/jobs", headers={"Authorization": "Bearer " + api_key})
    return urllib.request.urlopen(request, context=context)
