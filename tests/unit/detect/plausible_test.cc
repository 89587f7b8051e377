#include "detect/plausible.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "core/sample_key.h"
#include "detect/key_judgement.h"

namespace credward::detect {
namespace {

struct Shape {
  std::string_view alphabet;
  std::size_t length;
};

TEST_CASE("whatever the judgement takes for a key is plausible wherever a pattern finds it") {
  const std::vector<Shape> shapes{{"hex", 32},    {"hex", 40},       {"hex", 64},
                                  {"base32", 32}, {"base62", 16},    {"base62", 20},
                                  {"base62", 40}, {"base64url", 43}, {"uuid", 36}};
  const std::vector<std::string> before{
      "",   "name=",  "\"",  "//user:", "?a=1&key=", "--bytestack-token-", "/v1/session/",
      "->", "a.b.c=", "\\n", "x+",      "= ",        "bsk_test_"};
  const std::vector<std::string> after{"",   "\"",   ".",          "...",    "=",
                                       "==", "&b=2", "@host/path", ". More", "\\n"};
  std::size_t keys = 0;
  for (const Shape& shape : shapes) {
    for (int i = 0; i < 200; ++i) {
      std::string key = core::sample_key(shape.alphabet, shape.length, "plausible/" + std::to_string(i));
      if (judge_key(key, Anchor::kHeader) != Verdict::kKey) continue;
      ++keys;
      const std::string& b = before[static_cast<std::size_t>(i) % before.size()];
      const std::string& a = after[static_cast<std::size_t>(i / 3) % after.size()];
      INFO(b << "KEY" << a << " " << shape.alphabet << shape.length);
      CHECK(may_hold_key("import bytestack\nsome = words(" + b + key + a + ")\n", "py"));
    }
  }
  CHECK(keys > 1700);
}

TEST_CASE("split keys are plausible as a whole") {
  std::string key = core::sample_key("base62", 40, "plausible");
  std::string split = "k = \"" + key.substr(0, 9) + "\" +\n  \"" + key.substr(9, 8) + "\" + \"" +
                      key.substr(17, 8) + "\" + \"" + key.substr(25, 7) + "\" + \"" + key.substr(32) + "\"";
  CHECK(may_hold_key(split, "js"));
  CHECK(may_hold_key(
      "K=" + key.substr(0, 10) + "\\\n" + key.substr(10, 10) + "\\\n" + key.substr(20, 10) + "\n", "sh"));
}

TEST_CASE("ordinary code holds nothing plausible") {
  CHECK_FALSE(may_hold_key("", "py"));
  CHECK_FALSE(
      may_hold_key("from bytestack_client.configuration import DefaultConfiguration, get_environment\n"
                   "url = \"https://api.bytestack.dev/v1/queries?page_size=100&sort=created_at\"\n"
                   "key = os.environ[\"BYTESTACK_API_KEY\"]\n"
                   "# see https://docs.bytestack.dev/guides/authentication/rotating-keys.html\n",
                   "py"));
}

TEST_CASE("hostile runs cost linear time") {
  // Quadratic work over these would take minutes.
  std::string signs, words;
  for (int i = 0; i < 500'000; ++i) {
    signs += "a-";
    words += "configuration/";
  }
  (void)may_hold_key(signs, "py");
  (void)may_hold_key(words, "py");
  (void)may_hold_key(std::string(4'000'000, 'a'), "py");
  std::string quotes;
  for (int i = 0; i < 100'000; ++i) quotes += "\"ab\" + ";
  CHECK_FALSE(may_hold_key(quotes, "js"));
}

}  // namespace
}  // namespace credward::detect
