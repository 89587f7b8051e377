#!/usr/bin/env python3
"""Measures credward on real code: repositories of other vendors, rewritten to ByteStack's host and names.

  rewrite.py --program build/release/credward --requests build/release/eval_requests [--repos DIR] [--repo NAME]…
             [--vendor NAME] [--show calls,findings,broken] [--keep DIR] [--check]

DIR (default: CREDWARD_REPOS) holds clones. For each of them a table says

  original   what `credward scan` finds in it as it is: nothing
  calls      lines that grep finds with the vendor's host and that stand in a call, after the rewriting
  seen       those of them that credward knows as a request, with a header that is known or knowingly is not
  findings   what it finds in the rewritten code: each is to be looked at
  broken     correct headers broken in one way of breaks.py at a time, all ways together
  found      broken ones for which the expected rule stands there

--show lists what each number is made of: calls that are not seen, the findings, the broken headers not found. --keep
leaves the rewritten copies in a folder. With --check the exit status is 1 where less than 80 % of the calls are seen, less
than 90 % of the broken headers are found, or an original has a finding. Without repositories it ends with status 77.
"""
import argparse
import collections
import dataclasses
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import breaks  # noqa: E402

SKIPPED = 77
HOST = "api.bytestack.dev"
LARGEST = 2_000_000  # bytes; what is larger was generated
# Names of hosts as they stand in code, and the words that names are made of. The first host is the API's.
VENDORS = {
    "openai": (["api.openai.com", "openai.com"], ["OpenAI", "OpenAi"]),
    "stripe": (["api.stripe.com", "stripe.com"], ["Stripe"]),
    "slack": (["slack.com/api", "slack.com"], ["Slack"]),
    "github": (["api.github.com", "github.com"], ["GitHub", "Github", "Octokit"]),
    "notion": (["api.notion.com", "notion.com", "notion.so"], ["Notion"]),
    "sendgrid": (["api.sendgrid.com", "sendgrid.com"], ["SendGrid", "Sendgrid"]),
    "replicate": (["api.replicate.com", "replicate.com"], ["Replicate"]),
    "digitalocean": (["api.digitalocean.com", "digitalocean.com"], ["DigitalOcean", "Digitalocean"]),
    "huggingface": (["router.huggingface.co", "api-inference.huggingface.co", "huggingface.co"],
                    ["HuggingFace", "Huggingface", "HF"]),
    "airtable": (["api.airtable.com", "airtable.com"], ["Airtable"]),
    "httpbin": (["httpbin.org"], ["Httpbin"]),
    "openrouter": (["openrouter.ai/api", "openrouter.ai"], ["OpenRouter"]),
    "mistral": (["api.mistral.ai", "mistral.ai"], ["Mistral"]),
    "twitter": (["api.twitter.com", "twitter.com"], ["Twitter"]),
    "spotify": (["api.spotify.com", "spotify.com"], ["Spotify"]),
    "todoist": (["api.todoist.com", "todoist.com"], ["Todoist"]),
    "dropbox": (["api.dropboxapi.com", "content.dropboxapi.com", "dropbox.com"], ["Dropbox"]),
    "line": (["api.line.me", "api-data.line.me", "line.me"], []),
    "cloudflare": (["api.cloudflare.com", "cloudflare.com"], ["Cloudflare"]),
    "hetzner": (["api.hetzner.cloud", "hetzner.cloud", "hetzner.com"], ["Hetzner"]),
    "vercel": (["api.vercel.com", "vercel.com"], ["Vercel"]),
    "netlify": (["api.netlify.com", "netlify.com"], ["Netlify"]),
    "linode": (["api.linode.com", "linode.com"], ["Linode"]),
    "mockbin": (["mockbin.com"], []),
    "example": (["api.example.com", "example.com"], []),
}
# A line of a call: what sends requests in the languages that packs are written for, within some lines of the host.
SENDS = re.compile(
    r"""\bcurl\b|\bwget\b|fetch\(|axios|requests?\.\w+\(|\bhttpx?\.\w+\(|session\.\w+\(|client\.\w+\(|NewRequest|
    \burlopen|URLRequest|HttpRequest|HttpClient|HTTPoison|Req\.\w+|reqwest|\.(?:get|post|put|patch|delete)\(|curl_setopt|
    curl_easy|curl_init|Faraday|Net::HTTP|RestClient|Invoke-(?:Rest|Web)|new\ Request\(|OkHttp|\.url\(|Guzzle|
    XMLHttpRequest|\.open\(|ofetch|\bgot\b|\bky\b|urllib|ClientSession|\bhttp\.request""",
    re.VERBOSE)
