// One header line as rendered text ("Authorization: Bearer …") to a HeaderField, and which names are worth
// one.
#pragma once

#include <optional>
#include <string_view>

#include "detect/header_field.h"
#include "detect/rendered.h"

namespace credward::detect {

enum class HeaderName {
  kOther,
  kAuthorization,
  kMisspelt,  // at most two slips away from it
  kMistaken,  // X-API-Key, Authentication, …: where other vendors take their keys
};
HeaderName header_name(std::string_view name);

// Name, separator and value, if the name is worth a look. The separator may be wrong or missing.
std::optional<HeaderField> parse_header_line(const Rendered& line);

}  // namespace credward::detect
