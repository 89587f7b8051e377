// What is filled in at run time, as shells, templates and the strings of languages write it: ${NAME}, {{ name
// }}, {name}.
#pragma once

#include <cstddef>
#include <string_view>

namespace credward::detect {

// Ways in which languages write something that is filled in.
enum HoleSyntax : unsigned {
  kDollarHoles = 1,    // $NAME ${NAME} $(command) $env:NAME
  kTemplateHoles = 2,  // {{ name }} ${{ name }} <%= name %>
  kBraceHoles = 4,     // {name}
  kHashHoles = 8,      // #{name}
  kPercentHoles = 16,  // %NAME%
  kFormatHoles = 32,   // %s %v
  kSwiftHoles = 64,    // \(name)
};

struct Hole {
  std::size_t size = 0;  // of its text; 0: there is none
  std::string_view name;
};

// The hole that begins at `at`, in one of the syntaxes. Looks at most a few hundred bytes ahead.
Hole hole_at(std::string_view text, std::size_t at, unsigned syntaxes);

// `os.environ["KEY"].strip()` → `KEY`: what an expression is named after; empty if nothing names it.
std::string_view expression_name(std::string_view expression);

// Where the bracket that opens at `open` closes; npos if not within a hole's length.
std::size_t closing_bracket(std::string_view text, std::size_t open, char opener, char closer);

inline constexpr std::size_t kLongestHole = 300;

}  // namespace credward::detect
