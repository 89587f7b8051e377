"""Failing closed: what could not be checked is never called clean, through the program."""

import os
import resource
import signal
import subprocess
import unittest

from support import CREDWARD, Case, Repo, env_file, made_key
from fixtures.repo import environment


class Closed(Case):
    def clean(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.commit("more", files={"b.txt": "b\n"})
        return repo

    COMMANDS = (("scan", "."), ("staged",), ("range", "HEAD~1..HEAD"), ("history",), ("audit", "."))

    def test_broken_rule(self):
        repo = self.clean()
        for text in ('id = "key/x"\n', "broken =\n", ""):
            rule = self.file("rules/own.toml", text)
            for command in self.COMMANDS:
                with self.subTest(command=command, text=text):
                    self.assertEqual(self.run_program(*command, "--rules", rule, cwd=repo.path, status=2).out, "")
        self.run_program("scan", "--rules", self.tmp / "nowhere", cwd=repo.path, status=2)

    def test_empty_rule_set(self):
        repo = self.clean()
        for globs, commands in ((["*"], self.COMMANDS), (["key/*"], (("history",),)),
                                (["key/*", "header/*", "transport/*", "hygiene/*"], (("scan", "."), ("staged",)))):
            config = self.file("none.toml", f"[rules]\ndisable = {globs!r}\n".replace("'", '"'))
            for command in commands:
                with self.subTest(command=command, globs=globs):
                    result = self.run_program(*command, "--config", config, cwd=repo.path, status=2)
                    self.assertEqual(result.out, "")

    def test_configuration_that_is_none(self):
        repo = self.clean()
        repo.commit("config", files={".credward.toml": "unknown = 1\n"})
        repo.commit("more", files={"c.txt": "c\n"})
        for command in (*self.COMMANDS[:4], ("hook", "run", "pre-commit")):
            with self.subTest(command):
                self.run_program(*command, cwd=repo.path, status=2)
        self.run_program("scan", "--config", self.tmp / "nowhere.toml", cwd=repo.path, status=2)

    def test_report_that_cannot_be_written(self):
        repo = self.clean()
        for form in ("text", "jsonl", "sarif", "github", "gitlab"):
            for place in (self.tmp / "no/folder/out", self.tmp, "/dev/full"):
                with self.subTest(form=form, place=place):
                    self.run_program("scan", ".", "--report", f"{form}={place}", cwd=repo.path, status=4)

    def test_full_disk_on_standard_output_and_step_summary(self):
        repo = self.clean()
        with open("/dev/full", "wb") as full:
            for form in ("text", "jsonl", "github"):
                done = subprocess.run([CREDWARD, "scan", str(repo), "--report", form], stdout=full, stderr=subprocess.PIPE)
                self.assertEqual(done.returncode, 4, done.stderr)
        env = {"GITHUB_STEP_SUMMARY": "/dev/full"}
        self.run_program("scan", ".", "--report", "github", cwd=repo.path, env=env, status=4)

    def test_a_report_grows_over_the_limit_and_the_old_one_stays(self):
        repo = self.clean()
        old = self.file("out.sarif", "old")
        limit = lambda: (resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512)), signal.signal(signal.SIGXFSZ, signal.SIG_IGN))
        self.run_program("scan", ".", "--report", f"sarif={old}", cwd=repo.path, status=4, preexec=limit)
        self.assertEqual(old.read_text(), "old")

    def test_missing_object_shallow_boundary_and_time(self):
        repo = self.clean()
        blob = repo.rev("HEAD:b.txt")
        (repo.git_dir / "objects" / blob[:2] / blob[2:]).unlink()
        for command in (("range", "HEAD~1..HEAD"), ("history",)):
            with self.subTest(command):
                self.run_program(*command, cwd=repo.path, status=3)
                self.run_program(*command, "--allow-incomplete", cwd=repo.path, status=0)
        self.run_program("scan", ".", "--timeout", "0s", cwd=repo.path, status=3)
        self.run_program("scan", ".", "--max-file-size", "1", cwd=repo.path, status=3)

    def test_unread_with_findings_is_status_1_and_still_listed(self):
        repo = self.clean()
        repo.write("k.env", env_file(made_key("both")))
        repo.write("large.txt", "x" * 5000)
        result = self.jsonl("scan", ".", "--max-file-size", "4k", cwd=repo.path, status=1)
        self.assertEqual([record["path"] for record in result.of("unread")], ["large.txt"])
        self.assertFalse(result.summary["complete"])

    def test_a_hook_that_cannot_check_refuses(self):
        repo = self.clean()
        self.run_program("hook", "install", "pre-commit", "commit-msg", cwd=repo.path, status=0)
        (repo.path / ".credward.toml").write_text("broken =\n")
        repo.add(".credward.toml")
        done = subprocess.run(["git", "commit", "-m", "x"], cwd=repo.path, env=environment(), capture_output=True, text=True)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(".credward.toml:1", done.stderr)

    def test_revisions_that_are_not_there(self):
        repo = self.clean()
        for command in (("range", "nowhere..HEAD"), ("range", "HEAD..nowhere"), ("history", "--ref", "nowhere")):
            self.run_program(*command, cwd=repo.path, status=2)
        self.run_program("staged", self.home, status=2)


if __name__ == "__main__":
    unittest.main()
