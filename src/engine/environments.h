// Which environment a path or a name belongs to: what the operator configured first, then words such as
// "production" or "staging" in the names of configuration files, workflows, jobs and variables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/configuration.h"
#include "text/glob.h"

namespace credward::engine {

class Environments {
 public:
  explicit Environments(const std::vector<policy::Environment>& configured);

  // Sorted. A configured environment silences the words of the path.
  std::vector<std::string> of_path(std::string_view path) const;
  // "BYTESTACK_PROD_KEY" is "production"; nothing for names that say none.
  static std::optional<std::string> of_name(std::string_view name);

 private:
  struct Configured {
    std::string name;
    std::vector<text::Glob> paths;
  };
  std::vector<Configured> configured_;
};

// What a forge or a build server runs: its secrets are set there and not in the repository.
bool is_ci_file(std::string_view path);

// "api-Key_name2" gives "api", "key", "name2": parts between separators and changes of case, in lower case.
std::vector<std::string> words_of(std::string_view name);

}  // namespace credward::engine
