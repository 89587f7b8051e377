#include <catch2/catch.hpp>

#include "policy/scopes.h"

namespace credward::policy {
namespace {

constexpr std::string_view kTable = R"(
[[scope]]
name = "read"
words = ["read"]
[[scope]]
name = "write"
words = ["write"]
[[route]]
method = "POST"
path = "/v1/queries"
scope = "write"
)";

}  // namespace

TEST_CASE("a call has the scope of exactly its route") {
  auto scopes = ScopeTable::parse(kTable);
  REQUIRE(scopes);
  CHECK(scopes->of("POST", "/v1/queries") == "write");
  CHECK(scopes->of("GET", "/v1/queries").empty());
  CHECK(scopes->of("POST", "/v1/queries/7").empty());
  CHECK(scopes->of("", "/v1/queries").empty());
}

TEST_CASE("words of names say one scope or none") {
  auto scopes = ScopeTable::parse(kTable);
  REQUIRE(scopes);
  CHECK(scopes->said_by({"bytestack", "read", "key"}) == "read");
  CHECK(scopes->said_by({"write", "write"}) == "write");
  CHECK(scopes->said_by({"read", "write"}).empty());
  CHECK(scopes->said_by({"thread", "key"}).empty());
}

TEST_CASE("a broken table is refused") {
  CHECK_FALSE(ScopeTable::parse("[[[").ok());
  CHECK_FALSE(ScopeTable::parse("[[route]]\nmethod = \"GET\"\npath = \"/x\"\nscope = \"none\"\n").ok());
  CHECK(ScopeTable::parse("").ok());
}

}  // namespace credward::policy
