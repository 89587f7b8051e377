#include "text/ignore.h"

#include <string>

#include <catch2/catch.hpp>

using credward::text::IgnoreRules;
using Match = IgnoreRules::Match;

TEST_CASE("the last line that matches decides") {
  IgnoreRules rules;
  rules.add("", "*.log\n!keep.log\nkeep.log.d\n");
  CHECK(rules.ignored("a.log", false));
  CHECK(rules.ignored("x/y/a.log", false));
  CHECK(rules.match("keep.log", false) == Match::kIncluded);
  CHECK(rules.match("x/keep.log", false) == Match::kIncluded);
  CHECK(rules.match("a.txt", false) == Match::kNone);
}

TEST_CASE("directory-only lines, anchored lines") {
  IgnoreRules rules;
  rules.add("", "build/\n/only-here\ndocs/*.txt\n");
  CHECK(rules.ignored("build", true));
  CHECK(rules.ignored("src/build", true));
  CHECK_FALSE(rules.ignored("build", false));
  CHECK(rules.ignored("only-here", false));
  CHECK_FALSE(rules.ignored("x/only-here", false));
  CHECK(rules.ignored("docs/a.txt", false));
  CHECK_FALSE(rules.ignored("docs/x/a.txt", false));
  CHECK_FALSE(rules.ignored("x/docs/a.txt", false));
}

TEST_CASE("comments, blank lines, escapes, blanks at the end, CRLF, byte order mark") {
  IgnoreRules rules;
  rules.add("", "\xEF\xBB\xBF# no\n\n\\#yes\n\\!yes\nblank \t\nstays\\ \ncrlf\r\nlast");
  CHECK_FALSE(rules.ignored("# no", false));
  CHECK(rules.ignored("#yes", false));
  CHECK(rules.ignored("!yes", false));
  CHECK(rules.ignored("blank \t", false));
  CHECK(rules.ignored("stays ", false));
  CHECK_FALSE(rules.ignored("stays", false));
  CHECK(rules.ignored("crlf", false));
  CHECK(rules.ignored("last", false));
}

TEST_CASE("the nearest directory's file goes first, in whatever order they came") {
  for (bool inner_first : {true, false}) {
    IgnoreRules rules;
    if (inner_first) rules.add("a/b", "!x\n/y\n");
    rules.add("", "x\n");
    rules.add("a", "/z\n");
    if (!inner_first) rules.add("a/b", "!x\n/y\n");
    CHECK(rules.ignored("x", false));
    CHECK(rules.ignored("a/x", false));
    CHECK(rules.match("a/b/x", false) == Match::kIncluded);
    CHECK(rules.match("a/b/c/x", false) == Match::kIncluded);
    CHECK(rules.ignored("a/bc/x", false));
    CHECK(rules.ignored("a/b/y", false));
    CHECK_FALSE(rules.ignored("a/b/c/y", false));
    CHECK(rules.ignored("a/z", false));
    CHECK_FALSE(rules.ignored("z", false));
  }
}

TEST_CASE("of one directory, what was added later goes first") {
  IgnoreRules rules;
  rules.add("", "x\ny\n");
  rules.add("", "!x\n");
  CHECK_FALSE(rules.ignored("x", false));
  CHECK(rules.ignored("y", false));
}

TEST_CASE("bounds are told") {
  IgnoreRules rules;
  CHECK(rules.add("", "x\n"));
  std::string lines;
  for (std::size_t i = 0; i <= IgnoreRules::kLines; ++i) lines += "x\n";
  CHECK_FALSE(rules.add("a", lines));
  CHECK_FALSE(rules.add("b", "\n" + std::string(IgnoreRules::kFileBytes, '#')));
}
