// Could a key stand in this text at all? Most documents that speak of ByteStack hold none, and telling so is
// far cheaper than matching the patterns that look for one.
#pragma once

#include <string_view>

namespace credward::detect {

// False only if judge_key() would reject every string of key characters in `text` that begins at its first
// character or behind a sign, goes on as far as key characters do, and may continue in concatenated literals.
// Linear time.
bool may_hold_key(std::string_view text, std::string_view language);

}  // namespace credward::detect
