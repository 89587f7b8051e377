// Standard input and files that a hook names, read whole.
#pragma once

#include <string>

#include "core/result.h"

namespace credward::cli {

std::string standard_input();

// A regular file of at most 64 MB; `-` is standard input. kUsage if it cannot be read.
core::Result<std::string> read_named(const std::string& file);

}  // namespace credward::cli
