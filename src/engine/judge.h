// From an item to its findings: load, prefilter, decode, judge, keep what is new, note what inline comments accept.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/run_report.h"
#include "detect/detector.h"
#include "detect/hosts.h"
#include "engine/options.h"
#include "policy/inline_allow.h"
#include "source/item.h"

namespace credward::engine {

struct JudgedFinding {
  core::Finding finding;  // git facts unset
  bool added = true;      // new against each of the item's earlier states
};

struct JudgedItem {
  bool read = false;
  std::uint64_t bytes = 0;
  std::vector<JudgedFinding> findings;
  std::vector<core::SuppressionRecord> suppressions;  // inline ones
  std::vector<core::Problem> problems;
  std::vector<core::RequestFact> requests;  // only where JudgeRequest::requests asks
};

// When a run has to stop: a point in time, looked at rarely.
class Deadline {
 public:
  explicit Deadline(std::optional<double> seconds);
  bool passed() const;

 private:
  std::optional<std::int64_t> at_;  // nanoseconds of the steady clock
};

struct JudgeRequest {
  const source::Plan* plan = nullptr;
  std::function<core::Result<git::ObjectDatabase>()> open_objects;  // empty: the plan needs none
  std::shared_ptr<const detect::Detector> detector;
  detect::Judged judged = detect::Judged::kAll;
  const detect::Hosts* requests = nullptr;  // collect requests to these hosts, and what stands around keys
};

// One result per item of the plan, in its order. Items that the deadline left over are unread problems.
core::Result<std::vector<JudgedItem>> judge_items(const JudgeRequest& request, const RunOptions& options,
                                                  const Deadline& deadline, Progress& progress);

}  // namespace credward::engine
