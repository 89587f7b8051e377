import re

KEY_RX = re.compile(r"bsk_live_[A-Za-z0-9]{32}")


def find(text):
    return [m.span() for m in KEY_RX.finditer(text)]
