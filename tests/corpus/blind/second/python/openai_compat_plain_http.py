import os

from openai import OpenAI

bytestack = OpenAI(
    api_key=os.environ["BYTESTACK_API_KEY"],
    base_url="http://api.bytestack.dev/v1",
    max_retries=2,
)


def summarise(text: str) -> str:
    out = bytestack.chat.completions.create(
        model="summary-small",
        messages=[
            {"role": "system", "content": "Summarise in two sentences."},
            {"role": "user", "content": text},
        ],
    )
    return out.choices[0].message.content
