// Where a text speaks of ByteStack: what has been decoded is looked at further only then.
#pragma once

#include <cstddef>
#include <string_view>

namespace credward::text {

// The next "bytestack" from `from` on, in any case, with or without one sign between its words; npos if there
// is none.
std::size_t find_anchor(std::string_view text, std::size_t from = 0);

}  // namespace credward::text
