#!/usr/bin/env python3
"""Measures credward against git on real repositories, as ratios within one run.

  bench.py --program build/release/credward [--repos DIR] [--repo NAME]… [--rounds 10] [--check [--tolerance 25]]

Each case runs credward and its reference in turn, ROUNDS times after one unmeasured run of both; CPU is user plus
system time of the process and what it waited for, memory the peak of anonymous memory (RssAnon) in the unmeasured run.
The medians go into the table of README.md beside this file.
With --check nothing is written: a case whose ratio to its reference is more than TOLERANCE percent above the
table's is named, and the exit status is 1. Absolute times are this machine's; ratios travel better.
"""
import argparse
import contextlib
import dataclasses
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
README = os.path.join(HERE, "README.md")
BEGIN, END = "<!-- table: written by ./dev bench -->", "<!-- table: end -->"
# Below this many seconds of difference a ratio says more about the scheduler than about the program.
NOISE = 0.010

GIT_GREP = ["git", "grep", "--untracked", "-I", "-i", "-e", "bytestack", "-e", "authorization"]
CAT_FILE = ["git", "cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch"]


@dataclasses.dataclass
class Case:
    name: str
    ours: list
    reference: list
    folder: str
    goal: str = ""
    environment: dict = dataclasses.field(default_factory=dict)
    once: bool = False  # too slow to be repeated


@dataclasses.dataclass
class Row:
    name: str
    ours_cpu: float
    ours_wall: float
    reference_cpu: float
    reference_wall: float
    goal: str = ""
    memory: float = 0  # MB

    @property
    def cpu_ratio(self):
        return self.ours_cpu / max(self.reference_cpu, 1e-6)

    @property
    def wall_ratio(self):
        return self.ours_wall / max(self.reference_wall, 1e-6)


class BenchError(Exception):
    pass


# Issues' numbers and messages' addresses: thousands of findings in the histories of curl and git, 1,000 of which key/echo
# takes, as that is its cap.
MANY = r"""id = "bench/reference"
level = "note"
precision = "low"
security-severity = "1.0"
persistence = "sticky"
short = "A reference to an issue or a message"
full = "It stands in many versions of many files, so that a history has thousands of findings."
help = "Nothing is to be done."
message = "A reference."

[[pattern]]
regex = '(?:(?i:closes) #|(?:lore\.kernel|public-inbox|gmane)\.org/(?:[a-z./-]{1,40}/)?)(?P<key>[A-Za-z0-9@.+_-]{4,80})'

[[positive]]
text = "Closes #{{key:hex:32}}"
"""
HISTORY_GOAL = "CPU < 0.6 ×, wall < 0.35 ×, memory < 300 MB"
SMALL_GOAL = ", CPU < 60 ms"
SMALL_MB = 10  # of packs
MANY_GOAL = "CPU < 0.9 ×, wall < 0.525 ×, memory < 450 MB"


@contextlib.contextmanager
def staged_change(folder):
    """The environment in which one file of the repository is staged with a change; the repository is left as it is."""
    with tempfile.TemporaryDirectory() as temporary:
        def git(*arguments, **options):
            return subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **environment}, check=True,
                                  capture_output=True, **options).stdout
        environment = {}
        objects = os.path.abspath(os.path.join(folder, git("rev-parse", "--git-path", "objects").decode().strip()))
        environment = {"GIT_INDEX_FILE": os.path.join(temporary, "index"), "GIT_OBJECT_DIRECTORY": temporary,
                       "GIT_ALTERNATE_OBJECT_DIRECTORIES": objects}
        git("read-tree", "HEAD")
        mode, _, _, path = max((line.split(maxsplit=3) for line in git("ls-files", "-s").decode().splitlines()
                                if line.startswith("100644")), key=lambda row: row[3].count("/") == 0 and row[3].endswith(".c"))
        blob = git("hash-object", "-w", "--stdin", input=git("show", f":{path}") + b"\nchanged\n").decode().strip()
        git("update-index", "--cacheinfo", f"{mode},{blob},{path}")
        yield environment


