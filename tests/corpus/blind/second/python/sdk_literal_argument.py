from bytestack import ByteStack
from rich.console import Console
from rich.table import Table

console = Console()
client = ByteStack(api_key="{{key:base62:44}}", timeout=30)


def show(query_id):
    table = Table("when", "author", "text")
    for row in client.queries.results(query_id):
        table.add_row(row.created_at, row.author, row.text[:80])
    console.print(table)


if __name__ == "__main__":
    q = client.queries.create(prompt="Acme outage", sources=["x", "reddit"])
    show(q.id)
