#include "policy/configuration.h"

#include <catch2/catch.hpp>

using namespace credward;
using policy::parse_configuration;

namespace {

std::string error_of(std::string_view toml) {
  auto parsed = parse_configuration(toml, ".credward.toml");
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == core::ErrorCode::kUsage);
  return parsed.error().message;
}

}  // namespace

TEST_CASE("every table of a configuration is read") {
  auto parsed = parse_configuration(R"(
hosts = ["bytestack.internal.example"]
[scan]
exclude = ["vendor/**"]
[rules]
disable = ["header/scheme-case"]
[[key_format]]
name = "live key"
pattern = 'bsk_live_[A-Za-z0-9]{32}'
require = true
[[environment]]
name = "production"
paths = ["deploy/prod/**"]
[[suppress]]
rule = "key/*"
path = "tests/fixtures/**"
reason = "revoked test key"
owner = "payments"
until = 2027-01-31
)",
                                    ".credward.toml");
  REQUIRE(parsed);
  CHECK(parsed->hosts == std::vector<std::string>{"bytestack.internal.example"});
  REQUIRE(parsed->exclude_globs.size() == 1);
  CHECK(parsed->exclude_globs[0].matches("vendor/a/b.c"));
  CHECK(parsed->disable == std::vector<std::string>{"header/scheme-case"});
  REQUIRE(parsed->key_formats.size() == 1);
  CHECK(parsed->key_formats[0].name == "live key");
  CHECK(parsed->key_formats[0].require);
  REQUIRE(parsed->environments.size() == 1);
  CHECK(parsed->environments[0].paths == std::vector<std::string>{"deploy/prod/**"});
  REQUIRE(parsed->suppress.size() == 1);
  const policy::ConfiguredSuppression& s = parsed->suppress[0];
  CHECK(s.rule->matches("key/echo"));
  CHECK_FALSE(s.rule->matches("header/missing"));
  CHECK(s.owner == "payments");
  CHECK(policy::to_string(*s.until) == "2027-01-31");
  CHECK(s.line == 14);
}

TEST_CASE("a date may be quoted") {
  auto parsed = parse_configuration("[[suppress]]\nrule = \"key/*\"\nreason = \"r\"\nuntil = \"2030-05-06\"\n", "c");
  REQUIRE(parsed);
  CHECK(policy::to_string(*parsed->suppress[0].until) == "2030-05-06");
}

TEST_CASE("errors name the line and the column") {
  CHECK(error_of("hosts = []\nhosst = []\n").starts_with(".credward.toml:2:1: unknown key"));
  CHECK(error_of("[scan]\nexclude = [1]\n").starts_with(".credward.toml:2:12: "));
  CHECK(error_of("[[suppress]]\nrule = \"key/*\"\n").find("'reason' is missing") != std::string::npos);
  CHECK(error_of("[[suppress]]\nreason = \"r\"\n").find("needs 'rule', 'path' or 'fingerprint'") != std::string::npos);
  CHECK(error_of("[[suppress]]\nrule = \"a\"\nreason = \"r\"\nuntil = \"soon\"\n").starts_with(".credward.toml:4:9: "));
  CHECK(error_of("[[key_format]]\nname = \"x\"\n").find("'pattern' is missing") != std::string::npos);
  CHECK(error_of("suppress = 1\n").find("[[suppress]]") != std::string::npos);
  CHECK(error_of("[rules]\ndisable = \"key/*\"\n").starts_with(".credward.toml:2:11: "));
}

TEST_CASE("errors never quote the file") {
  for (const char* toml : {"sesame_open = 1\n", "hosts = sesame_open\n", "x = \"sesame_open\n", "[[suppress]]\nsesame_open = 1\n"}) {
    INFO(toml);
    CHECK(error_of(toml).find("sesame") == std::string::npos);
  }
}

TEST_CASE("a configuration is bounded") {
  CHECK(error_of(std::string(2 << 20, '#')).find("larger than") != std::string::npos);
}
