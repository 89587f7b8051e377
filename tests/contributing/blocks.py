"""The fenced blocks of a Markdown file. One whose info string has a second word is a file of that name:
`blocks.py FILE FOLDER` writes those into a folder."""
import os
import re
import sys

FENCE = re.compile(r"^```(\w*)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def blocks(path):
    """(language, file name or None, text) of each."""
    with open(path, encoding="utf-8") as file:
        return [(match[1], match[2], match[3]) for match in FENCE.finditer(file.read())]


def write_files(path, folder):
    for _, name, text in blocks(path):
        if not name:
            continue
        target = os.path.join(folder, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    write_files(*sys.argv[1:])
