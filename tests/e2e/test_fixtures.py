"""The fixtures themselves: deterministic, and as git sees them what they say they are."""

import tempfile
import unittest
from pathlib import Path

import support  # noqa: F401  (puts the repository's root on the module path)
from fixtures import cases, keys
from fixtures.repo import Repo, run_git


class Keys(unittest.TestCase):
    def test_same_label_same_key(self):
        for alphabet in keys.ALPHABETS:
            one = keys.key(alphabet, 40, "x")
            self.assertEqual(one, keys.key(alphabet, 40, "x"))
            self.assertNotEqual(one, keys.key(alphabet, 40, "y"))
            self.assertEqual(len(one), 36 if alphabet == "uuid" else 40)
            self.assertLessEqual(set(one) - {"-"}, set(keys.ALPHABETS[alphabet]))

    def test_every_character_is_drawn(self):
        for alphabet, characters in keys.ALPHABETS.items():
            if alphabet != "uuid":
                self.assertEqual(set(keys.key(alphabet, 5000, "many")), set(characters))

    def test_uuid_form(self):
        self.assertRegex(keys.key("uuid", 0, "u"), "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")

    def test_base64_forms_are_found_at_every_alignment(self):
        import base64
        secret = keys.key("base62", 41, "forms")
        forms = keys.encoded_forms(secret)
        for shift in range(3):
            whole = base64.b64encode(b"a:b"[:shift] + secret.encode() + b" and more")
            self.assertIn(forms[f"base64+{shift}"], whole)


class Determinism(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="credward-fixtures-")
        self.addCleanup(folder.cleanup)
        self.tmp = Path(folder.name)

    def refs(self, repo):
        return run_git(["for-each-ref", "--format=%(refname) %(objectname)"], cwd=repo)

    def test_cases_give_the_same_ids_twice(self):
        for name in ("stash", "octopus", "notes", "renames", "bare", "encodings"):
            with self.subTest(name):
                one, two = (cases.make(name, self.tmp / f"{name}{i}").repo for i in range(2))
                self.assertTrue(self.refs(one))
                self.assertEqual(self.refs(one), self.refs(two))

    def test_deep_chain_is_deep(self):
        repo = cases.make("deep-deltas", self.tmp / "deep").repo
        index = next((repo / ".git/objects/pack").glob("*.idx"))
        out = run_git(["verify-pack", "-v", str(index)], cwd=repo).decode()
        depth = max(int(line.split()[5]) for line in out.splitlines() if len(line.split()) == 7)
        self.assertGreater(depth, 250)

    def test_partial_clone_lacks_its_blobs(self):
        repo = cases.make("partial", self.tmp / "partial").repo
        out = run_git(["rev-list", "--objects", "--all", "--missing=print"], cwd=repo).decode()
        self.assertGreaterEqual(out.count("\n?"), 2)

    def test_unreachable_things_are_unreachable(self):
        repo = cases.make("dangling", self.tmp / "dangling").repo
        out = run_git(["fsck", "--no-reflogs", "--no-progress"], cwd=repo).decode()
        self.assertEqual(sorted(line.split()[1] for line in out.splitlines()), ["blob", "commit", "tag"])

    def test_damage_is_noticed_by_git(self):
        for name in ("missing-blob", "missing-tree", "missing-commit", "corrupt-loose", "corrupt-pack"):
            with self.subTest(name):
                repo = Repo(cases.make(name, self.tmp / name).repo, init=False)
                with self.assertRaises(RuntimeError):
                    repo.git("rev-list", "--objects", "--all", "--disk-usage") and repo.git("fsck")


if __name__ == "__main__":
    unittest.main()
