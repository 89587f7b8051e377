// What `scan` reads: in a git work tree the tracked and the untracked, not ignored files; elsewhere all files.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "git/repository.h"
#include "source/item.h"

namespace credward::source {

struct ScanOptions {
  bool include_ignored = false;
  bool follow_alternates = false;
};

// `paths` as the user wrote them. kUsage: a path that does not exist, a bare repository, a repository that cannot be
// read. Files that are out of scope (absent, FIFO, submodule, …) are notes of the plan.
core::Result<Plan> plan_scan(const std::vector<std::string>& paths, const ScanOptions& options);

// Is there a repository at `folder` or above? Looks, but opens nothing.
bool has_repository(const std::string& folder);

}  // namespace credward::source
