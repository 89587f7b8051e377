from .http import client, fetch_json


def sources(key):
    answer = client.get("https://api.bytestack.dev/v1/sources", headers={"Authorization": "Baerer " + key})
    return answer


def jobs(key):
    data = fetch_json("https://api.bytestack.dev/v1/jobs", headers={"Authorization": "Bearer" + key})
    return data


def plain():
    first = client.get("https://api.bytestack.dev/v1/sources")
    return first or client.post("https://api.bytestack.dev/v1/queries")


def right(key):
    answer = client.get("https://api.bytestack.dev/v1/sources", headers={"Authorization": "Bearer " + key})
    other = client.get("https://api.example.com/v1", headers={"Authorization": "Token " + key})
    return answer, other
