import json
import os
import subprocess


def notify(release):
    key = os.environ["BYTESTACK_API_KEY"]
    payload = json.dumps({"prompt": f"reactions to {release}", "sources": ["x"]})
    cmd = [
        "curl",
        "--fail",
        "--silent",
        "-X",
        "POST",
        "https://api.bytestack.dev/v1/queries",
        "-H",
        f"Authorization Bearer {key}",
        "-H",
        "Content-Type: application/json",
        "--data",
        payload,
    ]
    subprocess.run(cmd, check=True)


if __name__ == "__main__":
    notify(os.environ.get("RELEASE", "1.0.0"))
