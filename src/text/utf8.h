// UTF-8, one character at a time: decoding with strict validation, encoding, and the test of a whole text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace credward::text {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct Utf8Char {
  char32_t code = kReplacementCharacter;
  std::size_t size = 1;  // bytes; of an invalid sequence: its longest well-begun part, as browsers and Node count it
  bool valid = false;
};

// The character at `at`, which must lie inside `text`. Overlong forms, surrogates and codes past U+10FFFF are invalid.
Utf8Char utf8_at(std::string_view text, std::size_t at);

// `code` must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t code);

bool is_valid_utf8(std::string_view bytes);

// The end of the run of ASCII bytes that begins at `from`.
std::size_t ascii_end(std::string_view bytes, std::size_t from);

inline bool is_utf8_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// How many columns of a terminal a text takes: two for a wide character (CJK, emoji), none for a combining one.
std::size_t columns(std::string_view text);

// How many UTF-16 code units a valid UTF-8 text has.
std::size_t utf16_length(std::string_view text);

}  // namespace credward::text
