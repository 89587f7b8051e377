"""`range BASE..HEAD`: what a pull request brings, and nothing else."""

import unittest

from fingerprint import ENVIRONMENT, KnownKeys
from support import Case, Repo, curl_command, env_file, env_line, made_key, run_git


class Range(Case):
    def range(self, repo, span, *args, status=None, **options):
        return self.jsonl("range", span, "--repo", repo, *args, status=status, env=ENVIRONMENT, **options)

    def found(self, result, keys):
        """label -> finding"""
        known = KnownKeys(keys.values())
        labels = {key: label for label, key in keys.items()}
        return {labels[known.key_of(finding)]: finding for finding in result.findings}


class Commits(Range):
    def test_added_and_removed_within_the_range(self):
        repo, secret = self.repo(), made_key("within")
        h = repo.history()
        base = h.commit("main", "start", {"a.txt": "a\n"})
        add = h.commit("main", "add", {"k.env": env_file(secret)})
        gone = h.commit("main", "remove", {"k.env": None})
        h.finish()
        finding, = self.range(repo, f"{h.id(base)}..main", status=1).findings
        self.assertEqual((finding["path"], finding["commit"], finding["removed"], finding["inHead"]),
                         ("k.env", h.id(add), h.id(gone), False))
        self.assertEqual(finding["blob"], repo.rev(f"{h.id(add)}:k.env"))
        self.range(repo, f"{h.id(gone)}..main", status=0)
        self.range(repo, f"{h.id(gone)}..{h.id(add)}", status=0)

    def test_commits_of_the_base_are_out(self):
        repo = self.repo()
        keys = {name: made_key(f"base-{name}") for name in ("fork", "base", "mine")}
        h = repo.history()
        fork = h.commit("main", "start", {"fork.env": env_file(keys["fork"])})
        mine = h.commit("topic", "mine", {"mine.env": env_file(keys["mine"])}, parents=[fork])
        h.commit("main", "base goes on", {"base.env": env_file(keys["base"])})
        h.commit("topic", "more", {"x.txt": "x\n"})
        h.finish()
        found = self.found(self.range(repo, "main..topic", status=1), keys)
        self.assertEqual(set(found), {"mine"})
        self.assertEqual((found["mine"]["commit"], found["mine"]["inHead"]), (h.id(mine), True))

    def test_base_merged_into_the_topic_is_out(self):
        """A merge of main into the topic brings nothing of its own."""
        repo = self.repo()
        keys = {name: made_key(f"update-{name}") for name in ("base", "mine")}
        h = repo.history()
        fork = h.commit("main", "start", {"a.txt": "a\n"})
        topic = h.commit("topic", "mine", {"b.txt": "b\n"}, parents=[fork])
        main = h.commit("main", "base goes on", {"base.env": env_file(keys["base"])})
        merged = h.commit("topic", "Merge main", {"base.env": env_file(keys["base"])}, parents=[topic, main])
        h.commit("topic", "after", {"mine.env": env_file(keys["mine"])}, parents=[merged])
        h.finish()
        self.assertEqual(set(self.found(self.range(repo, "main..topic", status=1), keys)), {"mine"})

    def test_side_branches_merged_into_the_topic_are_in(self):
        case = self.case("side-branch")
        repo = Repo(case.repo, init=False)
        root = repo.git("rev-list", "--max-parents=0", "main")
        merged = case.plants[0]
        finding, = self.range(repo, f"{root}..main", status=1).findings
        self.assertEqual((finding["path"], finding["commit"], finding["removed"]),
                         ("try.env", merged.commit, merged.removed))

    def test_content_that_only_a_merge_has(self):
        for name in ("merge-only", "octopus"):
            with self.subTest(name):
                case = self.case(name)
                repo = Repo(case.repo, init=False)
                root = repo.git("rev-list", "--max-parents=0", "main")
                plant = case.plants[0]
                found = {finding["path"]: finding for finding in self.range(repo, f"{root}..main", status=1).findings}
                self.assertEqual(found[plant.path]["commit"], plant.commit)
                self.assertEqual(found[plant.path]["removed"], plant.removed)

    def test_exclude(self):
        repo = self.repo()
        keys = {name: made_key(f"exclude-{name}") for name in ("other", "mine")}
        h = repo.history()
        fork = h.commit("main", "start", {"a.txt": "a\n"})
        other = h.commit("other", "other", {"other.env": env_file(keys["other"])}, parents=[fork])
        h.commit("topic", "on top of other", {"mine.env": env_file(keys["mine"])}, parents=[other])
        h.finish()
        self.assertEqual(set(self.found(self.range(repo, "main..topic", status=1), keys)), {"other", "mine"})
        excluded = self.range(repo, "main..topic", "--exclude", "other", status=1)
        self.assertEqual(set(self.found(excluded, keys)), {"mine"})
        self.range(repo, "main..topic", "--exclude", "other", "--exclude", "topic", status=0)

    def test_commit_messages_of_the_range(self):
        repo = self.repo()
        old, new = made_key("message-old"), made_key("message-new")
        h = repo.history()
        base = h.commit("main", "start\n\n" + curl_command(old), {"a.txt": "a\n"})
        noisy = h.commit("main", "more\n\n" + curl_command(new), {"a.txt": "b\n"})
        h.finish()
        finding, = self.range(repo, f"{h.id(base)}..main", status=1).findings
        self.assertEqual((finding["path"], finding["source"], finding["commit"]), (None, "commit-message", h.id(noisy)))

    def test_old_key_in_a_changed_file_and_pure_renames_add_nothing(self):
        repo = self.repo()
        text = env_file(made_key("range-old"), before=5)
        h = repo.history()
        base = h.commit("main", "start", {"k.env": text, "r.env": text + "R=1\n"})
        h.commit("main", "edit elsewhere", {"k.env": text + "MORE=1\n"})
        h.commit("main", "rename", renames={"r.env": "moved/r.env"})
        h.finish()
        self.range(repo, f"{h.id(base)}..main", status=0)

    def test_key_moved_to_a_new_file_is_added_there(self):
        repo = self.repo()
        secret = made_key("range-copy")
        h = repo.history()
        base = h.commit("main", "start", {"k.env": env_file(secret)})
        copy = h.commit("main", "copy", {"copy.py": f'BYTESTACK_API_KEY = "{secret}"\n'})
        h.finish()
        finding, = self.range(repo, f"{h.id(base)}..main", status=1).findings
        self.assertEqual((finding["path"], finding["commit"]), ("copy.py", h.id(copy)))

    def test_revisions_in_every_form(self):
        repo = self.repo()
        h = repo.history()
        base = h.commit("main", "start", {"a.txt": "a\n"})
        h.ref("refs/tags/v1", base)
        h.commit("main", "add", {"k.env": env_file(made_key("forms"))})
        h.commit("main", "more", {"a.txt": "b\n"})
        h.tag("v2", h.tip(), "annotated")
        h.finish()
        for span in ("HEAD~2..HEAD", f"{h.id(base)[:10]}..main", "v1..v2", "refs/tags/v1..refs/heads/main", "v1..",
                     "main^^..@", "tags/v1..heads/main"):
            with self.subTest(span):
                self.range(repo, span, status=1)
        self.range(repo, "main..main", status=0)

    def test_default_repository_is_the_current_folder(self):
        repo = self.repo()
        repo.commit("start", files={"sub/a.txt": "a\n"})
        repo.commit("add", files={"k.env": env_file(made_key("cwd"))})
        self.jsonl("range", "HEAD~1..HEAD", cwd=repo.path / "sub", status=1)


