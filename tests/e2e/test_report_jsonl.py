"""`--report jsonl`: fields and types, order, determinism. (Every test that uses Case.jsonl checks each record.)"""

import json
import unittest

from fingerprint import ENVIRONMENT, fingerprint
from support import Case, cases, curl_command, env_file, env_line, made_key


def order(finding):
    null_last = lambda value, size=None: (value is None, (value or "").encode("utf-8", "surrogateescape"))
    return (null_last(finding.get("repository") or None), null_last(finding["path"]), finding["line"], finding["column"],
            finding["rule"].encode(), finding["source"].encode(), null_last(finding.get("commit")))


class Fields(Case):
    def test_secret(self):
        secret, short = made_key("fields"), made_key("fields-short", "hex", 20)
        self.file("plain/k.env", env_line(secret) + env_line(short, "BYTESTACK_TOKEN"))
        result = self.jsonl("scan", self.tmp / "plain", status=1, env=ENVIRONMENT)
        long_one, short_one = result.findings
        self.assertEqual(long_one["secret"]["fingerprint"], fingerprint(secret))
        self.assertTrue(long_one["secret"]["preview"].startswith(secret[:4]))
        self.assertNotIn(secret[:5], result.out)
        self.assertIn("40", long_one["secret"]["preview"])
        self.assertEqual(short_one["secret"]["fingerprint"], fingerprint(short))
        self.assertNotIn(short[:2], short_one["secret"]["preview"].replace("20", ""))

    def test_fingerprint_without_and_with_a_key_of_one_s_own(self):
        self.file("plain/k.env", env_file(made_key("label")))
        prints = [self.jsonl("scan", self.tmp / "plain", env=env).findings[0]["secret"]["fingerprint"]
                  for env in ({}, {}, {"CREDWARD_FINGERPRINT_KEY": "a"}, {"CREDWARD_FINGERPRINT_KEY": "b"})]
        self.assertEqual(prints[0], prints[1])
        self.assertEqual(len(set(prints)), 3)

    def test_show_secrets(self):
        secret = made_key("shown")
        self.file("plain/k.env", env_file(secret))
        result = self.run_program("scan", self.tmp / "plain", "--report", "jsonl", "--show-secrets", status=1)
        self.assertEqual(result.findings[0]["secret"]["value"], secret)
        self.assertIn(secret, self.run_program("scan", self.tmp / "plain", "--show-secrets", status=1).out)
        sarif = self.run_program("scan", self.tmp / "plain", "--show-secrets", "--report", "sarif=out.sarif")
        if sarif.status != 2:
            self.assertNotIn(secret, (self.tmp / "out.sarif").read_text())

    def test_summary(self):
        self.file("plain/k.env", env_file(made_key("summary")))
        self.file("plain/other.txt", "text\n")
        result = self.jsonl("scan", self.tmp / "plain", status=1)
        self.assertIs(result.summary["seconds"], None)
        self.assertIs(result.summary["complete"], True)
        self.assertEqual(result.records[-1]["type"], "summary")
        numbers = json.dumps(result.summary)
        self.assertIn(str(sum(path.stat().st_size for path in (self.tmp / "plain").iterdir())), numbers)
        with_stats = self.jsonl("scan", self.tmp / "plain", "--stats", status=1)
        self.assertIsInstance(with_stats.summary["seconds"], (int, float))

    def test_rule_set_hash_depends_on_rules_and_configuration(self):
        self.file("plain/other.txt", "text\n")
        config = self.file("c.toml", '[rules]\ndisable = ["header/*"]\n')
        one = json.dumps(self.jsonl("scan", self.tmp / "plain").summary)
        two = json.dumps(self.jsonl("scan", self.tmp / "plain").summary)
        three = json.dumps(self.jsonl("scan", self.tmp / "plain", "--config", config).summary)
        self.assertEqual(one, two)
        self.assertNotEqual(one, three)

    def test_scope_names_refs_and_tips(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.git("tag", "v1")
        text = json.dumps(self.jsonl("history", repo, status=0).summary)
        for expected in ("refs/heads/main", "refs/tags/v1", repo.rev()):
            self.assertIn(expected, text)

    def test_every_line_is_an_object_and_ends_with_a_newline(self):
        result = self.jsonl("history", self.case("odd-paths").repo, status=1)
        self.assertTrue(result.out_bytes.endswith(b"\n"))
        result.out_bytes.decode("utf-8")
        for line in result.out.splitlines():
            self.assertIsInstance(json.loads(line), dict)


class Order(Case):
    def test_findings_are_in_the_contract_s_order(self):
        for name in ("odd-paths", "several-packs", "many-paths", "messages", "stash", "renames"):
            with self.subTest(name):
                findings = self.jsonl("history", self.case(name).repo, status=1).findings
                self.assertGreater(len(findings), 1)
                self.assertEqual(findings, sorted(findings, key=order))

    def test_several_on_a_line(self):
        one, two = made_key("line-one"), made_key("line-two")
        self.file("plain/b.sh", f"export BYTESTACK_API_KEY={one}; export BYTESTACK_TOKEN={two}\n" + curl_command(made_key("l3")))
        self.file("plain/a.sh", curl_command(made_key("a1")).replace("https", "http"))
        self.file("plain/a/z.sh", curl_command(made_key("az")))
        findings = self.jsonl("scan", self.tmp / "plain", status=1).findings
        self.assertGreaterEqual(len(findings), 6)
        self.assertEqual(findings, sorted(findings, key=order))


class Determinism(Case):
    def same(self, *args, **options):
        outs = {threads: self.run_program(*args, "--report", "jsonl", "--threads", threads, **options)
                for threads in ("1", "2", "4", "1")}
        self.assertEqual(len({result.out_bytes for result in outs.values()}), 1)
        self.assertEqual(len({result.status for result in outs.values()}), 1)
        return outs["1"]

    def test_threads_make_no_difference(self):
        for name in ("several-packs", "odd-paths", "corrupt-loose", "stash", "dangling", "many-paths"):
            case = self.case(name)
            for args in (["history", case.repo, "--unreachable"], ["scan", case.repo], ["audit", case.repo]):
                with self.subTest(case=name, command=args[0]):
                    self.same(*args)

    def test_many_files(self):
        for i in range(300):
            self.file(f"plain/d{i % 17}/f{i}.env", env_file(made_key(f"many-{i}")))
        self.assertEqual(len(self.same("scan", self.tmp / "plain").findings), 300)

    def test_other_formats_too(self):
        case = self.case("many-paths")
        for form in ("sarif", "text"):
            outs = set()
            for threads in ("1", "4"):
                out = self.run_program("history", case.repo, "--report", form, "--threads", threads, status=1).out
                outs.add(out.rsplit("\n", 2)[0] if form == "text" else out)
            self.assertEqual(len(outs), 1, form)

    def test_place_and_name_of_the_repository_make_no_difference(self):
        first = self.jsonl("history", cases.make("renames", self.tmp / "one").repo, status=1)
        second = self.jsonl("history", cases.make("renames", self.tmp / "two").repo, status=1)
        self.assertEqual(first.out, second.out)


if __name__ == "__main__":
    unittest.main()
