#include "detect/examples.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "core/sample_key.h"
#include "unit/detect/rule_text.h"

namespace credward::detect {
namespace {

using testing::rule_head;

TEST_CASE("keys of examples are made, each another one, always the same") {
  auto expanded = expand_example("a=bsk_{{key:base62:24}} b={{key:hex:32}}{{x}} c={{key:uuid:36}}", "label");
  REQUIRE(expanded);
  REQUIRE(expanded->keys.size() == 3);
  std::string first = core::sample_key("base62", 24, "label/0"),
              second = core::sample_key("hex", 32, "label/1");
  CHECK(expanded->text ==
        "a=bsk_" + first + " b=" + second + "{{x}} c=" + core::sample_key("uuid", 36, "label/2"));
  CHECK(expanded->keys[0] == core::Span{6, 30});
  CHECK(expand_example("no key", "label")->text == "no key");
  for (std::string_view wrong :
       {"{{key:base62}}", "{{key:base62:}}", "{{key:base62:0}}", "{{key:base62:12x}}", "{{key:b:12}}",
        "{{key:uuid:32}}", "{{key:base62:9999999}}", "{{key:base62:32", "{{key:base62:-1}}"}) {
    INFO(wrong);
    CHECK_FALSE(expand_example(wrong, "label"));
  }
}

std::vector<std::string> failures(const std::string& examples) {
  std::string toml = rule_head("acme/token") + "[[pattern]]\nregex = 'acme={key}'\n" + examples;
  std::vector<EmbeddedFile> files{{"rules/bytestack/token.toml", toml}};
  return check_examples_of({}, {files, {}, {}});
}

TEST_CASE("examples that hold are silent") {
  CHECK(failures("[[positive]]\ntext = 'acme=bsk_{{key:base62:32}}'\n[[negative]]\ntext = "
                 "'acne={{key:base62:32}}'\n")
            .empty());
  CHECK(failures("[[positive]]\ncount = 2\ntext = 'acme={{key:hex:32}} acme={{key:hex:32}}'\n").empty());
}

TEST_CASE("a key of an example can be repeated, as it is and encoded") {
  auto expanded = expand_example("a={{key:hex:32}} b={{again:1}} c={{again:1:base64}} d={{again:1:percent}}", "label");
  REQUIRE(expanded);
  REQUIRE(expanded->keys.size() == 4);
  auto at = [&](std::size_t i) { return expanded->text.substr(expanded->keys[i].begin, expanded->keys[i].size()); };
  CHECK(at(1) == at(0));
  CHECK(at(2).size() == 44);
  CHECK(at(3).size() == 96);
  for (const char* wrong : {"{{again:1}}", "{{key:hex:32}}{{again:2}}", "{{key:hex:32}}{{again:0}}", "{{key:hex:32}}{{again:1:rot13}}", "{{key:hex:32}}{{again:1"}) {
    CHECK_FALSE(expand_example(wrong, "label"));
  }
}

TEST_CASE("examples that do not hold are named by file and line") {
  using Lines = std::vector<std::string>;
  CHECK(failures("[[positive]]\ntext = 'acne={{key:base62:32}}'\n") ==
        Lines{"rules/bytestack/token.toml:12: acme/token: positive example: 0 findings instead of 1"});
  CHECK(failures("[[positive]]\ntext = 'acme={{key:hex:32}} acme={{key:hex:32}}'\n") ==
        Lines{"rules/bytestack/token.toml:12: acme/token: positive example: 2 findings instead of 1"});
  CHECK(
      failures("[[positive]]\ntext = 'acme={{key:hex:32}}'\n[[negative]]\ntext = 'acme={{key:hex:32}}'\n") ==
      Lines{"rules/bytestack/token.toml:14: acme/token: negative example: 1 findings instead of 0"});
  CHECK(failures("[[positive]]\ntext = 'acme={{key:hex:32}}.more'\n") ==
        Lines{"rules/bytestack/token.toml:12: acme/token: the finding at line 1, columns 6 to 43 of the "
              "example is not "
              "exactly a key"});
  CHECK(failures("[[positive]]\ntext = 'acme={{key:hex}}'\n") ==
        Lines{"rules/bytestack/token.toml:12: acme/token: a key in an example is written "
              "{{key:ALPHABET:LENGTH}}, and once more {{again:NUMBER}} or {{again:NUMBER:base64}}"});
  CHECK(failures("[[positive]]\ntext = 1\n") ==
        Lines{"rules/bytestack/token.toml:13:8: \"text\" has to be a string"});
}

}  // namespace
}  // namespace credward::detect
