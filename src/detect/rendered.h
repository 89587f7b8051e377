// Text as it will be sent, with a place in the document for each byte: quotes and escapes resolved, and what is filled
// in at run time kept as a hole (header_field.h says how it looks).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::detect {

struct Rendered {
  std::string text;
  std::vector<core::Span> sources;  // one per byte of `text`

  void put(char c, core::Span source);
  void put(std::string_view literal, core::Span source);  // every byte from the same place
  void hole(std::string_view name, core::Span source);
  void append(const Rendered& other, std::size_t begin, std::size_t end);
  Rendered part(std::size_t begin, std::size_t end) const;
  // From the first byte's place to the last one's; empty at `otherwise` if there is none.
  core::Span span(std::size_t begin, std::size_t end, std::size_t otherwise) const;
  std::size_t size() const { return text.size(); }
};

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

// A string literal in code, and what is concatenated to it ("a" + key + "b", "a" "b"): rendered, and where it ends.
struct Literal {
  Rendered rendered;
  std::size_t end = 0;  // behind the last part
  bool closed = false;  // its closing quote was found
};

// `at` is at the opening quote, or at the prefix letters before it. Reads at most `limit` bytes.
Literal read_literal(std::string_view text, std::size_t at, std::string_view language, std::size_t limit);

}  // namespace credward::detect
