// Texts of the same length that a grammar understands better than the original. A pack names one with `;
// rewrite:`. Only for this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "syntax/grammar_table.h"

namespace credward::syntax {

// Given the text and its tree; nothing where there is nothing to rewrite.
using Rewrite = std::optional<std::string> (*)(std::string_view text, TSNode root);

// Null where there is none of this name.
Rewrite rewrite_named(std::string_view name);

}  // namespace credward::syntax
