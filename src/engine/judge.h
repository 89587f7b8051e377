// From an item to its findings: load, prefilter, decode, judge, keep what is new, note what inline comments accept.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
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
  bool echoed = false;  // a known key may stand in it
  std::vector<core::Span> keys;  // where the findings' keys stand, ascending; not of archives' members
  std::uint64_t bytes = 0;
  std::vector<JudgedFinding> findings;
  std::vector<core::SuppressionRecord> suppressions;  // inline ones
  std::vector<core::Problem> problems;
  std::vector<core::RequestFact> requests;  // only where JudgeRequest::requests asks
  std::vector<core::NameUse> name_uses;     // as `requests`
};

// When a run has to stop: a point in time, looked at rarely.
class Deadline {
 public:
  explicit Deadline(std::optional<double> seconds);
  bool passed() const;

 private:
  std::optional<std::int64_t> at_;  // nanoseconds of the steady clock
};

// Whose word counts: the trees of the side that a change starts from.
struct TrustedSide {
  std::vector<git::ObjectId> trees;
  std::map<std::string, std::string> old_paths;  // of files that the change renames
};

// What the note on another tool's marker is called.
inline constexpr char kForeignSuppression[] = "foreign-suppression";

struct JudgeRequest {
  const source::Plan* plan = nullptr;
  std::function<core::Result<git::ObjectDatabase>()> open_objects;  // empty: the plan needs none
  std::shared_ptr<const detect::Detector> detector;
  detect::Judged judged = detect::Judged::kAll;
  // Inline suppressions count only if one of these states has them; null: all count.
  const TrustedSide* trusted = nullptr;
  // Whether findings get what is computed from the whole text around them (line hash and the like). That costs more
  // than the judgement, and a history judges many versions of which it reports one.
  bool lines = true;
  std::shared_ptr<const detect::EchoSearch> echoes = {};  // known keys, to be found wherever they stand
  bool only_echoes = false;                               // items without any are passed over (JudgedItem::echoed)
  // What an item has given without `echoes`, and null if nothing; it is taken from there if echoes add nothing to it.
  std::function<JudgedItem*(const source::Item&)> earlier = {};
  // Indices of the plan's items, in the order in which they are judged; empty: the plan's own. It changes no result.
  std::vector<std::uint32_t> order = {};
  const detect::Hosts* requests = nullptr;  // collect requests to these hosts, and what stands around keys
};

// policy/suppression, if it is active.
const core::RuleInfo* suppression_rule(const detect::Detector& detector);

// One result per item of the plan, in its order. Items that the deadline left over are unread problems.
core::Result<std::vector<JudgedItem>> judge_items(const JudgeRequest& request, const RunOptions& options,
                                                  const Deadline& deadline, Progress& progress);

}  // namespace credward::engine
