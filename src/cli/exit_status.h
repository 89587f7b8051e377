// The exit statuses that scripts rely on.
#pragma once

#include "core/run_report.h"

namespace credward::cli {

enum ExitStatus : int {
  kClean = 0,       // everything in scope was read, nothing at or above --fail-on
  kFindings = 1,    // something unsuppressed at or above --fail-on
  kUsage = 2,       // the call, the configuration or a rule is wrong; nothing was scanned
  kIncomplete = 3,  // part of the scope is unread, and nothing for status 1
  kFailure = 4,     // internal failure, or a report could not be written
};

struct Verdict {
  bool never = false;                             // --fail-on never
  core::Level fail_on = core::Level::kWarning;
  bool allow_incomplete = false;
  bool strict = false;                            // a degraded document makes the run incomplete
};

ExitStatus exit_status(const core::RunReport& report, const Verdict& verdict);

}  // namespace credward::cli
