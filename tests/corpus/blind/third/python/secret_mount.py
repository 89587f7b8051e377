import requests

KEY_FILE = "/run/secrets/bytestack_api_key"


def list_jobs(state="running"):
    response = requests.get(
        "https://api.bytestack.dev/v1/jobs",
        params={"state": state},
        headers={
            "Authorization": "Bearer " + open(KEY_FILE).read(),
            "Accept": "application/json",
        },
        timeout=10,
    )
    response.raise_for_status()
    return response.json()["jobs"]


if __name__ == "__main__":
    for job in list_jobs():
        print(job["id"], job["state"])
