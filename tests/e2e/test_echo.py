"""key/echo: what other rules found is searched by value in everything that the command reads."""

import base64
import io
import shutil
import unittest
import urllib.parse
import zipfile

from support import Case, curl_command, env_file, made_key


def echoes(result):
    return [f for f in result.findings if f["rule"] == "key/echo"]


def cell(text, part):
    """Line, column and end column of `part`, as reports count them."""
    at = text.index(part)
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return text.count("\n", 0, at) + 1, column, column + len(part)


class Echo(Case):
    def scan(self, files, *args, status=1):
        folder = self.tmp / "tree"
        shutil.rmtree(folder, ignore_errors=True)
        for name, content in files.items():
            self.file(f"tree/{name}", content)
        return self.jsonl("scan", folder, *args, status=status)

    def place(self, finding):
        return finding["line"], finding["column"], finding["endColumn"]

    def test_raw_with_the_same_fingerprint(self):
        secret = made_key("echo-raw")
        note = f"call me\nit was {secret}, remember?\n"
        result = self.scan({".env": env_file(secret), "note.txt": note})
        first, = [f for f in result.findings if f["rule"] == "key/assignment"]
        echo, = echoes(result)
        self.assertEqual(echo["secret"], first["secret"])
        self.assertEqual((echo["path"], self.place(echo)), ("note.txt", cell(note, secret)))
        self.assertEqual(len(result.findings), 2)

    def test_nothing_without_the_other_finding(self):
        self.scan({"note.txt": f"it was {made_key('echo-alone')}\n"}, status=0)

    def test_encoded_forms(self):
        secret = made_key("echo-forms")
        for shift in range(3):
            for name, encode in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)):
                with self.subTest(name, shift=shift):
                    encoded = encode(b"<>?"[:shift] + secret.encode() + b"~tail").decode()
                    result = self.scan({".env": env_file(secret), "dump.bin.txt": f"x={encoded};\n"})
                    echo, = echoes(result)
                    inside = f"x={encoded};\n"[echo["column"] - 1:echo["endColumn"] - 1]
                    # Every character that holds bits of the key, and no more.
                    begin, end = 8 * shift // 6, -(-8 * (shift + len(secret)) // 6)
                    self.assertEqual(inside, encoded[begin:end])
                    self.assertEqual(echo["secret"]["preview"], result.findings[0]["secret"]["preview"])
        whole = base64.b64encode(secret.encode()).decode()
        result = self.scan({".env": env_file(secret), "dump.bin.txt": f"{whole}\n"})
        self.assertEqual(self.place(echoes(result)[0]), (1, 1, len(whole) + 1))
        for percent in ("".join(f"%{b:02X}" for b in secret.encode()), "".join(f"%{b:02x}" for b in secret.encode())):
            text = f"q={percent}&b=1\n"
            result = self.scan({".env": env_file(secret), "dump.bin.txt": text})
            self.assertEqual(self.place(echoes(result)[0]), cell(text, percent))

    def test_only_special_characters_percent_encoded(self):
        secret = made_key("echo-plus", "base64url", 30) + "+/" + made_key("echo-plus2", "base64url", 10)
        quoted = urllib.parse.quote(secret, safe="")
        self.assertNotEqual(quoted, secret)
        text = f"q={quoted}\n"
        result = self.scan({"a.sh": f"export BYTESTACK_API_KEY='{secret}'\n", "b.txt": text})
        self.assertEqual(self.place(echoes(result)[0]), cell(text, quoted))

    def test_utf16(self):
        secret = made_key("echo-wide")
        for name in ("utf-16-le", "utf-16-be", "utf-16"):
            with self.subTest(name):
                result = self.scan({".env": env_file(secret), "wide.txt": f"it was {secret}\n".encode(name)})
                self.assertEqual(len(echoes(result)), 1, str(result))
        binary = bytes(range(256)) * 3 + secret.encode("utf-16-le") + bytes(range(256))
        result = self.scan({".env": env_file(secret), "wide.txt": binary})
        self.assertEqual([f["path"] for f in echoes(result)], ["wide.txt"])

    def test_suspicions_are_not_searched(self):
        secret = made_key("echo-nearby")
        result = self.scan({"a.py": f'import bytestack\napi_key = "{secret}"\n', "b.txt": secret + "\n"})
        self.assertEqual(self.rules_at(result), [("key/nearby", "a.py")])

    def test_where_another_rule_stands_it_is_silent(self):
        secret = made_key("echo-precedence")
        near = f'import bytestack\napi_key = "{secret}"\n'
        result = self.scan({".env": env_file(secret), "a.py": near})
        self.assertEqual(self.rules_at(result), [("key/assignment", ".env"), ("key/nearby", "a.py")])

    def test_before_suppression(self):
        secret = made_key("echo-suppressed")
        marker = "credward" + ":allow"
        result = self.scan({"a.py": f'BYTESTACK_API_KEY = "{secret}"  # {marker} key/* revoked\n', "b.txt": secret + "\n"})
        self.assertEqual(self.rules_at(result), [("key/echo", "b.txt")])

    def test_inline_suppression_of_an_echo(self):
        secret = made_key("echo-inline")
        marker = "credward" + ":allow"
        result = self.scan({".env": env_file(secret), "b.py": f'x = "{secret}"  # {marker} key/echo revoked\n'})
        self.assertEqual(self.rules_at(result), [("key/assignment", ".env")])
        self.assertEqual([s["state"] for s in result.of("suppression")], ["used"])

    def test_switched_off(self):
        secret = made_key("echo-off")
        self.file("off.toml", '[rules]\ndisable = ["key/echo"]\n')
        result = self.scan({".env": env_file(secret), "note.txt": secret + "\n"}, "--config", self.tmp / "off.toml")
        self.assertEqual(echoes(result), [])

    def test_archive_member(self):
        secret = made_key("echo-zip")
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inside/note.txt", f"old: {secret}\n")
        result = self.scan({".env": env_file(secret), "x.zip": buffer.getvalue()})
        echo, = echoes(result)
        self.assertEqual((echo["path"], echo["member"], echo["line"], echo["column"]), ("x.zip", "inside/note.txt", 1, 6))

    def test_stdin(self):
        secret = made_key("echo-stdin")
        result = self.jsonl("stdin", "--path", "a.txt", input=f"BYTESTACK_API_KEY={secret}\nand {secret}\n", status=1)
        self.assertEqual([(f["rule"], f["line"]) for f in result.findings], [("key/assignment", 1), ("key/echo", 2)])

    def test_staged(self):
        secret = made_key("echo-staged")
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(secret), "old.txt": f"{secret}\n"})
        repo.write("new.txt", f"{secret}\n")
        repo.write("k.env", env_file(secret) + "# changed\n")
        repo.git("add", "-A")
        result = self.jsonl("staged", repo.path, status=1)
        # Established in a staged file, though not by the change itself; the echo is new.
        self.assertEqual(self.rules_at(result), [("key/echo", "new.txt")])

    def test_threads_give_the_same_bytes(self):
        secrets = [made_key(f"echo-threads-{i}") for i in range(20)]
        files = {f"k{i}.env": env_file(s) for i, s in enumerate(secrets)}
        files |= {f"d{i}/n{i}.txt": "\n".join(secrets[i:] + secrets[:i]) for i in range(20)}
        one = self.scan(files, "--threads", "1")
        self.assertEqual(len(echoes(one)), 400)
        self.assertEqual(self.scan(files, "--threads", "7").out, one.out)

    def test_cap_is_said(self):
        files = {f"k{i}.env": env_file(made_key(f"echo-cap-{i}")) for i in range(1003)}
        files["all.txt"] = "\n".join(made_key(f"echo-cap-{i}") for i in range(1003))
        result = self.scan(files)
        self.assertEqual(len(echoes(result)), 1000)
        degraded, = [d for d in result.of("degraded") if d["what"] == "key/echo"]
        self.assertIn("1000 of 1003", degraded["reason"])

    def test_no_report_gives_a_key_away(self):
        secret = made_key("echo-leak")
        encoded = base64.b64encode(secret.encode()).decode()
        self.scan({".env": env_file(secret), "a.txt": f"{encoded}\n"})
        for form in ("text", "jsonl", "sarif"):
            out = self.run_program("scan", self.tmp / "tree", "--report", form, status=1).out
            self.assertNotIn(secret[:12], out)
            self.assertNotIn(encoded[:16], out)


