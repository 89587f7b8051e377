#include "detect/rule_file.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "detect/pattern.h"
#include "detect/rule_codec.h"
#include "unit/detect/rule_text.h"

namespace credward::detect {
namespace {

using testing::rule_head;
using testing::rule_text;

std::string error_of(const std::string& toml) {
  auto parsed = parse_rule_file(toml, "r.toml");
  if (!parsed) return parsed.error().message;
  auto status = check_patterns(parsed->rule, {});
  return status ? "" : status.error().message;
}

TEST_CASE("a rule file is read field by field") {
  auto parsed = parse_rule_file(R"(id = "header/x"
level = "warning"
precision = "very-high"
security-severity = "10.0"
persistence = "current"
tags = ["a", "b"]
short = "s"
full = "f"
help = "h"
message = "m {name}"
literals = ["Abc"]
[[pattern]]
on = "header-value"
regex = '^x{key}'
judge = "placeholder"
documentation = false
carriers = ["pair"]
header-names = ["Authorization"]
paths = ["src/**"]
not-paths = ["*.md"]
languages = ["py"]
not-languages = ["js"]
[[pattern]]
regex = '{ident}={key}'
name = "generic"
near = true
[[positive]]
text = "one"
count = 3
path = "a.py"
[[negative]]
text = "two"
)",
                                "r.toml");
  REQUIRE(parsed);
  const RuleSpec& rule = parsed->rule;
  CHECK(rule.info.id == "header/x");
  CHECK(rule.info.level == core::Level::kWarning);
  CHECK(rule.info.precision == "very-high");
  CHECK(rule.info.security_severity == "10.0");
  CHECK(rule.info.persistence == core::Persistence::kCurrent);
  CHECK(rule.info.tags == std::vector<std::string>{"security", "a", "b"});
  CHECK(rule.message == "m {name}");
  CHECK(rule.literals == std::vector<std::string>{"Abc"});
  REQUIRE(rule.patterns.size() == 2);
  const PatternSpec& first = rule.patterns[0];
  CHECK(first.on == View::kHeaderValue);
  CHECK(first.judge == Judge::kPlaceholder);
  CHECK_FALSE(first.documentation);
  CHECK(first.carriers == std::vector<std::string>{"pair"});
  CHECK(first.header_names == std::vector<std::string>{"Authorization"});
  CHECK(first.paths == std::vector<std::string>{"src/**"});
  CHECK(first.not_paths == std::vector<std::string>{"*.md"});
  CHECK(first.languages == std::vector<std::string>{"py"});
  CHECK(first.not_languages == std::vector<std::string>{"js"});
  CHECK(first.line == 14);
  CHECK(first.column == 9);
  CHECK(rule.patterns[1].name == NameMeaning::kGeneric);
  CHECK(rule.patterns[1].near);
  CHECK(rule.patterns[1].documentation);
  REQUIRE(parsed->examples.size() == 2);
  CHECK(parsed->examples[0].count == 3);
  CHECK(parsed->examples[0].path == "a.py");
  CHECK(parsed->examples[0].line == 27);
  CHECK(parsed->examples[1].count == 0);
  CHECK(parsed->examples[1].path == "example.txt");
}

TEST_CASE("what a rule file must not have is an error with its place") {
  const std::string tail = "[[pattern]]\nregex = '{key}'\n[[positive]]\ntext = \"x\"\n";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"id = \n", "r.toml:1:6: "},
      {rule_head("key/x") + "colour = 1\n" + tail, "r.toml:10:1: unknown field \"colour\""},
      {rule_text("key/x", "regex = '{key}'\nflags = 'i'"), "r.toml:12:1: unknown field \"flags\""},
      {rule_head("key/x") + tail + "key = 1\n", "r.toml:14:1: unknown field \"key\""},
      {rule_head("key/x") + tail + "[[negative]]\ntext = \"y\"\ncount = 1\n",
       "r.toml:16:1: unknown field \"count\""},
      {"level = \"error\"\n" + tail, "r.toml:1:1: \"id\" is missing"},
      {rule_head("Key/x") + tail, "r.toml:1:6: \"id\" has to be family/name"},
      {rule_head("key") + tail, "r.toml:1:6: \"id\" has to be family/name"},
      {rule_head("key/x") + "tags = \"a\"\n" + tail, "r.toml:10:8: \"tags\" has to be a list of strings"},
      {rule_head("key/x") + "tags = [\"a\", 1]\n" + tail,
       "r.toml:10:14: \"tags\" has to be a list of strings"},
      {rule_head("key/x") + "literals = [\"a\"]\n" + tail,
       "r.toml:10:12: \"literals\" have at least 2 characters"},
      {rule_head("key/x") + "pattern = 1\n[[positive]]\ntext = \"x\"\n",
       "r.toml:10:11: \"pattern\" has to be tables"},
      {rule_head("key/x") + "[[positive]]\ntext = \"x\"\n", "r.toml:1:6: a rule needs a [[pattern]]"},
      {rule_head("key/x") + "[[pattern]]\nregex = '{key}'\n",
       "r.toml:1:6: a rule needs a [[positive]] example"},
      {rule_text("key/format", "regex = '{key}'"), "r.toml:1:6: key/format has no [[pattern]]"},
      {rule_text("key/x", "regex = ''"), "r.toml:11:9: \"regex\" is empty"},
      {rule_text("key/x", "regex = 1"), "r.toml:11:9: \"regex\" has to be a string"},
      {rule_text("key/x", "on = \"body\""),
       "r.toml:11:6: \"on\" has to be one of \"text\", \"header-value\""},
      {rule_text("key/x", "regex = '{key}'\nnear = 1"), "r.toml:12:8: \"near\" has to be true or false"},
      {rule_text("key/x", "regex = '{key}'\ncarriers = [\"pair\"]"),
       "r.toml:12:12: \"carriers\" belongs to header views"},
      {rule_text("key/x", "on = \"header-value\"\nregex = '{key}'\nnear = true"),
       "r.toml:13:8: \"near\" belongs to"},
      {rule_text("key/x", "on = \"header-value\"\nregex = '{key}'\ncarriers = [\"mail\"]"),
       "r.toml:13:12: \"carriers\" are"},
      {rule_head("key/x") + tail + "count = 0\n", "r.toml:14:9: \"count\" has to be a number from 1"},
      // Only compiling shows these.
      {rule_text("key/x", "regex = '{key}('"), "r.toml:11:9: missing ): "},
      {rule_text("key/x", "regex = '{keys}'"), "r.toml:11:9: unknown macro {keys}"},
      {rule_text("key/x", "regex = '{key}(?P<other>x)'"), "r.toml:11:9: unknown group \"other\""},
      {rule_text("key/x", "regex = '{key} {key}'"), "r.toml:11:9: a group stands twice"},
      {rule_text("key/x", "regex = 'abc'"),
       "r.toml:11:9: a pattern of a sticky rule needs the group \"key\""},
      {rule_text("header/x", "regex = 'abc'\njudge = \"name\"", "current"),
       "r.toml:11:9: \"judge\" needs the group"},
      {rule_text("key/x", "regex = '{key}'\nname = \"bytestack\""),
       "r.toml:11:9: \"name\" needs the group \"name\""},
      {rule_text("key/x", "regex = '{key}'\non = \"header-name\""), "r.toml:11:9: a sticky rule finds keys"},
      {rule_text("key/x", "regex = '{key}'\npaths = [\"a[\"]"), "r.toml:11:9: \"a[\" is not a valid glob"},
  };
  for (const auto& [toml, expected] : cases) {
    INFO(toml);
    CHECK_THAT(error_of(toml), Catch::StartsWith(expected));
  }
  CHECK(error_of(rule_text("key/x", "regex = '{key}'")) == "");
}

