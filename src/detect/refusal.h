// Tests that send a request to see it refused.
#pragma once

#include <string_view>

namespace credward::detect {

bool is_test_path(std::string_view path);
// The text of a test expects 401 or 403, or says that a header is malformed.
bool says_refusal(std::string_view test);

}  // namespace credward::detect
