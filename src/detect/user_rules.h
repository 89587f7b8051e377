// Rules of the operator's own (--rules): files and folders on disk.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "detect/rule_file.h"

namespace credward::detect {

struct UserRule {
  RuleSpec spec;
  std::string text;  // the whole file
};

// A file, or all *.toml files of a folder and its subfolders, by path. Checked as the built-in ones are.
core::Result<std::vector<UserRule>> read_user_rules(const std::string& path,
                                                    const std::vector<std::string>& hosts);

// The file's whole text. kUsage if it cannot be read, is no regular file, or is over 1 MB.
core::Result<std::string> read_rule_text(const std::string& path);

// All *.toml files of a folder, by path; the path itself if it is a file.
core::Result<std::vector<std::string>> list_rule_files(const std::string& path);

}  // namespace credward::detect
