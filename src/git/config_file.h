// Reads git's configuration format as text: sections, subsections, quotes, escapes, continued lines. It opens
// nothing: include and includeIf are entries like any other, which nobody asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace credward::git {

struct ConfigEntry {
  std::string section;               // lower case
  std::string subsection;            // as written; empty if there is none
  std::string name;                  // lower case
  std::optional<std::string> value;  // none for a bare name, which means true
};

class ConfigFile {
 public:
  // A line that is no configuration ends the reading, as the rest cannot be trusted; `complete()` tells.
  static ConfigFile parse(std::string_view text);

  const std::vector<ConfigEntry>& entries() const { return entries_; }
  bool complete() const { return complete_; }
  // The last value wins, as in git.
  std::optional<std::string> get(std::string_view section, std::string_view name,
                                 std::string_view subsection = {}) const;
  bool is_true(std::string_view section, std::string_view name, std::string_view subsection = {}) const;

 private:
  std::vector<ConfigEntry> entries_;
  bool complete_ = true;
};

}  // namespace credward::git
