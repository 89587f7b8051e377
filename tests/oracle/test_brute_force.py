"""The oracle itself: its reading agrees with git's own commands, and its definitions with cases known by construction."""

import unittest

from brute_force import Objects, Provenance
from random_repo import RandomRepo
from support import Case, cases
from fixtures.repo import run_git


class AgreesWithGit(Case):
    def test_trees_parents_and_order(self):
        for seed in range(3):
            repo = RandomRepo(seed, self.tmp / str(seed)).repo
            objects = Objects(repo.path)
            commits = {oid for oid in objects.reachable(objects.refs().values()) if oid in objects.commits}
            listed = run_git(["rev-list", "--all", "HEAD"], cwd=repo.path).decode().split()
            self.assertEqual(commits, set(listed))
            for oid in listed:
                out = run_git(["ls-tree", "-r", "-z", oid], cwd=repo.path)
                wanted = {line.split(b"\t", 1)[1]: line.split()[2].decode() for line in out.split(b"\0") if line}
                self.assertEqual(objects.files(oid), wanted)
            order = objects.topological(commits)
            self.assertEqual(sorted(order), sorted(commits))
            dates = [objects.commits[oid].time for oid in order]
            self.assertEqual(dates, sorted(dates))

    def test_plants(self):
        """What the fixtures claim to have planted is what the brute force finds."""
        for name in cases.HISTORY:
            with self.subTest(name):
                case = self.case(name)
                truth = Provenance(case.repo, case.keys(), unreachable=True)
                places = truth.places()
                for plant in case.plants:
                    if plant.path is None:
                        objects = truth.messages | truth.noted() | truth.loose
                        self.assertIn(plant.key, {key for key, _ in objects}, plant)
                        continue
                    path = plant.path.encode() if isinstance(plant.path, str) else plant.path
                    facts = places.pop((plant.key, path))
                    self.assertEqual((facts["introduced"][0], facts["removed"][-1] if facts["removed"] else None,
                                      facts["inHead"]), (plant.commit, plant.removed, plant.in_head), plant)
                self.assertEqual(places, {}, "found, but not planted")


if __name__ == "__main__":
    unittest.main()
