"""Friendly explanations for ByteStack's answers."""

HINTS = {
    401: (
        "ByteStack answered 401. Check the header: it must read\n"
        "    Authorization: Bearer YOUR_API_KEY\n"
        "Common mistakes that are wrong: 'Authorization: Token KEY',\n"
        "'Authorization: BearerKEY' and 'Bearer: KEY'."
    ),
    402: "Unpaid balance. See https://app.bytestack.dev/settings/billing",
    403: "The key lacks the scope; submitting a query needs write.",
}


class ByteStackError(Exception):
    def __init__(self, status, body):
        self.status = status
        super().__init__(f"{status}: {HINTS.get(status, body)}")


def check(resp):
    if resp.status_code >= 400:
        raise ByteStackError(resp.status_code, resp.text)
    return resp
