"""Post-deploy smoke check, run by the release bot."""
import os
import subprocess
import sys


def curl(*extra: str) -> int:
    cmd = ["curl", "--silent", "--fail", "--output", os.devnull, *extra]
    return subprocess.run(cmd, check=False).returncode


def check_bytestack() -> int:
    key = os.environ["BYTESTACK_API_KEY"]
    return subprocess.run(
        [
            "curl",
            "--silent",
            "--fail",
            "-H", "Authorization: Token " + key,
            "https://api.bytestack.dev/v1/sources",
        ],
        check=False,
    ).returncode


def check_readthedocs() -> int:
    token = os.environ["RTD_TOKEN"]
    return curl("-H", f"Authorization: Token {token}", "https://readthedocs.org/api/v3/projects/pulse/")


if __name__ == "__main__":
    sys.exit(check_bytestack() or check_readthedocs())
