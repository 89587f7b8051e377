"""`receive`: what a push brings, on the side that receives it; with real pushes to a bare repository."""

import os
import stat
import subprocess
import unittest

from support import CREDWARD, Case, Repo, curl_command, env_file, env_line, made_key, run_git
from fixtures.repo import environment

ZERO = "0" * 40
BAD_CALL = curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer")


class Receive(Case):
    def receive(self, repo, *lines, args=(), status=None):
        text = "".join(f"{old} {new} {ref}\n" for old, new, ref in lines)
        return self.jsonl("receive", *args, input=text, cwd=repo.path, status=status)

    def paths(self, result):
        return sorted(finding["path"] for finding in result.findings)


class Lines(Receive):
    def test_new_updated_and_deleted_refs(self):
        repo = self.repo()
        h = repo.history()
        first = h.commit("main", "start", {"old.env": env_file(made_key("known"))})
        h.commit("gone", "to delete", {"gone.env": env_file(made_key("gone"))}, parents=[first])
        h.finish()
        # Commits that no ref reaches yet, as in a quarantine.
        new = repo.commit("one", files={"one.env": env_file(made_key("one"))})
        repo.git("checkout", "-q", "-b", "other", h.id(first))
        other = repo.commit("two", files={"two.env": env_file(made_key("two"))})
        repo.git("checkout", "-q", "main")
        repo.git("update-ref", "refs/heads/main", h.id(first))
        repo.git("branch", "-q", "-D", "other")
        gone = repo.rev("gone")
        main = (h.id(first), new, "refs/heads/main")
        result = self.receive(repo, main, (ZERO, other, "refs/heads/other"), (gone, ZERO, "refs/heads/gone"), status=1)
        self.assertEqual(self.paths(result), ["one.env", "two.env"])
        self.assertEqual({finding["commit"] for finding in result.findings}, {new, other})
        self.receive(repo, (gone, ZERO, "refs/heads/gone"), status=0)
        self.assertEqual(self.paths(self.receive(repo, main, status=1)), ["one.env"])
        self.receive(repo, (ZERO, gone, "refs/heads/copy"), status=0)  # all of it was there before

    def test_added_and_removed_again_within_the_push(self):
        repo = self.repo()
        base = repo.commit("start", files={"a.txt": "a\n"})
        added = repo.commit("add", files={"k.env": env_file(made_key("within"))})
        gone = repo.commit("remove", files={"k.env": None})
        repo.git("update-ref", "refs/heads/main", base)
        finding, = self.receive(repo, (base, gone, "refs/heads/main"), status=1).findings
        self.assertEqual((finding["commit"], finding["removed"], finding["inHead"]), (added, gone, False))

    def test_header_rules_judge_the_ends_against_what_was_there(self):
        repo = self.repo()
        base = repo.commit("start", files={"old.sh": BAD_CALL})
        wrong = repo.commit("wrong", files={"new.sh": BAD_CALL, "old.sh": BAD_CALL + "echo\n"})
        right = repo.commit("right", files={"new.sh": curl_command("$BYTESTACK_API_KEY")})
        repo.git("update-ref", "refs/heads/main", base)
        result = self.receive(repo, (base, wrong, "refs/heads/main"), status=1)
        self.assertEqual(self.rules_at(result), [("header/missing-space", "new.sh")])
        self.receive(repo, (base, right, "refs/heads/main"), status=0)

    def test_first_push_to_an_empty_repository_and_tags(self):
        source = self.repo("source")
        source.commit("start", files={"k.env": env_file(made_key("first"))})
        source.git("tag", "-a", "v1", "-m", "release\n\n" + curl_command(made_key("tag")))
        blob = source.git("hash-object", "-w", "--stdin", input=env_file(made_key("bare-blob")))
        bare = self.repo("bare", bare=True)
        run_git(["clone", "-q", "--bare", "--template=", str(source), str(self.tmp / "all.git")])
        run_git(["fetch", "-q", str(source), "refs/heads/*:refs/x/*"], cwd=bare.path)
        run_git(["fetch", "-q", str(source), "refs/tags/*:refs/x/tags/*"], cwd=bare.path)
        tag = source.rev("v1")
        for ref in bare.git("for-each-ref", "--format=%(refname)").split():
            bare.git("update-ref", "-d", ref)
        bare.git("hash-object", "-w", "--stdin", input=env_file(made_key("bare-blob")))
        result = self.receive(bare, (ZERO, source.rev(), "refs/heads/main"), (ZERO, tag, "refs/tags/v1"),
                              (ZERO, blob, "refs/tags/blob"), status=1)
        self.assertEqual(sorted((f["source"], f["path"]) for f in result.findings if f["path"]), [("commit", "k.env")])
        self.assertEqual(sorted((f["source"], f["blob"]) for f in result.findings if not f["path"]),
                         [("commit", blob), ("tag-message", tag)])

    def test_notes(self):
        repo = self.repo()
        base = repo.commit("start", files={"a.txt": "a\n"})
        repo.git("notes", "add", "-m", env_line(made_key("note")), base)
        notes = repo.rev("refs/notes/commits")
        repo.git("update-ref", "-d", "refs/notes/commits")
        finding, = self.receive(repo, (ZERO, notes, "refs/notes/commits"), status=1).findings
        self.assertEqual((finding["source"], finding["path"], finding["commit"]), ("note", None, notes))

    def test_what_is_no_line_is_a_wrong_call(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        for text in ("", "\n", "x y z\n", f"{ZERO} {repo.rev()}\n", f"{ZERO} {'1' * 40} refs/heads/x\n"):
            with self.subTest(text):
                result = self.run_program("receive", input=text, cwd=repo.path, status=2)
                self.assertEqual(result.out, "")
        self.run_program("receive", input=f"{ZERO} {ZERO} refs/heads/x\n", cwd=self.tmp, status=2)

    def test_a_broken_ref_of_before_blocks_nobody(self):
        repo = self.repo()
        base = repo.commit("start", files={"a.txt": "a\n"})
        new = repo.commit("more", files={"a.txt": "b\n"})
        repo.git("update-ref", "refs/heads/main", base)
        (repo.git_dir / "refs/heads/broken").write_text("1" * 40 + "\n")
        self.receive(repo, (base, new, "refs/heads/main"), status=0)

    def test_what_is_missing_from_the_push_is_unread(self):
        repo = self.repo()
        base = repo.commit("start", files={"a.txt": "a\n"})
        new = repo.commit("more", files={"b.txt": "b\n"})
        blob = repo.rev("HEAD:b.txt")
        repo.git("update-ref", "refs/heads/main", base)
        (repo.git_dir / "objects" / blob[:2] / blob[2:]).unlink()
        result = self.receive(repo, (base, new, "refs/heads/main"), status=3)
        self.assertEqual([record["object"] for record in result.of("unread")], [blob])


class Push(Receive):
    """Real pushes over real git, with `hook install` on the receiving side."""

    def setUp(self):
        super().setUp()
        self.server = self.repo("server.git", bare=True)
        self.run_program("hook", "install", "pre-receive", cwd=self.server.path, status=0)
        self.client = self.repo("client")
        self.client.commit("start", files={"a.txt": "a\n"})
        self.client.git("remote", "add", "origin", str(self.server))
        self.push("main")

    def push(self, *args, refused=False):
        env = environment(self.client.clock)
        done = subprocess.run(["git", "push", "-q", "origin", *args], cwd=self.client.path, env=env, capture_output=True,
                              text=True)
        self.assertEqual(done.returncode != 0, refused, done.stderr)
        return done.stderr

    def test_refused_with_a_message_that_says_where_and_never_the_key(self):
        secret = made_key("pushed")
        commit = self.client.commit("add", files={"conf/k.env": env_file(secret)})
        said = self.push("main", refused=True)
        self.assertNotIn(secret, said)
        for part in ("key/assignment", "conf/k.env:3", commit[:10], "otate"):
            self.assertIn(part, said)
        for line in said.partition("credward receive: ")[0].splitlines():
            self.assertLessEqual(len(line.removeprefix("remote: ").rstrip()), 80, said)
        self.assertEqual(self.server.git("rev-parse", "main"), self.client.rev("main~1"))
        self.assertFalse((self.server.path / "objects" / commit[:2] / commit[2:]).exists())  # the quarantine is gone

    def test_clean_pushes_say_nothing(self):
        self.client.commit("more", files={"b.txt": "b\n"})
        self.assertEqual(self.push("main"), "")
        self.assertEqual(self.push("main:refs/heads/copy"), "")
        self.assertEqual(self.push("--delete", "copy"), "")

    def test_several_refs_forced_new_and_tags(self):
        self.client.commit("to be replaced", files={"b.txt": "b\n"})
        self.push("main")
        self.client.git("reset", "-q", "--hard", "HEAD~1")
        self.client.commit("instead", files={"c.txt": "c\n"})
        self.push("--force", "main")
        self.client.git("tag", "-a", "v1", "-m", "x " + curl_command(made_key("tag")))
        self.assertIn("tag-message", self.push("main:refs/heads/new", "v1", refused=True))
        self.client.git("checkout", "-q", "-b", "side", "HEAD~1")
        self.client.commit("side", files={"k.env": env_file(made_key("side"))})
        self.assertIn("k.env", self.push("main:refs/heads/new", "side", refused=True))
        self.assertEqual(self.server.git("for-each-ref", "--format=%(refname)").split(), ["refs/heads/main"])

    def test_packs_and_delta_bases_of_the_server(self):
        """A thin pack's bases lie outside of the quarantine."""
        text = "".join(f"line {i} of a long file\n" for i in range(2000))
        self.client.commit("long", files={"long.txt": text})
        self.push("main")
        self.server.git("repack", "-q", "-a", "-d")
        self.server.git("config", "receive.unpackLimit", "1")
        self.client.commit("edit", files={"long.txt": text + "one more\n"})
        self.assertEqual(self.push("main"), "")
        self.client.commit("key", files={"long.txt": text + env_line(made_key("thin"))})
        self.assertIn("long.txt:2001", self.push("main", refused=True))

    def test_server_with_alternates_of_its_own(self):
        fork = self.tmp / "fork.git"
        run_git(["clone", "-q", "--bare", "--shared", "--template=", str(self.server), str(fork)])
        self.run_program("hook", "install", "pre-receive", cwd=fork, status=0)
        self.client.git("remote", "set-url", "origin", str(fork))
        self.client.commit("more", files={"b.txt": "b\n"})
        said = self.push("main", refused=True)
        self.assertIn("--alternates", said)  # they lead out of the repository: the operator has to say so
        hook = fork / "hooks/pre-receive"
        hook.write_text(hook.read_text().replace("hook run pre-receive", "hook run pre-receive --alternates"))
        self.assertEqual(self.push("main"), "")
        self.client.commit("key", files={"k.env": env_file(made_key("fork"))})
        self.assertIn("k.env", self.push("main", refused=True))

    def test_configuration_of_the_default_branch_not_of_the_push(self):
        lenient = '[[suppress]]\npath = "k.env"\nreason = "mine"\n'
        self.client.commit("config", files={".credward.toml": lenient, "k.env": env_file(made_key("trust"))})
        self.assertIn("k.env", self.push("main", refused=True))
        operators = self.file("operator.toml", lenient)
        hook = self.server.path / "hooks/pre-receive"
        hook.write_text(hook.read_text().replace("hook run pre-receive",
                                                 f"hook run pre-receive --config {operators}"))
        self.push("main")

    def test_without_the_program_nothing_gets_in(self):
        hook = self.server.path / "hooks/pre-receive"
        hook.write_text(hook.read_text().replace(CREDWARD, "/nonexistent/credward"))
        self.client.commit("more", files={"b.txt": "b\n"})
        self.assertIn("nothing was checked", self.push("main", refused=True))


if __name__ == "__main__":
    unittest.main()
