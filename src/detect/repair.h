// Mechanical repairs of malformed headers: one replacement in the document, after which the rule finds nothing there.
#pragma once

#include <optional>
#include <string_view>

#include "detect/detector.h"
#include "detect/header_field.h"

namespace credward::detect {

// Nothing where the repair is not mechanical, or the place of the defective characters is not known exactly. Spans are
// those of `text`, the field's own document.
std::optional<Candidate::Repair> repair_of(std::string_view rule, const HeaderField& field, std::string_view text);

}  // namespace credward::detect
