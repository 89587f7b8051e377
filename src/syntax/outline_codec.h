// Outlines as bytes, for the way from the worker to the program. Bytes are untrusted: what decode_outline accepts has
// every property that outline.h promises (tree in preorder, spans that nest and do not overlap, known kinds and roles,
// bounds on nodes, depth and errors), whoever wrote them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "syntax/outline.h"

namespace credward::syntax {

std::string encode_outline(const Outline& outline);

// `language` and `text_size` are those of the request; bytes do not say them.
std::optional<Outline> decode_outline(std::string_view bytes, std::string_view language, std::size_t text_size);

}  // namespace credward::syntax
