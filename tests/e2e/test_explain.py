"""`explain`: two to five lines on one header or command; keys typed into it are never echoed."""

import unittest

from support import Case, made_key

KEY = made_key("explain")
MALFORMED = [  # what is typed, with @ for the key; the rule; what the carets stand under
    ("Authorization: Bearer@", "header/missing-space", "BearerKEY"),
    ("Bearer: @", "header/scheme-punctuation", "Bearer: KEY"),
    ("@", "header/missing-scheme", "KEY"),
    ("Authorisation: Bearer @", "header/name-misspelt", "Authorisation"),
    ("Authorization: Bearer  @", "header/extra-space", "Bearer  KEY"),
    ("Authorization: Token @", "header/wrong-scheme", "Token KEY"),
    ("X-API-Key: @", "header/wrong-name", "X-API-Key"),
    ("Authorization: Bearer Bearer @", "header/scheme-repeated", "Bearer Bearer KEY"),
    ('Authorization: Bearer "@"', "header/quoted-key", 'Bearer "KEY"'),
    ("Authorization: Bearer YOUR_API_KEY", "header/placeholder", "Bearer YOUR_API_KEY"),
    ("curl -H \"Authorization: Bearer@\" https://api.bytestack.dev/v1/sources", "header/missing-space", "BearerKEY"),
    ("curl -H \"Authorization: Bearer@\" $URL", "header/missing-space", "BearerKEY"),
]


