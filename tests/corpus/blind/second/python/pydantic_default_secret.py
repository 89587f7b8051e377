from functools import lru_cache

from pydantic import AnyHttpUrl, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class PostgresSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="PG_")
    dsn: str = "postgresql://app@localhost/app"


class ByteStackSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="BYTESTACK_")
    base_url: AnyHttpUrl = Field(default="https://api.bytestack.dev")
    api_key: SecretStr = SecretStr("{{key:base64url:43}}")
    workspace_id: str = "{{key:uuid:36}}"
    page_size: int = 200


@lru_cache
def get_settings() -> ByteStackSettings:
    return ByteStackSettings()
