#include "report/text_groups.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

namespace credward::report {
namespace {

bool gone(const core::Finding& finding) { return finding.git && !finding.git->in_head; }

std::string subject_of(const core::Finding& finding) {
  if (finding.secret && finding.rule->persistence == core::Persistence::kSticky) return finding.secret->fingerprint;
  // A NUL is in no path and no rule.
  std::string subject = finding.rule->id + '\0' + finding.repository + '\0';
  if (finding.path) subject += *finding.path;
  return subject;
}

}  // namespace

core::Level Group::level() const { return lead().level; }

bool Group::still_there() const {
  return std::ranges::any_of(findings, [](const core::Finding* finding) { return !gone(*finding); });
}

std::vector<Group> groups_of(const core::RunReport& report) {
  std::vector<Group> groups;
  std::unordered_map<std::string, std::size_t> by_subject;
  for (const core::Finding& finding : report.findings) {
    if (finding.suppressed) continue;
    auto [entry, added] = by_subject.try_emplace(subject_of(finding), groups.size());
    if (added) groups.emplace_back();
    groups[entry->second].findings.push_back(&finding);
  }
  for (Group& group : groups) {
    std::ranges::stable_sort(group.findings, {}, [](const core::Finding* finding) {
      return std::tuple(-static_cast<int>(finding->level), gone(*finding));
    });
  }
  std::ranges::stable_sort(groups, {}, [](const Group& group) {
    return std::tuple(-static_cast<int>(group.level()), !group.still_there());
  });
  return groups;
}

}  // namespace credward::report