# Not calls, though they look like one: stubs, mocks and what a test compares.
MOCK = re.compile(r"(?i)nock|\bmsw\b|setupServer|HttpResponse\.|Fprintf?\(w\b|mock|stub|respx|\brouter\b|assert|expect\(|\bto(?:Be|Equal)\b|\beq\(|\bPtr\(|url_prefix|snapshot")
MSW = re.compile(r"""from ["']msw\b""")  # its http.get(URL, …) is the server's side
TEST = re.compile(r"(?i)(?:^|[/_.\-])(?:tests?|specs?|__tests__|fixtures?|testdata|cassettes)(?:[/_.\-]|$)")
COMMENT = re.compile(r"^\s*(?://|#(?!\{)|\*|/\*|<!--|--(?!\w)|;|\"\"\")|@(?:see|link)\b")
# A link that a person follows: in prose, or the page on which somebody agrees.
LINK = re.compile(r"(?i)\]\(https?://|href=|<https?://|\b(?:see|visit|refer to:?|documentation at|under|e\.g\.,?|url to) https?://|"
                  r"https?://[^\s\"'`]+/(?:docs|oauth2?/authorize)\b")
ANSWER = re.compile(r"""^\s*\[?\{"|^\s*(?:https?://\S+|\"?https?://\S+\"?,?)\s*$""")  # what a server answered, what a sample prints
LONGEST = 1000  # what is longer was recorded or generated
BEFORE, BEHIND = 6, 4


@dataclasses.dataclass
class Result:
    name: str
    vendor: str
    original: int = 0
    calls: int = 0
    seen: int = 0
    findings: int = 0
    broken: int = 0
    found: int = 0


class EvalError(Exception):
    pass


def vendor_of(folder, wanted):
    """The vendor whose API the repository names most."""
    if wanted:
        return wanted
    counts = collections.Counter()
    for vendor, (hosts, _) in VENDORS.items():
        grep = subprocess.run(["git", "grep", "-I", "-F", "-o", "-h", "-e", f"//{hosts[0]}"], cwd=folder, capture_output=True, check=False)
        counts[vendor] = grep.stdout.count(b"\n")
    counts["example"] = min(counts["example"], 1)  # a vendor of its own only where no other one is named
    return counts.most_common(1)[0][0]


def rewriter(vendor):
    """A function from text to the same text as it would be if ByteStack were the vendor."""
    hosts, words = VENDORS[vendor]
    pairs = [(host, HOST if i == 0 or vendor == "huggingface" else "bytestack.com") for i, host in enumerate(hosts)]
    for word in words:
        pairs += [(word, "ByteStack"), (word.lower(), "bytestack"), (word.upper(), "BYTESTACK")]
    table = dict(pairs)
    pattern = re.compile("|".join(rf"(?<![A-Za-z]){re.escape(old)}_" if len(old) == 2 else re.escape(old)
                                  for old in sorted(table, key=len, reverse=True)))
    return lambda text: pattern.sub(lambda match: table.get(match[0]) or table[match[0][:-1]] + "_", text)


