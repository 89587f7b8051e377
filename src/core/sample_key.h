// Keys for tests, rule examples and `doctor`: random-looking, and the same for the same label, so that no key needs
// to be stored anywhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace credward::core {

// `alphabet` is "hex", "base32", "base62", "base64url" or "uuid" (whose length is always 36). Every character is drawn
// uniformly from SHA-256 in counter mode over the label. Empty for an unknown alphabet.
std::string sample_key(std::string_view alphabet, std::size_t length, std::string_view label);

}  // namespace credward::core
