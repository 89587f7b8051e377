// The policy of a run: which paths are out, which findings are accepted, and what became of each acceptance.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/run_report.h"
#include "policy/baseline.h"
#include "policy/configuration.h"
#include "policy/inline_allow.h"

namespace credward::policy {

// "used", "unused", "expired" or "invalid".
std::string_view state_of(const InlineAllow& allow, bool used, Date today);

// The first inline suppression that covers a finding of `rule` on these lines, or nothing.
const InlineAllow* covering(const std::vector<InlineAllow>& allows, std::string_view rule, const core::Region& region,
                            Date today);

class Policy {
 public:
  Policy(Configuration configuration, Date today);

  const Configuration& configuration() const { return configuration_; }
  Date today() const { return today_; }
  bool excluded(std::string_view path) const;

  // More of them, from another file: what a change adds and the operator accepts.
  void add(ConfiguredSuppression suppression);
  void use(Baseline baseline);
  bool has_baseline() const { return !baseline_.entries.empty(); }

  // What the configuration, then the baseline says of a finding; remembers that the entry was used. `shown_path` is the
  // path as reports show it. Not for several threads.
  std::optional<core::Suppression> suppression_for(const core::Finding& finding, const std::string& shown_path = {});
  // One record for each configured suppression and each accepted finding of the baseline.
  std::vector<core::SuppressionRecord> records() const;
  bool expired(const ConfiguredSuppression& s) const { return s.until && *s.until <= today_; }

 private:
  bool covers(const ConfiguredSuppression& s, const core::Finding& finding) const;

  Configuration configuration_;
  Date today_;
  std::vector<bool> used_;
  Baseline baseline_;
  std::vector<bool> baseline_used_;
};

}  // namespace credward::policy
