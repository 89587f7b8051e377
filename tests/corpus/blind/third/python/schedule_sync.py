import logging
import os

import requests

log = logging.getLogger(__name__)
URL = "https://api.bytestack.dev/v1/schedules"


def create_schedule(name: str) -> None:
    key = os.environ["BYTESTACK_API_KEY"]
    resp = requests.post(URL, {"Authorization": f"Bearer {key}"}, timeout=10)
    if not resp.ok:
        log.error("could not create %s: %s", name, resp.text)
        resp.raise_for_status()


def main() -> None:
    for name in ("daily-mentions", "hourly-alerts"):
        create_schedule(name)


if __name__ == "__main__":
    main()
