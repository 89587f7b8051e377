// Where the parts of a repository lie, found without git's own machinery: the git directory, the directory it
// shares with its linked worktrees, the work tree, the index. A repository's word leads nowhere: a `.git`
// file is followed only to a git directory that points back, `commondir` only upwards from a linked
// worktree's own place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "git/config_file.h"
#include "git/repository.h"

namespace credward::git {

struct Layout {
  std::string git_dir;     // canonical
  std::string common_dir;  // canonical
  std::string index_path;
  std::optional<std::string> work_tree;  // canonical
  ConfigFile config;
  std::vector<core::Problem> problems;
};

// kUsage errors: no repository there, one that leads outside, or a format that cannot be read here.
core::Result<Layout> find_layout(const std::string& path, const OpenOptions& options);

// "https://user:secret@host/x" to "https://host/x"; empty for what is no URI (local paths).
std::string without_credentials(std::string_view url);

}  // namespace credward::git
