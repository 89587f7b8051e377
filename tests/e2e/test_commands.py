"""The command line itself: help, version, wrong calls, `rules`, `doctor`, and where reports go."""

import json
import os
import re
import shutil
import unittest

from support import COMMANDS, CREDWARD, FORMATS, Case, env_file, made_key, run_git

URLS = ["https://github.com/example/app.git", "ssh://git@example.com/app.git", "git@example.com:app.git",
        "git://example.com/app.git", "file:///tmp/app", "http://example.com/x"]


class Calls(Case):
    def test_version(self):
        result = self.run_program("--version", status=0)
        self.assertRegex(result.out, r"credward \d+\.\d+\.\d+")
        self.assertRegex(result.out, r"[0-9a-f]{8,}", "the rule set's hash")
        for library in ("libgit2", "vectorscan"):
            self.assertIn(library, result.out.lower())
        self.assert_clean_stderr(result)

    def test_help_of_the_program_lists_the_commands(self):
        result = self.run_program("--help", status=0)
        for command in COMMANDS:
            self.assertRegex(result.out, rf"\b{command}\b")
        self.assert_clean_stderr(result)

    def test_help_of_every_command(self):
        for command in COMMANDS:
            with self.subTest(command):
                result = self.run_program(command, "--help", status=0)
                self.assertGreater(len(result.out.splitlines()), 3)
                self.assert_clean_stderr(result)
        for command in ("list", "show", "check"):
            self.run_program("rules", command, "--help", status=0)

    def test_common_options_are_in_the_help(self):
        result = self.run_program("scan", "--help", status=0)
        for option in ("--report", "--config", "--rules", "--fail-on", "--threads", "--max-file-size", "--timeout",
                       "--today", "--show-secrets", "--authors", "--color", "--progress", "--quiet", "--stats",
                       "--include-ignored", "--allow-incomplete"):
            self.assertIn(option, result.out)

    def test_wrong_calls(self):
        (self.tmp / "x").mkdir()
        for args in ([], ["nonsense"], ["scan", "--nonsense"], ["scan", "x", "--report", "nonsense"],
                     ["scan", "x", "--report", "=x.json"], ["scan", "x", "--fail-on", "sometimes"],
                     ["scan", "x", "--threads", "0"], ["scan", "x", "--threads", "many"], ["scan", "x", "--threads", "-1"],
                     ["scan", "x", "--max-file-size", "huge"], ["scan", "x", "--timeout", "soon"],
                     ["scan", "x", "--today", "31.12.2026"], ["scan", "x", "--today", "2026-02-30"],
                     ["scan", "x", "--color", "blue"], ["scan", "x", "--progress", "perhaps"],
                     ["scan", "x", "--config", "absent.toml"], ["scan", "x", "--rules", "absent.toml"],
                     ["staged", "one", "two"], ["range"], ["rules"], ["rules", "show"], ["rules", "show", "key/absent"]):
            with self.subTest(args=args):
                result = self.run_program(*args, status=2)
                self.assertEqual(result.out, "")
                self.assertTrue(result.err.strip())

    def test_urls_are_refused_with_the_advice_to_clone(self):
        for url in URLS:
            for args in (["scan", url], ["history", url], ["audit", url], ["staged", url],
                         ["range", "a..b", "--repo", url]):
                with self.subTest(args=args):
                    result = self.run_program(*args, status=2, timeout=20)
                    self.assertRegex(result.err, r"(?i)\bclone\b")

    def test_url_with_a_key_is_not_echoed(self):
        secret = made_key("url-argument")
        for command in ("scan", "history", "audit"):
            result = self.run_program(command, f"https://x:{secret}@git.example.com/app.git", status=2)
            self.assertNotIn(secret, result.err)

    def test_a_local_path_that_looks_like_a_scheme(self):
        repo = self.repo("host:app")
        repo.commit("start", files={"a.txt": "a\n"})
        self.run_program("scan", "./host:app", status=0)

    def test_program_copied_elsewhere_works_alone(self):
        shutil.copy(CREDWARD, self.tmp / "alone")
        secret = made_key("alone")
        self.file("plain/k.env", env_file(secret))
        import subprocess
        done = subprocess.run([str(self.tmp / "alone"), "scan", str(self.tmp / "plain"), "--report", "jsonl"], cwd="/",
                              env={"PATH": "/usr/bin:/bin"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1, done)
        self.assertIn(b"key/assignment", done.stdout)


class Status(Case):
    """Statuses 0 to 4 of every command that scans."""

    def setUp(self):
        super().setUp()
        self.dirty = self.repo("dirty")
        self.dirty.commit("start", files={"a.txt": "a\n"})
        self.dirty.commit("leak", files={"k.env": env_file(made_key("status"))})
        self.dirty.write("new.env", env_file(made_key("status-staged")))
        self.dirty.add("new.env")
        self.clean = self.repo("clean")
        self.clean.commit("start", files={"a.txt": "a\n"})
        self.clean.commit("more", files={"a.txt": "b\n"})

    def calls(self, repo):
        return {"scan": ["scan", repo], "staged": ["staged", repo], "history": ["history", repo], "audit": ["audit", repo],
                "range": ["range", "HEAD~1..HEAD", "--repo", repo], "stdin": ["stdin", "--path", "k.env"]}

    def test_0_and_1(self):
        for command, args in self.calls(self.clean).items():
            with self.subTest(command):
                self.run_program(*args, status=0, input="A=1\n" if command == "stdin" else None)
        for command, args in self.calls(self.dirty).items():
            with self.subTest(command):
                text = env_file(made_key("status-stdin")) if command == "stdin" else None
                for form in FORMATS:
                    self.run_program(*args, "--report", form, status=1, input=text)

    def test_2_when_no_rule_applies(self):
        config = self.file("none.toml", '[rules]\ndisable = ["*"]\n')
        for command, args in self.calls(self.dirty).items():
            with self.subTest(command):
                self.run_program(*args, "--config", config, status=2, input="x" if command == "stdin" else None)
        only_headers = self.file("headers.toml", '[rules]\ndisable = ["key/*"]\n')
        self.run_program("history", self.dirty, "--config", only_headers, status=2)
        self.run_program("scan", self.dirty, "--config", only_headers, status=0)

    def test_4_when_a_report_cannot_be_written(self):
        self.file("a-file", "")
        for command, args in self.calls(self.dirty).items():
            for target in ("absent/folder/report", "a-file/report", "."):
                with self.subTest(command=command, target=target):
                    text = "A=1\n" if command == "stdin" else None
                    result = self.run_program(*args, "--report", f"jsonl={target}", status=4, input=text)
                    self.assertTrue(result.err.strip())

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_4_when_the_disk_is_full(self):
        for form in FORMATS:
            with self.subTest(form):
                self.run_program("scan", self.dirty, "--report", f"{form}=/dev/full", status=4)

    def test_fail_on(self):
        self.run_program("scan", self.dirty, "--fail-on", "never", status=0)
        for level in ("note", "warning", "error"):
            self.run_program("scan", self.dirty, "--fail-on", level, status=1)
        placeholder = 'curl -H "Authorization: Bearer YOUR_API_KEY" https://api.bytestack.dev/v1/queries\n'
        self.file("plain/call.sh", placeholder)
        result = self.jsonl("scan", self.tmp / "plain", status=1)
        self.assertEqual({(f["rule"], f["level"]) for f in result.findings}, {("header/placeholder", "warning")})
        self.run_program("scan", self.tmp / "plain", "--fail-on", "error", status=0)

    def test_fail_on_never_does_not_hide_what_is_unread(self):
        self.file("plain/big.txt", "x" * 5000)
        self.run_program("scan", self.tmp / "plain", "--max-file-size", "1K", "--fail-on", "never", status=3)


class Reports(Case):
    def setUp(self):
        super().setUp()
        self.file("plain/k.env", env_file(made_key("reports")))

    def scan(self, *args, **options):
        return self.run_program("scan", self.tmp / "plain", *args, **options)

    def test_report_to_files_and_standard_output(self):
        result = self.scan("--report", "jsonl=out.jsonl", "--report", "sarif=out.sarif", "--report", "text", status=1)
        self.assertIn("key/assignment", (self.tmp / "out.jsonl").read_text())
        self.assertEqual(json.loads((self.tmp / "out.sarif").read_text())["version"], "2.1.0")
        self.assertIn("k.env", result.out)
        self.assertNotIn('"type"', result.out)

    def test_report_to_a_file_alone(self):
        """Without a word about standard output the default is text."""
        result = self.scan("--report", "jsonl=out.jsonl", status=1)
        self.assertNotIn('"type"', result.out)
        self.assertEqual((self.tmp / "out.jsonl").read_text(), self.jsonl("scan", self.tmp / "plain").out)

    def test_two_reports_to_standard_output_are_refused(self):
        for args in (["--report", "text", "--report", "jsonl"], ["--report", "sarif", "--report", "sarif"]):
            result = self.scan(*args, status=2)
            self.assertEqual(result.out, "")

    def test_same_format_to_two_files(self):
        self.scan("--report", "jsonl=a", "--report", "jsonl=b", status=1)
        self.assertEqual((self.tmp / "a").read_bytes(), (self.tmp / "b").read_bytes())

    def test_two_reports_to_one_file_however_it_is_written(self):
        (self.tmp / "link").symlink_to("a.out")
        (self.tmp / "folder").symlink_to(".")
        for other in ("./a.out", f"../{self.tmp.name}/a.out", self.tmp / "a.out", "link", "folder/a.out"):
            for make in (False, True):
                with self.subTest(other=other, make=make):
                    (self.tmp / "a.out").unlink(missing_ok=True)
                    if make:
                        self.file("a.out", "old")
                    self.scan("--report", "jsonl=a.out", "--report", f"sarif={other}", status=2)
                    self.scan("--report", f"jsonl={other}", "--report", "sarif=a.out", status=2)

    def test_equals_sign_in_the_file_name(self):
        self.scan("--report", "jsonl=a=b.jsonl", status=1)
        self.assertTrue((self.tmp / "a=b.jsonl").exists())

    def test_old_report_is_replaced(self):
        self.file("out.jsonl", "old\n" * 10000)
        self.scan("--report", "jsonl=out.jsonl", status=1)
        for line in (self.tmp / "out.jsonl").read_text().splitlines():
            json.loads(line)

    def test_report_inside_the_scanned_folder_is_not_its_own_input(self):
        self.scan("--report", "jsonl=plain/out.jsonl", status=1)
        first = (self.tmp / "plain/out.jsonl").read_text()
        self.assertEqual(first.count('"finding"'), 1)


class Rules(Case):
    def test_list(self):
        result = self.run_program("rules", "list", status=0)
        for rule in ("key/authorization-header", "key/assignment", "key/in-url", "key/sdk-argument", "key/nearby",
                     "header/missing-space", "header/missing-scheme", "header/wrong-scheme", "header/extra-space",
                     "header/scheme-punctuation", "header/name-misspelt", "header/name-separator", "header/placeholder",
                     "transport/cleartext"):
            self.assertIn(rule, result.out)
        self.assert_clean_stderr(result)

    def test_show_gives_the_whole_text(self):
        listed = re.findall(r"\b(?:key|header|transport)/[a-z-]+", self.run_program("rules", "list").out)
        self.assertGreaterEqual(len(set(listed)), 14)
        for rule in set(listed):
            with self.subTest(rule):
                result = self.run_program("rules", "show", rule, status=0)
                self.assertIn(rule, result.out)
                self.assertGreater(len(result.out), 200)

    def test_check(self):
        self.assert_clean_stderr(self.run_program("rules", "check", status=0))

    RULE = """id = "key/custom"
level = "error"
precision = "high"
security-severity = "7.0"
persistence = "sticky"
tags = []
short = "A custom rule."
full = "It finds custom things."
help = "Do not do this."
message = "A custom thing."
[[pattern]]
regex = 'custom-thing-(?P<key>[0-9A-Za-z]+)'
[[positive]]
text = "a custom-thing-{{key:base62:40}} here"
[[negative]]
text = "a custom thing"
"""

    def test_listed_are_the_rules_in_force(self):
        text = '[rules]\ndisable = ["key/assignment", "header/*"]\n'
        repo = self.repo()
        repo.write(".credward.toml", text)
        config = self.file("other.toml", text)
        for options in ({"cwd": repo.path}, {"config": config}):
            args = ["--config", options.pop("config")] if "config" in options else []
            listed = self.run_program("rules", "list", *args, status=0, **options).out
            self.assertIn("key/in-url", listed)
            self.assertNotIn("header/", listed)
            self.assertIn("no active rule", self.run_program("rules", "show", "key/assignment", *args, status=2, **options).err)
            self.run_program("rules", "show", "key/in-url", *args, status=0, **options)
        self.run_program("rules", "check", cwd=repo.path, status=0)

    def test_own_rules_are_added(self):
        rule = self.file("mine/custom.toml", self.RULE)
        self.file("plain/a.txt", f"a custom-thing-{made_key('custom')} here\n")
        for path in (rule, rule.parent):
            result = self.jsonl("scan", self.tmp / "plain", "--rules", path, status=1)
            self.assertEqual(self.rules_at(result), [("key/custom", "a.txt")])
        self.run_program("rules", "check", "--rules", rule, status=0)
        self.assertIn("key/custom", self.run_program("rules", "list", "--rules", rule, status=0).out)
        self.assertIn("key/assignment", self.run_program("rules", "list", "--rules", rule, status=0).out)

    def test_wrong_rules(self):
        self.file("plain/a.txt", "nothing\n")
        wrong = {
            "unknown field": self.RULE.replace("tags", "tagz"),
            "bad pattern": self.RULE.replace("A-Za-z]+)", "A-Za-z]+"),
            "bad level": self.RULE.replace('"error"', '"fatal"'),
            "no id": self.RULE.replace('id = "key/custom"\n', ""),
            "an id of the built-in rules": self.RULE.replace("key/custom", "key/assignment"),
            "no toml": "[[[",
            "wrong type": self.RULE.replace('"A custom rule."', "1"),
        }
        for name, text in wrong.items():
            with self.subTest(name):
                rule = self.file("wrong.toml", text)
                for args in (["scan", self.tmp / "plain", "--rules", rule], ["rules", "check", "--rules", rule]):
                    result = self.run_program(*args, status=2)
                    self.assertRegex(result.err, r"wrong\.toml:\d+")

    def test_example_that_fails(self):
        rule = self.file("wrong.toml", self.RULE.replace("a custom-thing-", "nothing of it "))
        result = self.run_program("rules", "check", "--rules", rule, status=2)
        self.assertRegex(result.out + result.err, r"wrong\.toml:\d+")


class Doctor(Case):
    def test_all_is_well(self):
        for cwd in (self.tmp, "/"):
            result = self.run_program("doctor", cwd=cwd, status=0)
            self.assertRegex(result.out, r"(?i)rule")
            self.assert_clean_stderr(result)

    def test_leaves_nothing_behind(self):
        temporary = self.tmp / "doctor-tmp"
        temporary.mkdir()
        self.run_program("doctor", env={"TMPDIR": temporary}, status=0)
        self.assertEqual(list(temporary.iterdir()), [])

    def test_fails_when_a_rule_it_needs_is_off(self):
        repo = self.repo()
        for pattern in ("key/*", "header/*"):
            with self.subTest(pattern):
                config = self.file("off.toml", f'[rules]\ndisable = ["{pattern}"]\n')
                self.assertNotEqual(self.run_program("doctor", "--config", config).status, 0)
        repo.commit("start", files={".credward.toml": '[rules]\ndisable = ["key/*"]\n'})
        self.assertNotEqual(self.run_program("doctor", cwd=repo.path).status, 0)

    def test_says_which_configuration_is_in_force(self):
        config = self.file("operator.toml", 'hosts = ["bytestack.internal.example"]\n')
        self.assertIn("operator.toml", self.run_program("doctor", "--config", config, status=0).out)


class Errors(Case):
    """What is wrong is named, and what is advised helps."""

    def says(self, *args, status=2, **options):
        return self.run_program(*args, status=status, **options).err

    def test_the_wrong_word_is_named(self):
        self.assertIn("bogus", self.says("bogus"))
        self.assertIn("--bogus", self.says("--bogus"))
        for command in (("audit",), ("history",), ("staged",), ("range", "a..b", "--repo")):
            for path in ("nowhere", "home"):
                self.assertIn(f"{path}: ", self.says(*command, path))
        self.assertIn('""', self.says("scan", ""))

    def test_doctor_with_a_configuration_that_is_not_there(self):
        self.assertNotIn("off or broken", self.says("doctor", "--config", "nowhere"))

    def test_a_range_whose_commits_are_elsewhere(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.commit("more", files={"a.txt": "b\n"})
        run_git(["clone", "-q", "-s", str(repo), "shared"], cwd=self.tmp)
        self.assertIn("--alternates", self.says("range", "HEAD~1..HEAD", cwd=self.tmp / "shared"))
        self.assertIn("nothing before", self.says("range", "0" * 40 + "..HEAD", cwd=repo.path))

    def test_staged_in_a_bare_repository(self):
        self.assertIn("bare", self.says("staged", self.repo("bare.git", bare=True)))

    def test_suppress_and_baseline_need_a_place(self):
        self.assertIn("--config", self.says("suppress", "0" * 32, "--reason", "x", cwd=self.home))
        self.assertFalse((self.home / ".credward.toml").exists())
        repo = self.repo()
        for file, word in (("-", "FILE"), ("https://a.example/b", "URL")):
            self.assertIn(word, self.says("baseline", "write", file, cwd=repo.path))

    def test_sizes_as_reports_write_them(self):
        self.file("plain/a.txt", "a" * 3000)
        self.run_program("scan", "plain", "--max-file-size", "2KiB", status=3)
        self.run_program("scan", "plain", "--max-file-size", "3KiB", status=0)

    def test_a_hook_that_does_not_run(self):
        repo = self.repo()
        hook = repo.git_dir / "hooks/commit-msg"
        hook.parent.mkdir(exist_ok=True)
        for mode, says in ((0o644, "not executable"), (0o755, "runs first")):
            hook.write_text("#!/bin/sh\n")
            hook.chmod(mode)
            self.assertIn(says, self.run_program("hook", "install", "commit-msg", cwd=repo.path, status=0).out)
            self.run_program("hook", "uninstall", "commit-msg", cwd=repo.path, status=0)


if __name__ == "__main__":
    unittest.main()
