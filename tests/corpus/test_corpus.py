"""The corpus through the built program: every finding that is expected, and none that is not."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import run  # noqa: E402


class Corpus(unittest.TestCase):
    maxDiff = None

    def test_every_case(self):
        some = run.cases()
        self.assertGreater(len(some), 0)
        found, _ = run.findings(some)
        for case in some:
            with self.subTest(case=case.name):
                self.assertEqual(sorted(case.expected.elements()), sorted(found[case.name].elements()))

    def test_every_language_has_a_case_with_and_one_without_findings(self):
        some = run.cases()
        for language in {case.language for case in some}:
            with self.subTest(language=language):
                own = [case for case in some if case.language == language]
                self.assertTrue(any(case.expected for case in own))
                self.assertTrue(any(not case.expected for case in own))


if __name__ == "__main__":
    unittest.main()
