// String literals of any language, with what is concatenated to them.
#pragma once

#include <cstddef>
#include <string_view>

#include "detect/rendered.h"

namespace credward::detect {

// A string literal in code, and what is concatenated to it ("a" + key + "b", "a" "b"): rendered, and where it
// ends.
struct Literal {
  Rendered rendered;
  std::size_t end = 0;  // behind the last part
  bool closed = false;  // its closing quote was found
};

// `at` is at the opening quote, or at the prefix letters before it. Reads at most `limit` bytes.
Literal read_literal(std::string_view text, std::size_t at, std::string_view language, std::size_t limit);

}  // namespace credward::detect
