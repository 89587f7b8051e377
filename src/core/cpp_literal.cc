#include "core/cpp_literal.h"

namespace credward::core {
namespace {

constexpr std::size_t kLine = 100;

// Octal escapes are at most 3 digits long, so that no digit behind one joins it.
std::string octal(unsigned char c) {
  return {'\\', static_cast<char>('0' + (c >> 6)), static_cast<char>('0' + ((c >> 3) & 7)),
          static_cast<char>('0' + (c & 7))};
}

}  // namespace

std::string cpp_literal(std::string_view bytes) {
  std::string out = "\n    \"";
  std::size_t width = 0;
  for (char c : bytes) {
    if (width >= kLine) {
      out += "\"\n    \"";
      width = 0;
    }
    const bool special = c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '?';
    const std::string piece = special ? octal(static_cast<unsigned char>(c)) : std::string(1, c);
    out += piece;
    width += piece.size();
  }
  return out + "\"";
}

}  // namespace credward::core
