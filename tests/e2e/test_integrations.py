"""The files under integrations/ do what they say: their script blocks are taken out of them and run as their runners
would run them."""

import json
import os
import re
import shutil
import subprocess
import textwrap
import unittest
from pathlib import Path

from support import CREDWARD, ROOT, Case, Repo, env_file, made_key, run_git
from fixtures.repo import environment

INTEGRATIONS = ROOT / "integrations"
ALLOWED = "  # credward:allow key/* test data\n"


def run_blocks(text):
    """The `run:`, `bash:` and `script:` blocks of a YAML file, in order."""
    blocks, lines = [], text.splitlines()
    for i, line in enumerate(lines):
        match = re.match(r"^(\s*)(?:- )?(?:run|bash): (.*)$|^(\s*)- (\|)$", line)
        if not match:
            continue
        indent, value = (match[1], match[2]) if match[2] is not None else (match[3], match[4])
        if value != "|":
            blocks.append(value)
            continue
        body = []
        for following in lines[i + 1:]:
            if following.strip() and len(following) - len(following.lstrip()) <= len(indent):
                break
            body.append(following)
        blocks.append(textwrap.dedent("\n".join(body)) + "\n")
    return blocks


class Integrations(Case):
    def pull_request(self):
        """A work tree at refs/pull/N/merge, as checkout leaves it, and the ids of base and head."""
        repo = self.repo("checkout")
        base = repo.commit("start", files={"a.txt": "a\n"})
        repo.git("checkout", "-q", "-b", "topic")
        head = repo.commit("key", files={"k.env": env_file(made_key("pull-request"))})
        repo.git("checkout", "-q", "main")
        moved = repo.commit("the base goes on", files={"theirs.env": env_file(made_key("of the base"))})
        repo.git("update-ref", "refs/remotes/origin/main", moved)
        repo.git("checkout", "-q", "--detach", "main")
        repo.git("merge", "-q", "--no-ff", "-m", "merge", "topic")
        return repo, base, head


