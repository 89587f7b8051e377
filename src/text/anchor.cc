#include "text/anchor.h"

#include <algorithm>

namespace credward::text {
namespace {

bool equals(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
         });
}

}  // namespace

std::size_t find_anchor(std::string_view text, std::size_t from) {
  constexpr std::string_view kFirst = "byte", kSecond = "stack", kBetween = "_-./ ";
  for (std::size_t at = text.find_first_of("bB", from); at != std::string_view::npos;
       at = text.find_first_of("bB", at + 1)) {
    if (!equals(text.substr(at), kFirst)) continue;
    std::size_t next = at + kFirst.size();
    if (next < text.size() && kBetween.find(text[next]) != std::string_view::npos) ++next;
    if (next < text.size() && equals(text.substr(next), kSecond)) return at;
  }
  return std::string_view::npos;
}

}  // namespace credward::text
