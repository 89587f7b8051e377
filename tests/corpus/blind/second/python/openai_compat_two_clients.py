import functools
import os

from openai import AsyncOpenAI


@functools.lru_cache(maxsize=None)
def client(vendor: str) -> AsyncOpenAI:
    if vendor == "bytestack":
        return AsyncOpenAI(
            api_key=os.environ["BYTESTACK_API_KEY"],
            base_url="https://api.bytestack.dev/v1",
            default_headers={"X-Title": "newsroom"},
        )
    if vendor == "local":
        # vLLM on the same box ignores the key but the SDK insists on one
        return AsyncOpenAI(api_key="EMPTY", base_url="http://127.0.0.1:8000/v1")
    return AsyncOpenAI(api_key=os.environ["OPENAI_API_KEY"])


async def ask(vendor, prompt):
    r = await client(vendor).responses.create(model="default", input=prompt)
    return r.output_text
