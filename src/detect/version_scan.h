// Looking for literals in a version of a text of which an earlier version holds none.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "core/location.h"

namespace credward::detect {

// Whether `any(part)` holds for a part of `bytes`, knowing that no literal lies wholly in one of the `clean` spans
// (ascending, apart from each other): only what is between them is read, and as much of their ends as a literal across
// them needs. `longest`: bytes of the longest literal, at least 1.
template <typename Any>
bool any_outside(std::string_view bytes, std::span<const core::Span> clean, std::size_t longest, Any any) {
  constexpr std::size_t kWorthACall = 256;  // a call costs as much as some hundred bytes
  const std::size_t reach = longest - 1;
  std::size_t begin = 0;
  for (const core::Span& span : clean) {
    if (span.size() < 2 * reach + kWorthACall) continue;
    if (any(bytes.substr(begin, span.begin + reach - begin))) return true;
    begin = span.end - reach;
  }
  return any(bytes.substr(begin));
}

}  // namespace credward::detect
