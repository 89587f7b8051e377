"""./dev in a made-up checkout with made-up tools: what it says, what it passes on, and what it leaves undone."""
import os
import shutil
import subprocess
import tempfile
import time
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REAL = """awk bash basename cat chmod cmp cp dirname env find flock git grep id ls mkdir mv nproc python3 readlink
realpath rm sed sh tail touch true uname xargs""".split()
PROGRAM = r"""#!/bin/sh
echo "program in $(pwd) with $# arguments"
for argument in "$@"; do echo "<$argument>"; done
[ "$1" = fail ] && exit 3
exit 0
"""
CMAKE = """#!/bin/sh
echo "cmake $*" >> "$LOG"
mkdir -p build/release && touch build/release/build.ninja
"""
NINJA = """#!/bin/sh
echo "ninja $*" >> "$LOG"
cp "$FAKE/program" build/release/credward && chmod +x build/release/credward
echo "noise of the build"
"""
NPM = """#!/bin/sh
echo "npm $*" >> "$LOG"
exit 1
"""
APT = """#!/bin/sh
echo "apt-get $* frontend=$DEBIAN_FRONTEND" >> "$LOG"
case " $* " in
  *" update "*) touch "$FAKE/lists" ;;
  *" -s "*) [ -e "$FAKE/lists" ] || { echo "Unable to locate package" ; exit 100; }
     printf 'Remv old-rival-dev [1]\\nInst ninja-build (1)\\nConf ninja-build (1)\\n' ;;
  *" install "*) cp "$FAKE/ninja" "$FAKE/bin/ninja" ;;
esac
"""


