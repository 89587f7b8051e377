#include "text/glob.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support.h"

using credward::text::Glob;
using namespace credward::text::testing;

namespace {

bool matches(std::string_view pattern, std::string_view path) {
  const auto glob = Glob::parse(pattern);
  INFO(pattern);
  REQUIRE(glob.has_value());
  return glob->matches(path);
}

// By the definition, with all the time in the world.
bool slow(std::string_view pattern, std::string_view path, bool component_begins = true) {
  if (pattern.empty()) return path.empty();
  if (component_begins && pattern == "**") return true;
  if (component_begins && pattern.starts_with("**/")) {
    if (slow(pattern.substr(3), path)) return true;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
      if (slow(pattern.substr(3), path.substr(slash + 1))) return true;
    }
    return false;
  }
  if (pattern[0] == '*') {
    for (std::size_t taken = 0;; ++taken) {
      if (slow(pattern.substr(1), path.substr(taken), false)) return true;
      if (taken == path.size() || path[taken] == '/') return false;
    }
  }
  if (path.empty() || (pattern[0] == '?' ? path[0] == '/' : pattern[0] != path[0])) return false;
  return slow(pattern.substr(1), path.substr(1), pattern[0] == '/');
}

}  // namespace

TEST_CASE("a pattern with a slash is for the whole path") {
  CHECK(matches("vendor/**", "vendor/a/b.c"));
  CHECK(matches("vendor/**", "vendor/x"));
  CHECK_FALSE(matches("vendor/**", "vendor"));
  CHECK_FALSE(matches("vendor/**", "src/vendor/x"));
  CHECK(matches("**/*.py", "a.py"));
  CHECK(matches("**/*.py", "x/y/a.py"));
  CHECK(matches("a/**/b", "a/b"));
  CHECK(matches("a/**/b", "a/x/y/b"));
  CHECK_FALSE(matches("a/**/b", "a/x/y/bc"));
  CHECK(matches("a/*/b", "a/x/b"));
  CHECK_FALSE(matches("a/*/b", "a/x/y/b"));
  CHECK(matches("/src/*.c", "src/a.c"));
  CHECK_FALSE(matches("/*.c", "src/a.c"));
  CHECK(matches("tests/fixtures/**", "tests/fixtures/deep/er/x"));
  CHECK_FALSE(matches("tests/fixtures", "tests/fixtures/x"));
}

TEST_CASE("a pattern without a slash is for any component") {
  CHECK(matches("*.py", "x/y/a.py"));
  CHECK(matches("vendor", "src/vendor/a.c"));
  CHECK(matches("vendor", "vendor"));
  CHECK_FALSE(matches("vendor", "vendors/a.c"));
  CHECK(matches("*", "a/b"));
  CHECK(matches("**", "a/b"));
}

TEST_CASE("a slash at the end is for what lies below") {
  CHECK(matches("vendor/", "vendor/a"));
  CHECK(matches("vendor/", "src/vendor/a/b"));
  CHECK_FALSE(matches("vendor/", "vendor"));
  CHECK(matches("src/vendor/", "src/vendor/a"));
  CHECK_FALSE(matches("src/vendor/", "x/src/vendor/a"));
}

TEST_CASE("rule ids") {
  CHECK(matches("key/*", "key/format"));
  CHECK_FALSE(matches("key/*", "header/missing"));
  CHECK_FALSE(matches("key/*", "monkey/x"));
  CHECK(matches("header/scheme-*", "header/scheme-case"));
  CHECK(matches("*/missing*", "header/missing-space"));
}

TEST_CASE("classes, escapes, single characters") {
  CHECK(matches("[a-c]x", "bx"));
  CHECK_FALSE(matches("[a-c]x", "dx"));
  CHECK(matches("[!a-c]x", "dx"));
  CHECK(matches("[^a-c]x", "dx"));
  CHECK_FALSE(matches("[!a-c]x", "bx"));
  CHECK(matches("[]x]", "]"));
  CHECK(matches("[!]]", "a"));
  CHECK(matches("[a-]", "-"));
  CHECK(matches("[\\]]", "]"));
  CHECK(matches("[[:digit:]]", "7"));
  CHECK_FALSE(matches("[[:digit:]]", "x"));
  CHECK(matches("a?c", "abc"));
  CHECK_FALSE(matches("a?c", "ac"));
  CHECK_FALSE(matches("/a?c", "a/c"));
  CHECK_FALSE(matches("/a[!x]c", "a/c"));
  CHECK(matches("\\*", "*"));
  CHECK_FALSE(matches("\\*", "x"));
  CHECK(matches("a\\b", "ab"));
  CHECK_FALSE(matches("A", "a"));
}

TEST_CASE("what can never match is no pattern") {
  CHECK_FALSE(Glob::parse("[a"));
  CHECK_FALSE(Glob::parse("["));
  CHECK_FALSE(Glob::parse("[!"));
  CHECK_FALSE(Glob::parse("a\\"));
  CHECK_FALSE(Glob::parse("[[:nothing:]]"));
  CHECK_FALSE(Glob::parse(std::string(Glob::kLongest + 1, 'a')));
  CHECK(Glob::parse(std::string(Glob::kLongest, 'a')));
}

TEST_CASE("random patterns equal the definition") {
  Random random(41);
  int hits = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string pattern, path;
    for (std::size_t i = 0, parts = 1 + below(random, 4); i < parts; ++i) {
      if (i > 0) pattern += '/';
      if (below(random, 4) == 0) {
        pattern += "**";
      } else {
        for (std::size_t j = 0, size = 1 + below(random, 4); j < size; ++j) {
          // Two stars in a row are no component of their own here.
          pattern += "ab?*"[below(random, pattern.ends_with('*') ? 3 : 4)];
        }
      }
    }
    for (std::size_t i = 0, parts = 1 + below(random, 4); i < parts; ++i) {
      if (i > 0) path += '/';
      for (std::size_t j = 0, size = 1 + below(random, 3); j < size; ++j) path += "ab"[below(random, 2)];
    }
    INFO(pattern << " on " << path);
    const bool expected = slow(pattern, path);
    hits += expected;
    CHECK(Glob::parse(pattern)->matches_whole(path) == expected);
  }
  CHECK(hits > 1000);
}