class HeaderRules(Range):
    BAD = curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer")

    def test_only_the_end_state_counts(self):
        repo = self.repo()
        h = repo.history()
        base = h.commit("main", "start", {"a.txt": "a\n"})
        h.commit("main", "wrong", {"call.sh": self.BAD})
        wrong = h.tip()
        h.commit("main", "right", {"call.sh": curl_command("$BYTESTACK_API_KEY")})
        h.finish()
        self.range(repo, f"{h.id(base)}..main", status=0)
        self.assertEqual(self.rules_at(self.range(repo, f"{h.id(base)}..{h.id(wrong)}", status=1)),
                         [("header/missing-space", "call.sh")])

    def test_old_defects_are_not_blamed_on_the_change(self):
        repo = self.repo()
        h = repo.history()
        base = h.commit("main", "start", {"call.sh": self.BAD})
        h.commit("main", "touch", {"call.sh": self.BAD + "echo done\n"})
        h.finish()
        self.range(repo, f"{h.id(base)}..main", status=0)

    def test_defects_of_the_base_since_the_fork_are_out(self):
        repo = self.repo()
        h = repo.history()
        fork = h.commit("main", "start", {"a.txt": "a\n"})
        h.commit("topic", "topic", {"b.txt": "b\n"}, parents=[fork])
        h.commit("main", "wrong on main", {"call.sh": self.BAD})
        h.finish()
        self.range(repo, "main..topic", status=0)


