"""Replays requests from YAML recipes, see recipes/README."""
import os
import sys

import httpx
import yaml
from jinja2 import Environment, StrictUndefined

RECIPE = """
method: POST
url: https://api.bytestack.dev/v1/queries
headers:
  Authorization: "Bearer {{ env.BYTESTACK_API_KEY }}"
  Content-Type: application/json
body: '{"prompt": "{{ prompt }}", "sources": ["x"]}'
"""

environment = Environment(undefined=StrictUndefined, autoescape=False)


def replay(prompt: str) -> httpx.Response:
    text = environment.from_string(RECIPE).render(env=os.environ, prompt=prompt)
    recipe = yaml.safe_load(text)
    return httpx.request(recipe["method"], recipe["url"], headers=recipe["headers"], content=recipe["body"])


if __name__ == "__main__":
    print(replay(sys.argv[1]).json())
