"""Builds the Debian package and looks at it as its user does: unpacked, away from the checkout and the build."""
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import unittest

BUILD = os.environ.get("CREDWARD_BUILD") or os.path.join(os.path.dirname(__file__), "../../build/release")
CPACK = os.environ.get("CPACK") or "cpack"
FILES = {
    "usr/bin/credward": 0o755,
    "usr/share/man/man1/credward.1.gz": 0o644,
    "usr/share/bash-completion/completions/credward": 0o644,
    "usr/share/zsh/vendor-completions/_credward": 0o644,
    "usr/share/fish/vendor_completions.d/credward.fish": 0o644,
    "usr/share/doc/credward/copyright": 0o644,
    "usr/share/doc/credward/changelog.gz": 0o644,
}
EMBEDDED = ["tree-sitter", "tree-sitter-python", "@tree-sitter-grammars/tree-sitter-lua", "libcli11-dev", "nlohmann-json3-dev", "libgit2-dev", "libre2-dev"]
BASH = r"""
source "$1"
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
_credward
printf '%s\n' "${COMPREPLY[@]}"
"""


def run(*args, **more):
    return subprocess.run(args, capture_output=True, text=True, check=False, **more)


def package(folder):
    done = run(CPACK, "-G", "DEB", "--config", os.path.join(BUILD, "CPackConfig.cmake"), "-B", folder,
               env={k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}, umask=0o022)
    assert done.returncode == 0, done.stdout + done.stderr
    name, = [name for name in os.listdir(folder) if name.endswith(".deb")]
    return os.path.join(folder, name)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Deb(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.tmp, cls.root = scratch.name, os.path.join(scratch.name, "root")
        cls.deb = package(os.path.join(cls.tmp, "first"))
        unpacked = run("dpkg-deb", "-x", cls.deb, cls.root)
        assert unpacked.returncode == 0, unpacked.stderr
        cls.program = os.path.join(cls.root, "usr/bin/credward")
        cls.page = gzip.decompress(cls.bytes_of("usr/share/man/man1/credward.1.gz")).decode()
        cls.help = dict(cls.read_help())

    @classmethod
    def bytes_of(cls, path):
        with open(os.path.join(cls.root, path), "rb") as file:
            return file.read()

    def text_of(self, path):
        return self.bytes_of(path).decode()

    @classmethod
    def read_help(cls, path=()):
        """(command, options) of the program and of all its commands, as --help has them."""
        text = run(cls.program, *path, "--help").stdout
        yield " ".join(path), re.findall(r"^  (?:-\w,)?(--[\w-]+)", text, re.M)
        for name in re.findall(r"^  (\w+) ", text.partition("Subcommands:\n")[2], re.M):
            yield from cls.read_help((*path, name))

    def test_files_and_their_rights(self):
        listing = run("dpkg-deb", "-c", self.deb).stdout
        for line in listing.splitlines():
            self.assertRegex(line, r"^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) root/root ")
        found = {}
        for folder, _, names in os.walk(self.root):
            for name in names:
                full = os.path.join(folder, name)
                found[os.path.relpath(full, self.root)] = os.stat(full).st_mode & 0o7777
        self.assertEqual(found, FILES)
        control = run("sh", "-c", 'dpkg-deb --ctrl-tarfile "$1" | tar t', "sh", self.deb).stdout.split()
        self.assertEqual(sorted(control), ["./control", "./md5sums"])  # no maintainer scripts

    def test_control(self):
        control = run("dpkg-deb", "-f", self.deb).stdout
        version = re.search(r"^credward (\S+)", run(self.program, "--version").stdout)[1]
        field = lambda name: re.search(rf"^{name}: (.*)$", control, re.M)[1]
        self.assertEqual(os.path.basename(self.deb), f"credward_{version}_{field('Architecture')}.deb")
        self.assertRegex(field("Depends"), r"^libc6 \([^)]*\), libarchive13$|^libarchive13, libc6 \([^)]*\)$")
        # Loaded when `verify` runs, so nothing else needs it.
        self.assertNotIn("libcurl", field("Depends"))
        self.assertIn("libcurl4", field("Recommends"))
        self.assertTrue(all(len(line) <= 80 for line in control.partition("Description:")[2].split("\nMaintainer")[0].splitlines()))
        changelog = gzip.decompress(self.bytes_of("usr/share/doc/credward/changelog.gz")).decode()
        self.assertTrue(changelog.startswith(f"credward ({version}) "), "packaging/changelog is behind the version")

    def test_copyright_has_the_notices_of_what_is_compiled_in(self):
        text = self.text_of("usr/share/doc/credward/copyright")
        self.assertIn("/usr/share/common-licenses/Apache-2.0", text)
        for part in EMBEDDED:
            self.assertIn(f"\nLicense: notice-of-{part}\n", text)
        self.assertNotIn("\n\n\n", text)

    def test_same_bytes_twice(self):
        self.assertEqual(digest(package(os.path.join(self.tmp, "second"))), digest(self.deb))
        self.assertNotIn(os.path.realpath(BUILD).encode(), self.bytes_of("usr/bin/credward"))

    @unittest.skipUnless(shutil.which("groff"), "no groff here")
    def test_man_page_renders_without_warnings(self):
        done = run("groff", "-man", "-ww", "-z", "-Tutf8", input=self.page)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        text = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", run("groff", "-man", "-Tutf8", input=self.page).stdout)
        text = " ".join(text.split())
        self.assertIn("NAME credward - finds ByteStack API keys", text)
        self.assertIn("credward range [OPTION …] BASE..HEAD", text)

    def test_man_page_and_completions_have_all_of_help(self):
        self.assertGreater(len(self.help), 20)
        self.assertIn("hook run", self.help)
        bash = self.text_of("usr/share/bash-completion/completions/credward")
        zsh = self.text_of("usr/share/zsh/vendor-completions/_credward")
        fish = self.text_of("usr/share/fish/vendor_completions.d/credward.fish")
        page = self.page.replace("\\-", "-")
        for command, options in self.help.items():
            if command:
                self.assertIn(f'\n.SS "{command}"\n', page)
                self.assertIn(f"\n_credward_{command.replace(' ', '_')}() {{\n", zsh)
            words = re.search(rf"^    '{command}:options'\) echo '(.*)' ;;$", bash, re.M)[1].split()
            body = zsh.partition(f"\n_credward{'_' * bool(command)}{command.replace(' ', '_')}() {{\n")[2].partition("\n}\n")[0]
            self.assertEqual(sorted(w for w in words if w.startswith("--")), sorted(options), command)
            for option in options:
                self.assertRegex(page, rf"\\fB{option}\\fR")
                self.assertRegex(body, rf"'\*?{option}[=\[]", command)
                condition = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in command.split())
                self.assertRegex(fish, rf"(?m)^complete -c credward -n '{condition}.*? -l {option[2:]} ")

    def completed(self, *words):
        done = run("bash", "--norc", "-c", BASH, "bash", os.path.join(self.root, "usr/share/bash-completion/completions/credward"),
                   "credward", *words, cwd=self.tmp)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_bash_completes(self):
        commands = self.completed("")
        self.assertEqual(set(commands), {command for command in self.help if command and " " not in command})
        for words, expected in [
                (["sca"], ["scan"]),
                (["hook", ""], ["install", "uninstall", "run"]),
                (["hook", "run", "pre-c"], ["pre-commit"]),
                (["scan", "--fail-on", ""], ["note", "warning", "error", "never"]),
                (["scan", "--fail-on", "=", "e"], ["error"]),
                (["scan", "--report", "sa"], ["sarif"]),
                (["scan", "--report", "sarif", "=", "fir"], ["first"]),
                (["scan", "--report", "=", "sarif", "=", "fir"], ["first"]),
                (["scan", "--config", "hook", "--include"], ["--include-ignored"]),
                (["scan", "--threads", ""], []),
                (["scan", "fir"], ["first"]),
                (["audit", "--al"], ["--all", "--allow-incomplete", "--alternates"]),
        ]:
            with self.subTest(words=words):
                self.assertEqual(sorted(self.completed(*words)), sorted(expected))
        for command, options in self.help.items():
            self.assertEqual(sorted(self.completed(*command.split(), "--")), sorted(options))

    def test_other_shells_take_their_completions(self):
        for shell, path in [("zsh", "zsh/vendor-completions/_credward"), ("fish", "fish/vendor_completions.d/credward.fish")]:
            with self.subTest(shell=shell):
                if not shutil.which(shell):
                    self.skipTest(f"no {shell} here")
                done = run(shell, "-n", os.path.join(self.root, "usr/share", path))
                self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_the_program_works_alone(self):
        done = run(self.program, "doctor", cwd=self.tmp, env={"PATH": "/nonexistent", "HOME": self.tmp})
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(done.stdout.count(" catches "), 4)


if __name__ == "__main__":
    unittest.main()
