#include "core/result.h"

#include <memory>
#include <string>

#include <catch2/catch.hpp>

using namespace credward::core;

TEST_CASE("a result is a value or an error") {
  Result<std::string> value = std::string("x");
  REQUIRE(value.ok());
  CHECK(*value == "x");
  CHECK(value->size() == 1);
  Result<std::string> error = unread_error("gone", "look elsewhere");
  REQUIRE_FALSE(error);
  CHECK(error.error().code == ErrorCode::kUnread);
  CHECK(error.error().message == "gone");
  CHECK(error.error().hint == "look elsewhere");
}

TEST_CASE("each kind of error has its code") {
  CHECK(usage_error("").code == ErrorCode::kUsage);
  CHECK(internal_error("").code == ErrorCode::kInternal);
  CHECK(ok().ok());
}

TEST_CASE("a value can be moved out") {
  Result<std::unique_ptr<int>> made = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(made).value();
  CHECK(*taken == 7);
}
