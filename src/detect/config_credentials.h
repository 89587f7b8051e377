// Headers that a client makes of a key: `authorization: {type, credentials}` of Prometheus, `auth: {type: bearer,
// token}` of Postman, Insomnia, Bruno, Vector and the like, `bearer_token: KEY`.
#pragma once

#include <optional>
#include <string>

#include "detect/config_view.h"

namespace credward::detect {

struct ConfigCredential {
  enum class Place { kHeader, kQuery } place = Place::kHeader;
  std::string header = "Authorization";
  core::Span name;    // what stands there instead of the header's name
  Rendered value;     // scheme and key, as they are sent
  core::Span region;  // where a fault of the scheme stands; empty: where the value does
  bool basic = false;
};

// What the node `i` makes of a key; nothing if it is no such block, or is switched off.
std::optional<ConfigCredential> credential_of(const ConfigView& view, std::int32_t i);

}  // namespace credward::detect
