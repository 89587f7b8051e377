#include "syntax/languages.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace credward::syntax {
namespace {

TEST_CASE("python is linked, and every grammar has a table format that the parser accepts") {
  const auto grammars = built_in_grammars();
  CHECK(
      std::any_of(grammars.begin(), grammars.end(), [](const auto& info) { return info.name == "python"; }));
  for (const GrammarInfo& info : grammars) {
    INFO(info.name);
    CHECK(info.abi >= parser_abi().oldest);
    CHECK(info.abi <= parser_abi().newest);
    // An empty file is a file without an error in any language but PowerShell's grammar; a grammar that does
    // not fit the core fails here.
    const auto empty = parses(info.name, info.name == "powershell" ? "1\n" : "");
    REQUIRE(empty.ok());
    CHECK(*empty);
  }
}

TEST_CASE("a parse tells good text from broken text") {
  const auto good = parses("python", "def send(key):\n    return f\"Bearer {key}\"\n");
  REQUIRE(good.ok());
  CHECK(*good);
  const auto broken = parses("python", "def send(key:\n    return )\n");
  REQUIRE(broken.ok());
  CHECK_FALSE(*broken);
}

TEST_CASE("the hand-written scanner of the grammar is linked") {
  // Python's blocks and strings come from the grammar's scanner, not from its tables.
  const auto nested = parses("python", "if a:\n    if b:\n        c()\nelse:\n    d()\n");
  REQUIRE(nested.ok());
  CHECK(*nested);
  const auto open = parses("python", "s = '''never closed\n");
  REQUIRE(open.ok());
  CHECK_FALSE(*open);
}

TEST_CASE("an unknown grammar and an oversized text are errors, not answers") {
  CHECK_FALSE(parses("cobol", "").ok());
  CHECK_FALSE(parses("python", std::string(1 << 20, '#')).ok());
}

}  // namespace
}  // namespace credward::syntax
