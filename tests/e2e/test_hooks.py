"""`hook install`, `hook uninstall` and the hooks themselves, run by real git."""

import os
import subprocess
import unittest
from pathlib import Path

from support import CREDWARD, Case, Repo, curl_command, env_file, env_line, made_key, run_git
from fixtures.repo import environment


class Hooks(Case):
    def start(self, *names, name="repo"):
        repo = self.repo(name)
        repo.commit("start", files={"a.txt": "a\n", "keep.txt": "".join(f"line {i}\n" for i in range(30))})
        if names:
            self.run_program("hook", "install", *names, cwd=repo.path, status=0)
        return repo

    def git(self, repo, *args, refused=False, input=None, **env):
        repo.tick()
        done = subprocess.run(["git", *args], cwd=repo.path, env=environment(repo.clock, **env), capture_output=True,
                              text=True, input=input)
        self.assertEqual(done.returncode != 0, refused, f"git {args}: {done.stdout}{done.stderr}")
        return done.stdout + done.stderr


class Commit(Hooks):
    def test_commit_all(self):
        repo = self.start("pre-commit")
        repo.write("a.txt", env_file(made_key("all")))
        said = self.git(repo, "commit", "-a", "-m", "x", refused=True)
        self.assertIn("a.txt:3", said)
        self.assertEqual(repo.git("diff", "--cached", "--name-only"), "")
        repo.write("a.txt", "fine\n")
        self.git(repo, "commit", "-q", "-a", "-m", "x")

    def test_commit_of_one_file_leaves_the_rest_of_the_index_alone(self):
        repo = self.start("pre-commit")
        repo.write("k.env", env_file(made_key("staged-not-committed")))
        repo.add("k.env")
        repo.write("a.txt", "b\n")
        self.git(repo, "commit", "-q", "a.txt", "-m", "only a.txt")
        repo.write("a.txt", env_file(made_key("one-file")))
        self.assertNotIn("k.env", self.git(repo, "commit", "a.txt", "-m", "x", refused=True))
        self.git(repo, "commit", "-m", "x", refused=True)

    def test_partial_staging(self):
        repo = self.start("pre-commit")
        text = (repo.path / "keep.txt").read_text()
        repo.write("keep.txt", "first\n" + text + env_line(made_key("partial")))
        self.git(repo, "add", "-p", "keep.txt", input="y\nn\n")
        self.git(repo, "commit", "-q", "-m", "the first hunk alone")
        self.git(repo, "add", "-p", "keep.txt", input="y\n")
        repo.write("keep.txt", text)  # on disk all is well
        self.assertIn("keep.txt:32", self.git(repo, "commit", "-m", "x", refused=True))

    def test_amend(self):
        repo = self.start("pre-commit", "commit-msg")
        repo.write("a.txt", "b\n")
        self.git(repo, "commit", "-q", "-a", "-m", "more")
        repo.write("a.txt", "c\n")
        self.git(repo, "commit", "-q", "-a", "--amend", "-m", "other words")
        repo.write("a.txt", env_file(made_key("amend")))
        self.git(repo, "commit", "-a", "--amend", "--no-edit", refused=True)

    def test_merge(self):
        repo = self.start()
        repo.git("checkout", "-q", "-b", "side")
        repo.commit("key of theirs", files={"side.env": env_file(made_key("theirs")), "a.txt": "side\n"})
        repo.git("checkout", "-q", "main")
        repo.commit("ours", files={"a.txt": "main\n"})
        self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=0)
        self.git(repo, "merge", "side", "-m", "merge", refused=True)  # a conflict
        repo.write("a.txt", env_file(made_key("evil")))
        repo.add("a.txt")
        said = self.git(repo, "commit", "-m", "merge", refused=True)
        self.assertIn("a.txt", said)
        self.assertNotIn("side.env", said)
        repo.write("a.txt", "both\n")
        repo.add("a.txt")
        self.git(repo, "commit", "-q", "-m", "merge")
        repo.git("checkout", "-q", "-b", "clean", "main~1")
        repo.commit("clean", files={"c.txt": "c\n"})
        self.git(repo, "merge", "-q", "main", "-m", "a merge without conflicts")

    def test_rebase(self):
        repo = self.start()
        repo.git("checkout", "-q", "-b", "topic")
        repo.commit("old key", files={"k.env": env_file(made_key("rebased"))})
        repo.commit("more", files={"b.txt": "b\n"})
        repo.git("checkout", "-q", "main")
        repo.commit("ours", files={"c.txt": "c\n"})
        self.run_program("hook", "install", "pre-commit", "commit-msg", cwd=repo.path, status=0)
        self.git(repo, "rebase", "-q", "main", "topic")
        self.assertEqual(repo.git("log", "--format=%s", "-3", "topic").split("\n"), ["more", "old key", "ours"])

    def test_linked_worktree(self):
        repo = self.start("pre-commit")
        repo.git("worktree", "add", "-q", str(self.tmp / "linked"))
        linked = Repo(self.tmp / "linked", init=False)
        linked.write("k.env", env_file(made_key("linked")))
        linked.git("add", "k.env")
        self.assertIn("k.env", self.git(linked, "commit", "-m", "x", refused=True))
        self.git(repo, "commit", "-q", "--allow-empty", "-m", "the main one is clean")
        self.run_program("hook", "uninstall", "pre-commit", cwd=linked.path, status=0)
        self.git(linked, "commit", "-q", "-m", "x")
        self.run_program("hook", "install", "pre-commit", cwd=linked.path, status=0)
        self.assertTrue((repo.git_dir / "hooks/pre-commit").exists())

    def test_submodule(self):
        library, repo = self.start(name="library"), self.start("pre-commit")
        self.git(repo, "submodule", "add", "-q", str(library), "lib")
        self.git(repo, "commit", "-q", "-m", "a submodule")
        inside = Repo(repo.path / "lib", init=False)
        self.run_program("hook", "install", "pre-commit", cwd=inside.path, status=0)
        inside.write("k.env", env_file(made_key("inside")))
        self.git(inside, "add", "k.env")
        self.assertIn("k.env", self.git(inside, "commit", "-m", "x", refused=True))
        self.assertTrue((repo.git_dir / "modules/lib/hooks/pre-commit").exists())

    def test_sparse_checkout(self):
        repo = self.start()
        repo.commit("two folders", files={"in/x.txt": "x\n", "out/y.txt": "y\n"})
        repo.git("sparse-checkout", "set", "--cone", "in")
        self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=0)
        repo.write("in/x.txt", "z\n")
        self.git(repo, "commit", "-q", "-a", "-m", "fine")
        repo.write("in/x.txt", env_file(made_key("sparse")))
        self.git(repo, "commit", "-a", "-m", "x", refused=True)

    def test_first_commit_of_an_empty_repository(self):
        repo = self.repo()
        self.run_program("hook", "install", "pre-commit", "commit-msg", cwd=repo.path, status=0)
        repo.write("k.env", env_file(made_key("first")))
        repo.git("add", ".")
        self.git(repo, "commit", "-m", "x", refused=True)
        repo.write("k.env", "A=1\n")
        repo.git("add", ".")
        self.git(repo, "commit", "-q", "-m", "x")

    def test_a_clean_commit_says_nothing(self):
        repo = self.start("pre-commit", "commit-msg")
        self.assertEqual(self.git(repo, "commit", "-q", "--allow-empty", "-m", "x"), "")


