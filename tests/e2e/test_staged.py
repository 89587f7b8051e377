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


class Deletions(Staged):
    """A header that goes away leaves a defect behind, wherever in the call it stood."""

    CALLS = {
        "h.py": """import requests
def ask(key):
    return requests.get("https://api.bytestack.dev/v1/sources", headers={
        "Authorization": "Bearer " + key,
        "Accept": "application/json",
    })
""",
        "h.sh": """#!/bin/sh
curl -s https://api.bytestack.dev/v1/sources \\
  -H "Authorization: Bearer $BYTESTACK_API_KEY" \\
  -H "Accept: application/json"
""",
        "h.js": """export const ask = (key) => fetch("https://api.bytestack.dev/v1/sources", {
  method: "POST",
  headers: {
    Authorization: `Bearer ${key}`,
    Accept: "application/json",
  },
});
""",
        "h.http": """GET https://api.bytestack.dev/v1/sources
Accept: application/json
Authorization: Bearer {{key}}

###
""",
        "play.yml": """- hosts: all
  tasks:
    - name: ask
      ansible.builtin.uri:
        url: https://api.bytestack.dev/v1/sources
        method: GET
        headers:
          Authorization: "Bearer {{ bytestack_key }}"
""",
    }

    def without(self, path):
        lines = self.CALLS[path].splitlines(True)
        return "".join(line for line in lines if "Authorization" not in line and not (path == "play.yml" and "headers:" in line))

    def test_the_header_goes(self):
        for path in self.CALLS:
            with self.subTest(path):
                repo = self.repo(path.replace(".", "-"))
                repo.commit("start", files={path: self.CALLS[path]})
                base = repo.rev()
                repo.write(path, self.without(path))
                repo.add()
                self.assertEqual([f["rule"] for f in self.staged(repo, status=1).findings], ["header/missing"])
                repo.git("commit", "-qm", "gone")
                result = self.jsonl("range", f"{base}..HEAD", "--repo", repo, status=1)
                self.assertEqual([f["rule"] for f in result.findings], ["header/missing"])

    def test_what_is_deleted_elsewhere_adds_nothing(self):
        for path in ("h.py", "h.js", "h.sh"):
            with self.subTest(path):
                repo = self.repo(path.replace(".", "-"))
                text = self.without(path)
                lines = text.splitlines(True)
                repo.commit("start", files={path: lines[0] + "\n" + "".join(lines[1:]) + "\n\nwhatever\n" if path == "h.sh" else text + "\n\nwhatever()\n"})
                repo.write(path, text)
                repo.add()
                self.assertEqual(self.staged(repo, status=0).findings, [])


class IndexForms(Staged):
    def forms(self):
        yield "split", ("update-index", "--split-index")
        yield "sparse", ("sparse-checkout", "set", "--cone", "--sparse-index", "here")

    def repository(self, name):
        repo = self.repo(name)
        repo.commit("start", files={"here/a.txt": "a\n", "away/deep/b.txt": "b\n", "away/c.env": "A=1\n", "top.txt": "t\n"})
        return repo

    def test_forms_are_read(self):
        for name, command in self.forms():
            with self.subTest(name):
                repo = self.repository(name)
                repo.git(*command)
                self.staged(repo, status=0)
                repo.write("here/new.env", env_file(made_key("form-" + name)))
                repo.write("here/a.txt", "b\n")
                repo.write("top.txt", env_file(made_key("form-top-" + name)))
                repo.git("add", "here", "top.txt")
                self.assertEqual(self.paths(self.staged(repo, status=1)), ["here/new.env", "top.txt"])
                self.assertEqual(self.paths(self.jsonl("scan", repo, status=1)), ["here/new.env", "top.txt"])
                self.jsonl("audit", repo, status=1)
                repo.git("rm", "-q", "--cached", "here/new.env")
                self.assertEqual(self.paths(self.staged(repo, status=1)), ["top.txt"])

    def test_a_split_index_as_git_reads_it(self):
        """Entries that replace, go and come, over and over."""
        repo = self.repo()
        repo.commit("start", files={f"f{i:03}.txt": f"{i}\n" for i in range(200)})
        repo.git("config", "splitIndex.maxPercentChange", "100")
        repo.git("update-index", "--split-index")
        for step in range(4):
            for i in range(step, 200, 7):
                repo.write(f"f{i:03}.txt", env_line(made_key(f"split-{i}-{step}")))
            repo.write(f"new{step}.env", env_file(made_key(f"split-new-{step}")))
            repo.git("add", "-A")
            repo.git("rm", "-q", "-f", f"f{190 + step:03}.txt")
            listed = set(repo.git("diff", "--cached", "--name-only", "--diff-filter=d").split())
            self.assertEqual(set(self.paths(self.staged(repo, status=1))), listed)

    def test_the_other_half_is_missing(self):
        repo = self.repository("half")
        repo.git("update-index", "--split-index")
        for shared in repo.git_dir.glob("sharedindex.*"):
            shared.unlink()
        result = self.staged(repo, status=3)
        self.assertIn("base is missing", result.of("unread")[0]["reason"])


class DamagedIndex(Staged):
    def test_the_report_says_so_and_the_rest_is_read(self):
        repo = self.start(**{"k.env": env_file(made_key("damaged-index"))})
        for content in (b"x\n", b"DIRC" + bytes(100), (repo.git_dir / "index").read_bytes()[:90]):
            (repo.git_dir / "index").write_bytes(content)
            with self.subTest(content[:8]):
                self.assertEqual([r["what"] for r in self.staged(repo, status=3).of("unread")], ["index"])
                self.staged(repo, "--allow-incomplete", status=0)
                scan = self.jsonl("scan", repo, status=1)
                self.assertEqual((self.paths(scan), [r["what"] for r in scan.of("unread")]), (["k.env"], ["index"]))
                audit = self.jsonl("audit", repo, status=1)
                self.assertEqual({f["source"] for f in audit.findings}, {"commit", "worktree"})
                self.assertIn("index", [r["what"] for r in audit.of("unread")])
                self.run_program("message", "-", input="x\n", cwd=repo.path, status=3)


if __name__ == "__main__":
    unittest.main()
