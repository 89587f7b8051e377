"""`audit`: history --unreachable and scan of each repository, joined in one report."""

import base64
import html
import json
import os
import re
import shutil
import subprocess
import unicodedata
import unittest

from fingerprint import ENVIRONMENT, KnownKeys
from support import Case, Repo, curl_command, env_file, made_key
from fixtures.repo import seconds


class AuditCase(Case):
    def audit(self, *repos, status=None, more=()):
        return self.jsonl("audit", *repos, *more, status=status, env=ENVIRONMENT)


class Audit(AuditCase):
    def test_history_and_work_tree(self):
        repo = self.repo()
        keys = [made_key(f"audit-{i}") for i in range(3)]
        repo.commit("start", files={"old.env": env_file(keys[0]), "now.env": env_file(keys[1])})
        repo.commit("remove", files={"old.env": None})
        repo.write("untracked.env", env_file(keys[2]))
        repo.write("call.sh", curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer"))
        result = self.audit(repo, status=1)
        known = KnownKeys(keys)
        self.assertEqual({(known.key_of(f), f["path"]) for f in result.findings if f["rule"].startswith("key/")},
                         {(keys[0], "old.env"), (keys[1], "now.env"), (keys[2], "untracked.env")})
        self.assertIn(("header/missing-space", "call.sh"), self.rules_at(result))
        self.assertLessEqual({"worktree", "commit"}, {f["source"] for f in result.findings})

    def test_unreachable_is_included(self):
        case = self.case("dangling")
        result = self.audit(case.repo, status=1)
        self.assertEqual({KnownKeys(case.keys()).key_of(finding) for finding in result.findings}, set(case.keys()))

    def test_several_repositories(self):
        repos, keys = [], []
        for name in ("one", "two", "three"):
            repos.append(self.repo(name))
            keys.append(made_key(f"several-{name}"))
            repos[-1].commit("start", files={"k.env": env_file(keys[-1])})
        result = self.audit(*repos, status=1)
        known = KnownKeys(keys)
        owners = {}
        for finding in result.findings:
            owners.setdefault(finding["repository"], set()).add(known.key_of(finding))
        self.assertEqual(len(owners), 3)
        self.assertEqual(sorted(map(sorted, owners.values())), sorted([key] for key in keys))
        self.assertEqual([finding["repository"] for finding in result.findings],
                         sorted(finding["repository"] for finding in result.findings))

    def test_repositories_of_the_same_name_are_told_apart(self):
        one, two = self.repo("a/app"), self.repo("b/app")
        for i, repo in enumerate((one, two)):
            repo.commit("start", files={"k.env": env_file(made_key(f"same-name-{i}"))})
        result = self.audit(one, two, status=1)
        self.assertEqual(len({finding["repository"] for finding in result.findings}), 2)

    def test_bare_repository(self):
        case = self.case("bare")
        result = self.audit(case.repo, status=1)
        self.assertEqual({finding["path"] for finding in result.findings}, {plant.path for plant in case.plants})

    def test_a_clean_one(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        self.audit(repo, status=0)

    def test_sha256_among_several_is_unread(self):
        good = self.repo("good")
        good.commit("start", files={"a.txt": "a\n"})
        bad = self.case("sha256").repo
        result = self.audit(good, bad, status=3)
        self.assertTrue(result.of("unread"), str(result))
        good.commit("leak", files={"k.env": env_file(made_key("beside-sha256"))})
        self.audit(bad, good, status=1)
        self.run_program("audit", bad, status=2)

    def test_a_broken_one_does_not_stop_the_others(self):
        good = self.repo("good")
        good.commit("start", files={"k.env": env_file(made_key("beside-broken"))})
        case = self.case("corrupt-loose")
        result = self.audit(case.repo, good, status=1)
        self.assertTrue(result.of("unread"))
        self.assertIn("k.env", {finding["path"] for finding in result.findings})

    def test_configuration_in_the_repository_is_not_obeyed(self):
        """Only the operator's counts; a hostile or broken one is a note, never status 2."""
        for name, text in (("hostile", '[rules]\ndisable = ["*"]\n[scan]\nexclude = ["**"]\n'), ("broken", "[[[ nonsense"),
                           ("unknown", "[surprise]\nx = 1\n")):
            with self.subTest(name):
                repo = self.repo(name)
                repo.commit("start", files={"k.env": env_file(made_key(f"audit-config-{name}")), ".credward.toml": text})
                self.assertIn("k.env", {finding["path"] for finding in self.audit(repo, status=1).findings})

    def test_broken_configuration_is_a_note(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n", ".credward.toml": "[[[ nonsense"})
        result = self.audit(repo, status=0)
        self.assertIn(".credward.toml", json.dumps(result.of("note")))

    def test_operator_s_configuration_counts(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(made_key("audit-operator"))})
        config = self.file("operator.toml", '[scan]\nexclude = ["k.env"]\n')
        self.audit(repo, more=["--config", str(config)], status=0)

    def test_wrong_calls(self):
        self.run_program("audit", status=2)
        self.run_program("audit", self.home, status=2)

    def test_empty_repository(self):
        self.audit(self.case("empty").repo, status=0)

    def test_linked_worktree(self):
        case = self.case("linked-worktree")
        linked = Repo(case.extra["linked"], init=False)
        linked.write("new.env", env_file(made_key("audit-linked")))
        paths = {finding["path"] for finding in self.audit(linked, status=1).findings}
        self.assertLessEqual({"w.env", "new.env"}, paths)


TODAY = ("--today", "2026-11-26")


def on(repo, day):
    """The repository, whose next commit is of that day."""
    repo.clock = seconds(day) - 3600
    return repo


def workflow(secret):
    return ("name: deploy\njobs:\n  deploy-staging:\n    steps:\n      - run: ./deploy\n        env:\n"
            f"          BYTESTACK_API_KEY: {secret}\n")


class Incidents(AuditCase):
    """`audit` joins findings to one incident for each key."""

    def incidents(self, *repos, status=1, more=()):
        return self.audit(*repos, status=status, more=[*TODAY, *more]).of("incident")

    def test_one_for_each_key_over_repositories_and_history(self):
        shop, worker = self.repo("shop"), self.repo("worker")
        shared, lone = made_key("incident-shared"), made_key("incident-lone")
        first = on(shop, "2025-11-26").commit("start", files={".env.production": env_file(shared), "old.env": env_file(lone)})
        gone = on(shop, "2025-12-01").commit("remove", files={"old.env": None})
        on(worker, "2026-01-01").commit("start", files={"config/settings.ini": f"[bytestack]\napi_key = {shared}\n"})
        incidents = self.incidents(shop, worker)
        known = KnownKeys([shared, lone])
        self.assertEqual([known.key_of(incident) for incident in incidents], [shared, lone], incidents)
        one, other = incidents
        self.assertEqual(one["status"], "in-head")
        self.assertEqual({(place["repository"], place["path"]) for place in one["places"]},
                         {("shop", ".env.production"), ("worker", "config/settings.ini")})
        self.assertIn("production", one["environments"])
        self.assertEqual(one["first"]["commit"], first)
        self.assertIsNone(one["last"])
        self.assertEqual(one["daysExposed"], 365)
        self.assertEqual(other["status"], "in-history")
        self.assertEqual(other["last"], {"date": "2025-12-01T00:00:00Z", "commit": gone, "repository": "shop"})
        self.assertIn("BYTESTACK_API_KEY", one["variables"])
        files = [item for item in one["steps"][1]["items"] if item.startswith(("shop: ", "worker: "))]
        self.assertTrue(any(".env.production" in item for item in files), one["steps"])

    def test_branches_that_still_hold_it(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.git("checkout", "-q", "-b", "topic")
        repo.commit("leak", files={"k.env": env_file(made_key("incident-branch"))})
        repo.git("checkout", "-q", "main")
        incident, = self.incidents(repo)
        self.assertEqual(incident["status"], "in-history")
        self.assertEqual(incident["refs"], ["refs/heads/topic"])
        self.assertIsNone(incident["last"])
        self.assertIn("the branch refs/heads/topic", incident["steps"][1]["items"])

    def test_messages_and_unreachable_are_said(self):
        repo = self.repo()
        in_message, dangling = made_key("incident-message"), made_key("incident-dangling")
        repo.commit(f"start\n\nBYTESTACK_API_KEY={in_message}\n", files={"a.txt": "a\n"})
        repo.git("hash-object", "-w", "--stdin", input=env_file(dangling).encode())
        known = KnownKeys([in_message, dangling])
        found = {known.key_of(incident): incident for incident in self.incidents(repo)}
        self.assertTrue(found[in_message]["inMessages"])
        self.assertEqual(found[in_message]["status"], "in-history")
        self.assertIn("--replace-message", found[in_message]["historyCommand"])
        self.assertTrue(found[dangling]["unreachable"])
        self.assertIsNone(found[dangling]["first"])

    def test_environments_of_jobs_and_configuration(self):
        repo = self.repo()
        secret = made_key("incident-job")
        repo.commit("start", files={".github/workflows/ship.yml": workflow(secret)})
        incident, = self.incidents(repo)
        self.assertEqual(incident["environments"], ["staging"])
        config = self.file("operator.toml", '[[environment]]\nname = "blue"\npaths = ["*.env"]\n')
        other = self.repo("other")
        other.commit("start", files={"k.env": env_file(made_key("incident-blue"))})
        incident, = self.incidents(other, more=["--config", str(config)])
        self.assertEqual(incident["environments"], ["blue"])

    def test_environments_that_pipelines_say_beside_it(self):
        step = "    steps:\n      - run: ./go\n        env:\n          BYTESTACK_API_KEY: {}\n"
        for name, text, environment in (
                (".github/workflows/a.yml", "name: a\njobs:\n  d:\n    environment: production\n" + step, "production"),
                (".github/workflows/b.yml", "name: a\njobs:\n  d:\n    environment:\n      name: staging\n" + step, "staging"),
                (".github/workflows/c.yml", "name: Deploy to staging\njobs:\n  d:\n" + step, "staging"),
                (".github/workflows/d.yml", "name: Deploy to staging\njobs:\n  prod:\n" + step, "production"),
                (".gitlab-ci.yml", "ship:\n  environment: production\n  variables:\n    BYTESTACK_API_KEY: {}\n", "production"),
                ("azure-pipelines.yml", "stages:\n- stage: Production\n  variables:\n    BYTESTACK_API_KEY: {}\n", "production"),
                ("Jenkinsfile", "stage('Production') {{\n environment {{ BYTESTACK_API_KEY = '{}' }}\n}}\n", "production"),
                (".env.production.local", "BYTESTACK_API_KEY={}\n", "production")):
            with self.subTest(name):
                repo = self.repo("said/" + name.replace("/", "-"))
                repo.commit("start", files={name: text.format(made_key("said-" + name))})
                incident, = self.incidents(repo)
                self.assertEqual(incident["environments"], [environment])

    def test_settings_that_carry_it_are_named_with_what_takes_them(self):
        repo = self.repo()
        repo.commit("start", files={
            ".env.production": env_file(made_key("incident-settings"), 0),
            ".github/workflows/ship.yml": workflow("${{ secrets.BYTESTACK_API_KEY }}"),
            "app.py": "import os\nKEY = os.environ['BYTESTACK_API_KEY']\n",
            "compose.yml": "services:\n  web:\n    environment:\n      BYTESTACK_API_KEY: ${BYTESTACK_API_KEY}\n"})
        incident, = self.incidents(repo)
        self.assertEqual(incident["steps"][1]["items"][1:3], [
            "the CI's secret or setting BYTESTACK_API_KEY, for .github/workflows/ship.yml:7",
            "the variable or setting BYTESTACK_API_KEY, wherever the application sets it, for app.py:2 and compose.yml:4"])

    def test_calls_and_scopes(self):
        repo = self.repo()
        repo.commit("start", files={
            "k.env": env_file(made_key("incident-calls")),
            "ask.sh": 'curl -X POST https://api.bytestack.dev/v1/queries -H "Authorization: Bearer $BYTESTACK_API_KEY" -d "{}"\n'})
        incident, = self.incidents(repo)
        self.assertEqual([(call["method"], call["route"], call["scope"]) for call in incident["calls"]],
                         [("POST", "/v1/queries", "write")])
        self.assertEqual(incident["scopes"], ["write"])

    def test_a_key_in_the_code_of_a_call(self):
        """The analysis of the code says which call a constant, or an object of headers, ends up in."""
        repo = self.repo()
        secret = made_key("incident-code")
        repo.commit("start", files={"ask.py": (
            "import requests\n\n"
            f'BYTESTACK_KEY = "{secret}"\n'
            'URL = "https://api.bytestack.dev/v1/queries"\n'
            'HEADERS = {"Authorization": f"Bearer {BYTESTACK_KEY}"}\n\n\n'
            "def ask(body):\n"
            "    return requests.post(URL, headers=HEADERS, json=body)\n")})
        incident, = self.incidents(repo)
        self.assertEqual([(call["method"], call["route"], call["line"], call["scope"]) for call in incident["calls"]],
                         [("POST", "/v1/queries", 9, "write")])
        self.assertNotIn(secret, json.dumps(incident))

    def test_calls_of_the_history(self):
        repo = self.repo()
        repo.commit("start", files={"old.sh": curl_command(made_key("incident-old-call"))})
        repo.commit("remove", files={"old.sh": None})
        incident, = self.incidents(repo)
        self.assertEqual(len(incident["calls"]), 1)
        self.assertEqual(incident["calls"][0]["path"], "old.sh")

    def test_a_baseline_accepts_what_it_holds_and_no_other_key(self):
        repo = self.repo()
        secret, later = made_key("incident-baseline"), made_key("incident-later")
        repo.commit("start", files={".env.production": env_file(secret), ".env.staging": env_file(secret)})
        result = self.audit(repo, status=1, more=TODAY)
        self.assertIn("hygiene/shared-across-environments", {f["rule"] for f in result.findings})
        baseline = self.tmp / "accepted.toml"
        self.run_program("baseline", "write", baseline, cwd=repo.path, env=ENVIRONMENT, status=0)
        more = [*TODAY, "--baseline", str(baseline)]
        accepted = self.audit(repo, status=0, more=more)
        self.assertEqual(accepted.of("incident"), [])
        self.assertEqual({f["suppressed"]["by"] for f in accepted.findings}, {"baseline"})
        repo.commit("more", files={".env.staging": env_file(later)})
        incident, = self.audit(repo, status=1, more=more).of("incident")
        self.assertEqual(KnownKeys([secret, later]).key_of(incident), later)

    def test_a_key_accepted_in_one_place_only(self):
        repo = self.repo()
        secret = made_key("incident-half")
        repo.commit("start", files={"fixture.env": "# credward:allow key/* test account\n" + env_file(secret, 0), "k.env": env_file(secret)})
        incident, = self.incidents(repo)
        self.assertEqual({place["path"]: place.get("accepted", False) for place in incident["places"]},
                         {"fixture.env": True, "k.env": False})

    def test_an_option_is_no_setting(self):
        repo = self.repo()
        repo.commit("start", files={"ask.sh": f"curl -u me:{made_key('incident-option')} https://api.bytestack.dev/v1/sources\n"})
        incident, = self.incidents(repo)
        self.assertEqual(incident["variables"], [])

    def test_accepted_keys_are_no_incidents(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(made_key("incident-ok"))})
        config = self.file("accept.toml", '[[suppress]]\nrule = "key/*"\nreason = "revoked test key"\n')
        self.assertEqual(self.incidents(repo, status=0, more=["--config", str(config)]), [])
        self.assertEqual(len(self.incidents(repo)), 1)

    def test_the_same_bytes_for_any_number_of_threads(self):
        repo = self.repo()
        for i in range(6):
            repo.commit(f"c{i}", files={f"k{i}.env": env_file(made_key(f"threads-{i % 3}"))})
        one = self.run_program("audit", repo, "--report", "jsonl", "--threads", "1", *TODAY)
        many = self.run_program("audit", repo, "--report", "jsonl", "--threads", "4", *TODAY)
        self.assertEqual(one.out, many.out)


@unittest.skipUnless(shutil.which("git-filter-repo"), "git-filter-repo is not here")
class History(AuditCase):
    """The command that an incident gives takes the key out, in every form that it stands in."""

    def rewritten(self, repo, secrets, blobs=()):
        mirror = self.tmp / "rewritten.git"
        self.file("keys.txt", "".join(secret + "\n" for secret in secrets))
        self.file("blobs.txt", "".join(blob + "\n" for blob in blobs))
        repo.git("clone", "-q", "--mirror", f"file://{repo.path}", str(mirror))
        return Repo(mirror, init=False)

    def run_command(self, repo, command):
        subprocess.run(command, shell=True, check=True, cwd=repo.path, capture_output=True, env={**os.environ, "HOME": str(self.tmp)})

    def test_files_messages_tags_and_notes(self):
        repo = self.repo("shop")
        secret = made_key("filter")
        repo.commit(f"start\n\nBYTESTACK_API_KEY={secret}\n", files={"k.env": env_file(secret), "a.txt": "a\n"})
        repo.commit("remove", files={"k.env": None})
        repo.git("tag", "-a", "v1", "-m", f"BYTESTACK_API_KEY={secret}")
        repo.git("notes", "add", "-m", f"BYTESTACK_API_KEY={secret}")
        incident, = self.audit(repo, status=1).of("incident")
        mirror = self.rewritten(repo, [secret])
        self.run_command(mirror, incident["historyCommand"])
        self.assertEqual(self.audit(mirror, status=0).findings, [])

    def test_encoded_and_packed(self):
        repo = self.repo("shop")
        secret = made_key("filter-encoded")
        encoded = base64.b64encode(secret.encode()).decode()
        repo.commit("start", files={"wide.env": ("\ufeff" + env_file(secret, 0)).encode("utf-16-le"), "k.env": env_file(secret),
                                    "secret.yaml": f"kind: Secret\ndata:\n  BYTESTACK_API_KEY: {encoded}\n"})
        incident, = self.audit(repo, status=1).of("incident")
        self.assertIn("secret.yaml and wide.env", incident["historyNote"])
        mirror = self.rewritten(repo, [secret], [repo.rev("HEAD:wide.env"), repo.rev("HEAD:secret.yaml")])
        self.run_command(mirror, incident["historyCommand"])
        self.assertEqual(self.audit(mirror, status=0).findings, [])

    def test_what_no_ref_reaches(self):
        repo = self.repo("shop")
        repo.commit("start", files={"a.txt": "a\n"})
        repo.git("hash-object", "-w", "--stdin", input=env_file(made_key("filter-loose")))
        incident, = self.audit(repo, status=1).of("incident")
        self.run_command(repo, incident["historyCommand"])
        self.audit(repo, status=0)

    def test_a_stash(self):
        repo = self.repo("shop")
        repo.commit("start", files={"a.txt": "a\n"})
        repo.write("k.env", env_file(made_key("filter-stash")))
        repo.add("k.env")
        repo.git("stash")
        incident, = self.audit(repo, status=1).of("incident")
        self.run_command(repo, incident["historyCommand"].replace("{N}", "{0}"))
        self.audit(repo, status=0)


class Hygiene(AuditCase):
    def rules(self, result):
        return [(f["rule"], f["path"]) for f in result.findings if f["rule"].startswith("hygiene/")]

    def test_one_key_in_two_environments_of_two_repositories(self):
        shop, worker = self.repo("shop"), self.repo("worker")
        secret = made_key("hygiene-shared")
        shop.commit("start", files={".env.production": env_file(secret)})
        worker.commit("start", files={".env.staging": env_file(secret)})
        result = self.audit(shop, worker, status=1)
        self.assertEqual([rule for rule, _ in self.rules(result)], ["hygiene/shared-across-environments"])
        self.assertEqual(self.rules(self.audit(shop, status=1)), [])

    def test_a_name_that_says_another_scope(self):
        repo = self.repo()
        call = 'curl -X POST https://api.bytestack.dev/v1/queries -H "Authorization: Bearer ${}" -d "{{}}"\n'
        repo.commit("start", files={"a.sh": call.format("BYTESTACK_READ_KEY"), "b.sh": call.format("BYTESTACK_WRITE_KEY"),
                                    "c.sh": call.format("BYTESTACK_READ_KEY").replace("queries", "somewhere")})
        result = self.audit(repo, status=0)
        self.assertEqual(self.rules(result), [("hygiene/scope-mismatch", "a.sh")])

    def test_rules_can_be_disabled_and_suppressed(self):
        repo = self.repo()
        secret = made_key("hygiene-off")
        repo.commit("start", files={".env.production": env_file(secret), ".env.staging": env_file(secret)})
        off = self.file("off.toml", '[rules]\ndisable = ["hygiene/*"]\n')
        self.assertEqual(self.rules(self.audit(repo, more=["--config", str(off)], status=1)), [])
        accepted = self.file("ok.toml", '[[suppress]]\nrule = "hygiene/*"\nreason = "one tenant"\n')
        found = [f for f in self.audit(repo, more=["--config", str(accepted)], status=1).findings if f["rule"].startswith("hygiene/")]
        self.assertEqual([f["suppressed"]["by"] for f in found], ["config"])

    def test_only_an_audit_has_them(self):
        self.file("plain/.env.production", env_file(made_key("hygiene-scan")))
        self.file("plain/.env.staging", env_file(made_key("hygiene-scan")))
        rules = {f["rule"] for f in self.jsonl("scan", self.tmp / "plain", status=1).findings}
        self.assertFalse(any(rule.startswith("hygiene/") for rule in rules), rules)
        only = self.file("only.toml", '[rules]\ndisable = ["key/*", "header/*", "transport/*", "policy/*"]\n')
        self.run_program("scan", self.tmp / "plain", "--config", only, status=2)


class Text(AuditCase):
    def text(self, *repos, more=(), status=1):
        return self.run_program("audit", *repos, *TODAY, *more, status=status).out

    def test_at_most_six_lines_of_eighty_columns_for_an_incident(self):
        repo = self.repo()
        repo.commit("start", files={f"{'deep/' * 30}k{i}.env": env_file(made_key("text-deep")) for i in range(8)})
        repo.commit("more", files={"k.env": env_file(made_key("text-other"))})
        out = self.text(repo)
        blocks = [block for block in out.split("\n\n") if block[:2] in ("1.", "2.")]
        self.assertEqual(len(blocks), 2, out)
        for block in blocks:
            self.assertLessEqual(len(block.splitlines()), 6, block)
            for line in block.splitlines():
                self.assertLessEqual(len(line), 80, line)
        self.assertIn("more", blocks[0] + blocks[1])

    def test_all_shows_the_steps_and_every_place(self):
        repo = self.repo()
        repo.commit("start", files={f"k{i}.env": env_file(made_key("text-all")) for i in range(9)})
        self.assertNotIn("Create a new key", self.text(repo))
        out = self.text(repo, more=["--all"])
        for words in ["Create a new key", "Update what uses it", "Verify that requests succeed", "Revoke the old key",
                      "git filter-repo", *(f"k{i}.env:" for i in range(9))]:
            self.assertIn(words, out)

    def test_lines_are_cut_between_words_and_keep_how_long(self):
        """Several environments, variables and reasons: what does not fit goes as a whole, the days of exposure stay."""
        shop, worker = self.repo("shop"), self.repo("worker")
        secret = made_key("text-cut")
        on(shop, "2020-01-01").commit("start", files={
            ".env.production": env_file(secret), ".env.staging": f"BYTESTACK_SECRET_TOKEN={secret}\n", "config/dev.yml": f"bytestack_client_secret: {secret}\n",
            "ask.sh": 'curl -X POST https://api.bytestack.dev/v1/queries -H "Authorization: Bearer $BYTESTACK_API_KEY" -d "{}"\n'})
        worker.commit("start", files={".env": env_file(secret)})
        lines = {line.split(":")[0].strip(): line for line in self.text(shop, worker).splitlines()[:6]}
        self.assertRegex(lines["Urgent"], r"; …; exposed for \d+ days\.$")
        self.assertRegex(lines["Seen"], r", for development, production, staging\.$")
        self.assertLessEqual(max(map(len, lines.values())), 80)

    def test_names_in_wide_characters_fit_too(self):
        repo = self.repo()
        repo.commit("start", files={"\u8a2d\u5b9a" * 30 + ".env": env_file(made_key("text-wide"))})
        for line in self.text(repo).split("\n\n")[0].splitlines():
            wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
            self.assertLessEqual(wide, 80, line)

    def test_the_most_urgent_twenty_and_how_many_more(self):
        repo = self.repo()
        repo.commit("start", files={f"k{i}.env": env_file(made_key(f"text-many-{i}")) for i in range(25)})
        out = self.text(repo)
        self.assertIn("+5 more of less urgency; --all shows every one", out)
        self.assertNotIn("+5 more of less urgency", self.text(repo, more=["--all"]))


class SarifRuns(AuditCase):
    def sarif(self, *repos):
        return json.loads(self.run_program("audit", *repos, "--report", "sarif", *TODAY, env=ENVIRONMENT).out)

    def test_two_runs_for_any_number_of_repositories(self):
        repos = []
        for name in ("one", "two", "three"):
            repo = self.repo(name)
            repo.commit("start", files={"a.env": env_file(made_key("sarif-shared")), "b.env": env_file(made_key("sarif-shared"))})
            repo.git("remote", "add", "origin", f"https://forge.example/{name}.git")
            repos.append(repo)
        runs = self.sarif(*repos)["runs"]
        self.assertEqual([run["automationDetails"]["id"] for run in runs], ["credward/worktree/", "credward/history/"])
        worktree, history = runs
        key_results = lambda run: [r for r in run["results"] if r["ruleId"].startswith("key/")]
        self.assertEqual(len(key_results(worktree)), 6)
        result, = key_results(history)
        self.assertEqual(len(result["relatedLocations"]), 5)
        for one in [*key_results(worktree), result]:
            self.assertEqual(one["properties"]["incident"]["rank"], 1)
            self.assertEqual(one["properties"]["incident"]["status"], "in-head")
        for run in runs:
            self.assertEqual(len(run["originalUriBaseIds"]), 3)
            self.assertEqual({entry["mappedTo"]["uriBaseId"] for entry in run["versionControlProvenance"]},
                             set(run["originalUriBaseIds"]))


class Html(AuditCase):
    def test_hostile_names_stay_text_and_nothing_is_fetched(self):
        repo = self.repo()
        secret = made_key("html")
        name = "<img src=x onerror=alert(1)>&quot;.env"
        repo.commit(f"<script>alert(1)</script>\n\nBYTESTACK_API_KEY={made_key('html-message')}\n", files={name: env_file(secret)})
        out = self.run_program("audit", repo, "--report", "html", *TODAY, status=1).out
        self.assertNotIn("<img", out)
        self.assertIn("&lt;img", out)
        self.assertEqual(out.count("<script>"), 1)
        self.assertNotIn(secret, out)
        self.assertNotRegex(out, r"(src|href)=[\"']?(https?:)?//")
        self.assertIn("Content-Security-Policy", out)
        self.assertNotIn(" style=", out)
        self.assertNotRegex(out, r"<[^>]* on[a-z]+=")

    def page(self, repo, status=1):
        return html.unescape(self.run_program("audit", repo, "--report", "html", *TODAY, status=status).out)

    def test_a_defect_is_shown_as_it_stands_and_as_it_would_be(self):
        repo = self.repo()
        secret, foreign = made_key("html-defect"), made_key("html-foreign", "hex", 40)
        repo.commit("start", files={
            "ask.sh": 'curl -H "Authorization: %s%s" -H "X-Trace: %s" https://api.bytestack.dev/v1/sources\n' % ("Bearer", secret, foreign),
            "ask.py": ('import os, requests\n\n'
                       'requests.get("https://api.bytestack.dev/v1/sources",\n'
                       '             headers={"Authorization": "Bearer" + os.environ["BYTESTACK_API_KEY"]})\n'),
            "plain.sh": 'curl -H "Authorization: Bearer $BYTESTACK_API_KEY" ' + "http:" + "//api.bytestack.dev/v1/sources\n"})
        page = self.page(repo)
        for heading in ("Shell (2)", "Python (1)"):
            self.assertIn(heading, page)
        for before, after in (('"Authorization": "Bearer" + os.environ["BYTESTACK_API_KEY"]', '"Authorization": "Bearer " + os.environ["BYTESTACK_API_KEY"]'),
                              ('"Authorization: BearerKEY"', '"Authorization: Bearer KEY"'),
                              ("http://api.bytestack.dev", "https://api.bytestack.dev")):
            self.assertIn(before, page)
            self.assertIn(after, page)
        for key in (secret, foreign):
            self.assertFalse(any(key[i:i + 8] in page for i in range(len(key) - 7)))

    def test_it_can_be_read_without_knowing_the_repository(self):
        repo = self.repo("web-shop")
        first = repo.commit("start", files={"k.env": env_file(made_key("html-lead"))})
        page = self.page(repo)
        for words in ("ByteStack keys in web-shop", f"branch main, commit {first[:10]}", 'Begin with <a href="#incident-1">key 1</a> (in HEAD, k.env:',
                      "git cat-file -p " + repo.rev("HEAD:k.env"), "Create a new key", "Revoke the old key"):
            self.assertIn(words, page)

    def test_several_repositories_are_listed_with_what_was_read(self):
        good, clean, bad = self.repo("good"), self.repo("clean"), self.tmp / "bad"
        bad.mkdir()
        good.commit("start", files={"k.env": env_file(made_key("html-listed"))})
        commit = clean.commit("start", files={"a.txt": "a\n"})
        out = html.unescape(self.run_program("audit", good, clean, bad, "--report", "html", *TODAY, status=1).out)
        rows = re.findall(r'<tr role="row"><td role="cell" data-label="Repository">(.*?)</tr>', out)
        cells = [re.sub("<[^>]*>", "|", row) for row in rows]
        self.assertEqual(len(cells), 3, cells)
        self.assertRegex(cells[0], r"^bad\|.*not known\|.*not known\|.*nothing: There is no git repository")
        self.assertRegex(cells[1], rf"^clean\|.*main, {commit[:10]}\|.*0\|.*0\|.*all of it")
        self.assertRegex(cells[2], r"^good\|.*1\|.*1\|.*all of it")
        self.assertIn('href="#repositories"', out)

    def test_nothing_found_is_said_first(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        self.assertIn("No ByteStack key was found: nothing has to be rotated.", self.page(repo, status=0))
        blob = repo.rev("HEAD:a.txt")
        loose = repo.git_dir / "objects" / blob[:2] / blob[2:]
        loose.chmod(0o644)
        loose.write_bytes(b"no object")
        self.assertIn("No ByteStack key was found in what was read.", self.page(repo, status=3))

    def test_secrets_cannot_be_asked_for(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        self.run_program("audit", repo, "--report", "html", "--show-secrets", status=2)


class Several(AuditCase):
    def test_the_summary_says_which_are_broken(self):
        good, empty = self.repo("good"), self.repo("also-good")
        good.commit("start", files={"k.env": env_file(made_key("several-good"))})
        empty.commit("start", files={"a.txt": "a\n", ".credward.toml": "[[[ nonsense"})
        bad = self.tmp / "bad"
        bad.mkdir()
        result = self.audit(bad, good, empty, status=1)
        self.assertEqual([(r["what"], r["repository"]) for r in result.of("unread")], [("repository", "bad")])
        self.assertEqual([r["repository"] for r in result.of("note") if r["what"] == "configuration"], ["also-good"])
        text = self.run_program("audit", bad, good, empty, status=1).out
        self.assertRegex(text.splitlines()[-1] + text.splitlines()[-2], "bad")


class SameRepository(Case):
    def test_it_is_read_once(self):
        repo = self.repo("a")
        repo.commit("start", files={"k.env": env_file(made_key("once"))})
        (self.tmp / "link").symlink_to("a")
        once, more = self.jsonl("audit", "a", status=1), self.jsonl("audit", "a", "a/.", "link", self.tmp / "a", status=1)
        self.assertEqual(once.out, more.out)


if __name__ == "__main__":
    unittest.main()
