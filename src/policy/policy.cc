#include "policy/policy.h"

#include <fmt/format.h>

#include <algorithm>

namespace credward::policy {

std::string_view state_of(const InlineAllow& allow, bool used, Date today) {
  if (!allow.defect.empty()) return "invalid";
  if (allow.until && *allow.until <= today) return "expired";
  return used ? "used" : "unused";
}

const InlineAllow* covering(const std::vector<InlineAllow>& allows, std::string_view rule, const core::Region& region,
                            Date today) {
  for (const InlineAllow& allow : allows) {
    bool on_line = region.line <= allow.line && allow.line <= region.end_line;
    bool above = allow.alone && allow.line + 1 == region.line;
    if (!on_line && !above) continue;
    if (state_of(allow, true, today) != "used") continue;
    if (std::any_of(allow.rules.begin(), allow.rules.end(), [&](const text::Glob& g) { return g.matches(rule); })) {
      return &allow;
    }
  }
  return nullptr;
}

Policy::Policy(Configuration configuration, Date today)
    : configuration_(std::move(configuration)), today_(today), used_(configuration_.suppress.size()) {}

bool Policy::excluded(std::string_view path) const {
  return std::any_of(configuration_.exclude_globs.begin(), configuration_.exclude_globs.end(),
                     [&](const text::Glob& glob) { return glob.matches(path); });
}

void Policy::add(ConfiguredSuppression suppression) {
  configuration_.suppress.push_back(std::move(suppression));
  used_.push_back(false);
}

void Policy::use(Baseline baseline) {
  baseline_ = std::move(baseline);
  baseline_used_.assign(baseline_.entries.size(), false);
}

bool Policy::covers(const ConfiguredSuppression& s, const core::Finding& finding) const {
  if (expired(s)) return false;
  if (s.rule && !s.rule->matches(finding.rule->id)) return false;
  if (s.path && !(finding.path && s.path->matches(*finding.path))) return false;
  return s.fingerprint.empty() || core::fingerprint_of(finding).starts_with(s.fingerprint);
}

std::optional<core::Suppression> Policy::suppression_for(const core::Finding& finding, const std::string& shown_path) {
  for (std::size_t i = 0; i < configuration_.suppress.size(); ++i) {
    const ConfiguredSuppression& s = configuration_.suppress[i];
    if (!covers(s, finding)) continue;
    used_[i] = true;
    return core::Suppression{"config", s.reason, s.until ? to_string(*s.until) : std::string()};
  }
  if (auto accepted = baseline_.find(core::fingerprint_of(finding), finding.rule->id, shown_path)) {
    baseline_used_[*accepted] = true;
    return core::Suppression{"baseline", std::string(kBaselineReason), {}};
  }
  return std::nullopt;
}

std::vector<core::SuppressionRecord> Policy::records() const {
  std::vector<core::SuppressionRecord> out;
  for (std::size_t i = 0; i < configuration_.suppress.size(); ++i) {
    const ConfiguredSuppression& s = configuration_.suppress[i];
    std::string_view state = expired(s) ? "expired" : used_[i] ? "used" : "unused";
    std::string origin = configuration_.origin.empty() ? std::string(kConfigurationFile) : configuration_.origin;
    out.push_back({fmt::format("{}:{}", origin, s.line), s.rule ? s.rule_text : "*", std::string(state),
                   s.until ? to_string(*s.until) : std::string(), s.reason, s.owner});
  }
  for (std::size_t i = 0; i < baseline_.entries.size(); ++i) {
    const BaselineEntry& entry = baseline_.entries[i];
    out.push_back({fmt::format("{}:{}", baseline_.origin, entry.line), entry.rule, baseline_used_[i] ? "used" : "unused", {},
                   std::string(kBaselineReason)});
  }
  return out;
}

}  // namespace credward::policy
