"""`history` and `history --unreachable` against the brute force on every hard case."""

import unittest

from history_oracle import Comparison
from support import Case, cases

# Where the brute force sees the same repository as the program is allowed to see.
READABLE_DAMAGE = ["missing-blob", "alternates-inside"]
WORKTREES = ["odd-paths", "encodings", "binary", "symlinks"]


class HardCases(Case):
    def compare(self, name, unreachable):
        case = self.case(name)
        status = (1, 3) if case.incomplete else (0, 1)
        keys = {plant.key for plant in case.plants} | {key for key in case.extra.values() if isinstance(key, str)}
        told = Comparison(case.repo, keys, unreachable=unreachable, status=status)
        self.assertEqual(told.differences, [], str(told.result)[:2000])


def _add(name, unreachable):
    def test(self):
        self.compare(name, unreachable)
    suffix = "unreachable" if unreachable else "refs"
    setattr(HardCases, f"test_{name.replace('-', '_')}_{suffix}", test)


for _name in [*cases.HISTORY, *READABLE_DAMAGE, *WORKTREES]:
    for _unreachable in (False, True):
        _add(_name, _unreachable)


if __name__ == "__main__":
    unittest.main()
