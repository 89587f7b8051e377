#!/usr/bin/env python3
"""Changes code without changing what it means, and compares the verdict: metamorphic.py [-v] [TRANSFORMATION…].

A transformation takes a text and its language and gives a `Changed`, or a `Skip` with the reason why this text cannot
be changed without changing its meaning. All cases that one transformation changed go through one scan.
"""

import importlib.util
import re
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import lexis  # noqa: E402
import run  # noqa: E402

_spec = importlib.util.spec_from_file_location("blind_run", HERE / "blind/run.py")
blind = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(blind)

# A name that contains one of these may mean something to a rule.
MEANING = re.compile(r"bytestack|key|token|auth|secret|header|url|uri|host|cred|bearer|env|conf|base|api|opt|client|param"
                     r"|body|data|json|query|mock|test|fake|server|self|this|args|prod|curl|req|http", re.I)
WORDS = ["alder", "birch", "cedar", "hazel", "larch", "maple", "rowan", "yew", "aspen", "elm"]


class Skip(Exception):
    pass


class Changed:
    """The new text; `lines` says where each old line went; a finding may also stand in one of `moved[line]`."""

    def __init__(self, text, lines=None, moved=None):
        self.text, self.lines, self.moved = text, lines or {}, moved or {}

    def places(self, line):
        return {self.lines.get(line, line), *self.moved.get(line, ())}


class Case:
    def __init__(self, name, placed, text, expected):
        self.name, self.placed, self.text, self.expected = name, placed, text, expected
        self.language = lexis.language(placed)
        self.rules = {rule for _, rule in expected}


def own_cases():
    for case in run.cases():
        yield Case(case.name, case.placed, case.text(), case.expected)


def blind_cases():
    """Those of one file: in the others the paths and the configuration matter."""
    for path in blind.cases():
        name = path.relative_to(HERE).as_posix()
        if not name.endswith(".d"):
            expected = Counter({(int(line), rule): n for (line, rule), n in blind.expected(f"{path}.expect").items()})
            yield Case(name, name, blind.expand(blind.read(path), path.relative_to(blind.HERE).as_posix()), expected)


# --- lines ---


def numbered(text, insert_before):
    """The text with lines put before some, and where its own lines went."""
    out, where = [], {}
    for number, line in enumerate(text.split("\n"), 1):
        out += insert_before.get(number, [])
        out.append(line)
        where[number] = len(out)
    return Changed("\n".join(out), where)


_REMARKS = {"#": "python ruby elixir bash fish powershell hcl yaml toml lines server", "--": "lua sql",
            "//": "javascript typescript go java kotlin scala csharp rust c cpp swift dart php groovy"}
REMARK = {lang: f"{mark} the next part" for mark, langs in _REMARKS.items() for lang in langs.split()}
REMARK["xml"] = "<!-- the next part -->"


def inside(text, lang):
    """Lines that begin in the middle of a string or comment, and lines that end with a comment."""
    within, remarked = set(), set()
    for token in lexis.tokens(text, lang):
        first, last = (text.count("\n", 0, at) + 1 for at in (token.start, token.end))
        within.update(range(first + 1, last + 1))
        if token.kind == "comment":
            remarked.add(last)
    return within, remarked


def lines_between(text, lang):
    """Blank lines and remarks between the lines."""
    if lang not in REMARK and lang != "json":
        raise Skip("a line more means something in this format, or no remark can be written")
    if "\r" in text or text.startswith("#!") and lang == "xml":
        raise Skip("its line ends are the case")
    within, remarked = inside(text, lang)
    lines = text.split("\n")
    insert = {}
    for number in range(2, len(lines) + 1):
        before, here = lines[number - 2], lines[number - 1]
        if number in within or number - 1 in remarked or before.rstrip().endswith(("\\", "`", "^", "|", "&&", "||")):
            continue
        if lang == "xml" and not (before.rstrip().endswith(">") and here.lstrip().startswith("<")):
            continue
        if lang == "yaml" and not re.match(r"\s*(- )?[\w.\"'-]+:(\s|$)", here):
            continue  # a plain scalar may go on over several lines
        # Ruby forbids a remark between the links of a chain of calls, and Kotlin's grammar ends the chain there.
        if lang in ("ruby", "kotlin") and here.lstrip().startswith((".", "&.", "?.")) or lang == "php" and "<?" in text[5:]:
            continue
        indent = re.match(r"[ \t]*", here)[0]
        insert[number] = [""] if lang == "json" else ["", indent + REMARK[lang]]
    if not insert:
        raise Skip("no place for a line")
    return numbered(text, insert)