class Message(Hooks):
    def test_key_in_the_message(self):
        repo = self.start("commit-msg")
        secret = made_key("message")
        said = self.git(repo, "commit", "--allow-empty", "-m", "try\n\n" + curl_command(secret), refused=True)
        self.assertNotIn(secret, said)
        self.assertIn("commit-message:3", said)

    def test_what_git_cuts_off_is_not_judged(self):
        """`git commit -v` shows the change in the editor: a commit that takes a key out must not be refused for it."""
        repo = self.start()
        repo.commit("key", files={"k.env": env_file(made_key("verbose"))})
        self.run_program("hook", "install", "commit-msg", cwd=repo.path, status=0)
        repo.git("rm", "-q", "k.env")
        editor = self.file("editor.sh", '#!/bin/sh\ngrep -q "^-BYTESTACK" "$1" && sed -i "1s/^/take it out/" "$1"\n')
        editor.chmod(0o755)
        self.git(repo, "commit", "-q", "-v", GIT_EDITOR=str(editor))
        self.assertEqual(repo.git("log", "-1", "--format=%B"), "take it out")

    def test_a_scissors_line_that_git_did_not_write_cuts_nothing(self):
        repo, secret = self.start("commit-msg"), made_key("scissors")
        for rest in (f"BYTESTACK_API_KEY={secret}\n", f"\nBYTESTACK_API_KEY={secret}\n"):
            text = self.file("m", "subject\n\n# ------------------------ >8 ------------------------\n" + rest)
            self.assertNotIn(secret, self.git(repo, "commit", "--allow-empty", "-F", str(text), refused=True))
            self.jsonl("message", text, status=1)

    def test_message_command(self):
        repo = self.start()
        text = self.file("message.txt", "try\n\n" + curl_command(made_key("file")))
        finding, = self.jsonl("message", text, status=1, cwd=repo.path).findings
        self.assertEqual((finding["source"], finding["path"], finding["line"]), ("commit-message", None, 3))
        self.jsonl("message", "-", input=text.read_text(), status=1)
        self.jsonl("message", self.file("fine.txt", "Authorization: Bearer$KEY is wrong\n"), status=0)
        self.run_program("message", self.tmp / "nowhere", status=2)
        self.run_program("message", status=2)


