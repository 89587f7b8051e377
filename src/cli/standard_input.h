// Standard input and files that a hook names, read whole.
#pragma once

#include <string>

#include "core/result.h"
#include "engine/options.h"

namespace credward::cli {

engine::GivenText standard_input();

// The same where a part is of no use. kUnread if it broke off.
core::Result<std::string> whole_standard_input();

// A regular file of at most 64 MB; `-` is standard input. kUsage if the file cannot be read.
core::Result<engine::GivenText> read_given(const std::string& file);
core::Result<std::string> read_named(const std::string& file);

}  // namespace credward::cli
