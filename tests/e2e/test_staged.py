"""`staged`: what the next commit would record, read from the index."""

import unittest

from support import Case, Repo, curl_command, env_file, env_line, made_key


class Staged(Case):
    def start(self, **files):
        repo = self.repo()
        repo.commit("start", files=files or {"a.txt": "a\n"})
        return repo

    def staged(self, repo, *args, status=None, **options):
        return self.jsonl("staged", *([repo] if repo is not None else []), *args, status=status, **options)

    def paths(self, result):
        return sorted(finding["path"] for finding in result.findings)


class IndexNotDisk(Staged):
    def test_staged_key_though_the_disk_is_clean(self):
        repo = self.start()
        repo.write("k.env", env_file(made_key("index")))
        repo.add("k.env")
        repo.write("k.env", "A=1\n")
        result = self.staged(repo, status=1)
        self.assertEqual(self.paths(result), ["k.env"])
        self.assertEqual({finding["source"] for finding in result.findings}, {"index"})

    def test_clean_index_though_the_disk_has_a_key(self):
        repo = self.start()
        repo.write("k.env", "A=1\n")
        repo.add("k.env")
        repo.write("k.env", env_file(made_key("disk")))
        repo.write("untracked.env", env_file(made_key("untracked")))
        self.staged(repo, status=0)

    def test_nothing_staged(self):
        self.staged(self.start(), status=0)

    def test_partial_staging(self):
        one, two = made_key("hunk-one"), made_key("hunk-two")
        middle = "".join(f"LINE_{i}=1\n" for i in range(20))
        repo = self.start(**{"k.env": "A=1\n" + middle + "B=1\n"})
        repo.write("k.env", env_line(one) + middle + env_line(two, "BYTESTACK_TOKEN"))
        repo.git("add", "-p", "k.env", input="y\nn\n")
        finding, = self.staged(repo, status=1).findings
        self.assertEqual((finding["path"], finding["line"]), ("k.env", 1))

    def test_git_index_file(self):
        repo = self.start()
        other = str(repo.git_dir / "other-index")
        repo.git("read-tree", "HEAD", env={"GIT_INDEX_FILE": other})
        repo.write("k.env", env_file(made_key("other-index")))
        repo.git("add", "k.env", env={"GIT_INDEX_FILE": other})
        self.staged(repo, status=0)
        result = self.staged(None, status=1, cwd=repo.path, env={"GIT_INDEX_FILE": other})
        self.assertEqual(self.paths(result), ["k.env"])
        self.staged(None, status=1, cwd=repo.path, env={"GIT_INDEX_FILE": ".git/other-index"})

    def test_git_dir_of_the_environment(self):
        repo = self.start()
        repo.write("k.env", env_file(made_key("git-dir")))
        repo.add("k.env")
        env = {"GIT_DIR": str(repo.git_dir), "GIT_WORK_TREE": str(repo.path)}
        self.assertEqual(self.paths(self.staged(None, status=1, cwd=self.tmp, env=env)), ["k.env"])

    def test_scan_and_history_do_not_obey_the_environment(self):
        """The environment of a hook is honoured by `staged` alone."""
        victim, repo = self.repo("victim"), self.start()
        victim.commit("start", files={"v.env": env_file(made_key("victim"))})
        env = {"GIT_DIR": str(victim.git_dir), "GIT_WORK_TREE": str(victim.path)}
        self.jsonl("history", repo, status=0, env=env)
        self.jsonl("scan", repo, status=0, env=env)


class Places(Staged):
    def test_no_commit_yet(self):
        self.assertEqual(self.paths(self.staged(self.case("no-commits").repo, status=1)), ["first.env"])

    def test_empty_repository(self):
        self.staged(self.case("empty").repo, status=0)

    def test_from_a_subfolder(self):
        repo = self.start(**{"sub/a.txt": "a\n"})
        repo.write("k.env", env_file(made_key("subfolder")))
        repo.write("sub/k.env", env_file(made_key("subfolder-two")))
        repo.add()
        self.assertEqual(self.paths(self.staged(None, status=1, cwd=repo.path / "sub")), ["k.env", "sub/k.env"])
        self.assertEqual(self.paths(self.staged(repo.path / "sub", status=1)), ["k.env", "sub/k.env"])

    def test_linked_worktree_with_a_configuration_of_its_own(self):
        case = self.case("linked-worktree")
        linked = Repo(case.extra["linked"], init=False)
        linked.write("new.env", env_file(made_key("linked-new")))
        linked.add("new.env")
        self.assertEqual(self.paths(self.staged(linked, status=1)), ["new.env"])
        self.staged(case.repo, status=0)

    def test_sparse_checkout(self):
        case = self.case("sparse")
        repo = Repo(case.repo, init=False)
        repo.write("here/new.env", env_file(made_key("sparse-new")))
        repo.git("add", "here/new.env")
        self.assertEqual(self.paths(self.staged(repo, status=1)), ["here/new.env"])

    def test_odd_paths(self):
        from fixtures.cases_worktree import ODD_PATHS
        repo = self.start()
        for i, path in enumerate(ODD_PATHS):
            repo.write(path, env_file(made_key(f"staged-odd-{i}")))
        repo.git("add", ".")
        self.assertEqual(self.paths(self.staged(repo, status=1)), sorted(ODD_PATHS.values()))

    def test_symbolic_link_as_text(self):
        repo = self.start()
        (repo.path / "link").symlink_to("BYTESTACK_API_KEY=" + made_key("staged-link"))
        repo.add("link")
        self.assertEqual(self.paths(self.staged(repo, status=1)), ["link"])

    def test_submodule_is_no_content(self):
        self.staged(self.case("submodule").repo, status=0)

    def test_no_repository(self):
        self.run_program("staged", self.home, status=2)


