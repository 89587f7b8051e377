// The policy of a run: which paths are out, which findings are accepted, and what became of each acceptance.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/run_report.h"
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

  // What the configuration says of a finding; remembers that the entry was used. Not for several threads.
  std::optional<core::Suppression> suppression_for(const core::Finding& finding);
  // One record for each configured suppression.
  std::vector<core::SuppressionRecord> records() const;

 private:
  bool expired(const ConfiguredSuppression& s) const { return s.until && *s.until <= today_; }

  Configuration configuration_;
  Date today_;
  std::vector<bool> used_;
};

}  // namespace credward::policy
