#include "policy/inline_allow.h"

#include <catch2/catch.hpp>

#include "policy/policy.h"

using namespace credward;
using policy::find_inline_allows;
using policy::parse_inline_allow;

namespace {

std::vector<policy::InlineAllow> allows_of(std::string path, std::string text) {
  return find_inline_allows(text::Document::make_root(std::move(path), std::move(text)));
}

const policy::Date kToday = *policy::parse_date("2026-06-01");

core::Region line(std::uint32_t number) { return {number, 1, number, 5}; }

}  // namespace

TEST_CASE("the words behind the marker") {
  auto allow = parse_inline_allow(" key/assignment,header/* until=2027-01-31 revoked long ago");
  CHECK(allow.defect.empty());
  REQUIRE(allow.rules.size() == 2);
  CHECK(allow.rules[1].matches("header/missing-space"));
  CHECK(policy::to_string(*allow.until) == "2027-01-31");
  CHECK(allow.reason == "revoked long ago");
}

TEST_CASE("a suppression without a rule, a reason or a real date does not count") {
  CHECK(parse_inline_allow("").defect == "it names no rule");
  CHECK(parse_inline_allow(" key/assignment").defect == "it gives no reason");
  CHECK(parse_inline_allow(" key/assignment until=tomorrow because").defect == "its date is not YYYY-MM-DD");
  CHECK(parse_inline_allow(" key/assignment -->").defect == "it gives no reason");
  CHECK(parse_inline_allow("ed key/assignment because").defect == "it names no rule");
}

TEST_CASE("it stands in a comment, or not at all") {
  CHECK(allows_of("a.py", "x = 1  # credward:allow key/* reason\n").size() == 1);
  CHECK(allows_of("a.py", "x = 'credward:allow key/* reason'\n").empty());
  CHECK(allows_of("a.js", "f(); // credward:allow key/* reason\n").size() == 1);
  auto block = allows_of("a.c", "int x; /* credward:allow key/* good reason */ int y;\n");
  REQUIRE(block.size() == 1);
  CHECK(block[0].reason == "good reason");
  auto html = allows_of("a.html", "<!-- credward:allow key/assignment good reason -->\n");
  REQUIRE(html.size() == 1);
  CHECK(html[0].reason == "good reason");
}

TEST_CASE("it covers its own line, and the next one if it stands alone") {
  auto allows = allows_of("a.py", "# credward:allow key/* alone\nx = 1\ny = 2  # credward:allow key/* beside\nz = 3\n");
  REQUIRE(allows.size() == 2);
  CHECK(policy::covering(allows, "key/assignment", line(2), kToday) == &allows[0]);
  CHECK(policy::covering(allows, "key/assignment", line(3), kToday) == &allows[1]);
  CHECK(policy::covering(allows, "key/assignment", line(4), kToday) == nullptr);
  CHECK(policy::covering(allows, "header/missing", line(2), kToday) == nullptr);
}

TEST_CASE("from its last day on it no longer counts") {
  auto allows = allows_of("a.py", "x = 1  # credward:allow key/* until=2026-06-01 reason\n");
  REQUIRE(allows.size() == 1);
  CHECK(policy::covering(allows, "key/assignment", line(1), kToday) == nullptr);
  CHECK(policy::state_of(allows[0], false, kToday) == "expired");
  CHECK(policy::covering(allows, "key/assignment", line(1), *policy::parse_date("2026-05-31")) != nullptr);
}

TEST_CASE("a notebook's cell is a place for it too") {
  auto allows = allows_of("a.ipynb", R"({"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": [
"x = 1\n",
"y = 2  # credward:allow key/* reason\n"]}]})");
  REQUIRE(allows.size() == 1);
  CHECK(allows[0].line == 3);
}
