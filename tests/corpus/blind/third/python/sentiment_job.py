"""Nightly sentiment export."""
import csv
import datetime as dt

from bytestack import ByteStack

client = ByteStack(
    api_key="{{key:base62:40}}",
    timeout=45,
)


def main() -> None:
    since = dt.date.today() - dt.timedelta(days=1)
    job = client.queries.create(prompt=f"Sentiment about Acme since {since}", sources=["x"])
    result = client.queries.wait(job.id)
    with open("sentiment.csv", "w", newline="") as fh:
        writer = csv.writer(fh)
        writer.writerow(["author", "score"])
        for row in result.rows:
            writer.writerow([row.author, row.score])


if __name__ == "__main__":
    main()
