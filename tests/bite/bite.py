#!/usr/bin/env python3
"""Do the tests bite? Builds credward without one rule, language pack or client model at a time; a test must fail each time.

    ./dev bite [--only GLOB]... [--list]

The program is built in a copy of the source tree (build/bite), so nothing here touches the tree itself. A rule or a pack
that no test misses is named at the end, with status 1.
"""

import argparse
import fnmatch
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build/bite"
SOURCE = WORK / "source"
BUILD = SOURCE / "build/release"

# What is tried first bites most often; the first failure ends the attempt.
SUITES = {
    "corpus": ("tests/corpus", "test_corpus"),
    "blind corpus": ("tests/corpus/blind", "test_blind"),
    "floor": ("tests/e2e", "test_floor"),
    "echo": ("tests/e2e", "test_echo"),
    "configuration": ("tests/e2e", "test_config"),
    "suppressions": ("tests/e2e", "test_suppressions"),
    "audit": ("tests/e2e", "test_audit"),
}


def parts():
    """What is taken away in turn: every rule, every pack of a language, every client model."""
    rules = sorted(p for p in (ROOT / "rules/bytestack").glob("*.toml") if p.name != "scopes.toml")
    packs = sorted((ROOT / "rules/languages").glob("*.scm"))
    clients = sorted((ROOT / "rules/clients").glob("*.toml"))
    return [p.relative_to(ROOT) for p in [*rules, *packs, *clients]]


def copy_source():
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            check=True, capture_output=True).stdout.decode().split("\0")
    shutil.rmtree(SOURCE, ignore_errors=True)  # and the build in it
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            target = SOURCE / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    (SOURCE / "build").mkdir()
    (SOURCE / "build/vendor").symlink_to(ROOT / "build/vendor")


def build():
    done = subprocess.run(["cmake", "--build", str(BUILD), "--target", "credward"], capture_output=True, text=True,
                          check=False)
    return done.returncode == 0, done.stdout + done.stderr


def configure():
    launcher = [f"-DCMAKE_{language}_COMPILER_LAUNCHER=ccache" for language in ("C", "CXX")] if shutil.which("ccache") else []
    subprocess.run(["cmake", "--preset", "release", "-DCREDWARD_TESTS=OFF", *launcher], cwd=SOURCE, check=True,
                   stdout=subprocess.DEVNULL)
    fine, output = build()
    if not fine:
        sys.exit(f"bite: the program does not build as it is:\n{output[-3000:]}")


def failing_suite():
    """The name of the first suite that fails with the program in BUILD, or None."""
    environment = {**os.environ, "CREDWARD": str(BUILD / "credward")}
    for name, (folder, module) in SUITES.items():
        done = subprocess.run([sys.executable, "-B", "-m", "unittest", "-b", "-f", module], cwd=SOURCE / folder,
                              env=environment, capture_output=True, check=False)
        if done.returncode:
            return name
    return None


def without(part):
    """What notices that the part is gone: the name of a suite, "build", or None."""
    away = WORK / "taken-away"
    shutil.move(SOURCE / part, away)
    try:
        return failing_suite() if build()[0] else "build"
    finally:
        shutil.move(away, SOURCE / part)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", action="append", metavar="GLOB", help="only these, such as 'rules/languages/*'")
    parser.add_argument("--list", action="store_true", help="name what would be taken away")
    options = parser.parse_args()
    chosen = [p for p in parts() if not options.only or any(fnmatch.fnmatch(str(p), g) for g in options.only)]
    if options.list:
        print(*chosen, sep="\n")
        return 0
    if not chosen:
        sys.exit("bite: nothing has such a name; --list names all")
    copy_source()
    configure()
    if (failed := failing_suite()) is not None:
        sys.exit(f"bite: the {failed} suite fails with everything in place; nothing can be said")
    missed = []
    for part in chosen:
        started = time.monotonic()
        noticed = without(part)
        print(f"{part}: {noticed or 'NOBODY NOTICES'} ({time.monotonic() - started:.0f} s)", flush=True)
        if noticed is None:
            missed.append(part)
    print(f"{len(chosen) - len(missed)} passed, {len(missed)} failed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
