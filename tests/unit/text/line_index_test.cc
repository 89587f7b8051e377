#include "text/line_index.h"

#include <string>

#include <catch2/catch.hpp>

#include "support.h"
#include "text/decode.h"

using namespace credward::text;
using namespace credward::text::testing;
using credward::core::Region;
using credward::core::Span;

namespace {

// Line and column of a character of `text`, by counting.
std::pair<std::uint32_t, std::uint32_t> count(std::u32string_view text, std::size_t character) {
  std::uint32_t line = 1, column = 1;
  for (std::size_t i = 0; i < character; ++i) {
    const bool crlf = text[i] == U'\r' && i + 1 < text.size() && text[i + 1] == U'\n';
    if (text[i] == U'\n' || (text[i] == U'\r' && !crlf)) {
      ++line;
      column = 1;
    } else if (!crlf) {
      column += text[i] > 0xFFFF ? 2 : 1;
    }
  }
  return {line, column};
}

bool is_terminator(char32_t code) { return code == U'\n' || code == U'\r'; }

}  // namespace

TEST_CASE("lines end at LF, CRLF and CR") {
  const LineIndex lines("a\nbb\r\nccc\rd\r\r\n");
  REQUIRE(lines.line_count() == 6);
  CHECK(lines.line(1) == "a");
  CHECK(lines.line(2) == "bb");
  CHECK(lines.line(3) == "ccc");
  CHECK(lines.line(4) == "d");
  CHECK(lines.line(5).empty());
  CHECK(lines.line(6).empty());
  CHECK(lines.line_of(0) == 1);
  CHECK(lines.line_of(1) == 1);
  CHECK(lines.line_of(2) == 2);
  CHECK(lines.line_of(5) == 2);
  CHECK(lines.line_of(6) == 3);
  CHECK(lines.line_of(1000) == 6);
  CHECK(lines.line_span(2) == Span{2, 4});
}

TEST_CASE("an empty text has one line, and lines that are not there are empty") {
  const LineIndex lines("");
  CHECK(lines.line_count() == 1);
  CHECK(lines.region({0, 0}) == Region{1, 1, 1, 1});
  CHECK(lines.line(0).empty());
  CHECK(lines.line(2).empty());
  CHECK(LineIndex("a\n").line_count() == 2);
}

TEST_CASE("columns are UTF-16 units, the end is exclusive") {
  const LineIndex lines("é😀 = key\n");
  CHECK(lines.region({0, 2}) == Region{1, 1, 1, 2});
  CHECK(lines.region({2, 6}) == Region{1, 2, 1, 4});
  CHECK(lines.region({9, 12}) == Region{1, 7, 1, 10});
}

TEST_CASE("a span ends on the line where its last character stands") {
  const LineIndex lines("ab\r\ncd\n");
  CHECK(lines.region({0, 2}) == Region{1, 1, 1, 3});
  CHECK(lines.region({0, 3}) == Region{1, 1, 1, 3});
  CHECK(lines.region({0, 4}) == Region{1, 1, 1, 3});
  CHECK(lines.region({0, 5}) == Region{1, 1, 2, 2});
  CHECK(lines.region({4, 4}) == Region{2, 1, 2, 1});
  CHECK(lines.region({3, 3}) == Region{1, 3, 1, 3});
  CHECK(lines.region({6, 7}) == Region{2, 3, 2, 3});
  CHECK(lines.region({7, 7}) == Region{3, 1, 3, 1});
  CHECK(lines.region({5, 999}) == Region{2, 2, 2, 3});
}

TEST_CASE("a part of a character counts as the whole one") {
  const LineIndex lines("a😀b");
  CHECK(lines.region({2, 4}) == Region{1, 2, 1, 4});
  CHECK(lines.region({3, 6}) == Region{1, 2, 1, 5});
}

TEST_CASE("columns equal a count by hand, whatever the encoding was") {
  Random random(11);
  for (int round = 0; round < 150; ++round) {
    const std::u32string text = random_text(random, 1 + below(random, 200));
    const std::string decoded = decode(utf16_bytes(u"\uFEFF" + utf16(text), round % 2 == 0)).text;
    REQUIRE(decoded == utf8(text));
    const LineIndex lines(decoded);
    for (int i = 0; i < 20; ++i) {
      const std::size_t begin = below(random, text.size());
      const std::size_t end = begin + 1 + below(random, text.size() - begin);
      if (is_terminator(text[end - 1])) continue;
      const Region region = lines.region({utf8(text.substr(0, begin)).size(), utf8(text.substr(0, end)).size()});
      const auto [line, column] = count(text, begin);
      const auto [last_line, last_column] = count(text, end - 1);
      CHECK(region == Region{line, column, last_line, last_column + (text[end - 1] > 0xFFFF ? 2u : 1u)});
    }
  }
}

TEST_CASE("columns far out on a long line") {
  Random random(12);
  std::u32string text = U"first\n";
  for (int i = 0; i < 20'000; ++i) {
    const char32_t code = random_character(random);
    text += is_terminator(code) ? U' ' : code;
  }
  const std::string bytes = utf8(text);
  const LineIndex lines(bytes);
  for (std::size_t character : {6u, 4000u, 4095u, 4096u, 4097u, 9999u, 19'999u, 20'005u}) {
    const std::size_t at = utf8(text.substr(0, character)).size();
    CHECK(lines.region({at, at + 1}).column == count(text, character).second);
  }
  CHECK(lines.region({bytes.size(), bytes.size()}).column == count(text, text.size()).second);
  const std::string exact(8192, 'x');
  CHECK(LineIndex(exact).region({8191, 8192}) == Region{1, 8192, 1, 8193});
}
