// Literals that every match of a pattern must contain, for the prefilter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace credward::detect {

// A set of lower-case ASCII strings of which every match contains at least one, ASCII case ignored; empty if
// there is none. Prefers few long ones. `regex` has no macros and is valid RE2.
std::vector<std::string> required_literals(std::string_view regex);

// The same set without those that contain another one of it: where a longer one stands, the shorter does too.
std::vector<std::string> without_covered(std::vector<std::string> literals);

}  // namespace credward::detect
