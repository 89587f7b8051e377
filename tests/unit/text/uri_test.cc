#include "text/uri.h"

#include <string>

#include <catch2/catch.hpp>

#include "support.h"
#include "text/sanitize.h"
#include "text/utf8.h"

using namespace credward::text;
using namespace credward::text::testing;
using namespace std::string_literals;

TEST_CASE("a URI reference holds nothing but unreserved characters and slashes") {
  CHECK(percent_encode_path("src/main-file_1.c~") == "src/main-file_1.c~");
  CHECK(percent_encode_path("a b") == "a%20b");
  CHECK(percent_encode_path("c:x/y") == "c%3Ax/y");
  CHECK(percent_encode_path("100%#?&+") == "100%25%23%3F%26%2B");
  CHECK(percent_encode_path("é\xFF\n") == "%C3%A9%FF%0A");
  CHECK(percent_encode_path("[a]\\b\"<>") == "%5Ba%5D%5Cb%22%3C%3E");
  for (int c = 0; c < 256; ++c) {
    const std::string encoded = percent_encode_path(std::string(1, static_cast<char>(c)));
    const bool plain = c == '/' || c == '-' || c == '.' || c == '_' || c == '~' || (c < 0x80 && std::isalnum(c) != 0);
    CHECK(encoded.size() == (plain ? 1u : 3u));
  }
}

TEST_CASE("a displayed path stays readable") {
  CHECK(display_path("a b/é😀#100%25.c") == "a b/é😀#100%25.c");
  CHECK(display_path("a\nb\x7F\x1b[31m") == "a%0Ab%7F%1B[31m");
  CHECK(display_path("caf\xE9/\xC3") == "caf%E9/%C3");
  CHECK(display_path("\u0085") == "%C2%85");
  CHECK(display_path("\u2028\u2029") == "%E2%80%A8%E2%80%A9");
  CHECK(display_path("a\u202Eb\u2066\u200F\u061C") == "a%E2%80%AEb%E2%81%A6%E2%80%8F%D8%9C");
  CHECK(display_path("\xED\xA0\x80") == "%ED%A0%80");
  CHECK(display_path("a\0b"s) == "a%00b");
}

TEST_CASE("nothing moves the cursor, hides or reorders on a terminal") {
  CHECK(terminal_safe("plain é😀 text") == "plain é😀 text");
  CHECK(terminal_safe("\x1b[2J\a") == "\\x1b[2J\\x07");
  CHECK(terminal_safe("a\r\nb\tc") == "a\\r\\nb\\tc");
  CHECK(terminal_safe("\u009B\x7F") == "\\u009b\\x7f");
  CHECK(terminal_safe("\u202Eabc\u202C") == "\\u202eabc\\u202c");
  CHECK(terminal_safe("\u2066\u2069\u200E\u200F\u061C") == "\\u2066\\u2069\\u200e\\u200f\\u061c");
  CHECK(terminal_safe("a\u200Bb\u200Dc\uFEFF\u2060\u00AD") == "a\\u200bb\\u200dc\\ufeff\\u2060\\u00ad");
  CHECK(terminal_safe("\U000E0041") == "\\U000e0041");
  CHECK(terminal_safe("\u2028") == "\\u2028");
  CHECK(terminal_safe("caf\xE9 \xF0\x9F") == "caf\\xe9 \\xf0\\x9f");
}

TEST_CASE("any bytes become valid UTF-8 without controls, and twice is once") {
  Random random(61);
  for (int round = 0; round < 3000; ++round) {
    std::string raw = utf8(random_text(random, below(random, 10)));
    for (std::size_t i = 0, size = below(random, 10); i < size; ++i) raw += static_cast<char>(random());
    for (const std::string& shown : {terminal_safe(raw), display_path(raw)}) {
      CHECK(is_valid_utf8(shown));
      for (std::size_t at = 0; at < shown.size(); at += utf8_at(shown, at).size) {
        CHECK_FALSE(is_control_or_bidi(utf8_at(shown, at).code));
      }
    }
    CHECK(terminal_safe(terminal_safe(raw)) == terminal_safe(raw));
    CHECK(display_path(display_path(raw)) == display_path(raw));
  }
}

TEST_CASE("UTF-8 one by one: sizes of invalid sequences are those of browsers") {
  auto sizes = [](std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += utf8_at(bytes, at).size) {
      out += static_cast<char>('0' + utf8_at(bytes, at).size);
      out += utf8_at(bytes, at).valid ? 'v' : 'x';
    }
    return out;
  };
  CHECK(sizes("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == "1v2v3v4v");
  CHECK(sizes("\xE2\x82z") == "2x1v");
  CHECK(sizes("\xF0\x9F\x98") == "3x");
  CHECK(sizes("\xF0\x80\x80") == "1x1x1x");
  CHECK(sizes("\xED\xA0\x80") == "1x1x1x");
  CHECK(sizes("\xF4\x90\x80\x80") == "1x1x1x1x");
  CHECK(sizes("\xC0\x80\xFF") == "1x1x1x");
}
