// Bytes as a C++ string literal, for the build steps that put data into the program.
#pragma once

#include <string>
#include <string_view>

namespace credward::core {

// Over several lines where it is long; any byte is allowed.
std::string cpp_literal(std::string_view bytes);

}  // namespace credward::core
