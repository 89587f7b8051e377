// What a value of configuration or SQL will be when it is sent: escapes resolved, what is filled in kept as holes.
#pragma once

#include <optional>
#include <string_view>

#include "detect/config_tree.h"
#include "detect/rendered.h"

namespace credward::detect {

// Which of the things that look like one are filled in there.
enum class Filling {
  kAny,        // whatever looks like it: tools differ
  kTemplates,  // {{ … }} and ${{ … }} alone (Ansible, GitHub's inputs): "$NAME" is sent as it stands
  kBraces,     // {name} too (Tavern)
  kNothing,    // all of it is sent as it stands
};

Rendered render_scalar(std::string_view text, const ConfigNode& node, Filling filling);

// An expression of HCL or SQL in [begin, end): literals, concatenations, and the functions that join or hand on
// text. What cannot be known is kUnknownPart.
Rendered render_expression(std::string_view text, core::Span span, bool sql);

}  // namespace credward::detect
