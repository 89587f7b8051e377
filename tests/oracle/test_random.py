"""`history` against the brute force on random repositories (CREDWARD_ORACLE_SEEDS=N for more or fewer than 50)."""

import os
import unittest

from history_oracle import Comparison
from random_repo import RandomRepo
from support import Case

SEEDS = int(os.environ.get("CREDWARD_ORACLE_SEEDS", "50"))


class RandomRepositories(Case):
    def compare(self, seed, **options):
        wrong_clocks = options.pop("wrong_clocks", False)
        made = RandomRepo(seed, self.tmp / f"r{seed}", wrong_clocks=wrong_clocks)
        told = Comparison(made.repo.path, made.keys, weak=wrong_clocks, **options)
        self.assertEqual(told.differences, [], f"python3 tests/oracle/random_repo.py {seed} DIR; HEAD {made.head}")

    def test_every_object(self):
        for seed in range(SEEDS):
            with self.subTest(seed=seed):
                self.compare(seed)

    def test_refs_only(self):
        for seed in range(1000, 1000 + SEEDS // 3):
            with self.subTest(seed=seed):
                self.compare(seed, unreachable=False)

    def test_wrong_clocks(self):
        for seed in range(2000, 2000 + SEEDS // 3):
            with self.subTest(seed=seed):
                self.compare(seed, wrong_clocks=True)


if __name__ == "__main__":
    unittest.main()
