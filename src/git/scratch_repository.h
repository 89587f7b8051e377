// A new repository of our own, for `credward doctor`.
#pragma once

#include <string>

#include "core/result.h"

namespace credward::git {

// Makes an empty repository in an existing, empty folder, writes `bytes` to the file `name` in it and stages
// the file.
core::Status make_scratch_repository(const std::string& folder, const std::string& name,
                                     const std::string& bytes);

}  // namespace credward::git