_SPACED = set("javascript typescript python go java kotlin scala csharp rust c cpp swift dart php ruby lua elixir".split())


def wider(text, lang):
    """Two spaces where one stands behind a comma or around `=`, and spaces at the ends of lines."""
    if lang not in _SPACED:
        raise Skip("blanks separate words in this language")
    blanked = lexis.outside(text, lang)
    within, _ = inside(text, lang)
    out, at = [], 0
    for match in re.finditer(r", (?=\S)| = (?=\S)|(?<=[^\s\\])$", blanked, re.M):
        if not match[0] and text.count("\n", 0, match.end()) + 2 in within:
            continue
        out += [text[at:match.start()], {", ": ",   ", " = ": "  =  ", "": "  "}[match[0]]]
        at = match.end()
    if len(out) < 2:
        raise Skip("no place for a blank")
    return Changed("".join(out) + text[at:])


# --- names ---

_TYPED = r"(?:^|[;{{(])[ \t]*(?:final |const |var |val |let |mut |private |static )*[A-Z][\w<>\[\]?., ]* (\w+) ={}"
_DECLARES = {
    "python": [r"^[ \t]*(\w+) = ", r"\bas (\w+):", r"\bfor (\w+) in "],
    "javascript": [r"\b(?:const|let|var) (\w+) ="], "go": [r"^[ \t]*(\w+) := ", r"^[ \t]*(\w+), \w+ := "],
    "java": [_TYPED.format(""), r"\bvar (\w+) ="], "kotlin": [r"\b(?:val|var) (\w+) ="], "scala": [r"\b(?:val|var) (\w+) ="],
    "csharp": [r"\bvar (\w+) =", _TYPED.format("")], "rust": [r"\blet (?:mut )?(\w+)(?:: [^=\n]+)? ="],
    "swift": [r"\b(?:let|var) (\w+) ="], "dart": [r"\b(?:final|var|const) (\w+) ="],
    "ruby": [r"^[ \t]*([a-z_]\w*) = ", r"\|(\w+)\|"], "lua": [r"\blocal (\w+) ="], "elixir": [r"^[ \t]*([a-z_]\w*) = "],
    "c": [r"^[ \t]+(?:const )?\w[\w :<>]*[ *](\w+) = "], "cpp": [r"^[ \t]+(?:const )?\w[\w:<>]*[ *]+(\w+) = "],
    "php": [r"\$(\w+) = "], "powershell": [r"\$(\w+) = "], "bash": [r"^[ \t]*(?:local )?(\w+)="],
}
_DECLARES["typescript"] = _DECLARES["javascript"]
_SIGIL = {"php", "powershell", "bash"}


def renamed_everywhere(text, lang, name, new):
    """The text with one name changed, or None where its occurrences cannot be told from other words."""
    if lang == "bash":
        uses = re.compile(rf"(?<=\$){name}\b|(?<=\$\{{){name}\b|(?<=\$\{{#){name}\b|^([ \t]*(?:local )?){name}(?==)", re.M)
    elif lang in _SIGIL:
        uses = re.compile(rf"(?<=\$){name}\b", re.I if lang == "powershell" else 0)
    else:
        uses = re.compile(rf"\b{name}\b")
    everywhere = len(re.findall(rf"(?<!\w){name}(?!\w)", text, re.I if lang == "powershell" else 0))
    if len(uses.findall(text)) != everywhere:
        return None
    for token in lexis.tokens(text, lang):
        inner = text[token.start:token.end]
        if re.search(rf"\b{name}\b", inner) and (lang not in _SIGIL or inner[0] == "'" or token.kind != "string"):
            return None  # text, or a hole that only the language itself can tell from text
    if lang not in _SIGIL:
        blanked = lexis.outside(text, lang)
        if re.search(rf"[.@:]{name}\b|\b{name}\s*:|[{{,]\s*{name}\s*[,}}]|\b{name}=|\b{name}\s*\(", blanked):
            return None  # a member, a key, a shorthand, a named argument, a function
    return uses.sub(lambda m: (m[1] if m.re.groups and m[1] else "") + new, text)


def names(text, lang):
    """Local variables whose names say nothing get others."""
    if lang not in _DECLARES:
        raise Skip("no local variables, or none that can be told from other words")
    declared = []
    blanked = lexis.outside(text, lang)
    for form in _DECLARES[lang]:
        declared += re.findall(form, blanked, re.M)
    exported = set(re.findall(r"\bexport (?:const|let|function|class) (\w+)", text))
    new = iter(word for word in WORDS if word not in text)
    result = text
    for name in dict.fromkeys(declared):
        if MEANING.search(name) or len(name) < 2 and lang in ("c", "bash") or name in exported or name.isupper() or name == "_":
            continue
        result = renamed_everywhere(result, lang, name, next(new, name)) or result
    if result == text:
        raise Skip("no variable without a meaning")
    return Changed(result)


