// What a pipeline or a manifest says of a place in words beside it, not around it: the `environment:` of a job, the name of
// a stage or a workflow, a manifest's namespace.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace credward::engine {

struct SaidNames {
  std::vector<std::string> environments;  // said to be the environment, the nearest first
  std::vector<std::string> titles;        // names of steps, jobs and workflows, the nearest first
};

// `language` as text::Document::language() gives it; of YAML and Jenkinsfiles, else nothing. Reads some hundred lines.
SaidNames said_names(std::string_view text, std::string_view language, std::size_t offset);

}  // namespace credward::engine
