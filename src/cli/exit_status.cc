#include "cli/exit_status.h"

#include <algorithm>

namespace credward::cli {

ExitStatus exit_status(const core::RunReport& report, const Verdict& verdict) {
  bool found = std::any_of(report.findings.begin(), report.findings.end(), [&](const core::Finding& finding) {
    return !verdict.never && !finding.suppressed && finding.level >= verdict.fail_on;
  });
  if (found) return kFindings;
  bool incomplete = !report.summary.complete || (verdict.strict && report.summary.degraded > 0);
  return incomplete && !verdict.allow_incomplete ? kIncomplete : kClean;
}

}  // namespace credward::cli
