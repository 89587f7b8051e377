#include "text/decode.h"

#include <string>

#include <catch2/catch.hpp>

#include "support.h"
#include "text/utf8.h"

using namespace credward::text;
using namespace credward::text::testing;
using namespace std::string_literals;

namespace {

std::string repeat(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

void check(const std::string& bytes, Encoding encoding, const std::string& text) {
  const Decoded decoded = decode(bytes);
  CHECK(decoded.encoding == encoding);
  CHECK(decoded.text == text);
}

}  // namespace

TEST_CASE("UTF-8 stays, its byte order mark goes") {
  check("", Encoding::kUtf8, "");
  check("plain\r\n", Encoding::kUtf8, "plain\r\n");
  check("é€😀", Encoding::kUtf8, "é€😀");
  check("\xEF\xBB\xBFkey = 1\n", Encoding::kUtf8, "key = 1\n");
  check("\xEF\xBB\xBF", Encoding::kUtf8, "");
}

TEST_CASE("valid UTF-8 is moved, not copied") {
  std::string bytes(100'000, 'x');
  const char* before = bytes.data();
  const Decoded decoded = decode(std::move(bytes));
  CHECK(static_cast<const void*>(decoded.text.data()) == static_cast<const void*>(before));
}

TEST_CASE("what is no UTF-8 is Latin-1") {
  check("caf\xE9 key", Encoding::kLatin1, "café key");
  check("\xEF\xBB\xBF" "caf\xE9", Encoding::kLatin1, "café");
  for (const char* bad : {"\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\x80",
                          "\xC3", "\xE2\x82", "\xFF"}) {
    INFO(static_cast<unsigned>(static_cast<unsigned char>(bad[0])));
    CHECK(decode("0123456789abcdef"s + bad).encoding == Encoding::kLatin1);
    CHECK(is_valid_utf8(decode("0123456789abcdef"s + bad).text));
  }
  // The other side of each of those limits.
  for (const char* good : {"\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF", "\xF0\x90\x80\x80"}) {
    check("0123456789abcdef"s + good, Encoding::kUtf8, "0123456789abcdef"s + good);
  }
}

TEST_CASE("a NUL in the first 8000 bytes makes a file binary") {
  check("\x7F" "ELF\x02\0\0\xE9"s, Encoding::kBinary, "\x7F" "ELF\x02\0\0é"s);
  CHECK(decode(std::string(7999, 'x') + '\0').encoding == Encoding::kBinary);
  CHECK(decode(std::string(8000, 'x') + '\0').encoding == Encoding::kUtf8);
  CHECK(decode("\0"s).encoding == Encoding::kBinary);
  CHECK(is_valid_utf8(decode("\0\xC3\xFF\xFE"s).text));
}

TEST_CASE("UTF-16 with a byte order mark") {
  for (bool little : {true, false}) {
    const Encoding encoding = little ? Encoding::kUtf16Le : Encoding::kUtf16Be;
    auto marked = [little](std::u16string_view units) { return utf16_bytes(u"\uFEFF" + std::u16string(units), little); };
    check(marked(u""), encoding, "");
    check(marked(u"a"), encoding, "a");
    check(marked(u"key = é😀\r\n"), encoding, "key = é😀\r\n");
    check(marked(u"漢字"), encoding, "漢字");
    // Lone surrogates: a low one, a high one before a letter, a high one at the end.
    check(marked({u"a\xDC00z", 3}), encoding, "a\uFFFDz");
    check(marked({u"a\xD83Dz", 3}), encoding, "a\uFFFDz");
    check(marked({u"a\xD83D", 2}), encoding, "a\uFFFD");
    check(marked(u"ab") + "c", encoding, "abc");
  }
}

TEST_CASE("UTF-16 without a byte order mark is known by its NULs") {
  for (bool little : {true, false}) {
    const Encoding encoding = little ? Encoding::kUtf16Le : Encoding::kUtf16Be;
    auto known = [&](const std::u32string& text) { check(utf16_bytes(utf16(text), little), encoding, utf8(text)); };
    known(U"KEY=value\r\n");
    known(U"ab");
    known(U"# комментарий\nKEY=value\n");
    known(U"漢字かな交じり文。\nこれは日本語のファイルです。\nkey = 1\n");
    known(U"• one\n• two … three\n“quoted” text\n");
    known(U"😀 = 1\n");
  }
}

TEST_CASE("binary files are not taken for UTF-16") {
  // Strings that end in NULs, at even lengths as well; tables of small numbers; zeros.
  for (const std::string& bytes : {repeat("abc\0"s, 100), repeat("abcd\0\0"s, 100), repeat("name\0value\0"s, 50),
                                   repeat("\x01\0"s, 500), repeat("\x01\0\x02\0\x80\0\xFF\0"s, 100), std::string(5000, '\0'),
                                   "MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0"s, "src/main.c\0src/other.c\0"s}) {
    INFO(bytes.substr(0, 12));
    CHECK(decode(bytes).encoding == Encoding::kBinary);
  }
  Random random(1);
  for (int round = 0; round < 200; ++round) {
    std::string bytes(64 + below(random, 4000), '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    bytes[5] = '\0';
    CHECK(decode(bytes).encoding == Encoding::kBinary);
  }
}

TEST_CASE("what only begins like UTF-16 is read as bytes") {
  std::string bytes = utf16_bytes(std::string_view("a header in wide characters\n"), true);
  while (bytes.size() < 9000) bytes += utf16_bytes(std::string_view("and so on\n"), true);
  Random random(2);
  for (int i = 0; i < 200'000; ++i) bytes += static_cast<char>(random() % 3 == 0 ? 0 : random());
  CHECK(decode(bytes).encoding == Encoding::kBinary);
  CHECK(decode("\xFF\xFE" + bytes.substr(9000)).encoding == Encoding::kBinary);
}

TEST_CASE("random texts come through every encoding") {
  Random random(3);
  for (int round = 0; round < 400; ++round) {
    const std::u32string text = random_text(random, below(random, 300));
    const std::string expected = utf8(text);
    CHECK(decode(expected).text == expected);
    CHECK(decode("\xEF\xBB\xBF" + expected).text == expected);
    for (bool little : {true, false}) {
      CHECK(decode(utf16_bytes(u"\uFEFF" + utf16(text), little)).text == expected);
      const std::u32string mostly_ascii = U"first line\n" + text + U"\nlast line\n";
      CHECK(decode(utf16_bytes(utf16(mostly_ascii), little)).text == utf8(mostly_ascii));
    }
  }
}

TEST_CASE("any bytes become valid UTF-8") {
  Random random(4);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(below(random, 60), '\0');
    for (char& c : bytes) c = static_cast<char>(below(random, 3) == 0 ? random() : "\0\n\xFF\xFE\xEF\xBB\xBF\xC3\xED\xA0z"[below(random, 11)]);
    CHECK(is_valid_utf8(decode(bytes).text));
  }
}

TEST_CASE("validation finds an error at any place") {
  for (std::size_t size = 1; size < 40; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string bytes(size, 'x');
      CHECK(is_valid_utf8(bytes));
      bytes[at] = '\xFF';
      CHECK_FALSE(is_valid_utf8(bytes));
    }
  }
}