class Unread(Range):
    def test_unresolvable_revisions_are_wrong_calls(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        for span in ("nowhere..HEAD", "HEAD..nowhere", "12345678..HEAD", "0" * 40 + "..HEAD", "HEAD", "", "..", "a..b..c"):
            with self.subTest(span):
                self.run_program("range", span, "--repo", repo, status=2)
        self.run_program("range", "HEAD~0..HEAD", "--exclude", "nowhere", "--repo", repo, status=2)
        self.run_program("range", "HEAD..HEAD", "--repo", self.home, status=2)

    def test_shallow_clone_that_lacks_the_base(self):
        case = self.case("shallow")
        result = self.run_program("range", f"{case.extra['ids'][0]}..HEAD", "--repo", case.repo, status=2)
        self.assertIn("shallow", result.err)

    def test_range_cut_by_a_shallow_boundary_is_unread(self):
        """The base is there, but not where the topic forked from it."""
        origin = self.repo("origin")
        h = origin.history()
        fork = h.commit("main", "start", {"a.txt": "a\n"})
        for i in range(4):
            h.commit("topic", f"t{i}", {"t.txt": f"{i}\n"}, parents=[fork] if i == 0 else None)
        h.commit("main", "m1", {"a.txt": "b\n"})
        h.finish()
        run_git(["clone", "-q", "--template=", "--depth=2", "--no-single-branch", f"file://{origin.path.resolve()}",
                 str(self.tmp / "clone")])
        clone = Repo(self.tmp / "clone", init=False)
        result = self.range(clone, "origin/main..origin/topic", status=3)
        self.assertTrue(result.of("unread"), str(result))
        self.assertFalse(result.summary["complete"])
        self.range(clone, "origin/main..origin/topic", "--allow-incomplete", status=0)

    def test_range_that_does_not_reach_the_boundary_is_complete(self):
        case = self.case("shallow")
        self.assertTrue(self.range(case.repo, "HEAD~1..HEAD").summary["complete"])

    def test_missing_blob_in_the_range(self):
        case = self.case("missing-blob")
        repo = Repo(case.repo, init=False)
        first = repo.git("rev-list", "--max-parents=0", "HEAD")
        result = self.range(repo, f"{first}..HEAD", status=3)
        self.assertIn(case.unread[0], [record.get("object") for record in result.of("unread")])

    def test_partial_clone(self):
        case = self.case("partial")
        result = self.range(case.repo, f"{case.extra['ids'][0]}..HEAD", status=3)
        self.assertTrue(result.of("unread"))


class Advice(Range):
    def test_the_first_commit_and_notes(self):
        repo = self.repo()
        repo.commit("old", files={"a.txt": "a\n"})
        base = repo.rev()
        repo.git("checkout", "-q", "--orphan", "new")
        repo.commit("root", files={"k.env": env_file(made_key("root"))})
        out = " ".join(self.run_program("range", f"{base}..HEAD", "--repo", repo, status=1).out.split())
        self.assertIn("git rebase -i --root", out)


if __name__ == "__main__":
    unittest.main()
