// Outlines as bytes, for the pipe between the parser's worker and the program. What arrives there is
// untrusted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.h"
#include "syntax/outline.h"

namespace credward::syntax {

std::string encode_outline(const Outline& outline);

// An outline of a text of this size that keeps every promise of outline.h, or an error. Takes time and memory
// in proportion to the bytes, whatever they claim.
core::Result<Outline> decode_outline(std::string_view bytes, std::string_view language,
                                     std::size_t text_size);

}  // namespace credward::syntax
