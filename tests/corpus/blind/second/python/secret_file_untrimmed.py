from pathlib import Path

import httpx

SECRET = Path("/run/secrets/bytestack_api_key")


def client() -> httpx.Client:
    return httpx.Client(
        base_url="https://api.bytestack.dev",
        headers={
            "Authorization": f"Bearer {SECRET.read_text()}",
            "Accept": "application/json",
        },
    )


def cancel(job_id: str) -> None:
    with client() as c:
        r = c.delete(f"/v1/jobs/{job_id}")
        if r.status_code not in (200, 204, 404):
            r.raise_for_status()