class OnlyWhatIsAdded(Staged):
    def test_old_key_in_a_file_that_changes_elsewhere(self):
        text = env_file(made_key("old"))
        repo = self.start(**{"k.env": text})
        repo.write("k.env", text + "MORE=1\n")
        repo.add("k.env")
        self.staged(repo, status=0)

    def test_new_key_beside_an_old_one(self):
        text = env_file(made_key("old"))
        repo = self.start(**{"k.env": text})
        repo.write("k.env", text + env_line(made_key("new"), "BYTESTACK_TOKEN"))
        repo.add("k.env")
        finding, = self.staged(repo, status=1).findings
        self.assertEqual(finding["line"], len(text.splitlines()) + 1)

    def test_pure_rename(self):
        repo = self.start(**{"old/k.env": env_file(made_key("rename"), before=5)})
        (repo.path / "new").mkdir()
        repo.git("mv", "old/k.env", "new/k.env")
        self.staged(repo, status=0)

    def test_rename_with_an_edit_elsewhere(self):
        text = env_file(made_key("rename"), before=5) + "".join(f"X{i}=1\n" for i in range(20))
        repo = self.start(**{"old.env": text})
        repo.git("mv", "old.env", "new.env")
        repo.write("new.env", text + "MORE=1\n")
        repo.add("new.env")
        self.staged(repo, status=0)

    def test_rename_with_a_new_key(self):
        text = "".join(f"X{i}=1\n" for i in range(20))
        repo = self.start(**{"old.env": text})
        repo.git("mv", "old.env", "new.env")
        repo.write("new.env", text + env_line(made_key("rename-new")))
        repo.add("new.env")
        self.assertEqual(self.paths(self.staged(repo, status=1)), ["new.env"])

    def test_copy_is_an_addition(self):
        text = env_file(made_key("copy"))
        repo = self.start(**{"k.env": text})
        repo.write("copy.env", text)
        repo.add("copy.env")
        self.assertEqual(self.paths(self.staged(repo, status=1)), ["copy.env"])

    def test_mode_change_and_deletion_add_nothing(self):
        repo = self.start(**{"k.env": env_file(made_key("mode")), "l.env": env_file(made_key("deleted"))})
        repo.git("update-index", "--chmod=+x", "k.env")
        repo.git("rm", "-q", "--cached", "l.env")
        self.staged(repo, status=0)

    def test_context_of_an_old_line_is_still_seen(self):
        """The whole file is read: the name is old, only the value's line is new."""
        secret = made_key("whole-file")
        old = "bytestack:\n  region: eu\n" + "".join(f"  x{i}: 1\n" for i in range(10)) + "  api_key: none\n"
        repo = self.start(**{"conf.yaml": old})
        repo.write("conf.yaml", old.replace("api_key: none", f"api_key: {secret}"))
        repo.add("conf.yaml")
        self.assertEqual(self.paths(self.staged(repo, status=1)), ["conf.yaml"])

    def test_malformed_header_old_and_new(self):
        bad = curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer")
        repo = self.start(**{"call.sh": bad})
        repo.write("call.sh", bad + "echo done\n")
        repo.add("call.sh")
        self.staged(repo, status=0)
        repo.write("other.sh", bad)
        repo.add("other.sh")
        self.assertEqual(self.rules_at(self.staged(repo, status=1)), [("header/missing-space", "other.sh")])


class MergeInProgress(Staged):
    def conflicted(self, resolution):
        """A merge of two sides that both have a key in k.env, resolved to `resolution`."""
        ours, theirs = made_key("merge-ours"), made_key("merge-theirs")
        repo = self.start(**{"k.env": "A=1\n", "clean.txt": "x\n"})
        repo.git("checkout", "-q", "-b", "side")
        repo.commit("theirs", files={"k.env": env_line(theirs), "side.env": env_file(made_key("merge-side"))})
        repo.git("checkout", "-q", "main")
        repo.commit("ours", files={"k.env": env_line(ours)})
        repo.git_bytes("merge", "-q", "--no-commit", "side", check=False)
        repo.write("k.env", resolution(ours, theirs))
        repo.add("k.env")
        return repo

    def test_what_either_parent_has_is_not_new(self):
        repo = self.conflicted(lambda ours, theirs: env_line(ours) + env_line(theirs))
        self.staged(repo, status=0)

    def test_what_no_parent_has_is_new(self):
        repo = self.conflicted(lambda ours, theirs: env_line(ours) + env_line(made_key("merge-new"), "BYTESTACK_TOKEN"))
        finding, = self.staged(repo, status=1).findings
        self.assertEqual((finding["path"], finding["line"]), ("k.env", 2))

    def test_unresolved_conflict_and_intent_to_add(self):
        result = self.staged(self.case("conflict").repo)
        self.assertNotIn("later.env", self.paths(result))
        self.assertIn(result.status, (0, 1))


if __name__ == "__main__":
    unittest.main()
