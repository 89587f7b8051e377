import os

import requests


def github_issues(repo):
    return requests.get(
        f"https://api.github.com/repos/{repo}/issues",
        headers={"Authorization": f"token {os.environ['GITHUB_TOKEN']}"},
    ).json()


def discord_post(channel, text):
    requests.post(
        f"https://discord.com/api/v10/channels/{channel}/messages",
        headers={"Authorization": f"Bot {os.environ['DISCORD_TOKEN']}"},
        json={"content": text},
    )


def pexels(term):
    api_key = os.environ["PEXELS_API_KEY"]
    return requests.get("https://api.pexels.com/v1/search", params={"query": term}, headers={"Authorization": api_key}).json()


def bytestack(prompt):
    return requests.post(
        "https://api.bytestack.dev/v1/queries",
        headers={"Authorization": f"Bearer {os.environ['BYTESTACK_API_KEY']}"},
        json={"prompt": prompt, "sources": ["x"]},
    ).json()
