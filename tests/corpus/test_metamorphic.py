"""Code that is changed without changing what it means gets the same verdict: see metamorphic.py."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import lexis  # noqa: E402
import metamorphic  # noqa: E402

# At least so many cases go through a transformation, and so many of each of these languages.
LEAST = {
    "lines": (300, 5, "bash csharp go hcl java javascript json kotlin lines lua php python ruby sql toml xml yaml"),
    "blanks": (200, 5, "c cpp csharp dart elixir go java javascript kotlin lua php python ruby rust swift typescript"),
    "names": (70, 3, "cpp csharp go java javascript php powershell python ruby scala swift typescript"),
    "quotes": (150, 4, "bash dart javascript lua php powershell python ruby toml typescript yaml"),
    "wrapped": (150, 5, "bash cpp csharp dart elixir java javascript kotlin lua php powershell python ruby rust swift"),
    "constants": (150, 4, "c cpp csharp dart elixir go java javascript kotlin lua php python ruby rust swift typescript"),
}

# (transformation, case): why the program may judge the changed code otherwise.
KNOWN = {
    ("lines", "blind/second/java/Wiring.java"): "named by its assignment: the links of the chain before it are too far away in text",
    ("lines", "blind/fourth/go/probe_exec.go"): "text alone says that the list is curl's, and only within some lines",
    ("lines", "blind/second/python/split_literal.py"): "rules over text join the parts of a literal over line ends, not over remarks",
}


class Metamorphic(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.cases = [*metamorphic.own_cases(), *metamorphic.blind_cases()]

    def test_the_verdict_stays(self):
        self.assertEqual(set(LEAST), set(metamorphic.TRANSFORMATIONS))
        for name, (total, each, languages) in LEAST.items():
            with self.subTest(transformation=name):
                changed, wrong, _ = metamorphic.judge(name, self.cases)
                self.assertGreaterEqual(changed.total(), total)
                self.assertEqual({lang: changed[lang] for lang in languages.split() if changed[lang] < each}, {})
                known = {case for transformation, case in KNOWN if transformation == name}
                self.assertEqual({case: what for case, what in wrong.items() if case not in known}, {})
                self.assertEqual(known - set(wrong), set(), "judged right by now: take them off the list")

    def test_known_cases_have_a_reason(self):
        self.assertLess(len(KNOWN), 6)
        self.assertTrue(all(KNOWN.values()))

    def test_a_change_of_meaning_is_noticed(self):
        case = metamorphic.Case("x.py", "x.py", 'import requests\nrequests.get("https://api.bytestack.dev/v1/jobs", '
                                'headers={"Authorization": "Token " + key})\n', {(2, "header/wrong-scheme"): 1})
        changed = metamorphic.Changed(case.text.replace("Token", "Bearer"))
        found = metamorphic.scan({"x.py": changed.text})
        self.assertEqual(metamorphic.difference(case, changed, found["x.py"]), ([(2, "header/wrong-scheme")], []))


class Transformations(unittest.TestCase):
    def test_each(self):
        for name, lang, text, expected in [
            ("lines", "python", "a = 1\nb = 2", "a = 1\n\n# the next part\nb = 2"),
            ("lines", "python", 'a = """\n"""\nb = 2', 'a = """\n"""\n\n# the next part\nb = 2'),
            ("blanks", "go", 'f("a, b", c)', 'f("a, b",   c)  '),
            ("names", "python", 'part = f(x)\ng(part, "a")', 'alder = f(x)\ng(alder, "a")'),
            ("quotes", "javascript", "f('a', \"it's\")", "f(\"a\", \"it's\")"),
            ("wrapped", "php", "<?php\nf();", "<?php\nfunction wrapped() {\nf();\n}\n"),
            ("constants", "go", 'package p\nvar a = "Bearer " + b', 'package p\nconst part = "Bearer "\nvar a = part + b'),
        ]:
            with self.subTest(transformation=name, text=text):
                self.assertEqual(metamorphic.TRANSFORMATIONS[name](text, lang).text, expected)

    def test_what_cannot_be_changed_is_skipped(self):
        for name, lang, text in [
            ("lines", "python", 'a = """\nb\n"""'), ("blanks", "bash", "a = 1, 2"), ("names", "python", 'part = 1\nf(part=part)'),
            ("names", "javascript", "const part = 1; f({ part })"), ("names", "python", "api_key = 1"),
            ("quotes", "ruby", '"a#{b}"'), ("quotes", "bash", "'$A'"), ("wrapped", "javascript", "import a from 'a';"),
            ("wrapped", "python", 'a = """\nb\n"""'), ("constants", "javascript", "a = {'Bearer ': 1}"),
        ]:
            with self.subTest(transformation=name, text=text), self.assertRaises(metamorphic.Skip):
                metamorphic.TRANSFORMATIONS[name](text, lang)

    def test_strings_and_comments(self):
        for lang, text, kinds in [
            ("javascript", "a = 'x'; // 'y'\n`${b}'`", ["string", "comment", "long"]),
            ("bash", "a=\"$b\" # it's\ncat <<E\n'\nE\n", ["string", "comment", "long"]),
            ("yaml", "a: 'x' # y\nb: |\n  'z'\nc: \"w\"\n", ["string", "comment", "long", "string"]),
            ("rust", "r#\"\"\"#; '\"'; \"a\"", ["long", "long", "string"]),
        ]:
            with self.subTest(text=text):
                self.assertEqual([token.kind for token in lexis.tokens(text, lang)], kinds)


if __name__ == "__main__":
    unittest.main()
