// Runs made by hand, with all that a report can hold: every source kind, history facts, several repositories, hostile
// paths, keys where none should be. Reporters are tested on them without an engine.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/run_report.h"
#include "report/reporter.h"

namespace credward::golden {

struct Sample {
  std::vector<std::unique_ptr<core::RuleInfo>> rules;
  std::vector<std::string> keys;  // as they are; no report may hold one
  core::RunReport report;

  const core::RuleInfo* rule(std::string_view id) const;
};

Sample scan_sample();     // header defects with fixes, odd paths, suppressed, CI commands
Sample history_sample();  // every source that git has
Sample audit_sample();    // two repositories, work tree and history, unread and degraded parts
Sample empty_sample();    // nothing found, all read

// `findings` of them, each with its own key and path; for limits and speed.
Sample large_sample(std::size_t findings);
// The same as an audit: each key an incident.
Sample large_audit_sample(std::size_t findings);

// What is approved: one file each in tests/golden/approved.
struct Case {
  std::string_view file;
  std::string_view format;
  Sample (*sample)();
  report::ReportOptions options;
};
std::vector<Case> cases();

std::string render(const Case& one);

}  // namespace credward::golden
