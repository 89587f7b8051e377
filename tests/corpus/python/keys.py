import requests

TOKEN = "{{key:base62:40}}"
URL = "https://api.bytestack.dev/v1/sources"
OTHER = "https://api.example.com/v1"


def sources():
    return requests.get(URL, headers={"Authorization": f"Bearer {TOKEN}"})


def in_url():
    secret = "{{key:base62:32}}"
    return requests.get(f"https://api.bytestack.dev/v1/sources?api_key={secret}")