# --- quotes ---

_FORBIDDEN = {  # what means something else between the other quotes
    "python": r"['\"\\]", "javascript": r"['\"\\]", "typescript": r"['\"\\]", "dart": r"['\"\\]", "lua": r"['\"\\]",
    "ruby": r"['\"\\#]", "php": r"['\"\\$]", "bash": r"['\"\\$`!]", "fish": r"['\"\\$(]", "powershell": r"['\"`$“”‘’]",
    "yaml": r"['\"\\]", "toml": r"['\"\\]", "lines": r"['\"\\$#]", "groovy": r"['\"\\$]",
}


def quotes(text, lang):
    """Single quotes for double ones, and the other way round."""
    if lang not in _FORBIDDEN:
        raise Skip("one kind of quotes, or each kind is of another type")
    out, at, changed = [], 0, 0
    for token in lexis.tokens(text, lang):
        if token.kind != "string" or re.search(_FORBIDDEN[lang], token.body):
            continue
        line = text[text.rfind("\n", 0, token.start) + 1:token.start]
        if lang in ("bash", "fish"):
            # In a nested command or word the quotes that stand beside these may be another's.
            around = (text[token.start - 1:token.start] + text[token.end:token.end + 1]).strip(" \n=();")
            if around or "$(" in line or line.count('"') % 2 or line.count("'") % 2:
                continue
        if lang == "python" and re.search(r"[fF][^\s]*$", line) or '"""' in line or "{" in line and '`' in line:
            continue
        other = "'" if token.quote == '"' else '"'
        out += [text[at:token.start], other, token.body, other]
        at, changed = token.end, changed + 1
    if not changed:
        raise Skip("each string needs its quotes")
    return Changed("".join(out) + text[at:])


# --- around the whole ---

# language: (lines that stay outside at the top, what is not allowed inside, before, after)
_WRAPS = {
    "python": (r"#!.*|from __future__.*", r"^\s*from \S+ import \*|^(?:async )?with .*\bawait\b", ["def wrapped():"], []),
    "javascript": (r"#!.*|['\"]use strict.*", r"^(?:import|export)\b|^module\.exports", ["async function wrapped() {"], ["}"]),
    "php": (r"<\?php.*|declare.*|namespace.*|use .*;|\s*", r"^\s*(?:use|namespace|const|declare)\b|\?>|<\?=", ["function wrapped() {"], ["}"]),
    "ruby": (r"#.*|require.*|\s*", r"^def |^return\b|^module_function", ["module Wrapped"], ["end"]),
    "java": (r"package .*|import .*|\s*", r"^\s*(?:package|import) |^void main", ["class Wrapped {"], ["}"]),
    "kotlin": (r"package .*|import .*|@file:.*|\s*", r"^\s*(?:package|import) ", ["object Wrapped {"], ["}"]),
    "scala": (r"package .*|import .*|\s*", r"^package |^\w+ :=|^(?:lazy val|name|version)\b.*:=|:=", ["object Wrapped {"], ["}"]),
    "csharp": (r"using [\w.]+;|namespace [\w.]+;|\s*", r"^using [\w.]+;|^namespace|^(?:var|await|app\.|builder)|^#", ["static class Wrapped", "{"], ["}"]),
    "rust": (r"#!\[.*|\s*", r"^\s*(?:pub )?mod \w+;|^\s*use (?:self|super)", ["fn wrapped() {"], ["}"]),
    "cpp": (r"#.*|\s*|//.*", r"^\s*#|^extern ", ["namespace wrapped {"], ["}"]),
    "swift": (r"import .*|\s*", r"^extension |^import |^@main", ["func wrapped() {"], ["}"]),
    "dart": (r"import .*|library.*|\s*", r"^(?:abstract |final )?class |^import |^extension |^export |^enum |^part ", ["void wrapped() {"], ["}"]),
    "elixir": (r"\s*", r"^import Config", ["defmodule Wrapped do"], ["end"]),
    "lua": (r"#!.*", r"(?!)", ["local function wrapped()"], ["end"]),
    "bash": (r"#!.*|\s*", r"(?!)", ["wrapped() {"], ["}", 'wrapped "$@"']),
    "fish": (r"#!.*|\s*", r"\$argv", ["function wrapped"], ["end"]),
    "powershell": (r"\#.*|\s*|using .*", r"^\s*\[CmdletBinding|\$PSScriptRoot|^\s*\[OutputType", ["function Invoke-Wrapped {"], ["}"]),
}
_WRAPS["typescript"] = _WRAPS["javascript"]


