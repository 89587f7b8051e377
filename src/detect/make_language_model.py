#!/usr/bin/env python3
"""Writes language_model.inc: what words, identifiers and paths look like, for src/detect/language_model.cc.

    make_language_model.py WORD_LIST FOLDER... > language_model.inc

WORD_LIST is a plain list (Debian: /usr/share/dict/words); the folders hold source code and documentation of any kind.
Every distinct token counts once. Base64 and digests in the sources would teach the model that chance is language, so
a first model throws them out before the second is made. Only standard library, the same input gives the same bytes.
"""
import collections
import math
import os
import re
import sys

CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~+/="
SOURCES = (".c", ".cc", ".cfg", ".h", ".js", ".json", ".md", ".pl", ".pm", ".py", ".rb", ".rst", ".sh", ".t", ".tcl",
           ".toml", ".ts", ".txt", ".yaml", ".yml")
TOKEN = re.compile(rb"[A-Za-z0-9._~+/=-]{4,64}")
PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
UNIT = 8           # steps per bit
WORDS = 2400       # how many words the dictionary gets
LISTED, UNLISTED = 25, 150  # distinct tokens that a word must stand in, if the word list has it, or has it not
SUSPECT = 12.0     # bits by which chance must explain a token better before it is thrown out


def tokens_of(folders):
    found = set()
    for folder in folders:
        for root, folders_below, names in os.walk(folder):
            folders_below[:] = sorted(name for name in folders_below if name != ".git")
            for name in sorted(names):
                path = os.path.join(root, name)
                if name.endswith(SOURCES) and not os.path.islink(path) and os.path.getsize(path) < 400_000:
                    with open(path, "rb") as file:
                        found.update(TOKEN.findall(file.read()))
    return sorted(token.decode() for token in found)


def plausible(token):
    digits = sum(c.isdigit() for c in token)
    signs = sum(not c.isalnum() for c in token)
    return digits * 4 <= len(token) and signs * 2 <= len(token) and token[0] not in "=+"


def train(tokens):
    pairs = {a: collections.Counter() for a in "^" + CHARACTERS}
    for token in tokens:
        previous = "^"
        for c in token:
            pairs[previous][c] += 1
            previous = c
    single = collections.Counter()
    for followers in pairs.values():
        single.update(followers)
    total = sum(single[c] + 50 for c in CHARACTERS)
    bits = {}
    for a, followers in pairs.items():
        seen = sum(followers.values())
        for b in CHARACTERS:
            smooth = (single[b] + 50) / total
            bits[a, b] = -math.log2((followers[b] + 30 * smooth) / (seen + 30))
    return bits


def language(token, bits):
    """Bits by which language explains the token better than 64 equally likely characters."""
    return sum(6 - bits[a, b] for a, b in zip("^" + token, token))


def dictionary(tokens, listed):
    count = collections.Counter()
    for token in tokens:
        count.update({piece.lower() for piece in PIECE.findall(token) if 4 <= len(piece) <= 14})
    words = [w for w, n in count.items() if n >= (LISTED if w in listed else UNLISTED) and len(set(w)) > 2]
    return sorted(sorted(words, key=lambda w: (-count[w], w))[:WORDS])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        listed = {w.strip() for w in file if w.isascii() and w.strip().isalpha()}
    tokens = [t for t in tokens_of(sys.argv[2:]) if plausible(t)]
    first = train(tokens + sorted(listed))
    tokens = [t for t in tokens if len(t) < 12 or language(t, first) > -SUSPECT]
    bits = train(tokens + sorted(listed))
    print("// Made by make_language_model.py from a word list and source trees; do not edit.")
    print(f'constexpr char kModelCharacters[] = "{CHARACTERS}";')
    print(f"constexpr double kModelUnit = {UNIT};  // steps per bit")
    print("// Surprise, in steps, at a character after another; the first row is the start of the text.")
    size = len(CHARACTERS)
    print(f"constexpr unsigned char kSurprise[{size + 1}][{size}] = {{")
    for a in "^" + CHARACTERS:
        row = ",".join(str(min(255, round(bits[a, b] * UNIT))) for b in CHARACTERS)
        print("    {" + row + "},")
    print("};")
    print("// The commonest words of those sources, sorted.")
    words = dictionary(tokens, {w.lower() for w in listed})
    print("constexpr std::string_view kCommonWords[] = {")
    line = "   "
    for word in words:
        if len(line) + len(word) + 4 > 118:
            print(line)
            line = "   "
        line += f' "{word}",'
    print(line)
    print("};")


if __name__ == "__main__":
    main()
