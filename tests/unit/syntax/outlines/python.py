# Talks to the API in the ways that Python has.
import os
from requests import Session, get as fetch

BASE = "https://api.bytestack.dev"
PLAIN = 'single \'quoted\' \x41\n'
RAW = r"no \n escape"
LONG = """over
two lines"""
NOTHING = ""
JOINED = "one" 'two' f"three {four}"
headers: dict[str, str] = {"Authorization": f"Bearer {os.environ['BYTESTACK_API_KEY']!r:>10}", **extra, 'n': 1}
key = os.getenv("BYTESTACK_KEY", default=None) or "fallback"
scheme = "Bearer" if ok else "Token"
headers["Authorization"] = "Bearer " + token + suffix
headers |= {"X": "y"}
url += "/v1"
old = "Bearer %s" % token
pair = "%s:%s" % (user, password)
new = "Bearer {}".format(token)
brace = f"{{literal}} {value}"
items = [("Authorization", token), ("X", (1.5))]
a, b = first, second
count: int


class Client(Base):
    timeout = 3

    def __init__(self, key, *args, retries=3, base: str = "https://x", **options):
        self.headers = {"Authorization": "Bearer " + key}
        self._session = Session()

    async def send(self, path: str) -> dict:
        with Session() as session:
            session.headers.update(self.headers)
            answer = await session.get(BASE + path, headers=self.headers, *args, **options)
        if answer.ok:
            return answer.json()["data"][0].strip().lower()
        elif other:
            raise Error("no")
        else:
            pass
        for row in rows:
            print(row, sep="")
        try:
            (found := lookup(1))
        except KeyError as error:
            return None
        return [make(x) for x in rows if x]


sign = lambda value, salt="s": hash(value + salt)


@decorated("x")
def one(): return fetch(BASE, headers=dict(Authorization=key))
