// The object directories of a repository: its own, those the operator's environment names, and alternates. An
// alternate that leads outside the repository is followed only when the operator says so.
#pragma once

#include <string>
#include <vector>

#include "core/run_report.h"
#include "git/layout.h"
#include "git/repository.h"

namespace credward::git {

struct ObjectDirectories {
  std::vector<std::string> paths;  // canonical, in the order of precedence, each once
  std::vector<core::Problem> problems;
};

ObjectDirectories find_object_directories(const Layout& layout, const OpenOptions& options);

// A list as git writes it: separated by `separator`, entries optionally quoted as in C.
std::vector<std::string> split_paths(std::string_view text, char separator);

}  // namespace credward::git
