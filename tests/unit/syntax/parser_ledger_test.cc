#include "syntax/parser_ledger.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace credward::syntax {
namespace {

constexpr std::uint32_t kEnough = ParserLedger::kMaxLosses / ParserLedger::kDeath;

std::string id(std::uint64_t number) {
  return text_id("go", std::to_string(number));
}

TEST_CASE("enough deaths give the parser up for all documents behind them") {
  ParserLedger ledger;
  CHECK_FALSE(ledger.any());
  for (std::uint64_t order = 0; order < kEnough; ++order) {
    CHECK_FALSE(ledger.given_up(1'000'000));
    ledger.lost(id(order), {order * 10, Degradation::kDied, true});
  }
  CHECK(ledger.any());
  CHECK(ledger.cut() == (kEnough - 1) * 10 + 1);
  CHECK_FALSE(ledger.given_up((kEnough - 1) * 10));
  CHECK(ledger.given_up((kEnough - 1) * 10 + 1));
}

TEST_CASE("the point of giving up is the same in whatever order losses are known") {
  std::vector<std::uint64_t> orders;
  for (std::uint64_t i = 0; i < 3 * kEnough; ++i) orders.push_back(i * 7);
  std::mt19937 random(1);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(orders.begin(), orders.end(), random);
    ParserLedger ledger;
    for (std::uint64_t order : orders) ledger.lost(id(order), {order, Degradation::kMemory, true});
    CHECK(ledger.cut() == (kEnough - 1) * 7 + 1);
  }
}

TEST_CASE("one text is one loss, at the first document that has it") {
  ParserLedger ledger;
  for (std::uint64_t order = 100; order-- > 0;) ledger.lost(id(1), {order, Degradation::kTime, true});
  CHECK_FALSE(ledger.cut());
  for (std::uint64_t i = 1; i < kEnough; ++i) ledger.lost(id(i + 1), {5, Degradation::kDied, true});
  CHECK(ledger.cut() == 6);
  // Another document, before all these, has a text of theirs.
  ParserLedger other;
  for (std::uint64_t i = 0; i < kEnough; ++i) other.lost(id(i), {50 + i, Degradation::kDied, true});
  CHECK(other.cut() == 50 + kEnough);
  const auto known = other.known(id(kEnough - 1), 3);
  REQUIRE(known);
  CHECK(known->why == Degradation::kDied);
  CHECK(other.cut() == 50 + kEnough - 1);
}

TEST_CASE("a parse that ended in order weighs less than a death") {
  ParserLedger ledger;
  for (std::uint64_t i = 0; i + 1 < ParserLedger::kMaxLosses; ++i) ledger.lost(id(i), {i, Degradation::kTime, false});
  CHECK_FALSE(ledger.cut());
  ledger.lost(id(1'000), {1'000, Degradation::kTime, false});
  CHECK(ledger.cut() == 1'001);
}

TEST_CASE("languages tell texts apart") {
  CHECK(text_id("go", "x") != text_id("java", "x"));
  CHECK(text_id("go", "x") != text_id("go", "y"));
  ParserLedger ledger;
  ledger.lost(text_id("go", "x"), {0, Degradation::kDied, true});
  CHECK_FALSE(ledger.known(text_id("java", "x"), 0));
}

TEST_CASE("starts that fail one after the other make it unavailable, others do not") {
  ParserLedger ledger;
  for (int i = 0; i < 10; ++i) {
    ledger.start_failed();
    ledger.start_failed();
    ledger.started();
  }
  CHECK_FALSE(ledger.unavailable());
  for (std::uint32_t i = 0; i < ParserLedger::kMaxFailedStarts; ++i) ledger.start_failed();
  CHECK(ledger.unavailable());
}

}  // namespace
}  // namespace credward::syntax
