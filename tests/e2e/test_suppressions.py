"""Suppressions: whose word counts, what became of each, baselines, `suppress` and what other tools' marks are worth."""

import re
import unittest

from support import Case, curl_command, env_file, env_line, made_key

ALLOW = "  # credward:allow key/* revoked in 2019\n"
BAD_CALL = curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer")


def allowed(secret, words=ALLOW):
    return env_line(secret).rstrip("\n") + words


class Suppressions(Case):
    def policy(self, result):
        return [(f["path"], f["line"]) for f in result.findings if f["rule"] == "policy/suppression" and not f.get("suppressed")]

    def states(self, result):
        return sorted(record["state"] for record in result.of("suppression"))

    def start(self, **files):
        repo = self.repo()
        repo.commit("start", files=files or {"a.txt": "a\n"})
        return repo

    def range(self, repo, *args, status=None, span="HEAD~1..HEAD"):
        return self.jsonl("range", span, *args, cwd=repo.path, status=status)

    def receive(self, repo, *args, status=None):
        head = repo.rev()
        repo.git("update-ref", "HEAD", "HEAD~1")
        result = self.jsonl("receive", *args, cwd=repo.path, status=status, input=f"{repo.rev()} {head} refs/heads/main\n")
        repo.git("update-ref", "HEAD", head)
        return result


class Findings(Suppressions):
    def test_without_a_reason_or_expired(self):
        for words in ("  # credward:allow key/*\n", "  # credward:allow\n", "  # credward:allow key/* until=2020-01-01 old\n"):
            with self.subTest(words):
                repo = self.file("plain/k.env", allowed(made_key("state"), words)).parent
                result = self.jsonl("scan", repo, status=1)
                self.assertEqual(self.policy(result), [("k.env", 1)])
                self.assertIn("key/assignment", [f["rule"] for f in result.findings])
        # Where the key is gone, a suppression without a reason still is a finding.
        self.file("plain/k.env", "# credward:allow key/*\nA=1\n")
        self.assertEqual(self.policy(self.jsonl("scan", self.tmp / "plain", status=1)), [("k.env", 1)])

    def test_expired_in_the_configuration(self):
        config = '[[suppress]]\npath = "k.env"\nreason = "for now"\nuntil = 2026-01-01\nowner = "payments"\n'
        repo = self.start(**{"k.env": "A=1\n", ".credward.toml": config})
        result = self.jsonl("scan", repo, "--today", "2026-01-01", status=1)
        self.assertEqual(self.policy(result), [(".credward.toml", 1)])
        record, = result.of("suppression")
        self.assertEqual((record["state"], record["owner"], record["until"]), ("expired", "payments", "2026-01-01"))
        self.jsonl("scan", repo, "--today", "2025-12-31", status=0)
        # Who commits something else is not told of it at each commit.
        repo.write("b.txt", "b\n")
        repo.add("b.txt")
        self.jsonl("staged", repo, "--today", "2026-01-01", status=0)

    def test_in_quotes_it_is_spoken_about(self):
        self.file("plain/a.py", "# Write `credward:allow RULE` in a comment.\n# BYTESTACK: \"credward:allow RULE\"\n")
        result = self.jsonl("scan", self.tmp / "plain", status=0)
        self.assertEqual(result.of("suppression"), [])

    def test_the_rule_alone_is_no_rule(self):
        repo = self.start(**{".credward.toml": '[rules]\ndisable = ["key/*", "header/*", "transport/*"]\n'})
        self.run_program("scan", repo, status=2)

    def test_staged_says_it_once_where_it_is_added(self):
        repo = self.start(**{"k.env": allowed(made_key("old"), "  # credward:allow key/*\n")})
        repo.write("k.env", (repo.path / "k.env").read_text() + "MORE=1\n")
        repo.add("k.env")
        self.jsonl("staged", repo, status=0)
        repo.write("new.env", allowed(made_key("new"), "  # credward:allow key/*\n"))
        repo.add("new.env")
        self.assertEqual(self.policy(self.jsonl("staged", repo, status=1)), [("new.env", 1)])

    def test_staged_takes_the_word_of_who_commits(self):
        repo = self.start()
        repo.write("k.env", allowed(made_key("mine")))
        repo.add("k.env")
        self.jsonl("staged", repo, status=0)


