"""`history`: every hiding place, with exact commit, removal, inHead and occurrences; and what cannot be read."""

import unittest

from fingerprint import ENVIRONMENT, KnownKeys
from support import Case, Repo, cases, curl_command, env_file, made_key, shown_path


class History(Case):
    def history(self, repo, *args, status=None, **options):
        return self.jsonl("history", repo, *args, status=status, env=ENVIRONMENT, **options)

    def check_plants(self, case, result, with_unreachable):
        known = KnownKeys(case.keys())
        found = {}
        for finding in result.findings:
            key = known.key_of(finding)
            self.assertIsNotNone(key, f"nobody planted {finding}")
            self.assertTrue(finding["rule"].startswith("key/"), finding)
            self.assertNotIn((key, finding["path"]), found, "one finding for a key and a path")
            found[key, finding["path"]] = finding
        for plant in case.plants:
            pair = plant.key, shown_path(plant.path) if plant.path is not None else None
            if plant.lost:
                found.pop(pair, None)
                continue
            if plant.unreachable and not with_unreachable:
                self.assertNotIn(pair, found, plant)
                continue
            self.assertIn(pair, found, f"not found: {plant}\n{result}")
            self.check_plant(case, plant, found.pop(pair))
        self.assertEqual(found, {}, "found where nothing was planted")

    def check_plant(self, case, plant, finding):
        self.assertEqual(finding["source"], plant.source, finding)
        if plant.path is not None:
            self.assertEqual((finding["removed"], finding["inHead"]), (plant.removed, plant.in_head), finding)
            self.assertEqual(finding["commit"], plant.commit, finding)
            paths = {one["path"] for one in finding["occurrences"]}
            wanted = {shown_path(other.path) for other in case.plants
                      if other.key == plant.key and other.path is not None}
            self.assertEqual(paths, wanted, finding)
            raw = plant.path if isinstance(plant.path, str) else None
            if raw:
                blob = Repo(case.repo, init=False).git("rev-parse", f"{plant.commit}:{raw}",
                                                       env={"GIT_NO_REPLACE_OBJECTS": "1"})
                self.assertEqual(finding["blob"], blob, finding)
        elif plant.commit:
            self.assertIn(plant.commit, (finding["commit"], finding["blob"]), finding)


class HidingPlaces(History):
    pass


def _add(name):
    def test(self):
        case = self.case(name)
        status = (1, 3) if case.incomplete else None
        for args in ([], ["--unreachable"]):
            with self.subTest(args=args):
                result = self.history(case.repo, *args, status=status)
                self.check_plants(case, result, with_unreachable=bool(args))
                self.assertEqual(result.summary["complete"], not case.incomplete, str(result))
                if not case.incomplete:
                    visible = [plant for plant in case.plants if args or not plant.unreachable]
                    self.assertEqual(result.status, 1 if visible else 0)
    setattr(HidingPlaces, f"test_{name.replace('-', '_')}", test)


for _name in [*cases.HISTORY, "alternates-inside", "shallow", "odd-paths", "encodings", "binary", "symlinks", "sparse",
              "conflict", "submodule"]:
    _add(_name)


