// Findings as a person deals with them: a key is one thing to do however many places hold it, and so is one defect in
// one file.
#pragma once

#include <vector>

#include "core/run_report.h"

namespace credward::report {

struct Group {
  std::vector<const core::Finding*> findings;  // by level, those still there first, then in report order

  const core::Finding& lead() const { return *findings.front(); }
  core::Level level() const;
  bool still_there() const;
};

// Unsuppressed findings only; the most severe group first, then what is still there, then in report order.
std::vector<Group> groups_of(const core::RunReport& report);

}  // namespace credward::report
