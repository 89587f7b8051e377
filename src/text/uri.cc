#include "text/uri.h"

#include "text/sanitize.h"
#include "text/utf8.h"

namespace credward::text {
namespace {

void append_percent(std::string& out, std::string_view bytes) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

std::string percent_encode_path(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (is_unreserved(raw[at]) || raw[at] == '/') {
      out += raw[at];
    } else {
      append_percent(out, raw.substr(at, 1));
    }
  }
  return out;
}

std::string display_path(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const Utf8Char next = utf8_at(raw, at);
    const std::string_view bytes = raw.substr(at, next.size);
    if (next.valid && !is_control_or_bidi(next.code)) {
      out += bytes;
    } else {
      append_percent(out, bytes);
    }
    at += next.size;
  }
  return out;
}

}  // namespace credward::text
