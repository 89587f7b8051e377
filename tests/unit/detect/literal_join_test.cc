#include "detect/literal_join.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace credward::detect {
namespace {

// Joins what follows the first run of a's.
std::string joined(std::string_view text, std::string_view language) {
  std::size_t begin = text.find('a');
  std::size_t end = text.find_first_not_of('a', begin);
  if (end == std::string_view::npos) end = text.size();
  JoinedLiteral out = join_literals(text, {begin, end}, language);
  std::string parts;
  for (core::Span part : out.parts) parts += text.substr(part.begin, part.size());
  CHECK(parts == out.value);
  return out.value;
}

TEST_CASE("literals that an operator concatenates are one key") {
  CHECK(joined(R"(k = "aaaa" + "bbbb")", "js") == "aaaabbbb");
  CHECK(joined("k = \"aaaa\" +\n    'bbbb' +\n\t`cccc`;", "js") == "aaaabbbbcccc");
  CHECK(joined("$k = 'aaaa' . 'bbbb';", "php") == "aaaabbbb");
  CHECK(joined("k = 'aaaa' .. 'bbbb'", "lua") == "aaaabbbb");
  CHECK(joined("k = \"aaaa\" <> \"bbbb\"", "ex") == "aaaabbbb");
  CHECK(joined("k = \"aaaa\" & _\r\n  \"bbbb\"", "vb") == "aaaabbbb");
  CHECK(joined("k = 'aaaa' \\\n  'bbbb'", "rb") == "aaaabbbb");
  CHECK(joined("k = ('aaaa'\n     f'bbbb')", "py") == "aaaabbbb");
  CHECK(joined("string k = \"aaaa\" \"bbbb\";", "c") == "aaaabbbb");
  CHECK(joined("K=\"aaaa\"'bbbb'", "sh") == "aaaabbbb");
}

TEST_CASE("a remark may stand between the parts") {
  CHECK(joined("k = \"aaaa\" + // one\n  \"bbbb\"", "js") == "aaaabbbb");
  CHECK(joined("k = \"aaaa\" /* one */ +\n  // two\n  \"bbbb\"", "java") == "aaaabbbb");
  CHECK(joined("k = ('aaaa'  # one\n     'bbbb')", "py") == "aaaabbbb");
  CHECK(joined("k = 'aaaa' .. -- one\n  'bbbb'", "lua") == "aaaabbbb");
  CHECK(joined("k = \"aaaa\"\n#define L \"bbbb\"", "c") == "aaaa");
  CHECK(joined("k = \"aaaa\", // one\n  \"bbbb\"", "js") == "aaaa");
}

TEST_CASE("a line that goes on behind a backslash is one key") {
  CHECK(joined("K=aaaa\\\nbbbb\n", "sh") == "aaaabbbb");
  CHECK(joined("K=aaaa\\\r\nbbbb\n", "sh") == "aaaabbbb");
  CHECK(joined("k=aaaa\\\n   bbbb\n", "properties") == "aaaabbbb");
  CHECK(joined("K=aaaa\\\n   bbbb\n", "sh") == "aaaa");
}

TEST_CASE("what is no concatenation ends the key") {
  CHECK(joined(R"(k = ["aaaa", "bbbb"])", "js") == "aaaa");
  CHECK(joined("k: \"aaaa\"\n\"bbbb\": 1", "json") == "aaaa");
  CHECK(joined("K=\"aaaa\" \"bbbb\"", "sh") == "aaaa");
  CHECK(joined(R"(k = "aaaa" + name)", "js") == "aaaa");
  CHECK(joined(R"(k = "aaaa" + "two words")", "js") == "aaaa");
  CHECK(joined(R"(k = "aaaa" + "bbbb)", "js") == "aaaa");
  CHECK(joined(R"(k = "aaaa" + "")", "js") == "aaaa");
  CHECK(joined("k = aaaa + \"bbbb\"", "js") == "aaaa");
  CHECK(joined("k = \"aaaa", "js") == "aaaa");
}

TEST_CASE("the work is bounded") {
  std::string text = "k = \"aaaa\"";
  for (int i = 0; i < 100'000; ++i) text += " + \"bbbb\"";
  CHECK(joined(text, "js").size() <= 4 * 32);
}

}  // namespace
}  // namespace credward::detect
