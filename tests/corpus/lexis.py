"""Where strings and comments stand in a file, as far as the transformations of metamorphic.py need to know.

A language is a list of regular expressions, tried in this order at each place; what none of them matches is code. A
`string` has one quote at each end and stays on its line (groups prefix, quote, body); what is left alone is `long`.
"""

import functools
import re
from collections import namedtuple

Token = namedtuple("Token", "kind start end quote body")

_PLAIN = r"(?P<quote{n}>[{quotes}])(?P<body{n}>(?:\\.|(?!(?P=quote{n}))[^\n\\])*)(?P=quote{n})"


def _string(quotes, n=""):
    return _PLAIN.format(quotes=quotes, n=n)


_LINE, _HASH, _DASH = r"//[^\n]*", r"\#[^\n]*", r"--[^\n]*"
_BLOCK = r"/\*.*?\*/"
_TRIPLE = r'(?:[rRbBfFuU]{0,2})(?P<triple>"""|\'\'\').*?(?P=triple)'
_REGEX = r"(?<=[(=,:!&|?;{}]) ?/(?![*/])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\])+/"
_SHELL_DOUBLE = r'(?P<quote>")(?P<body>(?:\\.|[^"\\\n])*)"|(?P<quote2>\')(?P<body2>[^\'\n]*)\''
_SHELL_LONG = r'"(?:\\.|[^"\\])*"|\'[^\']*\''
_HEREDOC = r"<<[-~]?(?P<hq>['\"]?)(?P<tag>\w+)(?P=hq)[^\n]*\n.*?^\s*(?P=tag)\b"

