// Requests that draw a 401 without a key.
#pragma once

#include <string_view>

#include "detect/hosts.h"

namespace credward::detect {

// The API itself, by a URL with its scheme; not what everybody may ask of it (health, documentation), nor one that
// brings a key.
bool needs_key(std::string_view url, const Hosts& hosts);
bool is_open_path(std::string_view url);

}  // namespace credward::detect
