"""Correct Authorization headers in the text of code, and the ways to break one of them. No parser: what a person does
with the line in an editor."""
import dataclasses
import re
from typing import Callable, Optional

# Authorization, whatever separates it in the language, Bearer, one space.
HEADER = re.compile(r"""(?P<name>(?<![\w-])[Aa]uthorization(?![\w-]))(?P<between>[^\n]{1,30}?)(?P<scheme>Bearer)(?P<space>\ )(?P<rest>[^\n]*)""",
                    re.VERBOSE)
# The value is the rest of the string literal that Bearer stands in, or what is joined to it.
JOINED = re.compile(r"""^(?P<quote>["'`])(?P<operator>\s*(?:\+|\.\.|\.|<>)\s*)(?P<operand>\$?[A-Za-z_][\w.$]*(?:->\w+|\[["']\w+["']\]|::\w+)*(?:\(\))?)(?=\s*(?:[,;)}\]]|$))""")
PLACEHOLDER = re.compile(r"(?i)^\W*(?:<|\[|\.\.\.|x{4,}|(?:your|my|the)\b|your[_-]|\*)|[_-]here\b|(?:x{3}|\*{3})\W*$|^(?:token|key|api[_-]?key)\W*$")
HOLE = re.compile(r"\$\{?\w|#\{|\\\(|\{\w|%s|%v|\{\}")
KEY_NAME = re.compile(r"(?i)(?:key|token)\W*$")
CODE_OF_STRINGS = {"py", "js", "jsx", "ts", "tsx", "mjs", "cjs", "sh", "bash", "rb", "php", "cs", "kt", "dart", "ex", "exs", "scala", "ps1",
                   "swift", "go", "java", "rs", "vue", "svelte"}


@dataclasses.dataclass
class Header:
    path: str
    line: int
    line_text: str
    match: re.Match
    quote: str              # of the literal that Bearer stands in; empty: none
    open: int               # where it is, in the line; -1: nowhere
    value: Optional[str]    # what follows in the literal; None: the literal ends behind Bearer
    joined: Optional[re.Match]
    broken: str = ""

    @property
    def language(self):
        return self.path.rpartition(".")[2].lower()

    @property
    def value_begin(self):
        return self.match.start("rest")

    def with_value(self, value):
        """The line with another value in the literal."""
        return self.line_text[:self.value_begin] + value + self.line_text[self.value_begin + len(self.value):]

    def replaced(self, group, text):
        return self.line_text[:self.match.start(group)] + text + self.line_text[self.match.end(group):]


def literal_around(text, at):
    """(quote, where it is) of the literal that is open at `at` on the line."""
    quote, begin, i = "", -1, 0
    while i < at:
        if text[i] == "\\" and not (quote == "" and text[i + 1] in "\"'"):
            i += 1
        elif quote == "" and text[i] in "\"'`":
            quote, begin = text[i], i
        elif text[i] == quote:
            quote, begin = "", -1
        i += 1
    return quote, begin


def end_of_literal(text, quote, at):
    """Of a command in a string, `"curl -H \\"Authorization: …\\""`, the inner literal's end counts."""
    inner = rf"\{quote}"
    opened = text[:at].count(inner) % 2 == 1
    if opened and text.find(inner, at) >= 0:
        return text.find(inner, at)
    depth, i = 0, at
    while i < len(text):
        if text[i] == "\\":
            i += 1
        elif text[i] == "{":
            depth += 1
        elif text[i] == "}":
            depth -= 1
        elif text[i] == quote and depth <= 0:
            return i
        i += 1
    return -1


def headers_of(path, text):
    out = []
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > 1000:
            continue
        for match in HEADER.finditer(line):
            quote, begin = literal_around(line, match.start("scheme"))
            header = Header(path, number, line, match, quote, begin, None, None)
            if quote:
                end = end_of_literal(line, quote, match.start("rest"))
                if end < 0:
                    continue
                inner = line[match.start("rest"):end]
                if inner:
                    header.value = inner
                else:
                    header.joined = JOINED.match(line[end:])
                    if not header.joined:
                        continue
            else:
                word = re.match(r"[^\s\"'`,]+", match["rest"])
                if not word:
                    continue
                header.value = word[0]
            if not re.search(r"[\w*.>\]})$]", header.value or header.joined["operand"]):
                continue
            out.append(header)
            break
    return out


def placeholder(header):
    return header.value is not None and not HOLE.search(header.value) and bool(PLACEHOLDER.search(header.value))