def write_candidates(folder, count):
    """A repository of files that each make a request to ByteStack."""
    subprocess.run(["git", "init", "-q", folder], check=True)
    for i in range(count):
        os.makedirs(os.path.join(folder, f"service{i % 50}"), exist_ok=True)
        with open(os.path.join(folder, f"service{i % 50}", f"client{i}.py"), "w", encoding="utf-8") as file:
            file.write("import os\nimport requests\n\nBASE = \"https://api.bytestack.dev/v1\"\n\n\n")
            for call in range(5):
                file.write(f"def fetch_{i}_{call}(query):\n"
                           "    headers = {\"Authorization\": f\"Bearer {os.environ['BYTESTACK_API_KEY']}\"}\n"
                           f"    answer = requests.get(f\"{{BASE}}/sources/{{query}}/{call}\", headers=headers, timeout=10)\n"
                           "    answer.raise_for_status()\n    return answer.json()\n\n\n")


def packed_mb(folder):
    answer = subprocess.run(["git", "count-objects", "-v"], cwd=folder, check=True, capture_output=True, text=True).stdout
    return int(re.search(r"size-pack: (\d+)", answer)[1]) / 1024


def cases(program, repos, wanted, empty, with_log):
    version, empty_scan = [program, "--version"], [program, "scan", "."]
    yield Case("--version", version, ["git", "--version"], empty, "wall < 10 ms")
    yield Case("scan, empty folder", empty_scan, ["git", "--version"], empty, "wall < 10 ms")
    for name in wanted:
        folder = os.path.join(repos, name)
        yield Case(f"scan {name}", [program, "scan", "."], GIT_GREP, folder, "CPU < 3 × git grep")
        goal = HISTORY_GOAL + (SMALL_GOAL if packed_mb(folder) <= SMALL_MB else "")
        yield Case(f"history {name}", [program, "history", "."], CAT_FILE, folder, goal)
        many = os.path.join(empty, "many.toml")
        with open(many, "w", encoding="utf-8") as file:
            file.write(MANY)
        if name in ("curl", "git"):
            yield Case(f"history {name}, thousands of findings", [program, "history", ".", "--rules", many], CAT_FILE, folder,
                       MANY_GOAL)
        with staged_change(folder) as environment:
            yield Case(f"staged {name}, one file", [program, "staged"], ["git", "diff", "--cached", "--numstat"], folder,
                       "wall < 60 ms", environment)
        if with_log:
            yield Case(f"history {name} and git log -p", [program, "history", "."], ["git", "log", "-p", "--all"], folder, once=True)
    candidates = os.path.join(empty, "candidates")
    write_candidates(candidates, 2000)
    yield Case("scan, 2,000 files with requests", [program, "scan", "."], GIT_GREP, candidates)


def repositories(repos, wanted):
    if not repos or not os.path.isdir(repos):
        return []
    there = sorted(name for name in os.listdir(repos) if os.path.isdir(os.path.join(repos, name, ".git")))
    missing = set(wanted or []) - set(there)
    if missing:
        raise BenchError(f"not in {repos}: {', '.join(sorted(missing))}")
    return wanted or there


def run_once(command, folder, environment=None):
    """(CPU seconds, wall seconds, exit status)."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, wall, process.returncode


def peak_memory(case):
    """MB of anonymous memory at its peak, looked at every 5 ms."""
    process = subprocess.Popen(case.ours, cwd=case.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env={**os.environ, **case.environment})
    peak = 0
    while process.poll() is None:
        with contextlib.suppress(OSError), open(f"/proc/{process.pid}/status", encoding="ascii") as file:
            peak = max(peak, *(int(line.split()[1]) for line in file if line.startswith("RssAnon:")), 0)
        time.sleep(0.005)
    return peak / 1024


def measure(case, rounds):
    samples = {"ours": [], "reference": []}
    memory = peak_memory(case)
    for _ in range(1 if case.once else rounds):
        for side, command in (("ours", case.ours), ("reference", case.reference)):
            cpu, wall, status = run_once(command, case.folder, case.environment)
            # 1 is "found something" on both sides, 3 is credward's "part of it could not be read".
            if status not in ((0, 1, 3) if side == "ours" else (0, 1)):
                raise BenchError(f"{' '.join(command)} in {case.folder} ended with status {status}")
            samples[side].append((cpu, wall))
    medians = {side: [statistics.median(column) for column in zip(*pairs)] for side, pairs in samples.items()}
    return Row(case.name, *medians["ours"], *medians["reference"], case.goal, memory)


def goal_met(row):
    """Whether the row's goal holds; None without a goal."""
    values = {("wall", "ms"): row.ours_wall * 1000, ("wall", "×"): row.wall_ratio, ("CPU", "×"): row.cpu_ratio,
              ("CPU", "ms"): row.ours_cpu * 1000, ("memory", "MB"): row.memory}
    parts = re.findall(r"(CPU|wall|memory) < ([\d.]+) (ms|×|MB)", row.goal)
    return all(values[what, unit] < float(limit) for what, limit, unit in parts) if parts else None


