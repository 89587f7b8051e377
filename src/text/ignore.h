// The rules of .gitignore files that others have read; nothing is opened here. As in git, the file nearest to a path
// decides, and in a file the last line that matches. That nothing below an ignored directory can be included again is
// for the caller, who does not descend into it.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/glob.h"

namespace credward::text {

class IgnoreRules {
 public:
  enum class Match { kNone, kIgnored, kIncluded };

  // Files of the same directory ("" for the root, no "/" at the end) count in the order in which they are added, the later
  // the more: .git/info/exclude before the root's .gitignore. At most kFileBytes of a file are read, at most kLines lines.
  // False if a bound was reached.
  bool add(std::string_view base_directory, std::string_view file_contents);

  // `path` is relative to the root.
  Match match(std::string_view path, bool is_directory) const;
  bool ignored(std::string_view path, bool is_directory) const { return match(path, is_directory) == Match::kIgnored; }

  static constexpr std::size_t kFileBytes = 4 << 20;
  static constexpr std::size_t kLines = 20'000;

 private:
  struct Rule {
    std::string prefix;  // what stands before the first wildcard, compared as it is
    Glob glob;           // the rest
    bool included = false;   // "!"
    bool directories = false;  // "/" at the end
    bool base_name = false;  // no other "/"
  };
  static std::optional<Rule> parse_line(std::string_view line);

  std::map<std::string, std::vector<Rule>, std::less<>> by_directory_;
};

}  // namespace credward::text
