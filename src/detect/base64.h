// Base64 of a part of a text, wherever the part stands in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace credward::detect {

std::string base64_encoded(std::string_view bytes);

// The characters that `part` alone decides, if it begins `shift` (0, 1 or 2) bytes behind a group of three.
// `url`: the alphabet with - and _.
std::string base64_core(std::string_view part, std::size_t shift, bool url);

bool is_base64_character(char c);  // of either alphabet, padding excluded

}  // namespace credward::detect
