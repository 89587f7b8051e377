import os

DEBUG = os.environ.get("DEBUG") == "1"
WAREHOUSE_DSN = os.environ["WAREHOUSE_DSN"]

UPSTREAM = {
    "url": os.environ["UPSTREAM_URL"],
    "identity": "bsw_stage_{{key:base62:36}}",
    "retries": 3,
}
PREFIXES = ("bsw_live_", "bsw_stage_")