class PrePush(Hooks):
    def setUp(self):
        super().setUp()
        self.server = self.repo("server.git", bare=True)
        self.client = self.start("pre-push", name="client")
        self.client.git("remote", "add", "origin", str(self.server))
        self.push("main")

    def push(self, *args, refused=False):
        return self.git(self.client, "push", "-q", "origin", *args, refused=refused)

    def test_only_what_the_remote_does_not_have(self):
        self.client.commit("key", files={"k.env": env_file(made_key("push"))})
        said = self.push("main", refused=True)
        self.assertIn("k.env", said)
        self.client.git("push", "-q", "--no-verify", "origin", "main")
        self.client.commit("more", files={"b.txt": "b\n"})
        self.assertEqual(self.push("main"), "")

    def test_new_branch(self):
        self.client.git("checkout", "-q", "-b", "topic")
        self.client.commit("fine", files={"b.txt": "b\n"})
        self.assertEqual(self.push("topic"), "")
        self.client.git("checkout", "-q", "-b", "second")
        self.client.commit("key", files={"k.env": env_file(made_key("new-branch"))})
        self.client.commit("gone", files={"k.env": None})
        self.assertIn("k.env", self.push("second", refused=True))
        self.assertIn("k.env", self.push("HEAD~0:refs/heads/x", refused=True))

    def test_deletion_and_nothing_to_push(self):
        self.push("main:refs/heads/copy")
        self.assertEqual(self.push("--delete", "copy"), "")
        self.assertEqual(self.push("main"), "")

    def test_forced_push_of_what_the_remote_has_otherwise(self):
        other = Repo(self.tmp / "other", init=False)
        run_git(["clone", "-q", "--template=", str(self.server), str(other)])
        other.commit("theirs", files={"theirs.env": env_file(made_key("theirs"))})
        other.git("push", "-q", "origin", "main")
        self.client.commit("ours", files={"b.txt": "b\n"})
        self.assertEqual(self.push("--force", "main"), "")

    def test_push_to_an_address_without_a_name(self):
        self.client.commit("key", files={"k.env": env_file(made_key("address"))})
        self.git(self.client, "push", "-q", str(self.server), "main", refused=True)

    def test_suppressions_of_ones_own_commits_count(self):
        line = env_line(made_key("own")).strip() + "  # credward:allow key/* revoked yesterday\n"
        self.client.commit("allowed", files={"k.env": line})
        self.push("main")


