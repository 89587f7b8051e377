#include "text/sanitize.h"

#include <iterator>

#include <fmt/format.h>

#include "text/utf8.h"

namespace credward::text {
namespace {

bool in(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

bool is_plain_ascii(char c) { return c >= 0x20 && c < 0x7F; }

}  // namespace

bool is_control_or_bidi(char32_t code) {
  return code < 0x20 || in(code, 0x7F, 0x9F) || in(code, 0x2028, 0x202E) || in(code, 0x2066, 0x2069) ||
         code == 0x200E || code == 0x200F || code == 0x061C;
}

bool is_deceptive(char32_t code) {
  return is_control_or_bidi(code) || in(code, 0x200B, 0x200D) || in(code, 0x2060, 0x206F) || code == 0xFEFF ||
         code == 0x00AD || code == 0x034F || code == 0x180E || code == 0x3164 || code == 0xFFA0 ||
         in(code, 0x115F, 0x1160) || in(code, 0xFFF9, 0xFFFB) || in(code, 0xE0000, 0xE007F);
}

std::string terminal_safe(std::string_view utf8_or_raw) {
  std::string out;
  out.reserve(utf8_or_raw.size());
  auto to = std::back_inserter(out);
  for (std::size_t at = 0; at < utf8_or_raw.size();) {
    if (is_plain_ascii(utf8_or_raw[at])) {
      out += utf8_or_raw[at++];
      continue;
    }
    const Utf8Char next = utf8_at(utf8_or_raw, at);
    const std::string_view bytes = utf8_or_raw.substr(at, next.size);
    at += next.size;
    if (!next.valid) {
      for (char c : bytes) fmt::format_to(to, "\\x{:02x}", static_cast<unsigned char>(c));
    } else if (!is_deceptive(next.code)) {
      out += bytes;
    } else if (next.code == '\n') {
      out += "\\n";
    } else if (next.code == '\r') {
      out += "\\r";
    } else if (next.code == '\t') {
      out += "\\t";
    } else if (next.code < 0x80) {
      fmt::format_to(to, "\\x{:02x}", static_cast<unsigned>(next.code));
    } else if (next.code <= 0xFFFF) {
      fmt::format_to(to, "\\u{:04x}", static_cast<unsigned>(next.code));
    } else {
      fmt::format_to(to, "\\U{:08x}", static_cast<unsigned>(next.code));
    }
  }
  return out;
}

}  // namespace credward::text
