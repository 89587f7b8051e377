#include "detect/base64.h"

namespace credward::detect {
namespace {

constexpr std::string_view kStandard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::string base64_core(std::string_view part, std::size_t shift, bool url) {
  const std::size_t first = (8 * shift + 5) / 6, last = 8 * (shift + part.size()) / 6;
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    unsigned value = 0;
    for (std::size_t bit = 6 * i; bit < 6 * i + 6; ++bit) {
      const std::size_t at = bit - 8 * shift;
      value = value << 1 | (static_cast<unsigned char>(part[at / 8]) >> (7 - at % 8) & 1U);
    }
    out += (url ? kUrl : kStandard)[value];
  }
  return out;
}

std::string base64_encoded(std::string_view bytes) {
  std::string padded(bytes);
  while (padded.size() % 3 != 0) padded += '\0';
  std::string out = base64_core(padded, 0, false);
  for (std::size_t i = bytes.size(); i < padded.size(); ++i) out[out.size() - (padded.size() - i)] = '=';
  return out;
}

bool is_base64_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("+/-_").find(c) != std::string_view::npos;
}

}  // namespace credward::detect