class Trust(Suppressions):
    def test_what_the_change_adds_does_not_count(self):
        repo = self.start()
        repo.commit("change", files={"k.env": allowed(made_key("added"))})
        for run in (self.range, self.receive):
            with self.subTest(run.__name__):
                result = run(repo, status=1)
                self.assertEqual(self.policy(result), [("k.env", 1)])
                self.assertEqual(self.rules_at(result, "k.env"), ["key/assignment", "policy/suppression"])
                self.assertEqual(self.states(result), ["invalid"])
                accepted = run(repo, "--accept-suppressions", status=0)
                self.assertEqual(self.states(accepted), ["used"])

    def test_what_the_base_has_counts(self):
        text = "# credward:allow key/* test data\n" + env_line(made_key("base"))
        repo = self.start(**{"k.env": text})
        repo.commit("change", files={"k.env": "# credward:allow key/* test data\n" + env_line(made_key("changed"))})
        for run in (self.range, self.receive):
            with self.subTest(run.__name__):
                result = run(repo, status=0)
                self.assertEqual([f["suppressed"]["by"] for f in result.findings], ["inline"])

    def test_moved_with_its_file(self):
        text = "# credward:allow key/* test data\n" + env_line(made_key("moved")) + "".join(f"X{i}=1\n" for i in range(20))
        repo = self.start(**{"old.env": text})
        repo.git("mv", "old.env", "new.env")
        repo.commit("move", files={"new.env": text.replace("X1=1", "X1=2")})
        self.assertEqual(self.policy(self.range(repo, status=0)), [])

    def test_copied_to_another_file_it_is_new(self):
        text = allowed(made_key("copied"))
        repo = self.start(**{"old.env": text})
        repo.commit("copy", files={"new.env": text})
        self.assertEqual(self.policy(self.range(repo, status=1)), [("new.env", 1)])

    def test_comment_in_a_later_commit_of_the_change(self):
        repo, secret = self.start(), made_key("later")
        repo.commit("key", files={"k.env": env_line(secret)})
        repo.commit("comment", files={"k.env": allowed(secret)})
        self.range(repo, status=1, span="HEAD~2..HEAD")
        self.range(repo, "--accept-suppressions", status=0, span="HEAD~2..HEAD")

    def test_configuration_entries(self):
        entry = '[[suppress]]\npath = "*.env"\nreason = "test data"\n'
        repo = self.start(**{".credward.toml": entry})
        repo.commit("change", files={"k.env": env_line(made_key("config")), ".credward.toml": "# hello\n" + entry})
        self.assertEqual(self.policy(self.range(repo, status=0)), [])
        repo.commit("more", files={"k.txt": env_line(made_key("config-more")),
                                   ".credward.toml": entry + '[[suppress]]\npath = "k.txt"\nreason = "mine"\n'})
        for run in (self.range, self.receive):
            with self.subTest(run.__name__):
                result = run(repo, status=1)
                self.assertEqual(self.policy(result), [(".credward.toml", 4)])
                self.assertEqual(self.rules_at(result, "k.txt"), ["key/assignment"])
                run(repo, "--accept-suppressions", status=0)

    def test_exclusions_and_switched_off_rules_of_the_change(self):
        repo = self.start()
        repo.commit("change", files={"k.env": env_line(made_key("exclude")),
                                     ".credward.toml": '[scan]\nexclude = ["**"]\n[rules]\ndisable = ["key/*"]\n'})
        for run in (self.range, self.receive):
            run(repo, status=1)
            run(repo, "--accept-suppressions", status=1)

    def test_operators_configuration(self):
        repo = self.start()
        repo.commit("change", files={"k.env": env_line(made_key("operator"))})
        config = self.file("operator.toml", '[[suppress]]\nrule = "key/*"\nreason = "told so"\n')
        self.receive(repo, "--config", config, status=0)