class Dev(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.fake = scratch.name
        os.chmod(self.fake, 0o755)
        self.bin, self.log = os.path.join(self.fake, "bin"), os.path.join(self.fake, "log")
        self.checkout = os.path.join(self.fake, "check out")
        os.makedirs(self.bin)
        for tool in REAL:
            os.symlink(shutil.which(tool), os.path.join(self.bin, tool))
        for tool in ["g++", "pkg-config", "node"]:
            os.symlink(shutil.which("true"), os.path.join(self.bin, tool))
        for tool, text in [("cmake", CMAKE), ("ninja", NINJA), ("npm", NPM)]:
            self.install(tool, text)
        self.write("program", PROGRAM)
        for path in ["dev", "CMakePresets.json", "tools/fetch_packages.py", "rules/languages/package.json",
                     "rules/languages/package-lock.json"]:
            target = os.path.join(self.checkout, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy(os.path.join(ROOT, path), target)
        self.pretend_fetched()

    def write(self, name, text):
        path = os.path.join(self.fake, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, 0o755)

    def install(self, tool, text):
        self.write(os.path.join("bin", tool), text)

    def pretend_fetched(self):
        os.makedirs(os.path.join(self.checkout, "build/vendor"))
        with open(os.path.join(self.checkout, "build/vendor/.fetched"), "w", encoding="utf-8") as stamp:
            for path in ["rules/languages/package-lock.json", "tools/fetch_packages.py"]:
                with open(os.path.join(self.checkout, path), encoding="utf-8") as file:
                    stamp.write(file.read().rstrip("\n"))
            stamp.write("\n")

    def dev(self, *arguments, prefix=(), cwd=None):
        return subprocess.run([*prefix, os.path.join(self.checkout, "dev"), *arguments], cwd=cwd or self.fake,
                              env={"PATH": self.bin, "HOME": self.fake, "LOG": self.log, "FAKE": self.fake},
                              capture_output=True, text=True, check=False)

    def logged(self):
        try:
            with open(self.log, encoding="utf-8") as file:
                return file.read().splitlines()
        except FileNotFoundError:
            return []

    def test_run_passes_everything_through(self):
        elsewhere = os.path.join(self.fake, "else where")
        os.makedirs(elsewhere)
        done = self.dev("run", "scan", "a b", "", "--x=*", cwd=elsewhere)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, f"program in {elsewhere} with 4 arguments\n<scan>\n<a b>\n<>\n<--x=*>\n")
        self.assertEqual(self.dev("run", "fail").returncode, 3)

    def test_nothing_is_configured_twice_and_it_is_quick(self):
        self.dev("run", "--version")
        before = self.logged()
        self.assertTrue(any(line.startswith("cmake") for line in before))
        started = time.monotonic()
        self.dev("run", "--version")
        taken = time.monotonic() - started
        after = self.logged()[len(before):]
        self.assertEqual([line.split()[0] for line in after], ["ninja"])
        self.assertLess(taken, 1.0)

    def test_package_says_what_it_made(self):
        for tool in ["dpkg-shlibdeps", "file", "gzip"]:
            self.install(tool, "#!/bin/sh\n")
        self.install("cpack", '#!/bin/sh\necho "cpack $* in $PWD with $(umask)" >>"$LOG"\necho made >credward_1_all.deb\n'
                              'echo "CPack: - package: $PWD/credward_1_all.deb generated."\n')
        done = self.dev("package")
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        self.assertIn("built build/release/credward_1_all.deb; install it with: apt install ./build/release/credward_1_all.deb",
                      done.stderr)
        self.assertIn(f"cpack -G DEB in {self.checkout}/build/release with 0022", self.logged())
        self.assertTrue(any("credward pages" in line for line in self.logged() if line.startswith("ninja")))
        self.install("cpack", "#!/bin/sh\necho broken\nexit 1\n")
        done = self.dev("package")
        self.assertEqual(done.returncode, 1)
        self.assertIn("broken", done.stderr)

    def test_changed_presets_configure_again(self):
        self.dev("build")
        with open(os.path.join(self.checkout, "CMakePresets.json"), "a", encoding="utf-8") as file:
            file.write(" ")
            file.write("\n// changed\n")
        before = len(self.logged())
        self.dev("build")
        self.assertTrue(any(line.startswith("cmake") for line in self.logged()[before:]))

    def test_a_moved_checkout_starts_over(self):
        self.dev("build")
        stale = os.path.join(self.checkout, "build/release/stale")
        with open(os.path.join(self.checkout, "build/release/CMakeCache.txt"), "w", encoding="utf-8") as file:
            file.write("CMAKE_HOME_DIRECTORY:INTERNAL=/somewhere/else\n")
        with open(stale, "w", encoding="utf-8"):
            pass
        moved = os.path.join(self.fake, "moved")
        os.rename(self.checkout, moved)
        self.checkout = moved
        self.assertEqual(self.dev("build").returncode, 0)
        self.assertFalse(os.path.exists(os.path.join(moved, "build/release/stale")))

    def test_a_changed_lock_file_is_fetched_again_and_only_then(self):
        self.dev("build")
        self.assertFalse(any(line.startswith("npm") for line in self.logged()))
        with open(os.path.join(self.checkout, "rules/languages/package-lock.json"), "a", encoding="utf-8") as file:
            file.write("  \n ")
        done = self.dev("build")
        self.assertEqual(done.returncode, 1)
        self.assertTrue(any(line.startswith("npm pack") for line in self.logged()))

    @unittest.skipUnless(os.geteuid() == 0, "needs root")
    def test_installs_what_is_missing_and_says_what_goes(self):
        os.remove(os.path.join(self.bin, "ninja"))
        self.write("ninja", NINJA)
        self.install("apt-get", APT)
        done = self.dev("build")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("missing here: ninja\n", done.stderr)
        self.assertIn("ninja-build (1 packages in all)", done.stderr)
        self.assertIn("REPLACES packages, which apt removes because they conflict: old-rival-dev", done.stderr)
        calls = [line for line in self.logged() if line.startswith("apt-get")]
        self.assertEqual(["-s" in call.split() for call in calls], [True, False, True, False])
        self.assertIn("update", calls[1])
        self.assertIn("--no-install-recommends ninja-build frontend=noninteractive", calls[3])
        for call in calls:
            for weakening in ["unauthenticated", "insecure", "Verify", "force-yes", "trusted"]:
                self.assertNotIn(weakening, call)

    @unittest.skipUnless(os.geteuid() == 0, "needs root")
    def test_an_installation_that_does_not_help_is_an_error(self):
        os.remove(os.path.join(self.bin, "ninja"))
        self.install("apt-get", "#!/bin/sh\nexit 0\n")
        done = self.dev("build")
        self.assertEqual(done.returncode, 1)
        self.assertIn("still missing after the installation: ninja", done.stderr)

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "needs root and setpriv")
    def test_without_the_right_to_install_it_says_what_to_do(self):
        os.remove(os.path.join(self.bin, "ninja"))
        self.install("apt-get", APT)
        os.chmod(self.checkout, 0o777)
        shutil.rmtree(os.path.join(self.checkout, "build"))
        done = self.dev("build", prefix=[shutil.which("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups"])
        self.assertEqual(done.returncode, 1)
        self.assertIn("Run as root: apt-get install --no-install-recommends ninja-build", done.stderr)
        self.assertEqual(self.logged(), [])

    def test_on_another_system_it_says_what_to_do(self):
        os.remove(os.path.join(self.bin, "ninja"))
        done = self.dev("build")
        self.assertEqual(done.returncode, 1)
        self.assertIn("this is no Debian", done.stderr)
        self.assertIn("ninja-build", done.stderr)

    def test_a_failing_build_runs_nothing(self):
        self.dev("build")
        self.install("ninja", "#!/bin/sh\nexit 1\n")
        done = self.dev("run", "scan")
        self.assertEqual((done.returncode, done.stdout), (1, ""))

    def test_unknown_commands(self):
        self.assertEqual(self.dev("frobnicate").returncode, 2)
        self.assertIn("./dev run", self.dev("help").stdout)


if __name__ == "__main__":
    unittest.main()