class GitHub(Integrations):
    def action(self, repo, status=None, **more):
        """Runs the action's `run` blocks; gives output, outputs and the last status."""
        out, summary = self.tmp / "output", self.tmp / "summary.md"
        for file in (out, summary):
            file.write_text("")
        blocks = run_blocks((INTEGRATIONS / "github-action/action.yml").read_text())
        self.assertEqual(len(blocks), 2)
        env = {**environment(), "GITHUB_ACTION_PATH": str(INTEGRATIONS / "github-action"), "GITHUB_OUTPUT": str(out),
               "GITHUB_STEP_SUMMARY": str(summary), "RUNNER_TEMP": str(self.tmp), "CREDWARD": CREDWARD, "INPUT_MODE": "auto",
               "INPUT_FAIL_ON": "warning", "INPUT_SARIF_FILE": str(self.tmp / "out.sarif"), **more}
        done = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", blocks[0]], cwd=repo.path, env=env, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        outputs = dict(line.split("=", 1) for line in out.read_text().splitlines())
        gate = subprocess.run(["bash", "-e", "-c", blocks[1]], env={**env, "CREDWARD_STATUS": outputs.get("status", "")})
        if status is not None:
            self.assertEqual(gate.returncode, status, done.stdout + done.stderr)
        return done.stdout, outputs, summary.read_text()

    def test_no_expression_inside_of_run(self):
        for block in run_blocks((INTEGRATIONS / "github-action/action.yml").read_text()):
            self.assertNotIn("${{", block)

    def test_pull_request(self):
        repo, base, head = self.pull_request()
        said, outputs, summary = self.action(repo, 1, GITHUB_EVENT_NAME="pull_request", EVENT_BASE=base, EVENT_HEAD=head)
        self.assertIn("::error file=k.env,line=3", said)
        self.assertNotIn("theirs.env", said + summary)
        self.assertIn("k&#46;env", summary)
        self.assertEqual((outputs["findings"], outputs["complete"]), ("1", "true"))
        results = json.loads(Path(outputs["sarif-file"]).read_text())["runs"][0]["results"]
        self.assertEqual(len(results), 1)
        for text in (said, summary):
            self.assertNotIn(made_key("pull-request"), text)

    def test_push_new_branch_and_schedule(self):
        repo, base, head = self.pull_request()
        self.action(repo, 1, GITHUB_EVENT_NAME="push", EVENT_BASE=base, EVENT_HEAD=head)
        self.action(repo, 0, GITHUB_EVENT_NAME="push", EVENT_BASE=head, EVENT_HEAD=head)
        self.action(repo, 1, GITHUB_EVENT_NAME="push", EVENT_BASE="0" * 40, EVENT_HEAD=head, EVENT_DEFAULT_BRANCH="main")
        _, outputs, _ = self.action(repo, 1, GITHUB_EVENT_NAME="schedule")
        self.assertGreater(int(outputs["findings"]), 1)

    def test_inputs(self):
        repo, base, head = self.pull_request()
        self.action(repo, 0, INPUT_MODE="range", INPUT_RANGE=f"{base}..{head}", INPUT_FAIL_ON="never")
        config = self.file("operator.toml", '[[suppress]]\nrule = "key/*"\nreason = "told so"\n')
        self.action(repo, 0, INPUT_MODE="range", INPUT_RANGE=f"{base}..{head}", INPUT_CONFIG=str(config))
        self.action(repo, 2, INPUT_MODE="$(touch marker)")
        self.action(repo, 2, INPUT_MODE="range", INPUT_RANGE="$(touch marker)..HEAD")
        self.assertFalse((repo.path / "marker").exists())
        repo.git("checkout", "-q", "topic")
        allowed = repo.commit("allowed", files={"k.env": None, "l.env": "BYTESTACK_API_KEY=" + made_key("allowed") + ALLOWED})
        span = f"{head}..{allowed}"
        self.action(repo, 1, INPUT_MODE="range", INPUT_RANGE=span)
        self.action(repo, 0, INPUT_MODE="range", INPUT_RANGE=span, INPUT_ACCEPT_SUPPRESSIONS="true")

    def test_shallow_clone_says_what_to_do(self):
        repo, base, head = self.pull_request()
        clone = Repo(self.tmp / "shallow", init=False)
        run_git(["clone", "-q", "--template=", "--depth=1", "--branch=topic", f"file://{repo.path}", str(clone)])
        said, outputs, _ = self.action(clone, 2, GITHUB_EVENT_NAME="push", EVENT_BASE=base, EVENT_HEAD=head)
        self.assertIn("fetch-depth: 0", said)
        self.assertNotIn("sarif-file", outputs)

    def test_no_program(self):
        repo, base, head = self.pull_request()
        blocks = run_blocks((INTEGRATIONS / "github-action/action.yml").read_text())
        env = {**environment(), "GITHUB_ACTION_PATH": str(INTEGRATIONS / "github-action"), "CREDWARD": "/nonexistent",
               "GITHUB_OUTPUT": os.devnull}
        done = subprocess.run(["bash", "-c", blocks[0]], cwd=repo.path, env=env, capture_output=True, text=True)
        self.assertEqual(done.returncode, 4)
        self.assertIn("nothing was checked", done.stderr)