class Install(Hooks):
    def hook(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)

    def snapshot(self, folder):
        return {str(path.relative_to(folder)): (path.stat().st_mode, path.read_bytes() if path.is_file() else b"")
                for path in sorted(folder.rglob("*"))}

    def test_leaves_no_trace(self):
        repo = self.start()
        before = self.snapshot(repo.git_dir)
        self.run_program("hook", "install", "pre-commit", "commit-msg", "pre-push", cwd=repo.path, status=0)
        self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=0)
        self.run_program("hook", "uninstall", "pre-commit", "commit-msg", "pre-push", cwd=repo.path, status=0)
        self.assertEqual(self.snapshot(repo.git_dir), before)
        (repo.git_dir / "hooks").mkdir()
        before = self.snapshot(repo.git_dir)
        self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=0)
        self.run_program("hook", "uninstall", "pre-commit", cwd=repo.path, status=0)
        self.assertEqual(self.snapshot(repo.git_dir), before)

    def test_a_hook_that_is_there_is_chained_and_comes_back(self):
        repo = self.start()
        hook = repo.git_dir / "hooks/pre-commit"
        self.hook(hook, 'echo "ran $0 $#" >> "$LOG"\ntest ! -e refuse\n')
        before = self.snapshot(repo.git_dir)
        log = self.tmp / "log"
        for _ in range(2):
            self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=0)
        self.git(repo, "commit", "-q", "--allow-empty", "-m", "x", LOG=str(log))
        self.assertEqual(len(log.read_text().splitlines()), 1)
        repo.write("refuse", "")
        self.git(repo, "commit", "--allow-empty", "-m", "x", LOG=str(log), refused=True)
        repo.remove("refuse")
        repo.write("k.env", env_file(made_key("chained")))
        repo.add("k.env")
        self.assertIn("k.env", self.git(repo, "commit", "-m", "x", LOG=str(log), refused=True))
        self.run_program("hook", "uninstall", "pre-commit", cwd=repo.path, status=0)
        after = self.snapshot(repo.git_dir)
        self.assertEqual(after["hooks/pre-commit"], before["hooks/pre-commit"])
        self.assertEqual({name for name in after if name.startswith("hooks/")},
                         {name for name in before if name.startswith("hooks/")})

    def test_a_chained_hook_gets_the_arguments_and_standard_input(self):
        server, repo = self.repo("server.git", bare=True), self.start()
        repo.git("remote", "add", "origin", str(server))
        self.hook(repo.git_dir / "hooks/pre-push", 'echo "$1" > "$LOG"\ncat >> "$LOG"\n')
        self.run_program("hook", "install", "pre-push", cwd=repo.path, status=0)
        log = self.tmp / "log"
        self.git(repo, "push", "-q", "origin", "main", LOG=str(log))
        self.assertEqual(log.read_text().splitlines(),
                         ["origin", f"refs/heads/main {repo.rev()} refs/heads/main {'0' * 40}"])
        repo.commit("key", files={"k.env": env_file(made_key("after-chain"))})
        self.git(repo, "push", "origin", "main", LOG=str(log), refused=True)

    def test_foreign_hooks_stay(self):
        repo = self.start()
        self.hook(repo.git_dir / "hooks/pre-commit", "exit 0\n")
        before = self.snapshot(repo.git_dir)
        result = self.run_program("hook", "uninstall", "pre-commit", "pre-push", cwd=repo.path, status=0)
        self.assertIn("not credward's", result.out)
        self.assertEqual(self.snapshot(repo.git_dir), before)

    def test_nothing_is_overwritten(self):
        repo = self.start("pre-commit")
        (repo.git_dir / "hooks/pre-commit").unlink()
        self.hook(repo.git_dir / "hooks/pre-commit", "exit 0\n")
        self.hook(repo.git_dir / "hooks/pre-commit.before-credward", "exit 1\n")
        before = self.snapshot(repo.git_dir)
        self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=2)
        self.assertEqual(self.snapshot(repo.git_dir), before)

    def test_core_hooks_path(self):
        repo = self.start()
        for value, folder in ((".githooks", repo.path / ".githooks"), (str(self.tmp / "shared hooks"), self.tmp / "shared hooks")):
            with self.subTest(value):
                repo.git("config", "core.hooksPath", value)
                result = self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=0)
                self.assertIn(str(folder), result.out)
                repo.write("k.env", env_file(made_key("hooks-path")))
                repo.add("k.env")
                self.git(repo, "commit", "-m", "x", refused=True)
                self.run_program("hook", "uninstall", "pre-commit", cwd=repo.path, status=0)
                self.assertFalse(folder.exists())
                repo.git("reset", "-q", "--hard")

    def test_husky_is_told_where_hooks_belong(self):
        repo = self.start()
        repo.git("config", "core.hooksPath", ".husky/_")
        result = self.run_program("hook", "install", "pre-commit", cwd=repo.path, status=2)
        self.assertIn(".husky/pre-commit", result.err)

    def test_program_with_a_strange_path(self):
        place = self.tmp / "it's here"
        place.mkdir()
        copy = place / "credward"
        copy.symlink_to(CREDWARD)
        repo = self.start("pre-commit")
        hook = repo.git_dir / "hooks/pre-commit"
        hook.write_text(hook.read_text().replace(f"'{CREDWARD}'", "'" + str(copy).replace("'", "'\\''") + "'"))
        self.git(repo, "commit", "-q", "--allow-empty", "-m", "x")

    def test_wrong_calls(self):
        repo = self.start()
        for args in (("hook",), ("hook", "install"), ("hook", "install", "post-commit"), ("hook", "run", "update"),
                     ("hook", "run"), ("hook", "run", "commit-msg"), ("hook", "run", "pre-receive")):
            with self.subTest(args):
                self.run_program(*args, cwd=repo.path, status=2, input="")
        self.run_program("hook", "install", "pre-commit", cwd=self.home, status=2)

    def test_program_gone(self):
        repo = self.start("pre-commit")
        hook = repo.git_dir / "hooks/pre-commit"
        hook.write_text(hook.read_text().replace(CREDWARD, "/nonexistent/credward"))
        self.assertIn("nothing was checked", self.git(repo, "commit", "--allow-empty", "-m", "x", refused=True))


if __name__ == "__main__":
    unittest.main()
