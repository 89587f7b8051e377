// Rules in a compact binary form: what the build step stores, because reading TOML at every start would cost
// more than all else together, and what the rule set's hash is taken over. Examples are not in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detect/rule_file.h"

namespace credward::detect {

std::string encode_rules(const std::vector<RuleSpec>& rules);

// Nothing if the bytes are not what encode_rules gave.
std::optional<std::vector<RuleSpec>> decode_rules(std::string_view bytes);

}  // namespace credward::detect
