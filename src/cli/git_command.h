// Asking git itself, for the few things that only its configuration knows. Never while scanning: there a repository is
// data, and nothing but our own reader looks at it.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace credward::cli {

// What `git -C FOLDER ARGUMENTS` prints, without the last line end. kUsage with git's first line if it fails.
core::Result<std::string> run_git(const std::string& folder, const std::vector<std::string>& arguments);

}  // namespace credward::cli