class GitLab(Integrations):
    def job(self, repo, **more):
        block, = run_blocks((INTEGRATIONS / "gitlab/credward.gitlab-ci.yml").read_text())
        done = subprocess.run(["sh", "-e", "-c", block], cwd=repo.path, env={**environment(), "CREDWARD": CREDWARD, **more},
                              capture_output=True, text=True)
        report = repo.path / "gl-secret-detection-report.json"
        return done, json.loads(report.read_text()) if report.exists() else None

    def test_merge_request_and_branch(self):
        repo, base, head = self.pull_request()
        done, report = self.job(repo, CI_MERGE_REQUEST_DIFF_BASE_SHA=base, CI_COMMIT_SHA=head)
        self.assertEqual(done.returncode, 1, done.stderr)
        finding, = report["vulnerabilities"]
        self.assertEqual((finding["location"]["file"], finding["location"]["start_line"], finding["location"]["commit"]["sha"]),
                         ("k.env", 3, head))
        self.assertEqual((report["scan"]["type"], report["scan"]["status"]), ("secret_detection", "success"))
        self.assertRegex(report["scan"]["start_time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$")
        self.assertNotIn(made_key("pull-request"), json.dumps(report) + done.stdout)
        done, report = self.job(repo, CI_COMMIT_SHA=head)
        self.assertGreater(len(report["vulnerabilities"]), 1)
        self.assertEqual(len({v["id"] for v in report["vulnerabilities"]}), len(report["vulnerabilities"]))


class Azure(Integrations):
    def test_pull_request(self):
        repo, _, _ = self.pull_request()
        block, = run_blocks((INTEGRATIONS / "azure/azure-pipelines.yml").read_text())
        env = {**environment(), "CREDWARD": CREDWARD, "BUILD_ARTIFACTSTAGINGDIRECTORY": str(self.tmp),
               "SYSTEM_PULLREQUEST_TARGETBRANCH": "refs/heads/main"}
        done = subprocess.run(["bash", "-e", "-c", block], cwd=repo.path, env=env, capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertNotIn("theirs.env", done.stdout)
        self.assertEqual(len(json.loads((self.tmp / "credward.sarif").read_text())["runs"][0]["results"]), 1)


class PreCommit(Integrations):
    def test_entry_finds_the_program(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.write("k.env", env_file(made_key("entry")))
        repo.add("k.env")
        env = {**environment(), "CREDWARD": CREDWARD}
        entry = str(INTEGRATIONS / "pre-commit/credward")
        done = subprocess.run([entry], cwd=repo.path, env=env, capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("k.env:3", done.stdout)
        done = subprocess.run([entry], cwd=repo.path, env={**env, "CREDWARD": "/nonexistent"}, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (4, ""))
        self.assertIn("nothing was checked", done.stderr)

    def test_range_of_the_environment(self):
        repo, base, head = self.pull_request()
        env = {**environment(), "CREDWARD": CREDWARD, "PRE_COMMIT_FROM_REF": base, "PRE_COMMIT_TO_REF": head}
        done = subprocess.run([str(INTEGRATIONS / "pre-commit/credward")], cwd=repo.path, env=env, capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stderr)

    @unittest.skipUnless(shutil.which("pre-commit"), "no pre-commit here")
    def test_with_the_framework(self):
        hooks = self.repo("hooks")
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks.path)
        shutil.copytree(INTEGRATIONS, hooks.path / "integrations")
        hooks.commit("hooks", files={})
        hooks.git("add", ".")
        hooks.commit("hooks")
        hooks.git("tag", "v1")
        repo = self.repo("user")
        repo.commit("start", files={".pre-commit-config.yaml":
                                    f"repos:\n- repo: {hooks.path}\n  rev: v1\n  hooks:\n  - id: credward\n"})
        env = {**environment(), "CREDWARD": CREDWARD, "PRE_COMMIT_HOME": str(self.tmp / "cache"), "HOME": str(self.home)}
        git = lambda *args: subprocess.run(["git", *args], cwd=repo.path, env=env, capture_output=True, text=True)
        self.assertEqual(subprocess.run(["pre-commit", "install"], cwd=repo.path, env=env, capture_output=True).returncode, 0)
        repo.write("k.env", env_file(made_key("framework")))
        repo.add("k.env")
        refused = git("commit", "-m", "x")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("k.env", refused.stdout + refused.stderr)
        repo.write("k.env", "A=1\n")
        repo.add("k.env")
        done = git("commit", "-m", "x")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
