"""`scan`: which files are in scope, and what is said about the others."""

import os
import unittest

from support import Case, curl_command, env_file, made_key, shown_path


class Scope(Case):
    def paths(self, result):
        return sorted(finding["path"] for finding in result.findings)

    def test_tracked_and_untracked_but_not_ignored(self):
        case = self.case("ignored")
        result = self.jsonl("scan", case.repo, status=1)
        self.assertEqual(self.paths(result), sorted(plant.path for plant in case.plants))
        self.assertEqual({finding["source"] for finding in result.findings}, {"worktree"})

    def test_include_ignored_adds_the_ignored(self):
        case = self.case("ignored")
        result = self.jsonl("scan", case.repo, "--include-ignored", status=1)
        self.assertEqual(self.paths(result), sorted([plant.path for plant in case.plants] + list(case.extra["ignored"])))

    def test_a_file_named_outright_is_read_though_ignored(self):
        case = self.case("ignored")
        for name in case.extra["ignored"]:
            with self.subTest(name):
                self.assertEqual(self.paths(self.jsonl("scan", case.repo / name, status=1)), [name])

    def test_default_is_the_current_folder(self):
        case = self.case("ignored")
        result = self.jsonl("scan", cwd=case.repo / "sub", status=1)
        self.assertEqual(self.paths(result), ["sub/keep.env"])

    def test_paths_are_relative_to_the_root_of_the_repository(self):
        case = self.case("ignored")
        result = self.jsonl("scan", "keep.env", cwd=case.repo / "sub", status=1)
        self.assertEqual(self.paths(result), ["sub/keep.env"])

    def test_several_paths_and_each_file_once(self):
        case = self.case("ignored")
        result = self.jsonl("scan", "sub", "tracked.env", "sub/keep.env", ".", cwd=case.repo, status=1)
        self.assertEqual(self.paths(result), sorted(plant.path for plant in case.plants))

    def test_plain_folder(self):
        self.file("plain/a/b.env", env_file(made_key("plain")))
        self.file("plain/.gitignore", "*\n")
        result = self.jsonl("scan", self.tmp / "plain", status=1)
        self.assertEqual(self.paths(result), ["a/b.env"])

    def test_single_file_outside_a_repository(self):
        path = self.file("plain/a/b.env", env_file(made_key("plain")))
        self.assertEqual(self.paths(self.jsonl("scan", path, status=1)), ["b.env"])

    def test_several_folders_are_told_apart(self):
        for name in ("a/conf", "b/conf", "c"):
            self.file(f"{name}/x.env", env_file(made_key("one of both")))
        result = self.jsonl("scan", "a/conf", "b/conf", "c/x.env", status=1)
        self.assertEqual(sorted((f["repository"], f["path"]) for f in result.findings),
                         [("a/conf", "x.env"), ("b/conf", "x.env"), (f"{self.tmp.name}/c", "x.env")])
        out = self.run_program("scan", "a", "b", status=1).out
        self.assertIn("a: conf/x.env:3", out)
        self.assertIn("b: conf/x.env:3", out)
        result = self.jsonl("scan", "a/conf", "a/conf/", "a/conf/x.env", status=1)
        self.assertEqual([(f.get("repository"), f["path"]) for f in result.findings], [(None, "x.env")])

    def test_a_repository_and_a_folder(self):
        repo = self.repo("repo")
        repo.commit("start", files={"x.env": env_file(made_key("in-repo"))})
        self.file("plain/x.env", env_file(made_key("in-repo")))
        os.mkfifo(self.tmp / "plain/pipe")
        result = self.jsonl("scan", repo.path, "plain", status=1)
        self.assertEqual(sorted((f["repository"], f["path"]) for f in result.findings), [("plain", "x.env"), ("repo", "x.env")])
        self.assertEqual([(n["repository"], n["path"]) for n in result.of("note")], [("plain", "pipe")])

    def test_a_link_to_a_folder_is_not_followed(self):
        self.file("plain/x.env", env_file(made_key("linked")))
        self.file("other/a.txt", "a\n")
        (self.tmp / "other/up").symlink_to("../plain")
        for name in ("other/up", "other/up/"):
            result = self.jsonl("scan", name, status=0)
            self.assertEqual(result.summary["counts"]["documents"], 1)
            self.assertIn("link", [n["what"] for n in result.of("note")])
        self.jsonl("scan", "other/up/.", status=1)
        repo = self.repo("repo")
        repo.commit("start", files={"a.txt": "a\n"})
        (repo.path / "out").symlink_to("../plain")
        self.jsonl("scan", "out", cwd=repo.path, status=0)

    def test_region_is_exactly_the_key(self):
        secret = made_key("region")
        self.file("plain/k.env", env_file(secret))
        finding, = self.jsonl("scan", self.tmp / "plain", status=1).findings
        column = len("BYTESTACK_API_KEY=") + 1
        self.assertEqual((finding["line"], finding["column"], finding["endLine"], finding["endColumn"]),
                         (3, column, 3, column + len(secret)))
        self.assertEqual((finding["rule"], finding["level"]), ("key/assignment", "error"))

    def test_git_directory_is_no_scope(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        (repo.git_dir / "stray.env").write_text(env_file(made_key("in-git-dir")))
        self.jsonl("scan", repo, status=0)
        self.jsonl("scan", repo, "--include-ignored", status=0)

    def test_absent_path_is_a_wrong_call(self):
        self.run_program("scan", self.tmp / "nowhere", status=2)

    def test_empty_folder_and_empty_repository_are_clean(self):
        (self.tmp / "nothing").mkdir()
        self.assertTrue(self.jsonl("scan", self.tmp / "nothing", status=0).summary["complete"])
        self.jsonl("scan", self.case("empty").repo, status=0)

    def test_staged_file_without_a_commit_is_read_from_disk(self):
        case = self.case("no-commits")
        self.assertEqual(self.paths(self.jsonl("scan", case.repo, status=1)), ["first.env"])

    def test_disk_counts_not_the_index(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": "A=1\n"})
        repo.write("k.env", env_file(made_key("disk")))
        self.assertEqual(self.paths(self.jsonl("scan", repo, status=1)), ["k.env"])
        repo.add("k.env")
        repo.write("k.env", "A=1\n")
        self.jsonl("scan", repo, status=0)


class Outside(Case):
    """What is out of scope, listed as notes; and what is unread."""

    def noted(self, result, path):
        return [note for note in result.of("note") if note.get("path") == path]

    def test_tracked_file_absent_from_disk(self):
        repo = self.repo()
        repo.commit("start", files={"gone.env": env_file(made_key("gone")), "here.txt": "x\n"})
        repo.remove("gone.env")
        result = self.jsonl("scan", repo, status=0)
        self.assertTrue(self.noted(result, "gone.env"), str(result))
        self.assertTrue(result.summary["complete"])

    def test_sparse_checkout(self):
        case = self.case("sparse")
        result = self.jsonl("scan", case.repo, status=1)
        self.assertEqual([finding["path"] for finding in result.findings], ["here/a.env"])
        self.assertTrue(result.of("note"), str(result))

    def test_symbolic_links(self):
        case = self.case("symlinks")
        result = self.jsonl("scan", case.repo, status=1)
        self.assertEqual([finding["path"] for finding in result.findings], ["keyed"])
        finding = result.findings[0]
        self.assertEqual((finding["line"], finding["column"]), (1, len("BYTESTACK_API_KEY=") + 1))

    def test_links_in_a_plain_folder(self):
        self.file("elsewhere/k.env", env_file(made_key("elsewhere")))
        (self.tmp / "plain").mkdir()
        (self.tmp / "plain/folder").symlink_to(self.tmp / "elsewhere")
        (self.tmp / "plain/file.env").symlink_to(self.tmp / "elsewhere/k.env")
        (self.tmp / "plain/loop").symlink_to(".")
        self.jsonl("scan", self.tmp / "plain", status=0)

    def test_fifos_and_sockets_are_notes_and_never_opened(self):
        case = self.case("special-files")
        result = self.jsonl("scan", case.repo, status=1, timeout=20)
        self.assertEqual([finding["path"] for finding in result.findings], ["real.env"])
        for path in ("tracked.env", "pipe", "sub/pipe.env", "listen.sock"):
            self.assertTrue(self.noted(result, path), f"{path}: {result}")

    def test_fifo_in_a_plain_folder_and_named_outright(self):
        (self.tmp / "plain").mkdir()
        os.mkfifo(self.tmp / "plain/pipe")
        result = self.jsonl("scan", self.tmp / "plain", status=0, timeout=20)
        self.assertTrue(self.noted(result, "pipe"), str(result))
        self.run_program("scan", self.tmp / "plain/pipe", status=(0, 2, 3), timeout=20)
        self.run_program("scan", "/dev/zero", status=(0, 2, 3), timeout=20)

    def test_lfs_pointer(self):
        case = self.case("lfs")
        self.assertTrue(self.noted(self.jsonl("scan", case.repo, status=0), "model.bin"))

    def test_submodule(self):
        case = self.case("submodule")
        result = self.jsonl("scan", case.repo, status=1)
        self.assertEqual([finding["path"] for finding in result.findings], ["own.env"])
        self.assertTrue(self.noted(result, "vendor/lib"), str(result))

    def test_over_max_file_size_is_unread(self):
        self.file("plain/big.env", "#" * 5000 + "\n" + env_file(made_key("too-big")))
        self.file("plain/small.txt", "nothing\n")
        result = self.jsonl("scan", self.tmp / "plain", "--max-file-size", "4K", status=3)
        self.assertEqual([record["path"] for record in result.of("unread")], ["big.env"])
        self.assertFalse(result.summary["complete"])
        allowed = self.jsonl("scan", self.tmp / "plain", "--max-file-size", "4K", "--allow-incomplete", status=0)
        self.assertEqual([record["path"] for record in allowed.of("unread")], ["big.env"])
        self.jsonl("scan", self.tmp / "plain", "--max-file-size", "1M", status=1)

    def test_incomplete_with_findings_is_status_1(self):
        self.file("plain/big.env", "#" * 5000 + "\n")
        self.file("plain/k.env", env_file(made_key("small")))
        result = self.jsonl("scan", self.tmp / "plain", "--max-file-size", "4K", status=1)
        self.assertEqual([record["path"] for record in result.of("unread")], ["big.env"])

    @unittest.skipIf(os.geteuid() == 0, "root reads every file")
    def test_unreadable_file_is_unread(self):
        path = self.file("plain/secret.env", env_file(made_key("unreadable")))
        path.chmod(0)
        result = self.jsonl("scan", self.tmp / "plain", status=3)
        self.assertEqual([record["path"] for record in result.of("unread")], ["secret.env"])

    @unittest.skipIf(os.geteuid() == 0, "root reads every folder")
    def test_unreadable_folder_is_unread(self):
        path = self.file("plain/closed/secret.env", env_file(made_key("closed"))).parent
        path.chmod(0)
        self.addCleanup(path.chmod, 0o755)
        result = self.jsonl("scan", self.tmp / "plain", status=3)
        self.assertEqual([record["path"] for record in result.of("unread")], ["closed"])


class Content(Case):
    def test_encodings(self):
        case = self.case("encodings")
        result = self.jsonl("scan", case.repo, status=1)
        where = {finding["path"]: (finding["line"], finding["column"], finding["endColumn"]) for finding in result.findings}
        column = case.extra["column"]
        wanted = {plant.path: (3, column, column + len(plant.key)) for plant in case.plants}
        self.assertEqual(where, wanted)

    def test_columns_are_utf16_code_units(self):
        secret = made_key("columns")
        self.file("plain/x.sh", "# \U0001f600\u4f60\nX='\U0001f600\u4f60' BYTESTACK_API_KEY=" + secret + "\n")
        finding, = self.jsonl("scan", self.tmp / "plain", status=1).findings
        self.assertEqual((finding["line"], finding["column"]), (2, len("X='..\u4f60' BYTESTACK_API_KEY=") + 1))

    def test_binaries_are_read(self):
        case = self.case("binary")
        result = self.jsonl("scan", case.repo, status=1)
        self.assertEqual(sorted(finding["path"] for finding in result.findings), ["conf.dat", "tool.bin", "wide.bin"])

    def test_odd_paths(self):
        case = self.case("odd-paths")
        result = self.jsonl("scan", case.repo, status=1)
        self.assertEqual(sorted(finding["path"] for finding in result.findings),
                         sorted(shown_path(plant.path) for plant in case.plants))

    def test_percent_signs_and_hidden_folders(self):
        self.file("plain/100%.env", env_file(made_key("percent")))
        self.file("plain/.config/.env", env_file(made_key("hidden")))
        result = self.jsonl("scan", self.tmp / "plain", status=1)
        self.assertEqual({finding["path"] for finding in result.findings} - {"100%.env", "100%25.env"}, {".config/.env"})
        self.assertEqual(len(result.findings), 2)

    def test_notebook_place_is_that_of_the_outermost_file(self):
        secret = made_key("notebook")
        text = ('{\n "cells": [\n  {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null,\n'
                '   "source": [\n    "import os\\n",\n    "BYTESTACK_API_KEY = \\"' + secret + '\\"\\n"\n   ]}\n ],\n'
                ' "metadata": {"kernelspec": {"language": "python", "name": "python3"}}, "nbformat": 4,'
                ' "nbformat_minor": 5\n}\n')
        self.file("plain/a.ipynb", text)
        finding, = self.jsonl("scan", self.tmp / "plain", status=1).findings
        line = next(i for i, line in enumerate(text.splitlines(), 1) if secret in line)
        column = text.splitlines()[line - 1].index(secret) + 1
        self.assertEqual((finding["line"], finding["column"], finding["endColumn"]), (line, column, column + len(secret)))

    def test_header_rules_judge_too(self):
        self.file("plain/call.sh", curl_command(made_key("ok")).replace("Bearer ", "Bearer"))
        rules = {finding["rule"] for finding in self.jsonl("scan", self.tmp / "plain", status=1).findings}
        self.assertIn("header/missing-space", rules)


if __name__ == "__main__":
    unittest.main()
