#include "policy/date.h"

#include <catch2/catch.hpp>

using namespace credward::policy;

TEST_CASE("a day is read and written back") {
  CHECK(parse_date("1970-01-01")->days == 0);
  CHECK(parse_date("1970-01-02")->days == 1);
  CHECK(to_string(*parse_date("2024-02-29")) == "2024-02-29");
  CHECK(*parse_date("2027-01-31") < *parse_date("2027-02-01"));
}

TEST_CASE("what is no day is refused") {
  for (const char* text : {"", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024/01/01", "2024-01-01T00", "abcd-ef-gh"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}