def ends_with_key(header):
    text = header.joined["operand"] if header.joined else header.value
    return KEY_NAME.search(text.removesuffix("()")) is not None and not placeholder(header)


def scheme(text):
    return lambda header: header.replaced("scheme", text)


def space(text):
    return lambda header: header.replaced("space", text)


def name(text):
    return lambda header: header.replaced("name", text) if header.quote and header.line_text[header.match.start() - 1:header.match.start()] in tuple("\"'`") else None


def no_scheme(header):
    if not ends_with_key(header):
        return None
    text = header.line_text[:header.match.start("scheme")] + header.line_text[header.match.start("rest"):]
    return text


def unexpanded(header):
    """The literal becomes one that fills nothing in."""
    if header.value is None or header.open < 0:
        return None
    text, at = header.line_text, header.open
    end = end_of_literal(text, header.quote, header.value_begin)
    before = text[at - 1] if at > 0 else ""
    hole = header.value
    if header.language == "py" and before == "f" and re.search(r"\{\w", hole):
        return text[:at - 1] + text[at:]
    if header.language == "cs" and before == "$" and "{" in hole:
        return text[:at - 1] + text[at:]
    if header.language in ("js", "ts", "jsx", "tsx", "mjs", "cjs") and header.quote == "`" and "${" in hole and "'" not in hole:
        return text[:at] + "'" + text[at + 1:end] + "'" + text[end + 1:]
    if header.language in ("sh", "bash", "rb", "php", "ps1") and header.quote == '"' and "'" not in text[at:end]:
        if re.search(r"#\{" if header.language == "rb" else r"\$\{?\w|\{\$", hole) and '\\"' not in text[at:end]:
            return text[:at] + "'" + text[at + 1:end] + "'" + text[end + 1:]
    return None


def around(left, right):
    def change(header):
        if header.joined:
            operator = header.joined["operator"]
            quote = header.quote
            begin = header.value_begin
            end = begin + header.joined.end()
            inner = header.line_text[begin + 1:end]
            opened = header.line_text[:begin] + left + quote + inner
            return opened + (operator + quote + right + quote if right else "") + header.line_text[end:]
        if placeholder(header) or header.open < 0 or header.value != header.value.strip():
            return None
        mark = "'" if header.quote == '"' else '"'
        if header.quote == "`":
            mark = '"'
        return header.with_value(left.replace("'", mark) + header.value + right.replace("'", mark))
    return change


def line_break(header):
    # Only where backslash and n are a line break.
    if header.language not in CODE_OF_STRINGS or header.language in ("sh", "bash", "ps1"):
        return None
    if header.quote == "'" and header.language in ("rb", "php"):
        return None
    # The last line break of a header line ends it.
    if header.quote and header.quote not in header.match["between"]:
        return None
    return around("", "\\n")(header)


@dataclasses.dataclass
class Way:
    name: str
    rule: str
    change: Callable


WAYS = [
    Way("no space", "header/missing-space", space("")),
    Way("two spaces", "header/extra-space", space("  ")),
    Way("Token", "header/wrong-scheme", scheme("Token")),
    Way("Baerer", "header/scheme-misspelt", scheme("Baerer")),
    Way("Bearer:", "header/scheme-punctuation", scheme("Bearer:")),
    Way("no scheme", "header/missing-scheme", no_scheme),
    Way("Authorisation", "header/name-misspelt", lambda header: header.replaced("name", "Authorisation")),
    Way("X-API-Key", "header/wrong-name", lambda header: name("X-API-Key")(header)),
    Way("Bearer Bearer", "header/scheme-repeated", scheme("Bearer Bearer")),
    Way("not filled in", "header/unexpanded-variable", unexpanded),
    Way("quotes", "header/quoted-key", around("'", "'")),
    Way("comma", "header/stray-punctuation", around("", ",")),
    Way("line break", "header/line-break", line_break),
]


def apply(way, headers, files):
    """({path: text} of the files that change, the headers that were broken)."""
    changed, done = {}, []
    for header in headers:
        line = way.change(header)
        if line is None or line == header.line_text:
            continue
        lines = changed.get(header.path) or files[header.path].split("\n")
        lines[header.line - 1] = line
        changed[header.path] = lines
        done.append(dataclasses.replace(header, broken=line.strip()[:160]))
    return {path: "\n".join(lines) for path, lines in changed.items()}, done
