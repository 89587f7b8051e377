"""The blind corpus through the built program: every finding that is expected, and none that is not."""

import sys
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import run  # noqa: E402

class Blind(unittest.TestCase):
    maxDiff = None

    def test_every_case(self):
        some = list(run.cases())
        self.assertGreaterEqual(len(some), 300)
        with ThreadPoolExecutor(2) as pool:
            judged = list(pool.map(run.judge, some))
        names = [case.relative_to(run.HERE).as_posix() for case in some]
        wrong = {name: (sorted(want), sorted(got)) for name, (want, got) in zip(names, judged) if want != got}
        self.assertEqual(wrong, {})


if __name__ == "__main__":
    unittest.main()
