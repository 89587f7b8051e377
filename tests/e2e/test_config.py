"""`.credward.toml`: every table, where each command reads it, and what is said about a wrong one."""

import json
import unittest

from support import Case, Link, Repo, curl_command, env_file, env_line, made_key


class Config(Case):
    def scan_with(self, text, status=None, files=None, more=()):
        """`scan` of a plain folder with an operator's configuration."""
        config = self.file("operator.toml", text)
        for name, content in (files or {}).items():
            self.file(f"plain/{name}", content)
        return self.jsonl("scan", self.tmp / "plain", "--config", config, *more, status=status)


class Tables(Config):
    def test_hosts(self):
        call = curl_command(made_key("hosts")).replace("api.bytestack.dev", "bytestack.internal.example")
        call = call.replace("bytestack.internal", "gateway.internal")
        self.scan_with("", 0, {"call.sh": call})
        result = self.scan_with('hosts = ["gateway.internal.example"]\n', 1)
        self.assertEqual(self.rules_at(result), [("key/authorization-header", "call.sh")])

    def test_scan_exclude(self):
        files = {"vendor/k.env": env_file(made_key("excluded")), "src/k.env": env_file(made_key("kept")),
                 "a/vendor/k.env": env_file(made_key("deeper"))}
        result = self.scan_with('[scan]\nexclude = ["vendor/**"]\n', 1, files)
        self.assertEqual(sorted(finding["path"] for finding in result.findings), ["a/vendor/k.env", "src/k.env"])
        self.assertIn("vendor/**", json.dumps(result.records), "an exclusion is listed in the report")

    def test_rules_disable(self):
        bad = curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer")
        files = {"call.sh": bad, "k.env": env_file(made_key("disable"))}
        self.assertEqual(self.rules_at(self.scan_with('[rules]\ndisable = ["header/*"]\n', 1, files)),
                         [("key/assignment", "k.env")])
        self.assertEqual(self.rules_at(self.scan_with('[rules]\ndisable = ["key/assignment"]\n', 1)),
                         [("header/missing-space", "call.sh")])
        self.scan_with('[rules]\ndisable = ["key/assignment", "header/missing-*"]\n', 0)

    FORMAT = "[[key_format]]\nname = \"live key\"\npattern = 'bsk_live_[A-Za-z0-9]{32}'\n"

    def test_key_format(self):
        known, other = "bsk_live_" + made_key("format", length=32), made_key("format-other")
        files = {"notes.txt": f"somebody pasted {known} here\n", "k.env": env_line(other)}
        self.assertEqual(self.rules_at(self.scan_with("", 1, files)), [("key/assignment", "k.env")])
        self.assertEqual(self.rules_at(self.scan_with(self.FORMAT + "require = false\n", 1)),
                         [("key/assignment", "k.env"), ("key/format", "notes.txt")])
        self.assertEqual(self.rules_at(self.scan_with(self.FORMAT + "require = true\n", 1)), [("key/format", "notes.txt")])

    def test_key_format_in_history(self):
        repo = self.repo()
        repo.commit("start", files={"notes.txt": "bsk_live_" + made_key("format-history", length=32) + "\n"})
        config = self.file("operator.toml", self.FORMAT)
        self.jsonl("history", repo, status=0)
        result = self.jsonl("history", repo, "--config", config, status=1)
        self.assertEqual(self.rules_at(result), [("key/format", "notes.txt")])

    def test_environment_table_is_accepted(self):
        self.scan_with('[[environment]]\nname = "production"\npaths = ["deploy/prod/**"]\n', 0, {"a.txt": "a\n"})

    def test_several_tables_at_once(self):
        text = ('hosts = ["x.example"]\n[scan]\nexclude = ["vendor/**"]\n[rules]\ndisable = ["header/scheme-case"]\n'
                + self.FORMAT + '[[environment]]\nname = "p"\npaths = ["p/**"]\n'
                '[[suppress]]\nrule = "key/*"\npath = "tests/**"\nreason = "revoked"\nowner = "payments"\nuntil = 2027-01-31\n')
        self.scan_with(text, 0, {"a.txt": "a\n"})