class Baselines(Suppressions):
    def setUp(self):
        super().setUp()
        self.secret = made_key("baseline")
        self.repo_ = self.start(**{"k.env": env_file(self.secret), "call.sh": BAD_CALL})
        self.repo_.commit("gone", files={"gone.env": env_file(made_key("gone"))})
        self.repo_.commit("removed", files={"gone.env": None})
        self.baseline = self.tmp / "baseline.toml"
        self.write()

    def write(self):
        return self.run_program("baseline", "write", self.baseline, cwd=self.repo_.path, status=0)

    def scan(self, *args, status=None):
        return self.jsonl("scan", self.repo_, "--baseline", self.baseline, *args, status=status)

    def test_holds_no_key_and_covers_files_and_history(self):
        text = self.baseline.read_text()
        self.assertNotIn(self.secret[:8], text)
        self.assertEqual(len(re.findall(r"fingerprint = ", text)), 3)
        result = self.scan(status=0)
        self.assertEqual({f["suppressed"]["by"] for f in result.findings}, {"baseline"})
        self.assertEqual(self.states(result), ["unused", "used", "used"])
        self.jsonl("history", self.repo_, "--baseline", self.baseline, status=0)
        before = self.baseline.read_bytes()
        self.write()
        self.assertEqual(self.baseline.read_bytes(), before)

    def test_survives_moved_lines_but_not_another_key(self):
        self.repo_.write("k.env", "NEW=1\n" * 7 + env_file(self.secret))
        self.repo_.write("call.sh", "echo hello\n  " + BAD_CALL)
        self.scan(status=0)
        self.repo_.write("k.env", env_file(made_key("another")))
        self.scan(status=1)
        self.repo_.write("k.env", env_file(self.secret))
        self.repo_.write("elsewhere.env", env_file(self.secret))
        self.assertEqual(self.rules_at(self.scan(status=1), "elsewhere.env"), ["key/assignment"])

    def test_prune(self):
        self.repo_.write("call.sh", "echo\n")
        self.repo_.write("new.env", env_file(made_key("not-added")))
        said = self.run_program("baseline", "prune", self.baseline, cwd=self.repo_.path, status=0)
        self.assertIn("1 taken out", said.out)
        self.assertEqual(self.states(self.scan(status=1)), ["unused", "used"])

    def test_inside_of_the_repository_the_base_side_counts(self):
        inside = self.repo_.path / "baseline.toml"
        self.baseline = inside
        self.write()
        self.repo_.commit("baseline", files={"baseline.toml": inside.read_text()})
        self.repo_.commit("change", files={"new.env": env_file(made_key("new"))})
        args = ("--baseline", "baseline.toml")
        self.range(self.repo_, *args, status=1)
        self.write()  # the change excuses itself
        self.repo_.commit("baseline", files={"baseline.toml": inside.read_text()})
        result = self.range(self.repo_, *args, status=1, span="HEAD~2..HEAD")
        self.assertEqual([path for path, _ in self.policy(result)], ["baseline.toml"])
        self.assertEqual(self.rules_at(result, "new.env"), ["key/assignment"])
        self.range(self.repo_, *args, "--accept-suppressions", status=0, span="HEAD~2..HEAD")

    def test_broken_ones_are_wrong_calls(self):
        other = {"CREDWARD_FINGERPRINT_KEY": "another"}
        self.assertIn("CREDWARD_FINGERPRINT_KEY",
                      self.run_program("scan", self.repo_, "--baseline", self.baseline, env=other, status=2).err)
        for text in ("", "accepted = 1\n", "[", 'fingerprint-key = "x"\naccepted = [1]\n'):
            self.file("broken.toml", text)
            self.run_program("scan", self.repo_, "--baseline", self.tmp / "broken.toml", status=2)
        self.run_program("scan", self.repo_, "--baseline", self.tmp / "nowhere", status=2)
        self.run_program("baseline", "write", self.tmp / "no/folder", cwd=self.repo_.path, status=4)


