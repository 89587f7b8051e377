"""Archives: zip, tar and gzip members are read in every command, three deep; what a bound keeps out is unread."""

import gzip
import io
import os
import subprocess
import tarfile
import time
import unittest
import zipfile

from support import Case, env_file, made_key


def zipped(files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return out.getvalue()


def tarred(files, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            data = content.encode() if isinstance(content, str) else content
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def secret(label):
    return env_file(made_key("archive-" + label))


FILES = {
    "a.zip": (zipped({"conf/app.env": secret("zip"), "a.txt": "x" * 5000}), "conf/app.env"),
    "stored.jar": (zipped({"app.env": secret("stored")}, zipfile.ZIP_STORED), "app.env"),
    "a.tar": (tarred({"d/app.env": secret("tar")}), "d/app.env"),
    "a.tar.gz": (tarred({"d/app.env": secret("tgz")}, "w:gz"), "d/app.env"),
    "app.env.gz": (gzip.compress(secret("gz").encode()), "app.env"),
    "hidden.gz": (gzip.compress(b"\0" * 2048 + secret("zeros").encode()), "hidden"),
    "three.zip": (zipped({"b.zip": zipped({"c.jar": zipped({"app.env": secret("deep")})})}), "b.zip!/c.jar!/app.env"),
    "utf16.zip": (zipped({"app.env": ("\ufeff" + secret("utf16")).encode("utf-16-le")}), "app.env"),
}


class Archives(Case):
    def check(self, result):
        found = {(finding["path"], finding.get("member")): finding for finding in result.findings}
        self.assertEqual(set(found), {(path, member) for path, (_, member) in FILES.items()})
        for finding in found.values():
            self.assertEqual((finding["rule"], finding["line"], finding["column"], finding["endColumn"]), ("key/assignment", 3, 19, 59),
                             finding["path"])
        self.assertEqual(result.of("unread"), [])

    def make(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        repo.commit("archives", files={path: content for path, (content, _) in FILES.items()})
        return repo

    def test_scan_history_range_staged(self):
        repo = self.make()
        self.check(self.jsonl("scan", repo, status=1))
        history = self.jsonl("history", repo, status=1)
        self.check(history)
        self.assertTrue(all(finding["inHead"] for finding in history.findings))
        base, start = repo.rev(), repo.rev("HEAD~1")
        (repo.path / "moved").mkdir()
        for path in FILES:
            repo.git("mv", path, "moved/" + path)
        self.assertEqual(self.jsonl("staged", repo, status=0).findings, [], "a rename adds nothing")
        repo.git("commit", "-qm", "moved")
        self.assertEqual(self.jsonl("range", f"{base}..HEAD", "--repo", repo, status=0).findings, [])
        self.check(self.jsonl("range", f"{start}..{base}", "--repo", repo, status=1))

    def test_new_archives_are_staged(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        for path, (content, _) in FILES.items():
            repo.write(path, content)
        repo.git("add", "-A")
        self.check(self.jsonl("staged", repo, status=1))

    def test_an_unchanged_member_of_a_changed_archive_is_not_new(self):
        repo = self.repo()
        repo.commit("start", files={"a.zip": zipped({"old.env": secret("old")})})
        repo.write("a.zip", zipped({"old.env": secret("old"), "new.env": secret("new")}))
        repo.git("add", "-A")
        self.assertEqual([finding["member"] for finding in self.jsonl("staged", repo, status=1).findings], ["new.env"])

    def test_stdin(self):
        content, member = FILES["a.tar.gz"]
        result = self.jsonl("stdin", "--path", "a.tar.gz", input=content, status=1)
        self.assertEqual([finding["member"] for finding in result.findings], [member])

    def test_every_format_names_the_member(self):
        self.file("plain/a.zip", FILES["a.zip"][0])
        for report in ("text", "sarif", "jsonl"):
            self.assertIn("conf/app.env", self.run_program("scan", self.tmp / "plain", "--report", report, status=1).out, report)

    def unread(self, name, content, *args, status=3, cpu=20):
        self.file("plain/" + name, content)
        started = time.monotonic()
        result = self.jsonl("scan", self.tmp / "plain", *args, status=status)
        self.assertLess(time.monotonic() - started, cpu)
        self.assertFalse(result.summary["complete"])
        return [record["reason"] for record in result.of("unread")]

    def test_four_deep_is_unread(self):
        nested = zipped({"app.env": secret("too-deep")})
        for _ in range(3):
            nested = zipped({"n.zip": nested})
        self.assertRegex(" ".join(self.unread("a.zip", nested)), "more than 3 deep")

    def test_bombs(self):
        reasons = self.unread("bomb.gz", gzip.compress(b"\0" * (300 << 20)))
        self.assertRegex(" ".join(reasons), "bound")
        os.unlink(self.tmp / "plain/bomb.gz")
        layer = zipped({f"{i}": b"\0" * (1 << 20) for i in range(100)})
        for _ in range(2):
            layer = zipped({f"{i}.zip": layer for i in range(16)})
        self.assertTrue(self.unread("bomb.zip", layer))

    def test_layers_of_gzip_are_counted(self):
        content = secret("layers").encode()
        for _ in range(3):
            content = gzip.compress(content)
        self.file("plain/a.env.gz.gz.gz", content)
        result = self.jsonl("scan", self.tmp / "plain", status=1)
        self.assertEqual(len(result.findings), 1)
        os.unlink(self.tmp / "plain/a.env.gz.gz.gz")
        self.assertRegex(" ".join(self.unread("deep.gz", gzip.compress(content))), "more than 3 deep")

    def test_a_gigabyte_of_empty_members(self):
        """Inner layers that unpack to nothing cost work that the outermost size does not show."""
        empty = gzip.compress(b"")
        layer = gzip.compress(empty * ((1 << 30) // len(empty)), 1)
        content = gzip.compress(gzip.compress(layer))
        self.assertLess(len(content), 1 << 20)
        self.assertTrue(self.unread("empty.gz", content, cpu=10))

    def test_encrypted(self):
        if subprocess.run(["which", "zip"], capture_output=True).returncode != 0:
            content = bytearray(zipped({"app.env": secret("locked")}))
            for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the flag that says so
                at = content.index(mark)
                content[at + offset] |= 1
            content = bytes(content)
        else:
            self.file("app.env", secret("locked"))
            subprocess.run(["zip", "-qP", "word", "a.zip", "app.env"], cwd=self.tmp, check=True)
            content = (self.tmp / "a.zip").read_bytes()
        self.assertEqual(self.unread("a.zip", content), ["app.env is encrypted"])

    def test_damaged(self):
        whole = zipped({"first.env": secret("first"), "second.env": os.urandom(5000).hex()})
        reasons = self.unread("a.zip", whole[:len(whole) // 2], status=1)
        self.assertTrue(reasons)

    def test_a_damaged_tar_file_is_read_as_it_is(self):
        content = tarred({"a.txt": "x" * 3000, "app.env": secret("cut")})
        self.file("plain/a.tar", content[:2000])
        result = self.jsonl("scan", self.tmp / "plain")
        self.assertNotEqual(result.status, 3)
        self.assertTrue(result.of("degraded"))

    def test_hostile_names(self):
        names = ["../../etc/app.env", "/etc/app.env", "a\x1b[31m\r\n::error::.env", "\u202eapp.env", "n" * 3000 + ".env"]
        self.file("plain/a.tar", tarred({name: secret(f"name-{i}") for i, name in enumerate(names)}))
        for report in ("text", "sarif", "jsonl"):
            out = self.run_program("scan", self.tmp / "plain", "--report", report, status=1).out
            for bad in ("\x1b", "\u202e", "\n::error"):
                self.assertNotIn(bad, out, report)

    def test_key_in_a_member_name_is_redacted(self):
        key = made_key("archive-name")
        self.file("plain/a.zip", zipped({key + ".txt": env_file(key)}))
        for report in ("text", "sarif", "jsonl"):
            result = self.run_program("scan", self.tmp / "plain", "--report", report, status=1)
            self.assertNotIn(key[4:12], result.out + result.err)

    def test_a_gzip_file_that_is_cut(self):
        """What unfolds is read, however little it is; the rest is unread."""
        key = made_key("archive-cut")
        lines = gzip.compress((f"BYTESTACK_API_KEY={key}\n" * 1000).encode())
        member = tarred({"app.env": env_file(key), "big.bin": os.urandom(50_000)}, "w:gz")
        for name, content in (("t.gz", lines[:100]), ("t.env.gz", gzip.compress(env_file(key).encode())[:-6]),
                              ("a.tar.gz", member[:len(member) // 2]), ("two.gz", gzip.compress(env_file(key).encode()) + lines[:40])):
            with self.subTest(name):
                path = self.file("cut/" + name, content)
                result = self.jsonl("scan", path, status=1)
                self.assertTrue(any(record["path"] == name for record in result.of("unread")), str(result))
                self.assertRegex(result.of("unread")[0]["reason"], "damaged")
        blind = gzip.compress(os.urandom(20_000).hex().encode() + f"\nBYTESTACK_API_KEY={key}\n".encode())
        result = self.jsonl("scan", self.file("cut/w.gz", blind[:11_000]), status=3)
        self.assertFalse(result.summary["complete"])
        self.jsonl("scan", self.file("cut/e.gz", gzip.compress(b"")[:-3]), status=3)
        self.jsonl("scan", self.file("cut/e.gz", gzip.compress(b"")), status=0)
        wrong = bytearray(gzip.compress(env_file(key).encode()))
        wrong[-7] ^= 1
        self.jsonl("scan", self.file("cut/crc.gz", bytes(wrong)), status=1)

    def test_history_of_a_cut_gzip_file(self):
        repo = self.repo()
        repo.commit("start", files={"half.gz": gzip.compress(os.urandom(20_000).hex().encode())[:9_000]})
        self.assertEqual([record["path"] for record in self.jsonl("history", repo, status=3).of("unread")], ["half.gz"])


if __name__ == "__main__":
    unittest.main()
