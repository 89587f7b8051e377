#include "report/problems.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace credward::report {

std::vector<const core::Problem*> problems_of(const core::RunReport& report, core::ProblemKind kind) {
  std::vector<const core::Problem*> problems;
  for (const core::Problem& problem : report.problems) {
    if (problem.kind == kind) problems.push_back(&problem);
  }
  auto or_empty = [](const std::optional<std::string>& text) {
    return text ? std::string_view(*text) : std::string_view();
  };
  auto place = [&](const core::Problem* problem) {
    return std::tuple(std::string_view(problem->repository), !problem->path, or_empty(problem->path),
                      !problem->object, or_empty(problem->object), std::string_view(problem->what),
                      std::string_view(problem->reason));
  };
  std::ranges::stable_sort(problems, {}, place);
  return problems;
}

std::string_view to_string(core::ProblemKind kind) {
  constexpr std::string_view kNames[] = {"unread", "degraded", "note"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace credward::report
