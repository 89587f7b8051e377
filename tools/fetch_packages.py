#!/usr/bin/env python3
"""Fetches the npm packages that a lock file pins, without npm's installer.

  fetch_packages.py FOLDER TARGET [--sources-only]

FOLDER holds package.json and package-lock.json (and .npmrc). Each direct dependency is taken as a tarball
(`npm pack`, so the user's own npm settings decide where from and how), must have the lock file's SHA-512,
and is unpacked below TARGET under its own name. No script of a package ever runs; one package is on disk at a
time besides what is kept. With --sources-only only C sources, headers and licences are kept: a full
installation of the grammars takes half a gigabyte. A package that is there already is not fetched again.
"""
import base64
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

STAMP = ".integrity"
SOURCES = re.compile(r"\.(c|h)$|(^|/)(licen[cs]e|copying|notice)[^/]*$|^package\.json$", re.IGNORECASE)
NOT_SOURCES = re.compile(r"(^|/)(bindings|node_modules|examples|test|tests)/")
EXECUTABLE_MAGIC = b"\x7fELF"


class FetchError(Exception):
    pass


def pinned_packages(folder):
    """(name, version, integrity) of every direct dependency, in the order of package.json."""
    with open(os.path.join(folder, "package.json"), encoding="utf-8") as file:
        wanted = json.load(file).get("dependencies", {})
    with open(os.path.join(folder, "package-lock.json"), encoding="utf-8") as file:
        locked = json.load(file).get("packages", {})
    for name, version in wanted.items():
        entry = locked.get(f"node_modules/{name}")
        if entry is None or entry.get("version") != version:
            raise FetchError(f"{folder}/package-lock.json does not pin {name} {version}: "
                             "run npm install --package-lock-only there")
        integrity = entry.get("integrity", "")
        if not integrity.startswith("sha512-"):
            raise FetchError(f"{folder}/package-lock.json has no SHA-512 for {name}")
        yield name, version, integrity


def download(folder, name, version):
    """The tarball's bytes. The first try may be served from npm's cache, so that a rebuild works offline."""
    errors = ""
    for extra in (["--prefer-offline"], []):
        with tempfile.TemporaryDirectory(prefix="credward-npm-") as scratch:
            command = ["npm", "pack", f"{name}@{version}", "--ignore-scripts", "--loglevel=error",
                       "--pack-destination", scratch] + extra
            done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, check=False)
            tarballs = [entry for entry in os.listdir(scratch) if entry.endswith(".tgz")]
            if done.returncode == 0 and len(tarballs) == 1:
                with open(os.path.join(scratch, tarballs[0]), "rb") as file:
                    return file.read()
            errors = done.stderr.decode("utf-8", "replace").strip()
    raise FetchError(f"npm could not fetch {name}@{version}" + (f":\n{errors}" if errors else
                     " (is the registry reachable? `npm ping` tells)"))


def check_integrity(name, tarball, integrity):
    digest = base64.b64encode(hashlib.sha512(tarball).digest()).decode("ascii")
    if f"sha512-{digest}" != integrity:
        raise FetchError(f"{name}: the downloaded package is not the one that the lock file names; nothing was kept")


def members(tarball):
    """(path inside the package, bytes) of each regular file; links, devices and odd paths are refused."""
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as archive:
        for member in archive:
            if member.isdir():
                continue
            # Registry tarballs have one leading folder, mostly but not always called "package".
            path = member.name.partition("/")[2]
            if not member.isreg() or not path or path.startswith("/") or ".." in path.split("/"):
                raise FetchError(f"unexpected entry {member.name!r} in a package")
            yield path, archive.extractfile(member)


def unpack(tarball, target, sources_only):
    for path, stream in members(tarball):
        if sources_only and (not SOURCES.search(path) or NOT_SOURCES.search(path)):
            continue
        out = os.path.join(target, path)
        os.makedirs(os.path.dirname(out), exist_ok=True)
        with open(out, "wb") as file:
            shutil.copyfileobj(stream, file)
        with open(out, "rb") as file:
            # npm keeps no executable bits apart from "bin"; programs that a package ships must run all the same.
            if file.read(4) == EXECUTABLE_MAGIC:
                os.chmod(out, 0o755)


def is_there(target, integrity):
    try:
        with open(os.path.join(target, STAMP), encoding="ascii") as file:
            return file.read().strip() == integrity
    except OSError:
        return False


def fetch(folder, target_root, sources_only):
    kept = set()
    for name, version, integrity in pinned_packages(folder):
        target = os.path.join(target_root, name)
        kept.add(name)
        if is_there(target, integrity):
            continue
        print(f"dev: fetching {name} {version}", file=sys.stderr)
        tarball = download(folder, name, version)
        check_integrity(name, tarball, integrity)
        shutil.rmtree(target, ignore_errors=True)
        os.makedirs(target)
        unpack(tarball, target, sources_only)
        with open(os.path.join(target, STAMP), "w", encoding="ascii") as file:
            file.write(integrity + "\n")
    remove_others(target_root, kept)


def remove_others(target_root, kept):
    """Packages that the lock file no longer names must not be compiled from an old build folder."""
    for entry in os.listdir(target_root):
        names = [entry]
        if entry.startswith("@"):
            names = [f"{entry}/{inner}" for inner in os.listdir(os.path.join(target_root, entry))]
        for name in names:
            if name not in kept and os.path.exists(os.path.join(target_root, name, STAMP)):
                shutil.rmtree(os.path.join(target_root, name))


def main(arguments):
    sources_only = "--sources-only" in arguments
    plain = [argument for argument in arguments if not argument.startswith("--")]
    if len(plain) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    os.makedirs(plain[1], exist_ok=True)
    try:
        fetch(plain[0], plain[1], sources_only)
    except (FetchError, OSError, tarfile.TarError, ValueError) as error:
        print(f"dev: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
