"""Bounded time and memory, whatever the input; and `--timeout`."""

import gzip
import os
import resource
import time
import unittest
import zlib

from support import SANITIZED, Case, env_file, env_line, made_key

MB = 1024 * 1024


def limits(memory_mb, cpu_seconds):
    def apply():
        if not SANITIZED:
            resource.setrlimit(resource.RLIMIT_AS, (memory_mb * MB, memory_mb * MB))
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 5))
    return apply


class Bounded(Case):
    def bounded(self, *args, status=None, cpu=30, memory=1500, **options):
        return self.jsonl(*args, status=status, preexec=limits(memory, cpu * (10 if SANITIZED else 1)),
                          timeout=120 * (5 if SANITIZED else 1), **options)


class Size(Bounded):
    def test_big_files_are_read_to_the_end(self):
        case = self.case("big-files")
        for command in ("scan", "history"):
            with self.subTest(command):
                result = self.bounded(command, case.repo, status=1)
                self.assertEqual({finding["path"] for finding in result.findings}, {plant.path for plant in case.plants})
                self.assertTrue(result.summary["complete"])

    def test_many_small_files(self):
        for i in range(5000):
            self.file(f"plain/{i % 70}/{i}.txt", f"file {i}\n")
        started = time.monotonic()
        self.bounded("scan", self.tmp / "plain", status=0, cpu=10)
        self.assertLess(time.monotonic() - started, 20)

    def test_deep_folders(self):
        here = os.getcwd()
        try:
            os.mkdir(self.tmp / "plain")
            os.chdir(self.tmp / "plain")
            for _ in range(1500):  # beyond PATH_MAX
                os.mkdir("dd")
                os.chdir("dd")
            with open("k.env", "w") as out:
                out.write(env_file(made_key("deep-folder")))
        finally:
            os.chdir(here)
        result = self.bounded("scan", self.tmp / "plain")
        self.assertTrue(result.findings or result.of("unread"), "found, or said to be unread: never silently passed over")
        self.assertIn(result.status, (1, 3))


class Patterns(Bounded):
    """Texts made to be slow: everything has to be linear."""

    TEXTS = {
        "opening brackets": "[{" * 300000,
        "opening tags": "<a b=" * 200000,
        "quotes": "\"'`" * 300000,
        "backslashes": "\\" * 1000000,
        "curl words": "curl -H " * 100000,
        "curl header without end": "curl https://@HOST@ -H 'Authorization: Bearer".replace("@HOST@", "api.bytestack.dev") * 20000,
        "bearer": "Authorization: Bearer " * 50000,
        "bytestack names": "bytestack_api_key = " * 50000,
        "nested yaml": "".join(" " * (i % 400) + f"bytestack{i}:\n" for i in range(20000)),
        "nested json": '{"bytestack":' * 50000,
        "urls": "https://api.bytestack.dev/?api_key=" * 30000,
        "userinfo": "https://" + "a:" * 200000 + "@api.bytestack.dev/",
        "long key-like run": "BYTESTACK_API_KEY=" + "aB3" * 500000,
        "assignments of words": "BYTESTACK_TOKEN=your_api_key_here_please\n" * 30000,
        "blank lines": "\n" * 1000000 + "bytestack",
        "carriage returns": "bytestack\r" * 200000,
        "toml tables": "[bytestack]\n" * 80000,
        "hcl blocks": "bytestack {\n" * 80000,
        "percent": "bytestack%" * 100000,
        "allow comments": "# credward:allow key/* " * 40000,
        "base64": "bytestack" + "QUFB" * 300000,
    }

    def test_linear(self):
        for name, text in self.TEXTS.items():
            for path in ("x.env", "x.json", "x.yaml", "x.sh", "x.md", "x.py", "x.xml", "x.tf", "x.ipynb"):
                with self.subTest(text=name, path=path):
                    self.bounded("stdin", "--path", path, input=text[:60000 if SANITIZED else 600000], cpu=8)

    def test_many_findings(self):
        lines = "".join(env_line(made_key(f"many-{i}"), f"BYTESTACK_KEY_{i}") for i in range(5000))
        result = self.bounded("stdin", "--path", "x.env", input=lines, status=1)
        self.assertEqual(len(result.findings), 5000)

    def test_one_line_with_many_keys(self):
        words = " ".join(f"BYTESTACK_KEY_{i}={made_key(f'one-line-{i}')}" for i in range(3000))
        result = self.bounded("stdin", "--path", "x.sh", input="export " + words + "\n", status=1)
        self.assertEqual(len(result.findings), 3000)
        self.assertEqual({finding["line"] for finding in result.findings}, {1})


