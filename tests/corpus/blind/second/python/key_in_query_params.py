import os

import pandas as pd
import requests

api_key = os.environ["BYTESTACK_API_KEY"]


def frame(query_id: str) -> pd.DataFrame:
    r = requests.get("https://{{host}}/v1/results/" + query_id, params={"api_key": api_key})
    r.raise_for_status()
    df = pd.json_normalize(r.json()["rows"])
    df["created_at"] = pd.to_datetime(df["created_at"], utc=True)
    return df.set_index("created_at").sort_index()


if __name__ == "__main__":
    print(frame("daily").resample("1h").size())
