"""This very repository: no key in its files or its history, nothing excluded; defects of headers only where they are
shown on purpose, and each suppression of those is used."""

import subprocess
import tomllib
import unittest

from support import ROOT, Case

SHOWN_ON_PURPOSE = {"rules/**", "tests/corpus/**"}


def is_checkout():
    found = subprocess.run(["git", "-C", ROOT, "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=False)
    return found.returncode == 0 and found.stdout.strip() == str(ROOT)


class Self(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.configuration = tomllib.loads((ROOT / ".credward.toml").read_text())

    def test_the_configuration_excludes_nothing(self):
        self.assertEqual(set(self.configuration), {"suppress"})
        for entry in self.configuration["suppress"]:
            self.assertIn(entry["rule"], {"header/*", "transport/*"})
            self.assertIn(entry["path"], SHOWN_ON_PURPOSE)

    def test_the_files(self):
        result = self.jsonl("scan", ROOT, cwd=ROOT, status=0)
        self.assertEqual([finding for finding in result.findings if "suppressed" not in finding], [])
        self.assertEqual([finding for finding in result.findings if finding["rule"].startswith("key/")], [])
        self.assertTrue(result.summary["complete"])
        states = [(record["where"].split(":")[0], record["state"]) for record in result.of("suppression")]
        self.assertEqual(states, [(".credward.toml", "used")] * len(self.configuration["suppress"]))

    @unittest.skipUnless(is_checkout(), "not a git checkout")
    def test_the_history(self):
        result = self.jsonl("history", ROOT, cwd=ROOT, status=0)
        self.assertEqual(result.findings, [])
        self.assertTrue(result.summary["complete"])


if __name__ == "__main__":
    unittest.main()