TEST_CASE("texts of a rule are checked") {
  auto with = [](const std::string& from, const std::string& to) {
    std::string toml = rule_text("key/x", "regex = '{key}'");
    toml.replace(toml.find(from), from.size(), to);
    return error_of(toml);
  };
  CHECK_THAT(with("short = \"s\"", "short = \"\""), Catch::StartsWith("r.toml:6:9: \"short\" is empty"));
  CHECK_THAT(with("help = \"h\"\n", ""), Catch::Contains("\"help\" is missing"));
  CHECK_THAT(with("\"8.0\"", "\"8\""), Catch::StartsWith("r.toml:4:21: \"security-severity\""));
  CHECK_THAT(with("\"8.0\"", "\"10.1\""), Catch::StartsWith("r.toml:4:21: "));
  CHECK_THAT(with("\"8.0\"", "\"0.0\""), Catch::StartsWith("r.toml:4:21: "));
  CHECK_THAT(with("\"high\"", "\"sure\""), Catch::StartsWith("r.toml:3:13: \"precision\""));
  CHECK_THAT(with("\"error\"", "\"fatal\""),
             Catch::StartsWith("r.toml:2:9: \"level\" has to be one of \"note\""));
  CHECK_THAT(with("{name}", "{nmae}"), Catch::StartsWith("r.toml:9:11: unknown placeholder {nmae}"));
  CHECK_THAT(with("{name}", "{name"), Catch::StartsWith("r.toml:9:11: unknown placeholder"));
}

TEST_CASE("the compact form gives the same rules back") {
  auto parsed =
      parse_rule_file(rule_text("key/x", "regex = 'abcd{key}'\npaths = [\"a\", \"b/**\"]"), "r.toml");
  REQUIRE(parsed);
  REQUIRE(check_patterns(parsed->rule, {}));
  std::string bytes = encode_rules({parsed->rule, parsed->rule});
  auto decoded = decode_rules(bytes);
  REQUIRE(decoded);
  REQUIRE(decoded->size() == 2);
  CHECK(encode_rules(*decoded) == bytes);
  CHECK(decoded->at(1).info.id == "key/x");
  CHECK(decoded->at(1).patterns.at(0).paths == std::vector<std::string>{"a", "b/**"});
  CHECK(decoded->at(1).patterns.at(0).literals == std::vector<std::string>{"abcd"});
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(decode_rules(bytes.substr(0, size)));
  CHECK_FALSE(decode_rules(bytes + "x"));
}

}  // namespace
}  // namespace credward::detect
