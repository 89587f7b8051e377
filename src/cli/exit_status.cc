#include "cli/exit_status.h"

#include <algorithm>

namespace credward::cli {

namespace {

// Live keys are what verify looks for, and what it did not learn is what it could not read.
ExitStatus status_of_verify(const core::RunReport& report, const Verdict& verdict) {
  auto any = [&](auto matches) { return std::ranges::any_of(report.incidents, matches); };
  if (!verdict.never && any([](const core::Incident& i) { return i.probe && core::is_live(i.probe->state); })) return kFindings;
  bool unknown = any([](const core::Incident& i) { return !i.probe || (!core::is_live(i.probe->state) && i.probe->state != core::KeyState::kDead); });
  bool incomplete = unknown || !report.summary.complete || (verdict.strict && report.summary.degraded > 0);
  return incomplete && !verdict.allow_incomplete ? kIncomplete : kClean;
}

}  // namespace

ExitStatus exit_status(const core::RunReport& report, const Verdict& verdict) {
  if (report.command == "verify") return status_of_verify(report, verdict);
  bool found = std::any_of(report.findings.begin(), report.findings.end(), [&](const core::Finding& finding) {
    return !verdict.never && !finding.suppressed && finding.level >= verdict.fail_on;
  });
  if (found) return kFindings;
  bool incomplete = !report.summary.complete || (verdict.strict && report.summary.degraded > 0);
  return incomplete && !verdict.allow_incomplete ? kIncomplete : kClean;
}

}  // namespace credward::cli