def table(rows):
    lines = ["| case | CPU ms | wall ms | reference CPU ms | reference wall ms | CPU ratio | wall ratio | memory MB | goal |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---|"]
    for row in rows:
        met = {True: f"{row.goal}: met", False: f"{row.goal}: **missed**", None: ""}[goal_met(row)]
        times = [row.ours_cpu, row.ours_wall, row.reference_cpu, row.reference_wall]
        lines.append(f"| {row.name} | " + " | ".join(f"{1000 * seconds:.1f}" for seconds in times) +
                     f" | {row.cpu_ratio:.2f} | {row.wall_ratio:.2f} | {row.memory:.0f} | {met} |")
    return "\n".join(lines)


def read_table(text):
    """{name: Row} of a README's table; empty when there is none yet."""
    rows = {}
    section = text.partition(BEGIN)[2].partition(END)[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == 9 and re.fullmatch(r"[\d.]+", cells[1]):
            rows[cells[0]] = Row(cells[0], *[float(cell) / 1000 for cell in cells[1:5]])
    return rows


def with_table(text, body):
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise BenchError(f"{README} has no place for the table ({BEGIN} … {END})")
    return f"{before}{BEGIN}\n{body}\n{END}{after}"


def worse(recorded, rows, tolerance):
    """One sentence for each ratio that grew by more than TOLERANCE percent and more than noise explains."""
    for row in rows:
        old = recorded.get(row.name)
        if old is None:
            continue
        for what, ours, reference in (("CPU", row.ours_cpu, row.reference_cpu),
                                      ("wall", row.ours_wall, row.reference_wall)):
            old_ratio = old.cpu_ratio if what == "CPU" else old.wall_ratio
            allowed = old_ratio * (1 + tolerance / 100) * reference
            if ours > allowed and ours - old_ratio * reference > NOISE:
                yield (f"{row.name}: {what} is {ours / max(reference, 1e-6):.2f} times the reference, "
                       f"the table says {old_ratio:.2f}")


def conditions(program, rounds):
    def first_line(command):
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    return (f"Median of {rounds}, {os.cpu_count()} cores, files in the page cache, {first_line(['git', '--version'])}, "
            f"{first_line([program, '--version'])}.")


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--repos", default=os.environ.get("CREDWARD_REPOS"))
    parser.add_argument("--repo", action="append")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--log", action="store_true", help="beside git log -p, too, which takes minutes")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--tolerance", type=float, default=25)
    options = parser.parse_args(arguments)
    program = os.path.abspath(options.program)

    with open(README, encoding="utf-8") as file:
        text = file.read()
    rows = []
    try:
        wanted = repositories(options.repos, options.repo)
        if not wanted:
            print("bench: no repositories (CREDWARD_REPOS=DIR names a folder of clones): start-up only", file=sys.stderr)
        with tempfile.TemporaryDirectory() as empty:
            for case in cases(program, options.repos, wanted, empty, options.log):
                print(f"bench: {case.name}", file=sys.stderr)
                rows.append(measure(case, options.rounds))
        print(table(rows))
        if options.check:
            sentences = list(worse(read_table(text), rows, options.tolerance))
            for sentence in sentences:
                print(f"bench: worse: {sentence}", file=sys.stderr)
            return 1 if sentences else 0
        body = f"\n{conditions(program, options.rounds)}\n\n{table(rows)}\n"
        with open(README, "w", encoding="utf-8") as file:
            file.write(with_table(text, body))
    except (BenchError, OSError, subprocess.CalledProcessError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
