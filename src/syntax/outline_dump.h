// An outline as text, for tests and for looking at what a pack makes of a file.
#pragma once

#include <string>
#include <string_view>

#include "syntax/outline.h"

namespace credward::syntax {

// One S-expression a child of the root: `(assign declares target:key value:"Bearer «token»")`. Names stand as
// they are, numbers as #1, strings in quotes with their holes in guillemets, raw ones as r"…"; what does not
// fit on a line is broken up.
std::string dump(const Outline& outline, std::string_view text);

}  // namespace credward::syntax
