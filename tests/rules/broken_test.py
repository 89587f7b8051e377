"""Wrong rule files give the right error, at the right place, in the build step and in the program.

Usage: broken_test.py EMBED_TOOL [CREDWARD]

Each case changes one rule that is right. The build step must refuse it as a built-in rule, and the program (where its
path is given) as a user's, both with FILE:LINE:COLUMN."""

import os
import re
import subprocess
import sys
import tempfile
import unittest

EMBED = CREDWARD = None

RIGHT = """id = "acme/token"
level = "error"
precision = "high"
security-severity = "8.0"
persistence = "sticky"
short = "An Acme token"
full = "An Acme token stands in a file."
help = "Take it out, and rotate it."
message = "An Acme token stands here."

[[pattern]]
regex = 'acme_token={key}'
judge = "name"

[[positive]]
text = "acme_token={{key:base62:40}}"

[[negative]]
text = "acme_token=${ACME_TOKEN}"
"""

# What to replace, by what, and the error after the file's name.
CASES = {
    "right": ("", "", None),
    "unknown field": ("level =", "levle =", "2:1: unknown field \"levle\""),
    "unknown field of a pattern": ("judge =", "judged =", "13:1: unknown field \"judged\""),
    "unknown field of an example": ("[[negative]]", "[[negative]]\ncount = 1", "19:1: unknown field \"count\""),
    "no TOML": ("precision = ", "precision ", "3:11: "),
    "wrong type": ("\"8.0\"", "8.0", "4:21: \"security-severity\" has to be a string"),
    "unknown word": ("\"sticky\"", "\"often\"", "5:15: \"persistence\" has to be one of \"sticky\", \"current\""),
    "no help": ("help = \"Take it out, and rotate it.\"\n", "", "1:1: \"help\" is missing"),
    "empty text": ("\"An Acme token\"", "\"\"", "6:9: \"short\" is empty"),
    "bad pattern": ("{key}'", "({key}'", "12:9: missing ): "),
    "unknown macro": ("{key}'", "{token}'", "12:9: unknown macro {token}"),
    "no key": ("{key}'", "[a-z]+'", "12:9: a pattern of a sticky rule needs the group \"key\""),
    "a positive example without finding": ("text = \"acme_token={{", "text = \"acne_token={{",
                                           "15: acme/token: positive example: 0 findings instead of 1"),
    "a negative example with one": ("${ACME_TOKEN}", "{{key:base62:40}}",
                                    "18: acme/token: negative example: 1 findings instead of 0"),
}
# Only `rules check` and the build step run examples; a scan does not.
PROGRAM_READS_EXAMPLES_LATER = {"a positive example without finding", "a negative example with one"}


class Broken(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        os.makedirs(os.path.join(self.folder.name, "rules", "bytestack"))
        self.path = os.path.join(self.folder.name, "rules", "bytestack", "token.toml")
        self.output = os.path.join(self.folder.name, "out.cc")

    def write(self, old, new):
        self.assertIn(old, RIGHT)
        with open(self.path, "w", encoding="utf-8") as out:
            out.write(RIGHT.replace(old, new, 1))

    def embed(self):
        return subprocess.run([EMBED, self.folder.name, self.output], capture_output=True, text=True, timeout=60)

    def test_build_step(self):
        for name, (old, new, error) in CASES.items():
            with self.subTest(name):
                self.write(old, new)
                if os.path.exists(self.output):
                    os.remove(self.output)
                done = self.embed()
                if error is None:
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.assertTrue(os.path.exists(self.output))
                    continue
                self.assertEqual(done.returncode, 1)
                self.assertTrue(done.stderr.startswith("rules/bytestack/token.toml:" + error), done.stderr)
                self.assertFalse(os.path.exists(self.output))

    def test_program(self):
        if CREDWARD is None:
            self.skipTest("the program is not built")
        for name, (old, new, error) in CASES.items():
            with self.subTest(name):
                self.write(old, new)
                done = subprocess.run([CREDWARD, "rules", "check", "--rules", self.path], capture_output=True, text=True,
                                      timeout=120)
                if error is None:
                    self.assertEqual(done.returncode, 0, done.stderr)
                    continue
                self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
                self.assertIn(self.path + ":" + error, done.stdout + done.stderr)
                scan = subprocess.run([CREDWARD, "scan", "--rules", self.path, self.folder.name], capture_output=True,
                                      text=True, timeout=120)
                expected = 0 if name in PROGRAM_READS_EXAMPLES_LATER else 2
                if expected == 2:
                    self.assertEqual(scan.returncode, 2, scan.stdout + scan.stderr)
                    self.assertIn(self.path + ":" + error, scan.stderr)
                else:
                    self.assertNotEqual(scan.returncode, 2)

    def test_two_files_with_one_id(self):
        self.write("", "")
        twin = os.path.join(self.folder.name, "rules", "bytestack", "twin.toml")
        with open(twin, "w", encoding="utf-8") as out:
            out.write(RIGHT)
        done = self.embed()
        self.assertEqual(done.returncode, 1)
        self.assertTrue(re.match(r"rules/bytestack/twin\.toml:1:6: acme/token stands in rules/bytestack/token\.toml already",
                                 done.stderr), done.stderr)


if __name__ == "__main__":
    EMBED, *rest = sys.argv[1:]
    CREDWARD = rest[0] if rest else None
    unittest.main(argv=sys.argv[:1])
