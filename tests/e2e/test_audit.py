"""`audit`: history --unreachable and scan of each repository, joined in one report."""

import json
import unittest

from fingerprint import ENVIRONMENT, KnownKeys
from support import Case, Repo, curl_command, env_file, made_key


class Audit(Case):
    def audit(self, *repos, status=None, more=()):
        return self.jsonl("audit", *repos, *more, status=status, env=ENVIRONMENT)

    def test_history_and_work_tree(self):
        repo = self.repo()
        keys = [made_key(f"audit-{i}") for i in range(3)]
        repo.commit("start", files={"old.env": env_file(keys[0]), "now.env": env_file(keys[1])})
        repo.commit("remove", files={"old.env": None})
        repo.write("untracked.env", env_file(keys[2]))
        repo.write("call.sh", curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer"))
        result = self.audit(repo, status=1)
        known = KnownKeys(keys)
        self.assertEqual({(known.key_of(f), f["path"]) for f in result.findings if f["rule"].startswith("key/")},
                         {(keys[0], "old.env"), (keys[1], "now.env"), (keys[2], "untracked.env")})
        self.assertIn(("header/missing-space", "call.sh"), self.rules_at(result))
        self.assertLessEqual({"worktree", "commit"}, {f["source"] for f in result.findings})

    def test_unreachable_is_included(self):
        case = self.case("dangling")
        result = self.audit(case.repo, status=1)
        self.assertEqual({KnownKeys(case.keys()).key_of(finding) for finding in result.findings}, set(case.keys()))

    def test_several_repositories(self):
        repos, keys = [], []
        for name in ("one", "two", "three"):
            repos.append(self.repo(name))
            keys.append(made_key(f"several-{name}"))
            repos[-1].commit("start", files={"k.env": env_file(keys[-1])})
        result = self.audit(*repos, status=1)
        known = KnownKeys(keys)
        owners = {}
        for finding in result.findings:
            owners.setdefault(finding["repository"], set()).add(known.key_of(finding))
        self.assertEqual(len(owners), 3)
        self.assertEqual(sorted(map(sorted, owners.values())), sorted([key] for key in keys))
        self.assertEqual([finding["repository"] for finding in result.findings],
                         sorted(finding["repository"] for finding in result.findings))

    def test_repositories_of_the_same_name_are_told_apart(self):
        one, two = self.repo("a/app"), self.repo("b/app")
        for i, repo in enumerate((one, two)):
            repo.commit("start", files={"k.env": env_file(made_key(f"same-name-{i}"))})
        result = self.audit(one, two, status=1)
        self.assertEqual(len({finding["repository"] for finding in result.findings}), 2)

    def test_bare_repository(self):
        case = self.case("bare")
        result = self.audit(case.repo, status=1)
        self.assertEqual({finding["path"] for finding in result.findings}, {plant.path for plant in case.plants})

    def test_a_clean_one(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        self.audit(repo, status=0)

    def test_sha256_among_several_is_unread(self):
        good = self.repo("good")
        good.commit("start", files={"a.txt": "a\n"})
        bad = self.case("sha256").repo
        result = self.audit(good, bad, status=3)
        self.assertTrue(result.of("unread"), str(result))
        good.commit("leak", files={"k.env": env_file(made_key("beside-sha256"))})
        self.audit(bad, good, status=1)
        self.run_program("audit", bad, status=2)

    def test_a_broken_one_does_not_stop_the_others(self):
        good = self.repo("good")
        good.commit("start", files={"k.env": env_file(made_key("beside-broken"))})
        case = self.case("corrupt-loose")
        result = self.audit(case.repo, good, status=1)
        self.assertTrue(result.of("unread"))
        self.assertIn("k.env", {finding["path"] for finding in result.findings})

    def test_configuration_in_the_repository_is_not_obeyed(self):
        """Only the operator's counts; a hostile or broken one is a note, never status 2."""
        for name, text in (("hostile", '[rules]\ndisable = ["*"]\n[scan]\nexclude = ["**"]\n'), ("broken", "[[[ nonsense"),
                           ("unknown", "[surprise]\nx = 1\n")):
            with self.subTest(name):
                repo = self.repo(name)
                repo.commit("start", files={"k.env": env_file(made_key(f"audit-config-{name}")), ".credward.toml": text})
                self.assertIn("k.env", {finding["path"] for finding in self.audit(repo, status=1).findings})

    def test_broken_configuration_is_a_note(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n", ".credward.toml": "[[[ nonsense"})
        result = self.audit(repo, status=0)
        self.assertIn(".credward.toml", json.dumps(result.of("note")))

    def test_operator_s_configuration_counts(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(made_key("audit-operator"))})
        config = self.file("operator.toml", '[scan]\nexclude = ["k.env"]\n')
        self.audit(repo, more=["--config", str(config)], status=0)

    def test_wrong_calls(self):
        self.run_program("audit", status=2)
        self.run_program("audit", self.home, status=2)

    def test_empty_repository(self):
        self.audit(self.case("empty").repo, status=0)

    def test_linked_worktree(self):
        case = self.case("linked-worktree")
        linked = Repo(case.extra["linked"], init=False)
        linked.write("new.env", env_file(made_key("audit-linked")))
        paths = {finding["path"] for finding in self.audit(linked, status=1).findings}
        self.assertLessEqual({"w.env", "new.env"}, paths)


if __name__ == "__main__":
    unittest.main()
