#include "engine/suppressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "git/change.h"
#include "policy/words.h"
#include "text/document.h"

namespace credward::engine {
namespace {

std::string described(const policy::ConfiguredSuppression& s) {
  if (!s.rule_text.empty()) return s.rule_text;
  return s.path_text.empty() ? "one finding" : "everything at " + s.path_text;
}

// The line of an entry, without the spaces around it.
core::Region region_of(const std::string& text, std::uint32_t number) {
  auto document = text::Document::make_root({}, text);
  const text::LineIndex& lines = document->lines();
  number = std::clamp(number, 1u, lines.line_count());
  core::Region region = lines.region(lines.line_span(number));
  if (region.end_column <= region.column) region.end_column = region.column + 1;
  return region;
}

core::Finding finding_at(const core::RuleInfo& rule, std::string path, const std::string& text, std::uint32_t line) {
  core::Finding f;
  f.rule = &rule;
  f.level = rule.level;
  f.path = std::move(path);
  f.region = region_of(text, line);
  return f;
}

core::Finding expired_finding(const core::RuleInfo& rule, const std::string& path, const ConfigurationText& text,
                              const policy::ConfiguredSuppression& s) {
  core::Finding f = finding_at(rule, path, text.toml, s.line);
  f.message = policy::expired_message(*s.until);
  f.remedy = policy::kExpiredRemedy;
  return f;
}

core::Finding added_finding(const core::RuleInfo& rule, const ConfigurationText& text, const policy::ConfiguredSuppression& s) {
  core::Finding f = finding_at(rule, text.origin, text.toml, s.line);
  f.message = policy::added_message(described(s));
  f.remedy = policy::kAddedRemedy;
  return f;
}

std::optional<policy::Configuration> parsed(const std::optional<ConfigurationText>& text) {
  if (!text) return std::nullopt;
  auto configuration = policy::parse_configuration(text->toml, text->origin);
  return configuration ? std::optional(std::move(*configuration)) : std::nullopt;
}

bool known_before(const policy::ConfiguredSuppression& s, const std::vector<policy::Configuration>& before) {
  return std::any_of(before.begin(), before.end(), [&](const policy::Configuration& configuration) {
    return std::any_of(configuration.suppress.begin(), configuration.suppress.end(),
                       [&](const auto& each) { return policy::same_suppression(s, each); });
  });
}

// The baseline's path below the work tree, if it lies there.
std::optional<std::string> path_in(const std::string& work_tree, const std::string& file) {
  std::error_code failed;
  auto place = std::filesystem::weakly_canonical(file, failed);
  if (failed) return std::nullopt;
  auto relative = place.lexically_relative(work_tree).generic_string();
  bool outside = relative.empty() || relative.starts_with("..") || relative.starts_with(".git/");
  return outside ? std::nullopt : std::optional(relative);
}

}  // namespace

void report_expired(Session& session, ReportBuilder& builder) {
  const core::RuleInfo* rule = suppression_rule(*session.detector());
  const auto& text = session.configuration_text();
  if (!rule || !text) return;
  for (const policy::ConfiguredSuppression& s : session.policy().configuration().suppress) {
    if (!session.policy().expired(s)) continue;
    // An operator's file may lie anywhere; its name is enough to know it by.
    std::size_t slash = text->origin.rfind('/');
    builder.add(expired_finding(*rule, slash == std::string::npos ? text->origin : text->origin.substr(slash + 1), *text, s));
  }
}

void judge_change(const ConfigurationChange& change, Session& session, ReportBuilder& builder) {
  const core::RuleInfo* rule = suppression_rule(*session.detector());
  auto after = parsed(change.after);
  if (!rule || !after) return;
  std::vector<policy::Configuration> before;
  for (const ConfigurationText& text : change.before) {
    if (auto configuration = parsed(text)) before.push_back(std::move(*configuration));
  }
  for (policy::ConfiguredSuppression& s : after->suppress) {
    if (known_before(s, before)) continue;
    bool expired = session.policy().expired(s);
    if (change.distrust && !expired && session.options().accept_suppressions) session.policy().add(s);
    if (!expired && (!change.distrust || session.options().accept_suppressions)) continue;
    core::Finding f = expired ? expired_finding(*rule, change.after->origin, *change.after, s) : added_finding(*rule, *change.after, s);
    f.source = change.source;
    f.git = change.git;
    builder.add(std::move(f));
  }
}

core::Status distrust_baseline(const git::Repository& repository, const git::ObjectDatabase& objects,
                               const std::vector<git::ObjectId>& trusted_trees, Session& session, ReportBuilder& builder) {
  const RunOptions& options = session.options();
  if (!options.baseline || options.accept_suppressions || !repository.work_tree()) return core::ok();
  auto path = path_in(*repository.work_tree(), *options.baseline);
  if (!path) return core::ok();
  std::vector<policy::BaselineEntry> known;
  for (const git::ObjectId& tree : trusted_trees) {
    auto blob = git::blob_at(objects, tree, *path);
    auto object = blob ? objects.read(*blob) : core::Result<git::Object>(core::unread_error("absent"));
    if (!object) continue;
    auto baseline = policy::parse_baseline(object->bytes, *options.baseline + " on the base side", options.fingerprinter);
    if (!baseline) return baseline.error();
    known.insert(known.end(), baseline->entries.begin(), baseline->entries.end());
  }
  std::sort(known.begin(), known.end());
  policy::Baseline counting{session.baseline().origin, {}};
  const core::RuleInfo* rule = suppression_rule(*session.detector());
  for (const policy::BaselineEntry& entry : session.baseline().entries) {
    if (std::binary_search(known.begin(), known.end(), entry)) {
      counting.entries.push_back(entry);
    } else if (rule) {
      core::Finding f = finding_at(*rule, *path, session.baseline_text(), entry.line);
      f.message = policy::added_message(entry.rule);
      f.remedy = policy::kAddedRemedy;
      f.source = core::SourceKind::kCommit;
      builder.add(std::move(f));
    }
  }
  session.policy().use(std::move(counting));
  return core::ok();
}

}  // namespace credward::engine
