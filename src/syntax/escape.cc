#include "syntax/escape.h"

#include <cstdint>

namespace credward::syntax {
namespace {

constexpr std::uint32_t kLastCodePoint = 0x10FFFF;

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string utf8(std::uint32_t c) {
  std::string out;
  if (c > kLastCodePoint || (c >= 0xD800 && c < 0xE000)) return "?";
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

// The number that the digits of `text` make; braces around them are left out.
std::string code_point(std::string_view text, std::uint32_t base) {
  std::uint32_t value = 0;
  for (char c : text) {
    if (c == '{' || c == '}') continue;
    const int d = digit(c);
    if (d < 0 || static_cast<std::uint32_t>(d) >= base || value > kLastCodePoint) return "?";
    value = value * base + static_cast<std::uint32_t>(d);
  }
  return utf8(value);
}

}  // namespace

std::string decode_escape(std::string_view escape) {
  if (escape.size() < 2) return std::string(escape);
  if (escape[0] == escape[1] && escape.size() == 2) return std::string(1, escape[0]);  // '' "" {{ \\ ``
  if (escape[0] != '\\' && escape[0] != '`') return std::string(escape);
  const char c = escape[1];
  switch (c) {
    case 'n': return "\n";
    case 'r': return "\r";
    case 't': return "\t";
    case 'b': return "\b";
    case 'f': return "\f";
    case 'v': return "\v";
    case 'a': return "\a";
    case 'e': return "\x1b";
    case '\n': return "";
    case '\r': return "";
    case 'x':
    case 'u':
    case 'U': return code_point(escape.substr(2), 16);
    default: break;
  }
  if (c >= '0' && c <= '7') return code_point(escape.substr(1), 8);
  return std::string(escape.substr(1));
}

}  // namespace credward::syntax
