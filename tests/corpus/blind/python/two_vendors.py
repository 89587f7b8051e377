import os
import requests


def fan_out(text):
    found = requests.post(
        "https://api.bytestack.dev/v1/queries",
        json={"prompt": text},
        headers={"Authorization": f"Bearer {os.environ['BYTESTACK_API_KEY']}"},
    ).json()
    requests.post(
        "https://api.github.com/repos/acme/reports/issues",
        json={"title": text},
        headers={"Authorization": f"token {os.environ['GITHUB_TOKEN']}"},
    )
    requests.post(
        "https://discord.com/api/v10/channels/1/messages",
        json={"content": found["id"]},
        headers={"Authorization": f"Bot {os.environ['DISCORD_TOKEN']}"},
    )
