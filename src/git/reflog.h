// Reflogs: what refs pointed to before. Their commits are often reachable in no other way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/run_report.h"
#include "git/repository.h"
#include "git/safe_file.h"

namespace credward::git {

struct ReflogLine {
  ObjectId old_id, new_id;
  std::string message;
};

struct Reflogs {
  std::vector<ReflogEntry> entries;  // by ref, then in the order of the lines
  std::vector<core::Problem> problems;
};

// All logs of the repository and of its linked worktrees.
Reflogs read_reflogs(const std::string& git_dir, const std::string& common_dir);

// The lines of one log, oldest first. `broken` counts lines that are none.
std::vector<ReflogLine> parse_reflog(std::string_view text, std::size_t& broken);

// The log of one ref by its full name; empty if there is none.
std::vector<ReflogLine> read_reflog(const std::string& git_dir, const std::string& common_dir,
                                    const std::string& ref);

}  // namespace credward::git
