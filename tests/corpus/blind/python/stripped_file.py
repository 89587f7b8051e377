from pathlib import Path
import httpx

key = Path("/run/secrets/bytestack").read_text().strip()

with httpx.Client(base_url="https://api.bytestack.dev/v1",
                  headers={"Authorization": f"Bearer {key}"}) as http:
    print(http.get("/sources").json())
