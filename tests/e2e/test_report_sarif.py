"""`--report sarif` as the contract says it, beyond what the schema and the Multitool see."""

import json
import re
import unittest

from support import Case, Repo, env_file, made_key


class Sarif(Case):
    def sarif(self, *args, status=None, **options):
        result = self.run_program(*args, "--report", "sarif", status=status, **options)
        return json.loads(result.out)

    def test_runs_and_categories(self):
        case = self.case("renames")
        for args, ids in ((["scan", case.repo], ["credward/scan/"]), (["history", case.repo], ["credward/history/"]),
                          (["audit", case.repo], ["credward/history/", "credward/worktree/"])):
            log = self.sarif(*args)
            self.assertEqual(log["version"], "2.1.0")
            self.assertEqual(sorted(run["automationDetails"]["id"] for run in log["runs"]), ids)

    def test_results(self):
        case = self.case("renames")
        repo = Repo(case.repo, init=False)
        repo.git("config", "remote.origin.url", "https://git.example.com/app.git")
        run, = self.sarif("history", case.repo, status=1)["runs"]
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual([result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]],
                         ["config/dev.env", "deploy/dev.env", "deploy/prod.env"])
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            region = result["locations"][0]["physicalLocation"]["region"]
            self.assertLessEqual({"startLine", "startColumn", "endLine", "endColumn"}, set(region))
            self.assertLessEqual({"credward/v1", "primaryLocationLineHash"}, set(result["partialFingerprints"]))
            self.assertIn("git", result["properties"])
        provenance, = run["versionControlProvenance"]
        self.assertEqual((provenance["repositoryUri"], provenance["revisionId"], provenance["branch"]),
                         ("https://git.example.com/app.git", repo.rev(), "main"))

    def test_messages_have_a_virtual_path(self):
        case = self.case("messages")
        run, = self.sarif("history", case.repo, status=1)["runs"]
        uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
        self.assertEqual(uris, {f".git/{plant.commit}/message" for plant in case.plants})

    def test_unread_parts_are_notifications(self):
        for name, successful in (("missing-blob", False), ("merge-only", True)):
            run, = self.sarif("history", self.case(name).repo, status=(1, 3))["runs"]
            invocation, = run["invocations"]
            self.assertIs(invocation["executionSuccessful"], successful)
            if not successful:
                self.assertTrue(invocation["toolExecutionNotifications"])

    def test_suppressed_results(self):
        self.file("plain/a.py", f'BYTESTACK_API_KEY = "{made_key("sarif")}"  # credward:allow key/* revoked in 2019\n')
        run, = self.sarif("scan", self.tmp / "plain", status=0)["runs"]
        suppression, = run["results"][0]["suppressions"]
        self.assertEqual(suppression["justification"], "revoked in 2019")
        run, = self.sarif("scan", self.tmp / "plain", "--sarif-profile", "github", status=0)["runs"]
        self.assertEqual(run["results"], [])

    def test_category(self):
        self.file("plain/a.txt", "a\n")
        run, = self.sarif("scan", self.tmp / "plain", "--sarif-category", "mine/", status=0)["runs"]
        self.assertEqual(run["automationDetails"]["id"], "mine/")

    def test_several_repositories_have_bases_of_their_own(self):
        repos = []
        for name in ("one", "two"):
            repos.append(self.repo(name))
            repos[-1].commit("start", files={"k.env": env_file(made_key(f"sarif-{name}"))})
        log = self.sarif("audit", *repos, status=1)
        for run in log["runs"]:
            bases = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uriBaseId"] for result in run["results"]}
            self.assertEqual(len(bases), 2)
            self.assertLessEqual(bases, set(run["originalUriBaseIds"]))

    def test_no_absolute_path_and_no_address(self):
        case = self.case("several-packs")
        repo = Repo(case.repo, init=False)
        repo.git("config", "remote.origin.url", "https://someone:word@git.example.com/app.git")
        for command in ("scan", "history", "audit"):
            text = json.dumps(self.sarif(command, case.repo, status=1))
            self.assertNotIn(str(self.tmp), text)
            self.assertNotIn("someone:word", text)
            self.assertIsNone(re.search(r"[\w.]+@example\.com", text))

    def test_odd_paths_are_uris(self):
        case = self.case("odd-paths")
        run, = self.sarif("scan", case.repo, status=1)["runs"]
        uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
        self.assertEqual(len(set(uris)), len(case.plants))
        for uri in uris:
            self.assertRegex(uri, r"^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$")
            self.assertNotRegex(uri, r"^[^/]*:", "the first segment would read as a scheme")


if __name__ == "__main__":
    unittest.main()
