#!/usr/bin/env python3
"""How the cost of a history grows: `credward history` on the first quarter, the first half and the whole of a repository.

Later commits of a project hold larger files, so twice the commits are more than twice the history; what is compared is
the bytes of all objects, unfolded.

  prefixes.py --program build/release/credward REPO

REPO is a clone. Each part is fetched into a bare repository of its own, and measured beside git cat-file as bench.py does.
"""
import argparse
import math
import os
import subprocess
import sys
import tempfile

import bench

# A clone serves branches only, so the commit at the end of a part has to be asked for by its id.
SERVE_ALL = "git -c uploadpack.allowAnySHA1InWant=true upload-pack"


def git(*arguments):
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout


def part_of(repo, target, share):
    """Makes `target` of the first `share` of the commits on HEAD's first-parent line; says how many commits it has."""
    line = git("-C", repo, "rev-list", "--first-parent", "--reverse", "HEAD").split()
    end = line[max(0, int(len(line) * share) - 1)]
    git("init", "-q", "--bare", target)
    git("-C", target, "fetch", "-q", "--no-tags", f"--upload-pack={SERVE_ALL}", f"file://{os.path.abspath(repo)}",
        f"{end}:refs/heads/main")
    git("-C", target, "symbolic-ref", "HEAD", "refs/heads/main")
    return int(git("-C", target, "rev-list", "--count", "HEAD"))


def unfolded_bytes(repo):
    sizes = git("-C", repo, "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectsize)")
    return sum(map(int, sizes.split()))


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("repo")
    options = parser.parse_args(arguments)
    program = os.path.abspath(options.program)
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        for share in (0.25, 0.5, 1):
            target = os.path.join(temporary, str(share))
            print(f"prefixes: {share}", file=sys.stderr)
            commits = part_of(options.repo, target, share)
            case = bench.Case(f"{commits:,} commits", [program, "history", "."], bench.CAT_FILE, target)
            rows.append((commits, unfolded_bytes(target), bench.measure(case, options.rounds)))
    print(bench.table([row for _, _, row in rows]))
    for (fewer, small, before), (more, large, after) in zip(rows, rows[1:]):
        bytes_ratio, cost = large / small, after.ours_cpu / before.ours_cpu
        print(f"{more / fewer:.2f} times the commits, {bytes_ratio:.2f} times the bytes, "
              f"{after.reference_cpu / before.reference_cpu:.2f} times git's CPU: {cost:.2f} times ours, "
              f"{cost ** (math.log(2) / math.log(bytes_ratio)):.2f} for each doubling of the bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
