#include "detect/precedence.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace credward::detect {
namespace {

constexpr auto kSticky = core::Persistence::kSticky;
constexpr auto kCurrent = core::Persistence::kCurrent;

TEST_CASE("of several key rules on the same characters the first of the table stands") {
  std::vector<Claim> claims{{"key/nearby", kSticky, {10, 50}, 0},
                            {"key/assignment", kSticky, {10, 50}, 0},
                            {"key/authorization-header", kSticky, {12, 50}, 0},
                            {"key/assignment", kSticky, {50, 90}, 0}};
  CHECK(settle(claims) == std::vector<bool>{false, false, true, true});
}

TEST_CASE("user rules come after the table, by id") {
  std::vector<Claim> claims{
      {"acme/b", kSticky, {0, 9}, 0}, {"acme/a", kSticky, {4, 12}, 0}, {"key/nearby", kSticky, {11, 20}, 0}};
  CHECK(settle(claims) == std::vector<bool>{true, false, true});
  CHECK(rule_rank("acme/a") == rule_rank("acme/b"));
  CHECK(rule_rank("key/format") < rule_rank("key/authorization-header"));
  CHECK(rule_rank("transport/cleartext") < rule_rank("acme/a"));
}

TEST_CASE("one scheme rule stands on a value; others and key rules stand beside it") {
  std::vector<Claim> claims{
      {"header/missing-space", kCurrent, {5, 60}, 0},      {"header/scheme-case", kCurrent, {5, 60}, 0},
      {"header/scheme-punctuation", kCurrent, {5, 60}, 0}, {"header/name-misspelt", kCurrent, {0, 3}, 0},
      {"header/stray-punctuation", kCurrent, {5, 60}, 0},  {"key/authorization-header", kSticky, {20, 60}, 0},
      {"header/scheme-case", kCurrent, {100, 120}, 0}};
  CHECK(settle(claims) == std::vector<bool>{false, false, true, true, true, true, true});
}

TEST_CASE("a placeholder is not also a quoted key") {
  std::vector<Claim> claims{{"header/quoted-key", kCurrent, {5, 20}, 0},
                            {"header/placeholder", kCurrent, {5, 20}, 0},
                            {"header/quoted-key", kCurrent, {25, 40}, 0}};
  CHECK(settle(claims) == std::vector<bool>{false, true, true});
}

TEST_CASE("of equal findings the one of the deepest document stands") {
  std::vector<Claim> claims{{"key/assignment", kSticky, {5, 40}, 0},
                            {"key/assignment", kSticky, {5, 38}, 1},
                            {"header/missing", kCurrent, {7, 9}, 0},
                            {"header/missing", kCurrent, {7, 9}, 0}};
  CHECK(settle(claims) == std::vector<bool>{false, true, true, false});
}

}  // namespace
}  // namespace credward::detect
