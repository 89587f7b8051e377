// How a header is written right in a language, for messages.
#pragma once

#include <string>
#include <string_view>

namespace credward::detect {

// "In Python: headers={…}." for a rule of headers; empty where the rule's own message says it all, or the language is
// unknown.
std::string advice_for(std::string_view rule, std::string_view language);

}  // namespace credward::detect