class Suppress(Config):
    def suppress(self, entry, status, today="2026-12-01"):
        files = {"tests/fixtures/k.env": env_file(made_key("suppress-one")), "src/k.env": env_file(made_key("suppress-two"))}
        return self.scan_with("[[suppress]]\n" + entry + 'reason = "revoked test key"\n', status, files,
                              ["--today", today])

    def states(self, result):
        return [record["state"] for record in result.of("suppression")]

    def suppressed(self, result):
        return {finding["path"]: finding["suppressed"] for finding in result.findings if "suppressed" in finding}

    def test_by_path(self):
        result = self.suppress('path = "tests/fixtures/**"\n', 1)
        self.assertEqual(self.suppressed(result), {"tests/fixtures/k.env": {
            "by": "config", "reason": "revoked test key", "until": None}})
        self.assertEqual(self.states(result), ["used"])

    def test_by_rule(self):
        self.assertEqual(len(self.suppressed(self.suppress('rule = "key/*"\n', 0))), 2)
        self.assertEqual(self.suppressed(self.suppress('rule = "header/*"\n', 1)), {})

    def test_by_rule_and_path(self):
        self.assertEqual(set(self.suppressed(self.suppress('rule = "key/*"\npath = "src/**"\n', 1))), {"src/k.env"})
        self.assertEqual(self.suppressed(self.suppress('rule = "header/*"\npath = "src/**"\n', 1)), {})

    def test_by_fingerprint(self):
        files = {"src/k.env": env_file(made_key("suppress-two")), "tests/fixtures/k.env": env_file(made_key("suppress-one"))}
        findings = self.scan_with("", 1, files).findings
        wanted = findings[0]["secret"]["fingerprint"]
        result = self.suppress(f'fingerprint = "{wanted}"\n', 1)
        self.assertEqual(set(self.suppressed(result)), {findings[0]["path"]})

    def test_until(self):
        entry = 'rule = "key/*"\nuntil = 2027-01-31\n'
        result = self.suppress(entry, 0, today="2027-01-30")
        self.assertEqual(self.suppressed(result)["src/k.env"]["until"], "2027-01-31")
        for today in ("2027-01-31", "2027-06-01"):
            self.assertEqual(self.states(self.suppress(entry, 1, today)), ["expired"], "from that day on it no longer counts")

    def test_unused_is_listed(self):
        self.assertEqual(self.states(self.suppress('path = "nowhere/**"\n', 1)), ["unused"])

    def test_reason_is_required_and_so_is_something_to_match(self):
        for text in ('[[suppress]]\nrule = "key/*"\n', '[[suppress]]\nreason = "just because"\n',
                     '[[suppress]]\nrule = "key/*"\nreason = ""\n'):
            self.file("plain/a.txt", "a\n")
            with self.subTest(text):
                result = self.run_program("scan", self.tmp / "plain", "--config", self.file("operator.toml", text), status=2)
                self.assertRegex(result.err, r"operator\.toml:\d+")


