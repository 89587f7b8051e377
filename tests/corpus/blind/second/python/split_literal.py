from airflow.models import Connection
from airflow.utils.session import create_session

# line length limit is 80 in this repo
BYTESTACK_API_KEY = (
    "{{key:base62:24}}"
    "{{key:base62:24}}"
)


def seed():
    with create_session() as s:
        s.add(
            Connection(
                conn_id="bytestack",
                conn_type="http",
                host="api.bytestack.dev",
                schema="https",
                password=BYTESTACK_API_KEY,
            )
        )


if __name__ == "__main__":
    seed()
