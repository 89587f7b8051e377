// The matching libraries, for `credward --version`.
#pragma once

#include <string>

namespace credward::detect {

std::string library_versions();  // one line each

}  // namespace credward::detect