_C = [("comment", _LINE), ("comment", _BLOCK)]
_LEXIS = {
    "python": [("comment", _HASH), ("long", _TRIPLE), ("string", _string("\"'"))],
    "javascript": _C + [("long", r"`(?:\\.|[^`\\])*`"), ("string", _string("\"'")), ("long", _REGEX)],
    "groovy": _C + [("long", r'(?P<triple>"""|\'\'\').*?(?P=triple)'), ("string", _string("\"'"))],
    "go": _C + [("long", r"`[^`]*`"), ("long", r"'(?:\\.|[^'\\\n])+'"), ("string", _string('"'))],
    "java": _C + [("long", r'""".*?"""'), ("long", r"'(?:\\.|[^'\\\n])+'"), ("string", _string('"'))],
    "csharp": _C + [("long", r'\$*""".*?"""|(?:\$@|@\$|@)"(?:""|[^"])*"'), ("long", r"'(?:\\.|[^'\\\n])+'"),
                    ("string", _string('"'))],
    "rust": _C + [("long", r'b?r(?P<fence>#*)".*?"(?P=fence)'), ("long", r"'(?:\\.|[^'\\\n])'"),
                  ("string", _string('"'))],
    "cpp": _C + [("long", r'R"(?P<fence>\w*)\(.*?\)(?P=fence)"'), ("long", r"'(?:\\.|[^'\\\n])+'"),
                 ("string", _string('"'))],
    "swift": _C + [("long", r'(?P<fence>#*)""".*?"""(?P=fence)|(?P<hash>#+)".*?"(?P=hash)'), ("string", _string('"'))],
    "dart": _C + [("long", _TRIPLE), ("long", r"\br(?P<rq>['\"])[^\n]*?(?P=rq)"), ("string", _string("\"'"))],
    "elixir": [("comment", _HASH), ("long", r'(?P<triple>"""|\'\'\').*?(?P=triple)'),
               ("long", r"~\w+(?:\([^)\n]*\)|\[[^\]\n]*\]|\{[^}\n]*\}|\"[^\"\n]*\"|/[^/\n]*/)"), ("string", _string('"'))],
    "lua": [("comment", r"--\[\[.*?\]\]"), ("comment", _DASH), ("long", r"\[(?P<eq>=*)\[.*?\](?P=eq)\]"),
            ("string", _string("\"'"))],
    "ruby": [("comment", r"(?<![\w$])" + _HASH), ("long", _HEREDOC), ("long", r"%[qQwWi]?[({\[|][^)}\]|]*[)}\]|]"),
             ("string", _string("\"'"))],
    "php": [("comment", _BLOCK), ("comment", _LINE), ("comment", r"\#(?!\[)[^\n]*"), ("long", r"<<<" + _HEREDOC[2:]),
            ("string", _string("\"'"))],
    "shell": [("comment", r"(?:(?<=\s)|^)" + _HASH), ("long", _HEREDOC), ("string", _SHELL_DOUBLE), ("long", _SHELL_LONG)],
    "powershell": [("comment", r"<#.*?#>"), ("comment", _HASH), ("long", r"@(?P<at>['\"])\n.*?\n(?P=at)@"),
                   ("string", r'(?P<quote>")(?P<body>(?:`.|[^"`\n])*)"|(?P<quote2>\')(?P<body2>[^\'\n]*)\'')],
    "hcl": [("comment", _HASH), ("comment", _LINE), ("comment", _BLOCK), ("long", _HEREDOC), ("string", _string('"'))],
    "yaml": [("comment", r"(?:(?<=\s)|^)" + _HASH),
             ("long", r"^(?P<indent> *)[^\n#]*[|>][+-]?\d*[ \t]*\n(?:(?:(?P=indent) +[^\n]*|[ \t]*)(?:\n|\Z))+"),
             ("string", r"(?<=[:\-\[{,(=] )(?:" + _string("\"'") + r")(?=\s*(?:$|[,}\]#]))")],
    "toml": [("comment", _HASH), ("long", r'(?P<triple>"""|\'\'\').*?(?P=triple)'), ("string", _string("\"'"))],
    "lines": [("comment", r"^[ \t]*" + _HASH), ("string", r"(?<==)(?:" + _string("\"'") + r")(?=[ \t]*$)")],
    "sql": [("comment", _DASH), ("comment", _BLOCK), ("long", r"\$(?P<tag>\w*)\$.*?\$(?P=tag)\$"), ("long", r"'(?:''|[^'])*'")],
    "xml": [("long", r"<(?P<tag>script|style|code|pre)\b.*?</(?P=tag)>"), ("comment", r"<!--.*?-->"), ("long", r"<[^>]*>")],
    "json": [("string", _string('"'))],
    "server": [("comment", _HASH), ("string", _string("\"'"))],
}
_SAME = {"kotlin": "java", "scala": "java", "typescript": "javascript", "c": "cpp", "fish": "shell", "bash": "shell"}
_EXTENSIONS = {
    "py": "python", "js": "javascript", "mjs": "javascript", "ts": "typescript", "tsx": "typescript", "go": "go",
    "java": "java", "kt": "kotlin", "kts": "kotlin", "scala": "scala", "sbt": "scala", "cs": "csharp", "rs": "rust",
    "c": "c", "h": "c", "cpp": "cpp", "swift": "swift", "dart": "dart", "ex": "elixir", "exs": "elixir", "lua": "lua",
    "rb": "ruby", "php": "php", "sh": "bash", "fish": "fish", "ps1": "powershell", "tf": "hcl", "tfvars": "hcl",
    "hcl": "hcl", "yaml": "yaml", "yml": "yaml", "toml": "toml", "env": "lines", "properties": "lines", "ini": "lines",
    "sql": "sql", "xml": "xml", "html": "xml", "json": "json", "ipynb": "json", "conf": "server", "cfg": "server",
    "dockerfile": "dockerfile", "mk": "makefile", "http": "http", "rest": "http", "md": "markdown", "cmd": "cmd",
    "bat": "cmd",
}


def language(path):
    name = path.rsplit("/", 1)[-1]
    return {"Jenkinsfile": "groovy", "Dockerfile": "dockerfile", "Makefile": "makefile"}.get(
        name, _EXTENSIONS.get(name.rsplit(".", 1)[-1].lower(), ""))


def known(lang):
    return _SAME.get(lang, lang) in _LEXIS


@functools.lru_cache(maxsize=None)
def tokens(text, lang):
    """The strings and comments of a text, in order."""
    out, at = [], 0
    forms = [(kind, re.compile(form, re.S | re.M)) for kind, form in _LEXIS[_SAME.get(lang, lang)]]
    while at < len(text):
        for kind, form in forms:
            match = form.match(text, at)
            if match and match.end() > at:
                groups = match.groupdict()
                quote = groups.get("quote") or groups.get("quote2")
                body = groups.get("body") if groups.get("quote") else groups.get("body2")
                out.append(Token(kind, at, match.end(), quote, body))
                at = match.end()
                break
        else:
            at += 1
    return out


def outside(text, lang):
    """The text with strings and comments blanked, of the same length."""
    chars = list(text)
    for token in tokens(text, lang):
        for i in range(token.start, token.end):
            if chars[i] != "\n":
                chars[i] = "\x01"
    return "".join(chars)
