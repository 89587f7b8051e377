from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    bytestack_api_key: str = "{{key1:base62:44}}"
    bytestack_base_url: str = "https://api.bytestack.dev"
    poll_seconds: int = 30


settings = Settings()
