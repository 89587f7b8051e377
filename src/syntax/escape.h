// What an escape sequence of a string literal stands for.
#pragma once

#include <string>
#include <string_view>

namespace credward::syntax {

// `escape` with its backslash (or the doubled character of some languages). What is not known stands for itself.
std::string decode_escape(std::string_view escape);

}  // namespace credward::syntax