def texts(folder):
    """{path: text} of the tracked files that are text."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=folder, capture_output=True, check=True).stdout
    out = {}
    for name in listed.decode(errors="replace").split("\0"):
        path = Path(folder, name)
        if not name or path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            continue
        data = path.read_bytes()
        if b"\0" not in data:
            out[name] = data.decode(errors="replace")
    return out


def write(files, folder):
    for name, text in files.items():
        target = Path(folder, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)


def scan(program, folder):
    done = subprocess.run([program, "scan", folder, "--report", "jsonl", "--fail-on", "never"], capture_output=True,
                          text=True, check=False)
    if done.returncode not in (0, 1, 3):
        raise EvalError(f"credward ended with status {done.returncode}: {done.stderr}")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return [record for record in records if record["type"] == "finding"]


def calls_of(files):
    """{(path, line)} of the host in a call, as far as text alone tells."""
    out = set()
    for name, text in files.items():
        if HOST not in text:
            continue
        lines = text.splitlines()
        for i, line in enumerate(lines):
            if f"//{HOST}" not in line or len(line) > LONGEST or any(no.search(line) for no in (COMMENT, LINK, MOCK)):
                continue
            goes_on = i > 0 and lines[i - 1].rstrip().endswith("\\")
            if name.endswith((".md", ".rst", ".txt", ".html")) and not goes_on and ANSWER.search(line):
                continue
            around = [other for other in lines[max(0, i - BEFORE):i + 1 + BEHIND] if not COMMENT.search(other)]
            if TEST.search(name) and (MSW.search(text) or MOCK.search("\n".join(around)) or "json" in name.rpartition(".")[2]):
                continue
            if SENDS.search("\n".join(around)):
                out.add((name, i + 1))
    return out


def seen_by(requests, folder, names):
    """{(path, line): {kinds}} of the requests that credward knows."""
    paths = "".join(f"{Path(folder, name)}\n" for name in sorted(names))
    done = subprocess.run([requests], input=paths, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode != 0:
        raise EvalError(f"eval_requests ended with status {done.returncode}: {done.stderr[-500:]}")
    out = collections.defaultdict(set)
    for line in done.stdout.splitlines():
        path, numbers, kind, _ = line.split("\t", 3)
        for number in numbers.split():
            out[(os.path.relpath(path, folder), int(number))].add(kind)
    return out


def near_call(calls, name, line):
    return any((name, other) in calls for other in range(line - 15, line + 16))


def break_headers(program, files, calls, result, show):
    headers = [header for name, text in files.items() if HOST in text or "BYTESTACK" in text.upper()
               for header in breaks.headers_of(name, text)]
    headers = [h for h in headers if not COMMENT.search(h.line_text) and not MOCK.search(h.line_text) and
               (near_call(calls, h.path, h.line) or re.search(r"(?i)bytestack\w*(?:key|token)", h.line_text))]
    for way in breaks.WAYS:
        changed, expected = breaks.apply(way, headers, files)
        if not expected:
            continue
        with tempfile.TemporaryDirectory() as folder:
            write(changed, folder)
            places = collections.Counter((f["path"], f["line"], f["rule"]) for f in scan(program, folder))
        for header in expected:
            result.broken += 1
            place = next((p for p in ((header.path, header.line + away, way.rule) for away in (0, 1, -1, 2)) if places[p]), None)
            if place:
                places[place] -= 1
                result.found += 1
            elif "broken" in show:
                print(f"  not found: {way.name} ({way.rule}): {header.path}:{header.line}: {header.broken}")


def measure(program, requests, folder, options, work):
    name = os.path.basename(folder.rstrip("/"))
    result = Result(name, vendor_of(folder, options.vendor))
    result.original = len(scan(program, folder))
    turn = rewriter(result.vendor)
    files = {path: turn(text) for path, text in texts(folder).items()}
    write(files, work)
    calls = calls_of(files)
    seen = seen_by(requests, work, {path for path, _ in calls})
    result.calls, result.seen = len(calls), len([place for place in calls if place in seen])
    if "calls" in options.show:
        for path, line in sorted(calls - set(seen)):
            print(f"  not seen: {path}:{line}: {files[path].splitlines()[line - 1].strip()[:150]}")
    found = scan(program, work)
    result.findings = len(found)
    if "findings" in options.show:
        for f in found:
            text = files.get(f["path"], "").splitlines()
            print(f"  finding: {f['rule']}: {f['path']}:{f['line']}: {text[f['line'] - 1].strip()[:150] if f['line'] <= len(text) else ''}")
    break_headers(program, files, calls, result, options.show)
    return result


def table(results):
    lines = ["| repository | vendor | original | calls | seen | findings | broken | found |",
             "|---|---|---:|---:|---:|---:|---:|---:|"]
    total = Result("all", "", *[sum(getattr(r, field.name) for r in results) for field in dataclasses.fields(Result)[2:]])
    for r in [*results, total]:
        lines.append(f"| {r.name} | {r.vendor} | {r.original} | {r.calls} | {share(r.seen, r.calls)} | {r.findings} | "
                     f"{r.broken} | {share(r.found, r.broken)} |")
    return "\n".join(lines), total


def share(part, whole):
    return f"{part} ({100 * part // whole} %)" if whole else "–"


def repositories(options):
    if not options.repos or not os.path.isdir(options.repos):
        return []
    there = sorted(name for name in os.listdir(options.repos) if os.path.isdir(os.path.join(options.repos, name, ".git")))
    missing = set(options.repo or []) - set(there)
    if missing:
        raise EvalError(f"not in {options.repos}: {', '.join(sorted(missing))}")
    return [os.path.join(options.repos, name) for name in options.repo or there]


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--requests", required=True)
    parser.add_argument("--repos", default=os.environ.get("CREDWARD_REPOS"))
    parser.add_argument("--repo", action="append")
    parser.add_argument("--vendor", choices=sorted(VENDORS))
    parser.add_argument("--show", type=lambda text: text.split(","), default=[])
    parser.add_argument("--keep")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    program, requests = os.path.abspath(options.program), os.path.abspath(options.requests)
    try:
        folders = repositories(options)
        if not folders:
            print("eval: skipped: CREDWARD_REPOS=DIR names no folder of clones", file=sys.stderr)
            return SKIPPED
        results = []
        for folder in folders:
            print(f"eval: {os.path.basename(folder)}", file=sys.stderr, flush=True)
            work = tempfile.mkdtemp(prefix="credward-eval-")
            try:
                results.append(measure(program, requests, folder, options, work))
                if options.keep:
                    shutil.copytree(work, os.path.join(options.keep, results[-1].name), dirs_exist_ok=True)
            finally:
                shutil.rmtree(work)
        text, total = table(results)
        print(text)
    except (EvalError, OSError, subprocess.CalledProcessError) as error:
        print(f"eval: {error}", file=sys.stderr)
        return 2
    good = total.original == 0 and total.seen >= 0.8 * total.calls and total.found >= 0.9 * total.broken
    return 1 if options.check and not good else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