def wrapped(text, lang):
    """The whole file inside a function, class or module."""
    if lang not in _WRAPS:
        raise Skip("a whole file cannot stand inside something")
    outside, refuses, before, after = _WRAPS[lang]
    lines = text.split("\n")
    first = 0
    within, _ = inside(text, lang)
    open_block = False
    while first < len(lines) and (open_block or re.fullmatch(outside, lines[first])):
        open_block = (open_block or "(" in lines[first]) and ")" not in lines[first]
        first += 1
    rest = lines[first:]
    if re.search(refuses, "\n".join(rest), re.M) or not "".join(rest).strip():
        raise Skip("what stands in it may stand at the top only")
    if lang == "python":
        if within:
            raise Skip("a string over several lines would change with its indentation")
        rest = ["    " + line if line.strip() else line for line in rest]
    new = lines[:first] + before + rest + after
    shift = len(before)
    return Changed("\n".join(new) + "\n", {n: n + shift for n in range(first + 1, len(lines) + 1)})


# --- constants ---

# language: (how a constant is written, how it is used, what the lines before it look like)
_CONSTANTS = {
    "python": ("PART = {}", "PART", r"#.*|from __future__.*|\s*|import .*|from \S+ import [^(]*"),
    "javascript": ("const part = {};", "part", r"#!.*|['\"]use strict.*|import .*|\s*|//.*"),
    "go": ("const part = {}", "part", r"package .*|import .*|\t\".*|\)|\s*|//.*|\t\w+ \".*"),
    "kotlin": ("private const val PART = {}", "PART", r"package .*|import .*|@file:.*|\s*"),
    "java": ("  private static final String PART = {};", "PART", r"package .*|import .*|\s*|@.*|(?:public |final )*class \w[^{;]*\{"),
    "csharp": ("  private const string Part = {};", "Part", r"using .*|namespace .*;|\s*|\[.*|(?:public |internal |sealed |static |partial )*class [^{]*\{?|\{"),
    "scala": ("  private val part = {}", "part", r"package .*|import .*|\s*|(?:case )?object \w+ \{"),
    "rust": ("const PART: &str = {};", "PART", r"use .*|\s*|#!\[.*|//.*"),
    "swift": ("let part = {}", "part", r"import .*|\s*|//.*"),
    "dart": ("const part = {};", "part", r"import .*|library.*|\s*|//.*"),
    "php": ("const PART = {};", "PART", r"<\?php.*|declare.*|namespace.*|use .*;|\s*"),
    "ruby": ("PART = {}", "PART", r"#.*|require.*|\s*"),
    "lua": ("local part = {}", "part", r"#!.*|--.*|\s*"),
    "elixir": ("  @part {}", "@part", r"defmodule .* do|\s*"),
    "cpp": ("static const char* const part = {};", "part", r"#include.*|\s*|//.*"),
    "powershell": ("$part = {}", "$part", r"\#.*|\s*"),
    "bash": ("part={}", '"$part"', r"#.*|set .*|\s*"),
}
_CONSTANTS["typescript"], _CONSTANTS["c"] = _CONSTANTS["javascript"], _CONSTANTS["cpp"]
_NEEDS = {"java": r"class \w", "csharp": r"class \w", "scala": r"object \w", "elixir": r"defmodule"}


def movable(text, lang, token):
    """Whether a literal is part of a request, and a name may stand in its place."""
    if token.kind != "string" or token.quote is None:
        return False
    if not re.match(r"Bearer|Token |bearer|Basic |Baerer|https?://|/v1/", token.body):
        return False
    if re.search(r"[A-Za-z0-9_-]{20,}|[\\$#{%(]|[?=]", token.body.replace("api.bytestack.dev", "")):
        return False  # a key, a hole, something that is expanded, a query
    before, after = text[:token.start].rstrip(" "), text[token.end:]
    if re.search(r"[\w!'\"@$]$|!\($|^\s*\[?@.*$", before.split("\n")[-1]) or re.match(r"\s*[:'\"]|\s*=>", after):
        return False  # a prefix, a macro, an annotation; a key; a string that is joined to the next one
    if re.search(r"['\"]\s*$", before):
        return False
    if lang == "cpp" and re.search(r"\w \w+\([\w:]+\($", before):
        return False  # T name(U(part)); declares a function
    if lang == "cpp" and before.endswith("QStringLiteral("):
        return False  # a macro that takes literals alone
    return lang != "bash" or bool(re.search(r"[ =]$", text[:token.start])) and bool(re.match(r"[ \n]", after))


