// A key that is split over concatenated string literals ("abc" + "def", "abc" "def", a line that ends in a
// backslash).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::detect {

struct JoinedLiteral {
  std::string value;
  std::vector<core::Span> parts;  // the first is the one given
};

// What the run of key characters at `first` becomes together with the literals that are concatenated to it.
// Stops at the first part that holds anything else; `value` is then what was joined so far. Constant work.
JoinedLiteral join_literals(std::string_view text, core::Span first, std::string_view language);

// RFC 6750's b64token, "=" included.
bool is_key_character(char c);

}  // namespace credward::detect
