"""lefthook and husky, set up as integrations/*/README.md says, under real commits and pushes."""

import os
import re
import subprocess
import unittest
from pathlib import Path

from support import CREDWARD, env_file, made_key
from fixtures.repo import environment
from test_hooks import Hooks

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "build/npm-tests/node_modules"  # `./dev test` fetches them


def blocks(manager):
    """File name and content of each block of the README that begins with its file's name."""
    text = (ROOT / "integrations" / manager / "README.md").read_text()
    return {name: body for name, body in re.findall(r"```\w+\n# (\S+)\n(.*?)```", text, re.DOTALL)}


class Managers(Hooks):
    def start_with(self, manager, *install):
        self.assertTrue(PACKAGES.is_dir(), f"no {PACKAGES}: ./dev test fetches what this needs")
        self.programs = f"{os.path.dirname(CREDWARD)}:{os.environ['PATH']}"
        repo = self.start()
        repo.write("package.json", "{}\n")
        self.git(repo, "init", "-q", "--bare", str(self.tmp / "remote.git"))
        self.git(repo, "remote", "add", "origin", str(self.tmp / "remote.git"))
        files = blocks(manager)
        self.assertTrue(files)
        if manager == "lefthook":
            self.write_all(repo, files)
        done = subprocess.run(list(map(str, install)), cwd=repo.path, env=self.variables(repo), capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        if manager == "husky":
            self.write_all(repo, files)
        return repo

    @staticmethod
    def write_all(repo, files):
        for name, body in files.items():
            repo.write(name, body)

    def variables(self, repo):
        return environment(repo.clock, PATH=self.programs, HOME=str(self.tmp))

    def git(self, repo, *args, refused=False, **env):
        return super().git(repo, *args, refused=refused, PATH=getattr(self, "programs", os.environ["PATH"]),
                           HOME=str(self.tmp), **env)

    def commits_and_pushes(self, repo):
        repo.write("a.txt", env_file(made_key("managed")))
        said = self.git(repo, "commit", "-a", "-m", "x", refused=True)
        self.assertIn("a.txt:3", said)
        repo.write("a.txt", "fine\n")
        self.git(repo, "commit", "-a", "-m", f"BYTESTACK_API_KEY={made_key('in-message')}", refused=True)
        self.git(repo, "commit", "-a", "-m", "fine")
        self.git(repo, "push", "-q", "origin", "HEAD:refs/heads/main")
        repo.write("a.txt", env_file(made_key("pushed")))
        self.git(repo, "commit", "-a", "-m", "past the hooks", "--no-verify")
        self.assertIn("a.txt:3", self.git(repo, "push", "origin", "HEAD:refs/heads/main", refused=True))

    def test_lefthook(self):
        self.commits_and_pushes(self.start_with("lefthook", PACKAGES / "lefthook-linux-x64/bin/lefthook", "install"))

    def test_husky(self):
        self.commits_and_pushes(self.start_with("husky", "node", PACKAGES / "husky/bin.js"))


if __name__ == "__main__":
    unittest.main()
