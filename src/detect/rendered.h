// Text as it will be sent, with a place in the document for each byte: quotes and escapes resolved, and what
// is filled in at run time kept as a hole (header_field.h says how it looks).
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

}  // namespace credward::detect
