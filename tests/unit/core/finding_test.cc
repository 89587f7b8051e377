#include "core/finding.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace credward::core;

namespace {

const RuleInfo& rule(const char* id) {
  static const RuleInfo kFirst = [] { RuleInfo info; info.id = "header/a"; return info; }();
  static const RuleInfo kSecond = [] { RuleInfo info; info.id = "key/b"; return info; }();
  return std::string(id) == kFirst.id ? kFirst : kSecond;
}

Finding finding(const char* repository, const char* path, std::uint32_t line, std::uint32_t column, const char* id) {
  Finding made;
  made.rule = &rule(id);
  made.repository = repository;
  if (path != nullptr) made.path = path;
  made.region = {line, column, line, column + 1};
  return made;
}

void check_order(const Finding& first, const Finding& second) {
  CHECK(report_order(first, second));
  CHECK_FALSE(report_order(second, first));
  CHECK_FALSE(report_order(first, first));
}

}  // namespace

TEST_CASE("findings are ordered by repository, path, line, column, rule, source, commit") {
  check_order(finding("a", "z", 9, 9, "key/b"), finding("b", "a", 1, 1, "header/a"));
  check_order(finding("", "a", 9, 9, "key/b"), finding("", "b", 1, 1, "header/a"));
  check_order(finding("", "a", 2, 9, "key/b"), finding("", "a", 10, 1, "header/a"));
  check_order(finding("", "a", 1, 2, "key/b"), finding("", "a", 1, 10, "header/a"));
  check_order(finding("", "a", 1, 1, "header/a"), finding("", "a", 1, 1, "key/b"));

  Finding index = finding("", "a", 1, 1, "key/b"), worktree = index;
  index.source = SourceKind::kIndex;
  check_order(index, worktree);  // by name, not by number

  Finding first = index, second = index, none = index;
  first.git.emplace().commit = "aa";
  second.git.emplace().commit = "bb";
  check_order(first, second);
  check_order(second, none);
}

TEST_CASE("paths are ordered by bytes, a missing one is last") {
  check_order(finding("", "\x7F", 1, 1, "key/b"), finding("", "\xC3\xA9", 1, 1, "key/b"));
  check_order(finding("", "B", 1, 1, "key/b"), finding("", "a", 1, 1, "key/b"));
  check_order(finding("", "\xFF", 9, 9, "key/b"), finding("", nullptr, 1, 1, "header/a"));
}

TEST_CASE("levels and sources have the names of the formats") {
  CHECK(to_string(Level::kNote) == "note");
  CHECK(to_string(Level::kWarning) == "warning");
  CHECK(to_string(Level::kError) == "error");
  CHECK(to_string(SourceKind::kWorktree) == "worktree");
  CHECK(to_string(SourceKind::kCommitMessage) == "commit-message");
  CHECK(to_string(SourceKind::kTagMessage) == "tag-message");
  CHECK(to_string(SourceKind::kUnreachable) == "unreachable");
  CHECK(to_string(SourceKind::kStdin) == "stdin");
}
