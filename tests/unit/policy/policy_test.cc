#include "policy/policy.h"

#include <catch2/catch.hpp>

using namespace credward;

namespace {

policy::Policy policy_of(std::string_view toml) {
  auto parsed = policy::parse_configuration(toml, ".credward.toml");
  REQUIRE(parsed);
  return policy::Policy(std::move(*parsed), *policy::parse_date("2026-06-01"));
}

core::Finding finding(const core::RuleInfo& rule, std::string path) {
  core::Finding f;
  f.rule = &rule;
  f.path = std::move(path);
  f.secret = core::SecretId{"01230000", ""};
  return f;
}

core::RuleInfo rule_named(std::string id) {
  core::RuleInfo rule;
  rule.id = std::move(id);
  return rule;
}

}  // namespace

TEST_CASE("a configured suppression covers what all of its conditions name") {
  core::RuleInfo assignment = rule_named("key/assignment"), missing = rule_named("header/missing");
  auto policy = policy_of("[[suppress]]\nrule = \"key/*\"\npath = \"tests/**\"\nreason = \"revoked\"\n");
  auto suppression = policy.suppression_for(finding(assignment, "tests/a.py"));
  REQUIRE(suppression);
  CHECK(suppression->by == "config");
  CHECK(suppression->reason == "revoked");
  CHECK_FALSE(policy.suppression_for(finding(assignment, "src/a.py")));
  CHECK_FALSE(policy.suppression_for(finding(missing, "tests/a.py")));
}

TEST_CASE("a fingerprint covers its key alone") {
  core::RuleInfo assignment = rule_named("key/assignment");
  auto policy = policy_of("[[suppress]]\nfingerprint = \"01230000\"\nreason = \"r\"\n[[suppress]]\nfingerprint = \"45670000\"\nreason = \"r\"\n");
  CHECK(policy.suppression_for(finding(assignment, "a")));
  auto records = policy.records();
  REQUIRE(records.size() == 2);
  CHECK(records[0].state == "used");
  CHECK(records[1].state == "unused");
  CHECK(records[0].where == ".credward.toml:1");
}

TEST_CASE("an expired suppression covers nothing and says so") {
  core::RuleInfo assignment = rule_named("key/assignment");
  auto policy = policy_of("[[suppress]]\nrule = \"key/*\"\nreason = \"r\"\nuntil = 2026-06-01\n");
  CHECK_FALSE(policy.suppression_for(finding(assignment, "a")));
  CHECK(policy.records()[0].state == "expired");
}

TEST_CASE("a finding without a path is covered by no path") {
  core::RuleInfo assignment = rule_named("key/assignment");
  auto policy = policy_of("[[suppress]]\npath = \"**\"\nreason = \"r\"\n");
  core::Finding message = finding(assignment, "a");
  message.path.reset();
  CHECK_FALSE(policy.suppression_for(message));
}

TEST_CASE("excluded paths") {
  auto policy = policy_of("[scan]\nexclude = [\"vendor/**\", \"*.min.js\"]\n");
  CHECK(policy.excluded("vendor/x/y.c"));
  CHECK(policy.excluded("a/b.min.js"));
  CHECK_FALSE(policy.excluded("src/vendor.c"));
}
