"""The fetcher takes exactly what the lock file names, and nothing that a package tries to smuggle in."""
import base64
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FETCHER = os.path.join(ROOT, "tools", "fetch_packages.py")

# Stands in for npm: copies the prepared tarball, and notes each call.
NPM = """#!/bin/sh
echo "$*" >> "$FAKE/calls"
[ -e "$FAKE/offline" ] && { echo "no network" >&2; exit 1; }
while [ $# -gt 0 ]; do [ "$1" = --pack-destination ] && target=$2; shift; done
cp "$FAKE/package.tgz" "$target/"
"""


def tarball(entries):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, content in entries:
            info = tarfile.TarInfo(name)
            if isinstance(content, tuple):
                info.type, info.linkname = content
                archive.addfile(info)
            else:
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


class Fetching(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.fake = scratch.name
        self.folder, self.target = os.path.join(self.fake, "folder"), os.path.join(self.fake, "target")
        os.makedirs(os.path.join(self.fake, "bin"))
        os.makedirs(self.folder)
        with open(os.path.join(self.fake, "bin", "npm"), "w", encoding="ascii") as file:
            file.write(NPM)
        os.chmod(file.name, 0o755)

    def offer(self, entries, version="1.0.0"):
        """Makes npm serve these entries, and the lock file name exactly them."""
        content = tarball(entries)
        with open(os.path.join(self.fake, "package.tgz"), "wb") as file:
            file.write(content)
        integrity = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode("ascii")
        self.lock(integrity, version)

    def lock(self, integrity, version="1.0.0", name="@s/thing"):
        with open(os.path.join(self.folder, "package.json"), "w", encoding="ascii") as file:
            json.dump({"dependencies": {name: version}}, file)
        with open(os.path.join(self.folder, "package-lock.json"), "w", encoding="ascii") as file:
            json.dump({"lockfileVersion": 3, "packages": {
                f"node_modules/{name}": {"version": version, "integrity": integrity}}}, file)

    def fetch(self, *options):
        environment = dict(os.environ, FAKE=self.fake, PATH=os.path.join(self.fake, "bin") + ":" + os.environ["PATH"])
        return subprocess.run([sys.executable, FETCHER, self.folder, self.target, *options], env=environment,
                              capture_output=True, text=True, check=False)

    def there(self):
        return sorted(os.path.relpath(os.path.join(directory, name), self.target)
                      for directory, _, names in os.walk(self.target) for name in names)

    def calls(self):
        try:
            with open(os.path.join(self.fake, "calls"), encoding="utf-8") as file:
                return file.read().splitlines()
        except FileNotFoundError:
            return []

    def test_sources_only(self):
        self.offer([("package/src/parser.c", b"int x;"), ("package/LICENSE", b"MIT"), ("package/src/grammar.json", b"{}"),
                    ("package/bindings/node/binding.c", b"x"), ("package/prebuilds/a.node", b"x"),
                    ("package/package.json", b"{}")])
        self.assertEqual(self.fetch("--sources-only").returncode, 0)
        self.assertEqual(self.there(), ["@s/thing/" + name for name in
                                        [".integrity", "LICENSE", "package.json", "src/parser.c"]])
        self.assertIn("--ignore-scripts", self.calls()[0])

    def test_everything_and_programs_can_run(self):
        self.offer([("package/tool", b"\x7fELFtool"), ("package/index.js", b"x")])
        self.assertEqual(self.fetch().returncode, 0)
        self.assertTrue(os.access(os.path.join(self.target, "@s/thing/tool"), os.X_OK))
        self.assertFalse(os.access(os.path.join(self.target, "@s/thing/index.js"), os.X_OK))

    def test_what_is_there_is_not_fetched_again_and_works_offline(self):
        self.offer([("package/a.c", b"1")])
        self.assertEqual(self.fetch().returncode, 0)
        before = len(self.calls())
        with open(os.path.join(self.fake, "offline"), "w", encoding="ascii"):
            pass
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual(len(self.calls()), before)

    def test_a_new_version_replaces_the_old_one(self):
        self.offer([("package/old.c", b"1")])
        self.fetch()
        self.offer([("package/new.c", b"2")], version="2.0.0")
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual(self.there(), ["@s/thing/.integrity", "@s/thing/new.c"])

    def test_a_package_that_the_lock_file_dropped_goes_away(self):
        self.offer([("package/old.c", b"1")])
        self.fetch()
        content = tarball([("package/new.c", b"2")])
        with open(os.path.join(self.fake, "package.tgz"), "wb") as file:
            file.write(content)
        self.lock("sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode("ascii"), name="other")
        self.assertEqual(self.fetch().returncode, 0)
        self.assertEqual(self.there(), ["other/.integrity", "other/new.c"])

    def test_another_content_is_refused(self):
        self.offer([("package/a.c", b"1")])
        self.lock("sha512-" + base64.b64encode(hashlib.sha512(b"something else").digest()).decode("ascii"))
        done = self.fetch()
        self.assertEqual(done.returncode, 1)
        self.assertIn("not the one that the lock file names", done.stderr)
        self.assertEqual(self.there(), [])

    def test_a_lock_file_without_a_strong_hash_is_refused(self):
        self.offer([("package/a.c", b"1")])
        self.lock("sha1-AAAA")
        self.assertEqual(self.fetch().returncode, 1)
        self.assertEqual(self.calls(), [])

    def test_a_lock_file_behind_its_package_json_is_refused(self):
        self.offer([("package/a.c", b"1")])
        with open(os.path.join(self.folder, "package.json"), "w", encoding="ascii") as file:
            json.dump({"dependencies": {"@s/thing": "1.0.1"}}, file)
        self.assertEqual(self.fetch().returncode, 1)
        self.assertEqual(self.calls(), [])

    def test_entries_that_leave_the_folder_are_refused(self):
        for name, content in [("package/../../evil.c", b"1"), ("package//etc/evil.c", b"1"), ("evil.c", b"1"),
                              ("package/link.c", (tarfile.SYMTYPE, "/etc/passwd")),
                              ("package/hard.c", (tarfile.LNKTYPE, "/etc/passwd")),
                              ("package/pipe.c", (tarfile.FIFOTYPE, ""))]:
            with self.subTest(name=name):
                self.offer([(name, content)])
                self.assertEqual(self.fetch().returncode, 1)
                self.assertEqual([path for path in self.there() if not path.endswith(".integrity")], [])

    def test_without_network_it_says_so(self):
        self.offer([("package/a.c", b"1")])
        with open(os.path.join(self.fake, "offline"), "w", encoding="ascii"):
            pass
        done = self.fetch()
        self.assertEqual(done.returncode, 1)
        self.assertIn("no network", done.stderr)


if __name__ == "__main__":
    unittest.main()
