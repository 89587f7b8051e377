"""The table of rules and languages: each cell is covered by a case, impossible, open (a known gap), or missing.

`coverage.toml` says why a cell is impossible or open. An entry there for a covered cell is out of date, and an error.
"""

import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# They judge an audit, a change or the operator's own formats, not the text of a document in some language.
NOT_OF_DOCUMENTS = {"hygiene/shared-across-environments", "hygiene/scope-mismatch", "policy/suppression", "key/format"}


def rules():
    out = set()
    for path in (ROOT / "rules/bytestack").glob("*.toml"):
        with path.open("rb") as file:
            identity = tomllib.load(file).get("id")
        if identity and identity not in NOT_OF_DOCUMENTS:
            out.add(identity)
    return sorted(out)


def reasons():
    """{(rule, language): (state, reason)}; the entries of coverage.toml, one by one."""
    with (HERE / "coverage.toml").open("rb") as file:
        table = tomllib.load(file)
    out = {}
    for state in ("impossible", "open"):
        for entry in table.get(state, []):
            for rule in entry["rules"]:
                for language in entry["languages"]:
                    out[(rule, language)] = (state, entry["reason"])
    return out


def cells(some):
    """{(rule, language): covered, impossible, open or missing}, and the entries that are out of date."""
    languages = sorted({case.language for case in some})
    covered = {(rule, case.language) for case in some for _, rule in case.expected}
    why = reasons()
    out = {}
    for rule in rules():
        for language in languages:
            cell = (rule, language)
            out[cell] = "covered" if cell in covered else why.get(cell, ("missing", ""))[0]
    stale = sorted(cell for cell in why if out.get(cell, "covered") == "covered")
    return out, stale


def table(some):
    state, _ = cells(some)
    languages = sorted({language for _, language in state})
    silent = {case.language for case in some if not case.expected}
    out = ["| rule | " + " | ".join(languages) + " |", "|---" * (len(languages) + 1) + "|"]
    for rule in rules():
        out.append(f"| {rule} | " + " | ".join(state[(rule, language)] for language in languages) + " |")
    out.append("| correct code, silent | " + " | ".join("covered" if l in silent else "missing" for l in languages) + " |")
    counts = {kind: list(state.values()).count(kind) for kind in ("covered", "impossible", "open", "missing")}
    out.append("\n" + ", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return "\n".join(out)
