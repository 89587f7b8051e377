// Letters without a locale: what HTTP, hosts and file formats call case-insensitive is so for ASCII alone.
#pragma once

#include <string>
#include <string_view>

namespace credward::core {

inline std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

}  // namespace credward::core
