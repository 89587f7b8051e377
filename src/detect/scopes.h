// The stretches of a text that something names: brackets, indented blocks, sections, elements. One pass each,
// whatever the text; names are read from the labels only when somebody asks (labels.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::detect {

enum class ScopeKind : std::uint8_t { kBrace, kParen, kBracket, kLine, kSection, kElement };

struct Scope {
  std::size_t begin = 0;
  std::size_t end = 0;
  core::Span label;              // where its name is to be read
  std::int32_t parent = -1;      // index in the same list
  std::int32_t parameters = -1;  // the "(…)" that stands before a "{": the scope of a function's body
  ScopeKind kind = ScopeKind::kBrace;
};
using Scopes = std::vector<Scope>;  // by begin; at most 64 deep

Scopes bracket_scopes(std::string_view text, std::string_view language);
Scopes indented_scopes(std::string_view text);
Scopes section_scopes(std::string_view text);
Scopes element_scopes(std::string_view text);

}  // namespace credward::detect
