#include <catch2/catch.hpp>

#include "engine/scopes.h"

namespace credward::engine {

TEST_CASE("only what the vendor documents has a scope") {
  ScopeTable scopes = documented_scopes();
  CHECK(scopes.of("POST", "/v1/queries") == "write");
  CHECK(scopes.of("GET", "/v1/queries").empty());
  CHECK(scopes.of("POST", "/v1/queries/7").empty());
  CHECK(scopes.of("", "/v1/queries").empty());
}

TEST_CASE("names say one scope or none") {
  ScopeTable scopes = documented_scopes();
  CHECK(scopes.said_by("BYTESTACK_READ_KEY") == "read");
  CHECK(scopes.said_by("bytestackAdminToken") == "admin");
  CHECK(scopes.said_by("BYTESTACK_READ_WRITE_KEY").empty());
  CHECK(scopes.said_by("BYTESTACK_API_KEY").empty());
  CHECK(scopes.said_by("THREAD_KEY").empty());
}

TEST_CASE("a broken table is refused") {
  CHECK_FALSE(ScopeTable::parse("[[[").ok());
  CHECK_FALSE(ScopeTable::parse("[[route]]\nmethod = \"GET\"\npath = \"/x\"\nscope = \"none\"\n").ok());
  CHECK(ScopeTable::parse("").ok());
}

}  // namespace credward::engine