class Explain(Case):
    def explain(self, text, status, **options):
        result = self.run_program("explain", *([text] if text is not None else []), status=status, **options)
        for i in range(len(KEY) - 7):
            self.assertNotIn(KEY[i:i + 8], result.out + result.err)
        lines = result.out.splitlines()
        self.assertLessEqual(len(lines), 5, result.out)
        self.assertTrue(lines)
        self.assertTrue(all(len(line) <= 80 for line in lines), result.out)
        return lines

    def test_malformed(self):
        for typed, rule, under in MALFORMED:
            with self.subTest(typed):
                lines = self.explain(typed.replace("@", KEY), 1)
                begin, end = lines[1].index("^"), lines[1].rindex("^") + 1
                self.assertEqual(lines[0][begin:end], under)
                self.assertEqual(lines[1].strip("^ "), "")
                self.assertTrue(lines[2].startswith(rule + ": "), lines)
                self.assertIn("401", " ".join(lines[2:]))
                self.assertIn("Authorization", " ".join(lines[2:]))

    def test_the_carets_stand_under_what_is_wrong_wherever_it_stands(self):
        """Not under the header where the fault is the URL, an option or another header; columns, not bytes."""
        url = "https://api.bytestack.dev/v1/sources"
        good = f"-H 'Authorization: Bearer {KEY}'"
        for typed, rule, under in (
                (f"curl http://api.bytestack.dev/v1/sources {good}", "transport/cleartext", "http://api.bytestack.dev/v1/sources"),
                (f"curl -k {url} {good}", "transport/unverified-tls", "-k"),
                (f"curl --location-trusted {url} {good}", "transport/redirect-leak", "--location-trusted"),
                (f"curl {good} {good} {url}", "header/duplicate", "'Authorization: Bearer KEY'"),
                (f"curl {url}", "header/missing", f"curl {url}"),
                (f"curl '{url}?api_key={KEY}'", "key/in-url", "KEY"),
                (f"Authorization: Bearer \u201c{KEY}\u201d", "header/non-ascii", "\u201c"),
                (f"Authorization: Bearer \u00a0{KEY}", "header/non-ascii", "\\u00A0"),
                (f"Authorization=Bearer {KEY}", "header/name-separator", "Authorization")):
            with self.subTest(typed):
                lines = self.explain(typed, 1)
                begin, end = lines[1].index("^"), lines[1].rindex("^") + 1
                self.assertTrue(lines[0][begin:end].startswith(under) or under.startswith(lines[0][begin:end]), lines)
                self.assertTrue(lines[2].startswith(rule + ": "), lines)

    def test_wide_characters_take_two_columns(self):
        lines = self.explain(f"Authorization: \u65e5\u672c\u8a9e {KEY}", 1)
        self.assertEqual(lines[0], "Authorization: \u65e5\u672c\u8a9e KEY")
        self.assertEqual(lines[1].index("^"), len("Authorization: "))
        self.assertGreaterEqual(lines[1].count("^"), 6)

    def test_a_value_that_no_rule_names_has_its_reason_and_its_place(self):
        for typed, reason, under in ((f"Authorization: Bearer {KEY} extra", "More than one word follows Bearer", "Bearer KEY extra"),
                                     ("Authorization: hello world", "This is not", "hello world")):
            with self.subTest(typed):
                lines = self.explain(typed, 1)
                self.assertEqual(lines[0][lines[1].index("^"):lines[1].rindex("^") + 1], under)
                self.assertIn(reason, lines[2])

    def test_keys_that_look_made_up_are_not_echoed_either(self):
        """A run of digits or letters in order makes a placeholder of it; whoever typed it may still mean a key."""
        made_up = "Ab3dEf6hIj9kLmN0pQrStUvWxYz12345AbCdEf78"
        for typed in ("Authorization: Baerer @", "Authorization: Bearer: @", "Authorization: Bearer@", "@", "Authorization: Token @",
                      "curl https://api.bytestack.dev/v1/sources?key=@"):
            with self.subTest(typed):
                out = self.run_program("explain", typed.replace("@", made_up)).out
                self.assertFalse(any(made_up[i:i + 8] in out for i in range(len(made_up) - 7)), out)

    def test_piped_text(self):
        trace = f"* Connected to api.bytestack.dev\n> GET /v1/sources HTTP/2\n> Host: api.bytestack.dev\n> Authorization: Token {KEY}\n>\n"
        for text in (trace, f"  'Authorization': 'Token {KEY}',\n", f'{{"headers": {{"Authorization": "Token {KEY}"}}}}\n'):
            with self.subTest(text):
                lines = self.explain(None, 1, input=text)
                self.assertEqual(lines[0], "Authorization: Token KEY")
                self.assertIn("header/wrong-scheme", lines[2])
        command, rule, _ = MALFORMED[-2]  # a command anywhere in a script
        lines = self.explain(None, 1, input=f"#!/bin/sh\nset -e\n{command}\n".replace("@", KEY))
        self.assertTrue(lines[2].startswith(rule), lines)
        self.assertIn("credward scan", " ".join(self.explain("h = {'Authorization': 'Bearer ' + key}", 1)))
        self.assertIn("no Authorization header", " ".join(self.explain(f"Content-Type: {KEY}", 1)))

    def test_well_formed(self):
        for typed in (f"Authorization: Bearer {KEY}", f"authorization:Bearer {KEY}", f"Bearer {KEY}",
                      f"curl -H 'Authorization: Bearer {KEY}' https://api.bytestack.dev/v1/sources",
                      "curl -H \"Authorization: Bearer $BYTESTACK_API_KEY\" https://api.bytestack.dev/v1/sources",
                      f"GET https://api.bytestack.dev/v1/sources\nAuthorization: Bearer {KEY}\n"):
            with self.subTest(typed):
                text = " ".join(self.explain(typed, 0))
                self.assertIn("Well formed", text)
                for answer in ("401", "403", "402"):
                    self.assertIn(answer, text)

    def test_another_case_is_a_note(self):
        text = " ".join(self.explain(f"Authorization: bearer {KEY}", 0))
        self.assertIn("header/scheme-case", text)
        self.assertIn("Well formed", text)

    def test_no_header(self):
        for typed in ("curl https://api.bytestack.dev/v1/sources", "Authorization:", "hello world", "Authorization: Foo " + KEY):
            with self.subTest(typed):
                self.assertIn("401", " ".join(self.explain(typed, 1)))

    def test_other_hosts_are_their_own_business(self):
        lines = self.explain(f"curl -H 'Authorization: Token {KEY}' https://api.github.com/user", 0)
        self.assertIn("another host", " ".join(lines))

    def test_standard_input_and_hosts(self):
        self.explain(None, 1, input=f"Authorization: Bearer={KEY}\n")
        config = self.file("hosts.toml", 'hosts = ["gateway.example"]\n')
        command = f"curl -H 'Authorization: Token {KEY}' https://gateway.example/v1"
        result = self.run_program("explain", "--config", config, command, status=1)
        self.assertIn("header/wrong-scheme", result.out)

    def test_hostile_input(self):
        for text in ("\x1b[31mAuthorization: Bearer x\u202e", "Authorization: " + "Bearer " * 5000, "\0" * 100, "curl " + "-H " * 20000,
                     "A" * 70000):
            result = self.run_program("explain", input=text)
            self.assertIn(result.status, (0, 1, 2))
            self.assertNotIn("\x1b", result.out + result.err)
            self.assertNotIn("\u202e", result.out + result.err)

    def test_a_command_is_taken_with_its_own_options(self):
        url, header = "https://api.bytestack.dev/v1/sources", f"Authorization: Bearer {KEY}"
        for words in (["curl", "-H", header, url], ["curl", f"-H{header}", url], ["curl", f"--header={header}", url],
                      ["curl", "-s", "--header", header, url, "--", "-x"], ["--", "curl", "-H", header, url], [f"-H '{header}'"], ["-H", header],
                      [f"-H{header}"], [f"curl -H '{header}' {url}"], ["Authorization:", "Bearer", KEY]):
            with self.subTest(words[:-1]):
                result = self.run_program("explain", *words, status=0)
                self.assertIn("Well formed", result.out)
                self.assertNotIn(KEY[:8], result.out + result.err)
        result = self.run_program("explain", "curl", "-H" + header.replace("Bearer", "Token"), url, "--rules", "x", status=1)
        self.assertIn("header/wrong-scheme", result.out)
        self.assertNotIn(KEY[:8], result.out + result.err)
        self.run_program("explain", header, "--rules", self.tmp / "nowhere", status=2)

    def test_no_rule_of_headers(self):
        config = self.file("none.toml", '[rules]\ndisable = ["header/*"]\n')
        for words in (("--config", config, "Authorization: Bearer"), ("Authorization: Bearer", "--config", config)):
            self.assertIn("no rule is active", self.run_program("explain", *words, status=2).err)


if __name__ == "__main__":
    unittest.main()
