// Rules of the operator's own (--rules): files and folders on disk.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "detect/rule_file.h"

namespace credward::detect {

struct UserRule {
  RuleSpec spec;
  std::string text;  // the whole file
};

// A file, or all *.toml and *.scm files of a folder and its subfolders, by path: rules, checked as the built-in ones
// are, client models and language packs.
struct UserFiles {
  std::vector<UserRule> rules;
  std::vector<std::pair<std::string, std::string>> clients, packs;  // path and text, not yet checked
};

core::Result<UserFiles> read_user_rules(const std::string& path, const std::vector<std::string>& hosts);

// The file's whole text. kUsage if it cannot be read, is no regular file, or is over 1 MB.
core::Result<std::string> read_rule_text(const std::string& path);

// All *.toml and *.scm files of a folder, by path; the path itself if it is a file.
core::Result<std::vector<std::string>> list_rule_files(const std::string& path);

}  // namespace credward::detect
