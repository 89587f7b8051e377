"""The sample legacy repository that `./dev run audit` shows: every planted sin is found, the correct uses are silent."""

import tempfile
import unittest
from pathlib import Path

from fingerprint import ENVIRONMENT, KnownKeys
from support import Case, run
from fixtures import legacy
from fixtures.repo import run_git

SILENT = ["notify.py", "bin/releases.sh", ".github/workflows/tests.yml", "infra/main.tf", "deploy/k8s/deployment.yaml",
          "docs/runbook.md", "bin/export.sh", "cron/nightly.sh", "config.php", "settings.py", "stream.py", ".env.example",
          "tests/test_app.py", "CHANGELOG.md", "README.md"]
SMOKE = {4: "header/missing-space", 5: "header/scheme-punctuation", 6: "header/wrong-scheme", 7: "header/missing-scheme",
         8: "header/name-misspelt", 9: "header/name-separator", 10: "header/extra-space", 11: "transport/cleartext"}


class Legacy(Case):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="credward-legacy-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.case = legacy.build(Path(cls.folder.name) / "app")

    def test_same_ids_every_time(self):
        again = legacy.build(self.tmp / "again")
        refs = [run_git(["for-each-ref"], cwd=repo) for repo in (self.case.repo, again.repo)]
        self.assertEqual(refs[0], refs[1])
        commits = int(run_git(["rev-list", "--all", "--count"], cwd=again.repo))
        self.assertTrue(60 <= commits <= 120, commits)

    def test_history(self):
        result = self.jsonl("history", self.case.repo, "--unreachable", status=1, env=ENVIRONMENT)
        known = KnownKeys(self.case.keys())
        found = {(known.key_of(finding), finding["path"]): finding for finding in result.findings
                 if finding["path"] != "deploy/k8s/secret.yaml"}  # base64: its decoding is a later stage's
        for plant in self.case.plants:
            with self.subTest(path=plant.path, source=plant.source):
                finding = found.pop((plant.key, plant.path), None)
                if plant.lost:
                    continue
                self.assertIsNotNone(finding, f"{plant.path or plant.source} is not found")
                self.assertEqual(finding["source"], plant.source, finding)
                if plant.path:
                    self.assertEqual((finding["removed"], finding["inHead"]), (plant.removed, plant.in_head), finding)
                self.assertIn(plant.commit, (finding["commit"], finding["blob"]), finding)
        self.assertEqual(found, {}, "found, but not planted")
        self.assertTrue(result.summary["complete"])

    def test_scan(self):
        result = self.jsonl("scan", self.case.repo, status=1)
        by_path = {}
        for finding in result.findings:
            by_path.setdefault(finding["path"], []).append((finding["line"], finding["rule"]))
        self.assertEqual(sorted(by_path["bin/smoke.sh"]), sorted(SMOKE.items()))
        self.assertEqual([rule for _, rule in by_path["requests/monitor.http"]], ["header/name-misspelt", "header/wrong-scheme"])
        self.assertEqual([rule for _, rule in by_path[".github/workflows/nightly.yml"]], ["header/placeholder"])
        self.assertEqual([rule for _, rule in by_path["docs/api.md"]], ["key/authorization-header"])
        self.assertEqual([rule for _, rule in by_path["bin/backfill.sh"]], ["key/assignment"])
        self.assertEqual([rule for _, rule in by_path["deploy/k8s/staging.yaml"]], ["key/assignment"])
        self.assertEqual({path: by_path[path] for path in SILENT if path in by_path}, {})

    def test_audit_in_every_format(self):
        for form in ("text", "jsonl", "sarif"):
            result = run("audit", self.case.repo, "--report", form, home=self.home)
            self.assertEqual(result.status, 1, str(result))
            for key in self.case.keys():
                self.assertNotIn(key[-12:], result.out)
                self.assertNotIn(key[-12:], result.err)


if __name__ == "__main__":
    unittest.main()
