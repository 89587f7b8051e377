// Cheap looks at a text before it is given to the parser: what is known to cost it too much, or is no source code. One
// pass, no memory. They save workers; what they let through is bounded by the worker's limits.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "syntax/parser.h"

namespace credward::syntax {

// Open brackets at one place. tree-sitter's stack grows with them.
inline constexpr std::size_t kMaxBrackets = 1'000;
// `<` that may open a type's arguments and are not closed within a statement: two times as many take a C-like grammar
// four times the memory (1,000 of them: 100 MB, 20,000: more than a machine has).
inline constexpr std::size_t kMaxAngles = 300;
inline constexpr std::size_t kMaxLine = 200'000;
// One control character in so many bytes is too many; short texts are not judged by it.
inline constexpr std::size_t kMaxControlShare = 20;
inline constexpr std::size_t kMinControlText = 256;

std::optional<Degradation> guard_against(std::string_view text);

}  // namespace credward::syntax