class Objects(Bounded):
    def test_object_that_lies_about_its_size(self):
        case = self.case("lying-loose")
        self.bounded("history", case.repo, status=1)

    def test_zlib_bomb_as_a_loose_object(self):
        repo = self.repo()
        repo.commit("start", files={"k.env": env_file(made_key("bomb"))})
        oid = "ab" * 20
        folder = repo.git_dir / "objects/ab"
        folder.mkdir(exist_ok=True)
        size = 3 * 1024 * MB
        stream = zlib.compressobj(9)
        head = stream.compress(b"blob %d\0" % size) + stream.flush(zlib.Z_FULL_FLUSH)
        block = stream.compress(b"\0" * (16 * MB)) + stream.flush(zlib.Z_FULL_FLUSH)  # stands on its own
        (folder / oid[2:]).write_bytes(head + block * (size // (16 * MB)) + stream.flush())
        started = time.monotonic()
        result = self.bounded("history", repo, "--unreachable", status=1)
        self.assertLess(time.monotonic() - started, 30)
        self.assertIn("k.env", {finding["path"] for finding in result.findings})
        self.assertIn(oid, {record.get("object") for record in result.of("unread")})

    def test_tree_bomb(self):
        """A tree whose entries double at each of 40 levels: 2^40 paths, 41 objects."""
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        blob = repo.git("hash-object", "-w", "--stdin", input=env_file(made_key("tree-bomb")))
        tree = repo.git("mktree", input=f"100644 blob {blob}\tk.env\n")
        for _ in range(40):
            tree = repo.git("mktree", input=f"040000 tree {tree}\ta\n040000 tree {tree}\tb\n")
        commit = repo.git("commit-tree", tree, "-m", "bomb")
        repo.git("update-ref", "refs/heads/bomb", commit)
        result = self.bounded("history", repo, cpu=30)
        self.assertIn(result.status, (1, 3), str(result)[:3000])
        self.assertTrue(result.findings, "the key's blob is there")

    def test_deep_tree(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        h = repo.history()
        h.commit("deep", "deep", {"d/" * 1500 + "k.env": env_file(made_key("deep-tree"))})
        h.finish()
        result = self.bounded("history", repo)
        self.assertTrue(result.findings or result.of("unread"), "found, or said to be unread")
        self.assertIn(result.status, (1, 3))

    def test_one_key_on_many_paths(self):
        """Two thousand paths: what is said of each must not hold all the others over and over."""
        repo = self.repo()
        repo.commit("start", files={f"d{i % 40}/{i}.env": env_file(made_key("many-places")) for i in range(2000)})
        result = self.bounded("history", repo, status=1, cpu=20)
        self.assertEqual(len(result.findings), 2000)
        self.assertLess(len(result.out), 60 * MB)

    def test_huge_commit_and_tag_chains(self):
        repo = self.repo()
        repo.commit("start", files={"a.txt": "a\n"})
        target = repo.rev()
        for i in range(60):
            repo.git("tag", "-a", "-m", "again", f"t{i}", target)
            target = repo.rev(f"t{i}")
        self.bounded("history", repo, status=0)

    def test_several_thousand_commits(self):
        repo = self.repo()
        h = repo.history()
        for i in range(4000):
            h.commit("main", f"c{i}", {f"f{i % 60}.txt": f"{i}\n", **({"k.env": env_file(made_key("long"))} if i == 2000 else {})})
        h.finish()
        started = time.monotonic()
        result = self.bounded("history", repo, status=1, cpu=15)
        self.assertLess(time.monotonic() - started, 20)
        self.assertEqual(len(result.findings), 1)


class Timeout(Bounded):
    def test_reached_means_incomplete(self):
        repo = self.repo()
        h = repo.history()
        line = "bytestack authorization bearer api.bytestack.dev curl\n" * 2000
        for i in range(300):
            h.commit("main", f"c{i}", {f"f{i}.txt": f"{i}\n" + line})
        h.finish()
        started = time.monotonic()
        result = self.jsonl("history", repo, "--timeout", "1ms", "--threads", "1", status=3)
        self.assertLess(time.monotonic() - started, 20)
        self.assertTrue(result.of("unread"))
        self.assertFalse(result.summary["complete"])
        self.jsonl("scan", repo, "--timeout", "10m", status=0)


class Memory(Bounded):
    @unittest.skipIf(SANITIZED, "no limit holds there")
    def test_a_file_that_does_not_fit_is_unread_and_the_others_are_judged(self):
        self.file("plain/big.txt", b"bytestack\n" * (40 * MB))
        for i in range(30):
            self.file(f"plain/k{i}.env", env_file(made_key(f"memory-{i}")))
        result = self.bounded("scan", self.tmp / "plain", status=1, memory=600)
        self.assertEqual(len(result.findings), 30)
        self.assertEqual([record["path"] for record in result.of("unread")], ["big.txt"])
        self.assertFalse(result.summary["complete"])


class Compressed(Bounded):
    def test_gzip_bomb_in_the_work_tree_is_harmless(self):
        self.file("plain/bomb.gz", gzip.compress(b"\0" * (64 * MB)))
        self.bounded("scan", self.tmp / "plain")

    def test_sparse_file_over_the_limit(self):
        path = self.file("plain/huge.img", "")
        os.truncate(path, 64 * 1024 * MB)
        result = self.bounded("scan", self.tmp / "plain", "--max-file-size", "100M", status=3)
        self.assertEqual([record["path"] for record in result.of("unread")], ["huge.img"])


class StartUp(Case):
    @unittest.skipIf(SANITIZED, "sanitizers start slowly")
    def test_version_and_an_empty_scan_are_quick(self):
        (self.tmp / "empty").mkdir()
        for args in (["--version"], ["scan", self.tmp / "empty"]):
            best = min(self.cpu(args) for _ in range(5))
            self.assertLess(best, 0.1, f"{args}: {best:.3f} s of CPU; the bar of 10 ms is the benchmark's")

    def cpu(self, args):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.run_program(*args, status=0)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    unittest.main()
