import os
import requests

AUTH_TEMPLATE = "Bearer {token}"


def headers():
    return {"Authorization": AUTH_TEMPLATE.format(token=os.environ["BYTESTACK_API_KEY"])}


def jobs():
    return requests.get("https://api.bytestack.dev/v1/jobs", headers=headers()).json()
