// Which findings stand where several rules judge the same characters; the contract's paragraph "Precedence".
#pragma once

#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/rule.h"

namespace credward::detect {

// The position in the contract's table; rules that are not in it come after all that are.
unsigned rule_rank(std::string_view id);

struct Claim {
  std::string_view id;
  core::Persistence persistence = core::Persistence::kSticky;
  core::Span span;  // the region, in the root document
  int depth = 0;    // how deep the document is nested
  bool yields = false;  // only syntax links the key to where it goes: a rule that reads its own place comes first
};

// For each claim whether it stands. One of several equal ones stands: the one in the deepest document, which
// decoded the text; then the first.
std::vector<bool> settle(const std::vector<Claim>& claims);

}  // namespace credward::detect
