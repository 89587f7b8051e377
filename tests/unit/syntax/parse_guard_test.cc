#include "syntax/parse_guard.h"

#include <catch2/catch.hpp>

#include <string>

#include "syntax/worker_limits.h"

namespace credward::syntax {
namespace {

std::string times(std::size_t count, std::string_view what) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += what;
  return out;
}

TEST_CASE("ordinary code passes") {
  CHECK_FALSE(guard_against(""));
  CHECK_FALSE(guard_against("def f(a):\n\treturn {'a': [1, 2, (3)]}\r\n"));
  CHECK_FALSE(guard_against(times(5'000, "f(x);\nif (a < b) { c[0] = d << 2; }\n")));
  // Open brackets in strings and comments are rare enough; comparisons in one long statement too.
  CHECK_FALSE(guard_against("std::cout" + times(2'000, " << x") + ";"));
  CHECK_FALSE(guard_against("<ul>" + times(3'000, "<li>text</li>") + "</ul>"));
  CHECK_FALSE(guard_against(times(200, "a < b || ")));
  CHECK_FALSE(guard_against(std::string(kMaxLine, 'x') + "\n" + std::string(kMaxLine, 'y')));
}

TEST_CASE("what costs a parser too much does not pass") {
  CHECK(guard_against(times(100'000, "[{")) == Degradation::kNesting);
  CHECK(guard_against(times(30'000, "a<b<")) == Degradation::kNesting);
  CHECK(guard_against(times(kMaxBrackets + 1, "(\n")) == Degradation::kNesting);
  CHECK_FALSE(guard_against(times(kMaxBrackets, "(") + times(kMaxBrackets, ")")));
  CHECK(guard_against(std::string(kMaxLine + 1, 'x')) == Degradation::kLongLine);
  CHECK(guard_against(std::string(kMaxText + 1, '\n')) == Degradation::kTooLarge);
  CHECK_FALSE(guard_against(std::string(kMaxText, '\n')));
}

TEST_CASE("bytes that are no source code do not pass") {
  CHECK(guard_against(std::string(kMinControlText, '\0')) == Degradation::kControlBytes);
  CHECK(guard_against(times(300, "ab\xc2\x80")) == Degradation::kControlBytes);
  CHECK_FALSE(guard_against("\x1b[31mred\x1b[0m"));
  CHECK_FALSE(guard_against(times(300, "\xc3\xa9t\xc3\xa9 \xe2\x82\xac\n\t")));
}

}  // namespace
}  // namespace credward::syntax