class Wrong(Config):
    def test_unknown_keys_with_line_and_column(self):
        secret = made_key("unknown-key")
        for text, line, column in ((f"surprise = '{secret}'\n", 1, 1), ("[scan]\nexcluded = []\n", 2, 1),
                                   ("[rules]\n\n  disabled = []\n", 3, 3), ("[surprise]\nx = 1\n", 1, 2),
                                   ("[[suppress]]\nrule='key/*'\nreason='x'\nwhy='y'\n", 4, 1),
                                   ("[[key_format]]\nname='x'\npattern='abc'\nflags='i'\n", 4, 1)):
            with self.subTest(text.splitlines()[0]):
                config = self.file("operator.toml", text)
                self.file("plain/a.txt", "a\n")
                result = self.run_program("scan", self.tmp / "plain", "--config", config, status=2)
                self.assertEqual(result.out, "")
                self.assertRegex(result.err, rf"operator\.toml:{line}:\d+")
                self.assertNotIn(secret[:8], result.err)

    def test_broken_toml_is_not_quoted(self):
        secret = made_key("broken-toml")
        for text in (f'key = "{secret}\n', f"{secret} {secret}\n", f"[scan]\nexclude = [{secret}]\n",
                     f'[scan]\nexclude = "{secret}"\n', f"hosts = [1, '{secret}']\n"):
            config = self.file("operator.toml", text)
            self.file("plain/a.txt", "a\n")
            result = self.run_program("scan", self.tmp / "plain", "--config", config, status=2)
            self.assertRegex(result.err, r"operator\.toml:\d+:\d+")
            for i in range(len(secret) - 7):
                self.assertNotIn(secret[i:i + 8], result.err)

    def test_wrong_values(self):
        self.file("plain/a.txt", "a\n")
        for text in ("hosts = 1\n", "[scan]\nexclude = [1]\n", "[[key_format]]\nname='x'\npattern='('\n",
                     "[[key_format]]\npattern='abc'\n", "rules = 1\n",
                     "[[suppress]]\nrule='key/*'\nreason='x'\nuntil='tomorrow'\n",
                     "[rules]\ndisable = 'key/*'\n"):
            with self.subTest(text):
                config = self.file("operator.toml", text)
                result = self.run_program("scan", self.tmp / "plain", "--config", config, status=2)
                self.assertRegex(result.err, r"operator\.toml:\d+")

    def test_in_a_repository_of_one_s_own_it_is_status_2(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n", ".credward.toml": "surprise = 1\n"})
        for args in (["scan", repo], ["staged", repo], ["history", repo], ["range", "HEAD..HEAD", "--repo", repo]):
            with self.subTest(args[0]):
                result = self.run_program(*args, status=2)
                self.assertRegex(result.err, r"\.credward\.toml:1:1")


class WhereItIsRead(Config):
    OFF = '[rules]\ndisable = ["key/assignment"]\n'

    def test_scan_root_on_disk(self):
        repo = self.repo()
        repo.commit("start", files={"sub/k.env": env_file(made_key("where-scan"))})
        self.jsonl("scan", repo, status=1)
        repo.write(".credward.toml", self.OFF)
        self.jsonl("scan", repo, status=0)
        self.jsonl("scan", cwd=repo.path / "sub", status=0)
        repo.write("sub/.credward.toml", "nonsense [[[")
        self.jsonl("scan", cwd=repo.path / "sub", status=0)

    def test_staged_index(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.write("k.env", env_file(made_key("where-staged")))
        repo.add("k.env")
        repo.write(".credward.toml", self.OFF)
        self.jsonl("staged", repo, status=1)
        repo.add(".credward.toml")
        repo.write(".credward.toml", "nonsense [[[")
        self.jsonl("staged", repo, status=0)

    def test_history_head(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(made_key("where-history"))})
        repo.write(".credward.toml", self.OFF)
        repo.add()
        self.jsonl("history", repo, status=1)
        repo.commit("configure")
        repo.remove(".credward.toml")
        self.jsonl("history", repo, status=0)

    def test_range_base(self):
        repo = self.repo()
        h = repo.history()
        start = h.commit("main", "start", {"a.txt": "a\n"})
        h.commit("own", "turn it off myself", {".credward.toml": self.OFF, "k.env": env_file(made_key("where-range"))},
                 parents=[start])
        h.commit("off", "turned off by the base", {".credward.toml": self.OFF}, parents=[start])
        h.commit("topic", "leak", {"l.env": env_file(made_key("where-range-2")), ".credward.toml": None},
                 parents=[h.tip("off")])
        h.finish()
        self.jsonl("range", "main..own", "--repo", repo, status=1)
        self.jsonl("range", "off..topic", "--repo", repo, status=0)

    def test_operator_replaces_all_of_these(self):
        repo = self.repo()
        h = repo.history()
        start = h.commit("main", "start", {".credward.toml": self.OFF})
        h.commit("main", "leak", {"k.env": env_file(made_key("where-operator"))})
        h.finish()
        repo.write("staged.env", env_file(made_key("where-operator-staged")))
        repo.add("staged.env")
        config = self.file("operator.toml", "")
        for args in (["scan", repo], ["staged", repo], ["history", repo], ["range", f"{h.id(start)}..main", "--repo", repo]):
            with self.subTest(args[0]):
                self.jsonl(*args, status=0)
                self.jsonl(*args, "--config", config, status=1)

    def test_it_adds_and_never_replaces(self):
        own = "[[key_format]]\nname = 'x'\npattern = 'zzz[0-9]{20}'\n"
        self.assertEqual(self.rules_at(self.scan_with(own, 1, {"k.env": env_file(made_key("adds"))})),
                         [("key/assignment", "k.env")])

    def test_a_link_is_not_followed(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(made_key("config-link"))})
        self.file("outside.toml", self.OFF)
        repo.write(".credward.toml", Link(str(self.tmp / "outside.toml")))
        result = self.run_program("scan", repo)
        self.assertNotEqual(result.status, 0)


class WrongHosts(Case):
    def test_a_host_that_can_be_none(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        for host in ("", " ", "https://x.example/y", "*", "*.example", "x.example/y", "x.example:", "x.example:http", "[::1", "-x", "a b"):
            repo.write(".credward.toml", f'hosts = [\n  "fine.example",\n  "{host}",\n]\n')
            repo.add(".credward.toml")
            for command in (("scan",), ("staged",), ("doctor",)):
                with self.subTest(host=host, command=command):
                    self.assertIn(".credward.toml:3:3", self.run_program(*command, cwd=repo.path, status=2).err)
        for host in ("x.example", "X.Example:8443", "10.0.0.1", "[::1]:8080", "[2001:db8::1]", "b\u00fccher.example", "my_host"):
            repo.write(".credward.toml", f'hosts = ["{host}"]\n')
            self.run_program("scan", cwd=repo.path, status=0)


if __name__ == "__main__":
    unittest.main()