class Damage(History):
    def listed(self, result):
        return {record.get("object") for record in result.of("unread")}

    def check(self, name, *args):
        case = self.case(name)
        result = self.history(case.repo, *args)
        visible = [plant for plant in case.plants if not plant.lost]
        self.assertEqual(result.status, 1 if result.findings else 3, str(result))
        self.assertFalse(result.summary["complete"], str(result))
        self.assertTrue(result.of("unread"), str(result))
        for oid in case.unread:
            self.assertIn(oid, self.listed(result), str(result))
        known = KnownKeys(case.keys())
        found = {(known.key_of(finding), finding["path"]) for finding in result.findings}
        for plant in visible:
            self.assertIn((plant.key, plant.path), found, str(result))
        return case, result

    def test_missing_blob(self):
        self.check("missing-blob")

    def test_missing_tree(self):
        self.check("missing-tree")

    def test_missing_commit(self):
        self.check("missing-commit")

    def test_corrupt_loose_objects(self):
        self.check("corrupt-loose")

    def test_loose_object_that_lies_about_its_size(self):
        self.check("lying-loose")

    def test_corrupt_pack(self):
        self.check("corrupt-pack")

    def test_truncated_pack(self):
        self.check("truncated-pack")

    def test_refs_to_nothing(self):
        self.check("broken-ref")

    def test_partial_clone(self):
        self.check("partial")

    def test_alternates_that_are_none(self):
        self.check("alternates-fifo")

    def test_damage_under_unreachable(self):
        for name in ("missing-blob", "corrupt-loose", "corrupt-pack"):
            with self.subTest(name):
                self.check(name, "--unreachable")

    def test_alternates_outside_are_unread_unless_asked_for(self):
        case, result = self.check("alternates-outside")
        self.assertEqual(result.findings, [])
        allowed = self.history(case.repo, "--alternates", status=1)
        self.assertEqual({finding["path"] for finding in allowed.findings}, {"first.env", "sub/gone.env"})
        self.assertTrue(allowed.summary["complete"])

    def test_allow_incomplete_turns_3_into_0_and_still_lists(self):
        case = self.case("partial")
        self.history(case.repo, status=3)
        result = self.history(case.repo, "--allow-incomplete", status=0)
        self.assertTrue(result.of("unread"))
        self.assertFalse(result.summary["complete"])

    def test_allow_incomplete_does_not_hide_findings(self):
        case = self.case("missing-blob")
        self.history(case.repo, "--allow-incomplete", status=1)

    def test_shallow_boundary_is_a_note(self):
        result = self.history(self.case("shallow").repo, status=1)
        self.assertTrue(result.of("note"), str(result))
        self.assertTrue(result.summary["complete"])

    def test_sha256_alone_is_a_wrong_call(self):
        result = self.run_program("history", self.case("sha256").repo, status=2)
        self.assertRegex(result.err, "(?i)sha-?256")

    def test_no_repository(self):
        self.run_program("history", self.home, status=2)
        self.run_program("history", self.tmp / "nowhere", status=2)


class Options(History):
    def test_only_key_rules(self):
        repo = self.repo()
        repo.commit("start", files={"call.sh": curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer")})
        self.history(repo, status=0)

    def test_ref_limits_the_scope(self):
        case = self.case("other-refs")
        for ref, paths in (("refs/pull/1/head", {"pull.env"}), ("main", set()), ("refs/custom/x", {"custom.env"})):
            with self.subTest(ref):
                result = self.history(case.repo, "--ref", ref)
                self.assertEqual({finding["path"] for finding in result.findings}, paths)
        both = self.history(case.repo, "--ref", "refs/pull/1/head", "--ref", "refs/custom/x", status=1)
        self.assertEqual({finding["path"] for finding in both.findings}, {"pull.env", "custom.env"})
        self.run_program("history", case.repo, "--ref", "refs/heads/nowhere", status=2)

    def test_since(self):
        repo = self.repo()
        h = repo.history()
        h.commit("main", "old", {"old.env": env_file(made_key("since-old"))}, when="2014-03-01")
        h.commit("main", "old gone", {"old.env": None}, when="2015-03-01")
        h.commit("main", "new", {"new.env": env_file(made_key("since-new"))}, when="2021-03-01")
        h.finish()
        paths = lambda *args: {finding["path"] for finding in self.history(repo, *args).findings}
        self.assertEqual(paths(), {"old.env", "new.env"})
        self.assertEqual(paths("--since", "2020-01-01"), {"new.env"})
        self.assertEqual(paths("--since", "2022-01-01"), set())
        self.run_program("history", repo, "--since", "someday", status=2)

    def test_from_a_subfolder_and_default(self):
        repo = self.repo()
        repo.commit("start", files={"sub/k.env": env_file(made_key("history-sub"))})
        result = self.jsonl("history", cwd=repo.path / "sub", status=1)
        self.assertEqual(result.findings[0]["path"], "sub/k.env")

    def test_date_is_the_introducing_commit_s(self):
        repo = self.repo()
        h = repo.history()
        h.commit("main", "start", {"k.env": env_file(made_key("date"))}, when="2014-03-02 10:20")
        h.finish()
        self.assertEqual(self.history(repo, status=1).findings[0]["date"], "2014-03-02T10:20:00Z")

    def test_the_index_and_the_work_tree_are_no_history(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.write("untracked.env", env_file(made_key("no-history")))
        self.history(repo, status=0)

    def test_empty_repository(self):
        self.assertTrue(self.history(self.case("empty").repo, status=0).summary["complete"])
        self.history(self.case("no-commits").repo, status=0)

    def test_one_key_in_two_files_has_one_fingerprint(self):
        case = self.case("many-paths")
        findings = self.history(case.repo, status=1).findings
        self.assertEqual(len(findings), 40)
        self.assertEqual(len({finding["secret"]["fingerprint"] for finding in findings}), 1)


if __name__ == "__main__":
    unittest.main()