def constants(text, lang):
    """One literal of a request stands in a constant at the top."""
    if lang not in _CONSTANTS:
        raise Skip("no constants")
    form, use, top = _CONSTANTS[lang]
    lines = text.split("\n")
    first = 0
    while first < len(lines) and re.fullmatch(top, lines[first]):
        first += 1
    needed = _NEEDS.get(lang)
    if needed and not re.search(needed, "\n".join(lines[:first])):
        raise Skip("no class at the top")
    if lang == "php" and re.search(r"\?>|<\?=", text) or lang == "powershell" and re.search(r"^\s*param\s*\(", text, re.M | re.I):
        raise Skip("no place for a constant")
    begin = len("\n".join(lines[:first])) + 1 if first else 0
    literal = next((t for t in lexis.tokens(text, lang) if t.start >= begin and movable(text, lang, t)), None)
    if literal is None or use in text or re.search(r"\bpart\b|\bPART\b", text):
        raise Skip("no literal of a request that may be moved")
    line = text.count("\n", 0, literal.start) + 1
    written = text[:literal.start] + use + text[literal.end:]
    new = written.split("\n")
    new.insert(first, form.format(text[literal.start:literal.end]))
    after = {n: n + 1 for n in range(first + 1, len(lines) + 1)}
    return Changed("\n".join(new), after, {n: [first + 1] for n in range(line, len(lines) + 1)})


TRANSFORMATIONS = {"lines": lines_between, "blanks": wider, "names": names, "quotes": quotes, "wrapped": wrapped,
                   "constants": constants}


def not_for(transformation, case):
    """Why a case cannot go through a transformation, whatever its text."""
    if transformation in ("lines", "constants") and "key/nearby" in case.rules:
        return "the distance is what the rule judges"
    if transformation != "blanks" and "\r" in case.text:
        return "its line ends are the case"
    if not case.language or not lexis.known(case.language):
        return "its strings and comments are not told from other text"
    return None


def changed_cases(transformation, some):
    """What the transformation makes of each case, and why it leaves the others as they are."""
    changed, skipped = {}, Counter()
    for case in some:
        reason = not_for(transformation, case)
        if not reason:
            try:
                changed[case.name] = TRANSFORMATIONS[transformation](case.text, case.language)
                continue
            except Skip as skip:
                reason = str(skip)
        skipped[reason] += 1
    return changed, skipped


def scan(texts):
    """One scan of {path: text}: {path: Counter of (line, rule)}."""
    found = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        for path, text in texts.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        for record in blind.findings(["scan", folder]):
            found[record["path"]][(record["line"], record["rule"])] += 1
    return found


def difference(case, change, found):
    """What of the verdict is gone, and what is new."""
    left, gone = Counter(found), []
    for (line, rule), count in sorted(case.expected.items()):
        for _ in range(count):
            place = next(((at, rule) for at in sorted(change.places(line)) if left[(at, rule)]), None)
            if place:
                left[place] -= 1
            else:
                gone.append((line, rule))
    return gone, sorted((+left).elements())


def judge(transformation, some):
    """(cases changed in each language, {case: (gone, new)}, why others were skipped)."""
    changed, skipped = changed_cases(transformation, some)
    by_name = {case.name: case for case in some}
    found = scan({by_name[name].placed: change.text for name, change in changed.items()})
    wrong = {}
    for name, change in changed.items():
        gone, new = difference(by_name[name], change, found[by_name[name].placed])
        if gone or new:
            wrong[name] = (gone, new)
    return Counter(by_name[name].language for name in changed), wrong, skipped


def main(args):
    some = [*own_cases(), *blind_cases()]
    for name in [arg for arg in args if not arg.startswith("-")] or TRANSFORMATIONS:
        languages, wrong, skipped = judge(name, some)
        print(f"{name}: {languages.total()} cases, {len(wrong)} with another verdict; {dict(sorted(languages.items()))}")
        for case, (gone, new) in sorted(wrong.items()):
            print(f"  {case}: gone {gone}, new {new}")
        if "-v" in args:
            for reason, count in skipped.most_common():
                print(f"  skipped {count}: {reason}")


if __name__ == "__main__":
    main(sys.argv[1:])
