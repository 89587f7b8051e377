"""`credward:allow` in a comment on the line or on the line above."""

import unittest

from support import Case, made_key


class Inline(Case):
    def scan(self, text, status, name="conf.py", today="2026-12-01"):
        self.file(f"plain/{name}", text)
        return self.jsonl("scan", self.tmp / "plain", "--today", today, status=status)

    def line(self, label="inline"):
        return f'BYTESTACK_API_KEY = "{made_key(label)}"'

    def reasons(self, result):
        return [(finding["line"], finding["suppressed"]["by"], finding["suppressed"]["reason"])
                for finding in result.findings if "suppressed" in finding]

    def test_same_line(self):
        result = self.scan(self.line() + "  # credward:allow key/assignment revoked in 2019\n", 0)
        self.assertEqual(self.reasons(result), [(1, "inline", "revoked in 2019")])
        self.assertEqual([record["state"] for record in result.of("suppression")], ["used"])

    def test_line_above(self):
        result = self.scan("# credward:allow key/assignment revoked in 2019\n" + self.line() + "\n", 0)
        self.assertEqual(self.reasons(result), [(2, "inline", "revoked in 2019")])

    def test_not_two_lines_above_and_not_below(self):
        self.scan("# credward:allow key/assignment revoked\n\n" + self.line() + "\n", 1)
        self.scan(self.line() + "\n# credward:allow key/assignment revoked\n", 1)

    def test_a_comment_behind_code_covers_its_own_line_only(self):
        text = self.line("first") + "  # credward:allow key/assignment revoked\n" + self.line("second") + "\n"
        self.assertEqual([line for line, _, _ in self.reasons(self.scan(text, None))][:1], [1])

    def test_globs_and_lists(self):
        for rules in ("key/*", "*", "header/*,key/assignment", "key/assignment,header/missing-space"):
            with self.subTest(rules):
                self.scan(self.line() + f"  # credward:allow {rules} revoked\n", 0)
        self.scan(self.line() + "  # credward:allow header/* revoked\n", 1)

    def test_until(self):
        text = self.line() + "  # credward:allow key/* until=2027-01-31 rotation is planned\n"
        result = self.scan(text, 0, today="2027-01-30")
        self.assertEqual(result.findings[0]["suppressed"]["until"], "2027-01-31")
        self.assertEqual(self.reasons(result)[0][2], "rotation is planned")
        for today in ("2027-01-31", "2030-01-01"):
            self.assertIn("expired", [record["state"] for record in self.scan(text, 1, today=today).of("suppression")])

    def test_without_a_reason_it_does_not_count(self):
        for text in ("# credward:allow key/*", "# credward:allow", "# credward:allow key/* until=2099-01-01"):
            with self.subTest(text):
                self.scan(self.line() + "  " + text + "\n", 1)

    def test_comment_styles(self):
        secret = made_key("styles")
        for name, text in (("a.js", f"const BYTESTACK_API_KEY = '{secret}'; // credward:allow key/* revoked\n"),
                           ("a.sql", f"-- credward:allow key/* revoked\nSET bytestack_api_key = '{secret}';\n"),
                           ("a.yaml", f"bytestack:\n  api_key: {secret} # credward:allow key/* revoked\n"),
                           ("a.ini", f"[bytestack]\n; credward:allow key/* revoked\napi_key = {secret}\n"),
                           ("a.xml", f"<!-- credward:allow key/* revoked -->\n<bytestackApiKey>{secret}</bytestackApiKey>\n"),
                           (".env", f"# credward:allow key/* revoked\nBYTESTACK_API_KEY={secret}\n")):
            with self.subTest(name):
                folder = self.tmp / f"style-{name}"
                folder.mkdir()
                (folder / name).write_text(text)
                result = self.jsonl("scan", folder, status=0)
                self.assertTrue(result.findings, "the key is found, and suppressed")

    def test_not_in_a_string(self):
        """Words in code are no comment."""
        self.scan(self.line() + '; NOTE = "credward:allow key/* revoked"\n', 1)

    def test_unused_is_listed(self):
        result = self.scan("# credward:allow key/* nothing here\nX = 1\n\n" + self.line() + "\n", 1)
        self.assertEqual([record["state"] for record in result.of("suppression")], ["unused"])

    def test_staged(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.write("conf.py", self.line() + "  # credward:allow key/* revoked\n")
        repo.add()
        self.assertTrue(self.jsonl("staged", repo, status=0).findings)

    def test_report_never_holds_a_key_that_stands_in_the_reason(self):
        secret = made_key("reason")
        self.file("plain/conf.py", f'BYTESTACK_API_KEY = "{secret}"  # credward:allow key/* {secret} was revoked\n')
        for form in ("text", "jsonl", "sarif"):
            out = self.run_program("scan", self.tmp / "plain", "--report", form, "--today", "2026-12-01", status=0).out
            self.assertNotIn(secret[:8], out)
            self.assertNotIn(secret[8:16], out)


if __name__ == "__main__":
    unittest.main()
