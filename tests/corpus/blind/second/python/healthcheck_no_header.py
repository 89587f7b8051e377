import datetime as dt

import requests
import statsd

metrics = statsd.StatsClient("statsd", 8125, prefix="probes")


def probe():
    started = dt.datetime.now(dt.timezone.utc)
    r = requests.get("https://api.bytestack.dev/v1/sources", timeout=5)
    elapsed = (dt.datetime.now(dt.timezone.utc) - started).total_seconds()
    metrics.timing("bytestack.sources", elapsed * 1000)
    metrics.gauge("bytestack.count", len(r.json()["data"]))


if __name__ == "__main__":
    probe()
