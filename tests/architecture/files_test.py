"""Sizes, and no file of the tree that no build reads."""
import os
import re
import unittest

import planting

MOST_LINES = 600
# A table is data that happens to be C++; it may be as long as it needs to be.
TABLE = re.compile(r"_tables?\.(cc|h)$")
CODE = (".cc", ".h")


def code_files(root, folders):
    for folder in folders:
        for directory, _, names in os.walk(os.path.join(root, folder)):
            for name in sorted(names):
                if name.endswith(CODE):
                    yield os.path.relpath(os.path.join(directory, name), root)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def listed_in(root, path):
    """Whether the CMakeLists.txt of its folder, or of one above it, names the file."""
    folder = os.path.dirname(path)
    while folder:
        cmake = os.path.join(root, folder, "CMakeLists.txt")
        if os.path.exists(cmake):
            with open(cmake, encoding="utf-8") as file:
                if re.search(rf"(^|[\s/(]){re.escape(os.path.basename(path))}($|[\s)])", file.read()):
                    return True
        folder = os.path.dirname(folder)
    return False


def violations(root):
    texts = {path: read(root, path) for path in code_files(root, ["src", "tests"])}
    for path, text in texts.items():
        lines = text.count("\n")
        if lines > MOST_LINES and not TABLE.search(path):
            yield f"{path}: {lines} lines, more than {MOST_LINES}"
        if path.endswith(".cc") and not listed_in(root, path):
            yield f"{path}: no CMakeLists.txt names it"
        if path.endswith(".h"):
            # Headers are not listed in CMake, but for one that the compiler is told to include; a header that nothing
            # includes is as dead as an unlisted source.
            # Tests also include what stands beside them, or by the path from the project's root.
            name = path.partition("/")[2]
            names = [name] if path.startswith("src/") else [name, path, os.path.basename(path)]
            if not any(f'"{known}"' in other for place, other in texts.items() if place != path
                       for known in names) and not listed_in(root, path):
                yield f"{path}: nothing includes it"
            if not text.startswith("//") and path.startswith("src/"):
                yield f"{path}: does not say what it is for"
            if "#pragma once" not in text:
                yield f"{path}: has no #pragma once"


class Files(unittest.TestCase):
    maxDiff = None

    def found(self, files):
        with planting.tree(files) as root:
            return list(violations(root))

    def test_this_tree(self):
        self.assertEqual(list(violations(planting.ROOT)), [])

    def test_reads_this_tree(self):
        self.assertIn("src/core/hash.cc", list(code_files(planting.ROOT, ["src"])))

    def test_a_good_tree(self):
        self.assertEqual(self.found({
            "src/core/CMakeLists.txt": "credward_library(core SOURCES a.cc words_table.cc)\n",
            "src/core/a.cc": '#include "core/a.h"\n',
            "src/core/a.h": "// A.\n#pragma once\n",
            "src/core/words_table.cc": "int x;\n" * 700,
        }), [])

    def test_notices(self):
        good_header = "// A.\n#pragma once\n"
        for files in [
                {"src/core/a.cc": ""},                                                          # listed nowhere
                {"src/core/a.cc": "", "src/core/CMakeLists.txt": "SOURCES ba.cc a.cc.in"},      # similar names
                {"src/core/a.cc": "\n" * 601, "src/core/CMakeLists.txt": "SOURCES a.cc"},       # too long
                {"tests/unit/core/a_test.cc": ""},                                              # a test never built
                {"src/core/a.h": good_header},                                                  # never included
                {"src/core/a.h": "#pragma once\n", "src/core/b.cc": '#include "core/a.h"',
                 "src/core/CMakeLists.txt": "SOURCES b.cc"},                                    # says nothing
        ]:
            with self.subTest(files=list(files)):
                self.assertEqual(len(self.found(files)), 1)


if __name__ == "__main__":
    unittest.main()
