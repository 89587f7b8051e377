"""The arrows between the folders of src/: what each may include and link, and who may see which library."""
import os
import re
import unittest

import planting

# main → cli → {report, engine} → {policy, source, detect} → {syntax, git} → text → core
LAYERS = [["main"], ["cli"], ["report", "engine"], ["policy", "source", "detect"], ["syntax", "git"], ["text"], ["core"]]
RANK = {folder: rank for rank, layer in enumerate(LAYERS) for folder in layer}

# Libraries that one folder (or two) wraps for all others, by the start of their headers' names.
OWNERS = {
    "git2": ["git"], "libdeflate": ["git"],
    "tree_sitter": ["syntax"], "seccomp": ["syntax"],
    "re2": ["detect"], "hs": ["detect"],
    "archive": ["text"],
    "CLI": ["cli"],
    "nlohmann": ["report", "detect", "text"],
    "toml++": ["syntax", "detect", "policy"],
}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
LINK = re.compile(r"\bcredward_([a-z]+)\b")


def folder_of(path):
    """The design's name for the place of a file below src/."""
    head, _, rest = path.partition("/")
    return head if rest else "main"


def check_include(place, path, quote, header):
    head = re.split(r"[/.]", header)[0]
    if quote == "<":
        if head in OWNERS and place not in OWNERS[head]:
            yield f"{path}: <{header}> belongs to {' and '.join(OWNERS[head])}/"
        if head in RANK and "/" in header:
            yield f"{path}: <{header}> is ours and needs quotes"
    elif "/" not in header:
        if not header.endswith(".inc"):
            yield f'{path}: "{header}" must be named from src/'
    elif head not in RANK:
        yield f'{path}: "{header}" is in no folder that the design knows'
    elif head != place and RANK[head] <= RANK[place]:
        yield f'{path}: {place} may not include {head} ("{header}")'


def violations(root):
    src = os.path.join(root, "src")
    for directory, _, names in os.walk(src):
        for name in sorted(names):
            full = os.path.join(directory, name)
            path = os.path.relpath(full, src)
            place = folder_of(path)
            if name.endswith((".cc", ".h", ".inc")):
                if place not in RANK:
                    yield f"{path}: the design has no folder {place}"
                    continue
                with open(full, encoding="utf-8") as file:
                    for line in file:
                        found = INCLUDE.match(line)
                        if found:
                            yield from check_include(place, path, *found.groups())
            elif name == "CMakeLists.txt" and place in RANK and place != "main":
                with open(full, encoding="utf-8") as file:
                    for head in LINK.findall(file.read()):
                        if head in RANK and head != place and RANK[head] <= RANK[place]:
                            yield f"{path}: {place} may not link {head}"


class Includes(unittest.TestCase):
    maxDiff = None

    def found(self, files):
        with planting.tree(files) as root:
            return list(violations(root))

    def test_this_tree(self):
        self.assertEqual(list(violations(planting.ROOT)), [])

    def test_reads_this_tree(self):
        with open(os.path.join(planting.ROOT, "src/core/hash.cc"), encoding="utf-8") as file:
            self.assertTrue(any(INCLUDE.match(line) for line in file))

    def test_arrows_to_the_right_are_fine(self):
        self.assertEqual(self.found({
            "src/main.cc": '#include "cli/command.h"\n',
            "src/engine/run.cc": '#include "engine/run.h"\n#include "core/result.h"\n#include <vector>\n',
            "src/git/odb.cc": "#include <git2/odb.h>\n",
            "src/syntax/CMakeLists.txt": "credward_library(syntax LINKS credward_core credward_tree_sitter)\n",
        }), [])

    def test_notices(self):
        for path, line in [
                ("src/core/a.h", '#include "text/document.h"'),       # to the left
                ("src/report/a.cc", '#include "engine/run.h"'),       # a sibling
                ("src/git/a.cc", '  #  include "source/scan.h"'),     # oddly spaced
                ("src/text/a.cc", '#include "line_index.h"'),         # not from src/
                ("src/text/a.cc", '#include "../core/result.h"'),     # a way around
                ("src/text/a.cc", "#include <core/result.h>"),        # another way around
                ("src/engine/a.cc", "#include <git2.h>"),
                ("src/engine/a.cc", "#include <git2/odb.h>"),
                ("src/detect/a.cc", "#include <tree_sitter/api.h>"),
                ("src/policy/a.cc", "#include <re2/re2.h>"),
                ("src/source/a.cc", "#include <hs/hs.h>"),
                ("src/core/a.cc", "#include <nlohmann/json.hpp>"),
                ("src/util/a.cc", "#include <vector>"),               # a folder of its own making
                ("src/git/CMakeLists.txt", "credward_library(git LINKS credward_detect)"),
        ]:
            with self.subTest(path=path, line=line):
                self.assertEqual(len(self.found({path: line + "\n"})), 1)


if __name__ == "__main__":
    unittest.main()
