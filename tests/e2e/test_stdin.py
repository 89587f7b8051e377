"""`stdin --path NAME`: one document, treated as a file of that name."""

import json
import os
import subprocess
import unittest

from support import CREDWARD, Case, curl_command, env_file, made_key


class Stdin(Case):
    def stdin(self, text, path, *args, status=None, **options):
        return self.jsonl("stdin", "--path", path, *args, input=text, status=status, **options)

    def test_finding(self):
        secret = made_key("stdin")
        finding, = self.stdin(env_file(secret), "conf/.env", status=1).findings
        self.assertEqual((finding["path"], finding["source"], finding["line"], finding["rule"]),
                         ("conf/.env", "stdin", 3, "key/assignment"))
        self.assertEqual(finding["endColumn"] - finding["column"], len(secret))

    def test_clean_and_empty(self):
        self.stdin("nothing here\n", "a.txt", status=0)
        self.stdin("", "a.txt", status=0)

    def test_name_decides_the_format(self):
        text = "bytestack:\n  api_key: " + made_key("format") + "\n"
        self.stdin(text, "conf.yaml", status=1)

    def test_path_is_required(self):
        self.run_program("stdin", input="x", status=2)

    def test_the_named_file_is_not_read(self):
        path = self.file("real.env", env_file(made_key("real")))
        self.stdin("nothing\n", path.name, status=0, cwd=self.tmp)

    def test_encodings(self):
        for encode in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
            with self.subTest(encode):
                self.stdin(env_file(made_key("stdin-encoded")).encode(encode), "k.env", status=1)

    def test_header_rules(self):
        text = curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer")
        self.assertEqual(self.rules_at(self.stdin(text, "call.sh", status=1)), [("header/missing-space", "call.sh")])

    def test_configuration_of_the_current_repository(self):
        repo = self.repo()
        repo.commit("start", files={".credward.toml": '[rules]\ndisable = ["key/*"]\n'})
        self.stdin(env_file(made_key("stdin-config")), "k.env", status=0, cwd=repo.path)
        self.stdin(env_file(made_key("stdin-config")), "k.env", status=1)

    def unreadable(self, *args):
        """Its standard input is a folder."""
        folder = os.open(self.tmp, os.O_RDONLY)
        try:
            return subprocess.run([CREDWARD, *args], stdin=folder, capture_output=True, cwd=self.tmp, text=True)
        finally:
            os.close(folder)

    def test_an_error_while_reading_is_unread(self):
        for args in (("stdin", "--path", "a.env"), ("message", "-")):
            with self.subTest(args):
                result = self.unreadable(*args, "--report", "jsonl")
                self.assertEqual(result.returncode, 3, result.stderr)
                unread, = [r for r in map(json.loads, result.stdout.splitlines()) if r["type"] == "unread"]
                self.assertIn("standard input", unread["reason"])
                self.assertEqual(self.unreadable(*args, "--allow-incomplete").returncode, 0)
                closed = self.run_program(*args, status=3, preexec=lambda: os.close(0))
                self.assertIn("standard input", closed.out)
        for args in (("explain",), ("receive",), ("hook", "run", "pre-receive")):
            result = self.unreadable(*args)
            self.assertEqual((result.returncode, result.stdout), (3, ""))


if __name__ == "__main__":
    unittest.main()