class Suppress(Suppressions):
    def fingerprint(self, repo):
        return self.jsonl("scan", repo).findings[0]["secret"]["fingerprint"]

    def test_by_whole_fingerprint_and_by_its_beginning(self):
        for size in (32, 8):
            with self.subTest(size):
                repo = self.repo(f"repo{size}")
                repo.commit("start", files={"k.env": env_file(made_key("suppress"))})
                said = self.run_program("suppress", self.fingerprint(repo)[:size], "--reason", 'a "test" key \\o/', "--until",
                                        "2099-01-01", "--owner", "payments", cwd=repo.path, status=0)
                self.assertIn(".credward.toml", said.out)
                finding, = self.jsonl("scan", repo, status=0).findings
                self.assertEqual(finding["suppressed"], {"by": "config", "reason": 'a "test" key \\o/', "until": "2099-01-01"})

    def test_keeps_what_is_there(self):
        config = '# ours\nhosts = ["bytestack.internal.example"]'
        repo = self.start(**{"k.env": env_file(made_key("keep")), ".credward.toml": config})
        self.run_program("suppress", self.fingerprint(repo), "--reason", "x", cwd=repo.path, status=0)
        self.assertTrue((repo.path / ".credward.toml").read_text().startswith(config + "\n"))
        self.assertIn("nothing is new",
                      self.run_program("suppress", self.fingerprint(repo), "--reason", "x", cwd=repo.path, status=0).out)

    def test_wrong_calls(self):
        repo = self.start(**{"k.env": env_file(made_key("wrong"))})
        fingerprint = self.fingerprint(repo)
        for args in ((), (fingerprint,), (fingerprint[:7], "--reason", "x"), ("0" * 8, "--reason", "x"), ("xyz", "--reason", "x"),
                     (fingerprint, "--reason", "a\nb"), (fingerprint, "--reason", "x", "--until", "soon"),
                     (fingerprint, "--import", "--reason", "x")):
            with self.subTest(args):
                self.run_program("suppress", *args, cwd=repo.path, status=2)
        self.assertFalse((repo.path / ".credward.toml").exists())
        (repo.path / ".credward.toml").write_text("broken =\n")
        self.run_program("suppress", fingerprint, "--reason", "x", cwd=repo.path, status=2)
        self.assertEqual((repo.path / ".credward.toml").read_text(), "broken =\n")

    def test_other_tools_marks_are_noted_not_obeyed_and_imported_on_demand(self):
        repo = self.start(**{"a.env": allowed(made_key("gitleaks"), "  # gitleaks:allow\n"),
                             "b.env": allowed(made_key("detect"), "  # pragma: allowlist secret\n"),
                             "c.env": allowed(made_key("none"), "\n")})
        result = self.jsonl("scan", repo, status=1)
        self.assertEqual(len(result.findings), 3)
        notes = [record for record in result.of("note") if record["what"] == "foreign-suppression"]
        self.assertEqual([note["path"] for note in notes], ["a.env", "b.env"])
        self.assertIn("suppress --import", notes[0]["reason"])
        self.run_program("suppress", "--import", cwd=repo.path, status=0)
        result = self.jsonl("scan", repo, status=1)
        self.assertEqual([path for _, path in self.rules_at(result)], ["c.env"])
        self.assertIn("gitleaks:allow", (repo.path / ".credward.toml").read_text())


class Fingerprints(Case):
    def test_the_first_digits_are_enough_in_a_configuration(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(made_key("prefix"))})
        fingerprint = self.jsonl("scan", repo, status=1).findings[0]["secret"]["fingerprint"]
        for digits in (fingerprint[:8], fingerprint[:9].upper(), fingerprint):
            repo.write(".credward.toml", f'[[suppress]]\nfingerprint = "{digits}"\nreason = "r"\n')
            self.jsonl("scan", repo, status=0)
        for digits in ("zz", fingerprint[:7], fingerprint + "0"):
            repo.write(".credward.toml", f'[[suppress]]\nfingerprint = "{digits}"\nreason = "r"\n')
            self.assertIn(".credward.toml:2", self.run_program("scan", repo, status=2).err)


if __name__ == "__main__":
    unittest.main()
