from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings
import httpx


class Settings(BaseSettings):
    key: SecretStr = Field(validation_alias="BYTESTACK_API_KEY", min_length=20)
    url: str = "https://api.bytestack.dev"
    build_sha: str = "{{key:hex:40}}"


def headers(cfg: Settings) -> dict[str, str]:
    return {"Authorization": f"Bearer {cfg.key.get_secret_value()}"}


def sources(cfg: Settings) -> list[dict]:
    r = httpx.get(f"{cfg.url}/v1/sources", headers={**headers(cfg), "Accept": "application/json"})
    r.raise_for_status()
    return r.json()
