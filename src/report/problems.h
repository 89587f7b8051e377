// What was not read, read in part, or is worth knowing, in the order in which reports list it.
#pragma once

#include <string_view>
#include <vector>

#include "core/run_report.h"

namespace credward::report {

// Those of one kind: by repository, path, object; nulls last.
std::vector<const core::Problem*> problems_of(const core::RunReport& report, core::ProblemKind kind);

// "unread", "degraded", "note".
std::string_view to_string(core::ProblemKind kind);

}  // namespace credward::report
