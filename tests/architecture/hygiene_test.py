"""What no tracked file may hold: package registries' addresses, paths of somebody's machine, lock files that
name a download place, and leftovers of merges."""
import os
import re
import subprocess
import unittest

import planting

FORBIDDEN = [
    ("the address of a package registry",
     re.compile(rb"registry\.npmjs|registry\.yarnpkg|npm\.pkg\.github|deb\.debian\.org|security\.debian\.org"
                rb"|snapshot\.debian|files\.pythonhosted|pypi\.org|static\.crates\.io|proxy\.golang")),
    ("a path of somebody's machine",
     re.compile(rb"(?<![\w.~$}-])/(home/[a-z][\w-]*/|Users/[A-Za-z]|root/|work/(main|shared|\.))")),
    ("the marks of a merge conflict", re.compile(rb"^(<{7}|>{7}) ", re.MULTILINE)),
]
LOCK_FORBIDDEN = [
    ("a resolved address", re.compile(rb'"resolved"\s*:')),
    ("a network address", re.compile(rb"https?://|git\+|\bfile:")),
]
LOCK_NAMES = ("package-lock.json", "npm-shrinkwrap.json", "yarn.lock")


def project_files(root):
    """The tracked files, and those that are about to be; without git (a source archive) all but build output."""
    listing = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             capture_output=True, check=False)
    if listing.returncode == 0:
        return sorted(name for name in os.fsdecode(listing.stdout).split("\0") if name)
    found = []
    for directory, folders, names in os.walk(root):
        folders[:] = [folder for folder in folders if folder not in (".git", "build", "node_modules", "__pycache__")]
        found += [os.path.relpath(os.path.join(directory, name), root) for name in names]
    return sorted(found)


def violations(root):
    for path in project_files(root):
        full = os.path.join(root, path)
        if not os.path.isfile(full) or os.path.islink(full):
            continue
        with open(full, "rb") as file:
            content = file.read()
        is_lock = os.path.basename(path) in LOCK_NAMES
        for what, pattern in FORBIDDEN + (LOCK_FORBIDDEN if is_lock else []):
            for match in pattern.finditer(content):
                line = content.count(b"\n", 0, match.start()) + 1
                yield f"{path}:{line}: {what}: {match.group().decode('utf-8', 'replace')}"
        if is_lock:
            packages, hashes = content.count(b'"version"'), content.count(b'"integrity": "sha512-')
            if b'"lockfileVersion": 3' not in content or packages != hashes:
                yield f"{path}: not a version 3 lock file with a SHA-512 for each of its {packages} packages"


class Hygiene(unittest.TestCase):
    maxDiff = None

    def found(self, files):
        with planting.tree(files) as root:
            return list(violations(root))

    def test_this_tree(self):
        self.assertEqual(list(violations(planting.ROOT)), [])

    def test_reads_this_tree(self):
        self.assertIn("src/core/hash.cc", project_files(planting.ROOT))

    def test_notices(self):
        host = "https://registry" + ".npmjs.org/a"
        for path, text in [
                ("a.md", "see " + host),
                ("a.sh", "mirror=http://deb" + ".debian.org/debian"),
                ("a.md", "in /ho" + "me/somebody/checkout"),
                ("a.py", "open('/ro" + "ot/.npmrc')"),
                ("a.cc", "<" * 7 + " HEAD\n"),
                ("d/package-lock.json", '{"lockfileVersion": 3, "resolved": ""}'),
                ("d/package-lock.json", '{"lockfileVersion": 3, "version": "1.0.0"}'),
                ("d/package-lock.json", '{"lockfileVersion": 1}'),
        ]:
            with self.subTest(path=path, text=text):
                self.assertEqual(len(self.found({path: text})), 1)

    def test_leaves_ordinary_text_alone(self):
        self.assertEqual(self.found({
            "a.md": "~/home/x, $HOME/root/y, https://api.bytestack.dev/home/page, a tree/root/leaf, /home is a place\n",
        }), [])


if __name__ == "__main__":
    unittest.main()