class EchoInHistory(Case):
    def test_provenance(self):
        secret = made_key("echo-history")
        repo = self.repo()
        repo.commit("one", files={"note.txt": f"old {secret}\n"})
        first = repo.git("rev-parse", "HEAD").strip()
        repo.commit("two", files={".env": env_file(secret)})
        repo.commit("three", files={"note.txt": "nothing\n"})
        third = repo.git("rev-parse", "HEAD").strip()
        result = self.jsonl("history", repo.path, status=1)
        self.assertEqual(self.rules_at(result), [("key/assignment", ".env"), ("key/echo", "note.txt")])
        echo, = echoes(result)
        self.assertEqual((echo["commit"], echo["removed"], echo["inHead"], echo["line"]), (first, third, False, 1))
        self.assertEqual({o["path"] for o in echo["occurrences"]}, {".env", "note.txt"})
        self.assertEqual(echo["secret"], [f for f in result.findings if f["path"] == ".env"][0]["secret"])

    def test_one_path_with_both(self):
        # On one path the key came without context and got its name later: one finding, at the first commit.
        secret = made_key("echo-both")
        repo = self.repo()
        repo.commit("one", files={"a.txt": f"old {secret}\n"})
        first = repo.git("rev-parse", "HEAD").strip()
        repo.commit("two", files={"a.txt": f"BYTESTACK_API_KEY={secret}\n"})
        finding, = self.jsonl("history", repo.path, status=1).findings
        self.assertEqual((finding["rule"], finding["commit"], finding["inHead"]), ("key/echo", first, True))

    def test_commit_message_and_removed_key(self):
        secret = made_key("echo-message")
        repo = self.repo()
        repo.commit("one", files={".env": env_file(secret)})
        repo.commit(f"two\n\nrotates {secret}", files={".env": "nothing\n"})
        result = self.jsonl("history", repo.path, status=1)
        self.assertEqual(sorted((f["rule"], f["source"]) for f in result.findings),
                         [("key/assignment", "commit"), ("key/echo", "commit-message")])

    def test_range(self):
        secret, other = made_key("echo-range"), made_key("echo-range-other")
        repo = self.repo()
        repo.commit("base", files={"a.txt": "nothing\n", "known.env": env_file(other)})
        repo.commit("one", files={"note.txt": f"old {secret}\n"})
        repo.commit("two", files={".env": env_file(secret), "b.txt": other + "\n"})
        result = self.jsonl("range", "HEAD~2..HEAD", "--repo", repo.path, status=1)
        # The other key's name stands outside of the range.
        self.assertEqual(self.rules_at(result), [("key/assignment", ".env"), ("key/echo", "note.txt")])
        self.assertEqual(echoes(result)[0]["commit"], repo.git("rev-parse", "HEAD~1").strip())

    def test_same_bytes_on_any_number_of_threads(self):
        repo = self.repo()
        for i in range(12):
            secret = made_key(f"echo-many-{i}")
            repo.commit(f"c{i}", files={f"{i}.env": env_file(secret), f"n{i}.txt": f"{secret}\n{base64.b64encode(secret.encode()).decode()}\n"})
        outs = {self.jsonl("history", repo.path, "--threads", n, status=1).out for n in (1, 2, 5)}
        self.assertEqual(len(outs), 1)


if __name__ == "__main__":
    unittest.main()
