#include "engine/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "detect/rule_file.h"
#include "engine/incidents.h"
#include "git/change.h"
#include "policy/words.h"
#include "text/redaction.h"
#include "text/uri.h"

namespace credward::engine {
namespace {

constexpr std::uint64_t kMaxConfigurationBytes = 1 << 20;
constexpr std::uint64_t kMaxBaselineBytes = 64 << 20;
// More of one kind are counted, not listed.
constexpr std::size_t kMaxListed = 1000;

core::Result<std::string> operators_file(std::string_view option, const std::string& path, std::uint64_t most) {
  std::size_t slash = path.rfind('/');
  std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
  auto root = source::Root::open(folder);
  if (!root) return core::usage_error(fmt::format("{} {}: no such file", option, path));
  auto file = (*root)->open_regular(slash == std::string::npos ? path : path.substr(slash + 1));
  if (!file) return core::usage_error(fmt::format("{} {}: {}", option, path, file.error().message));
  auto text = file->read(most);
  if (!text) return core::usage_error(fmt::format("{} {}: {}", option, path, text.error().message));
  return text;
}

core::Result<std::optional<ConfigurationText>> configuration_of_blob(const git::ObjectDatabase& objects, const git::ObjectId& blob) {
  auto object = objects.read(blob);
  if (!object) return core::usage_error(fmt::format("{} cannot be read: {}", policy::kConfigurationFile, object.error().message));
  return std::optional(ConfigurationText{std::move(object->bytes), std::string(policy::kConfigurationFile)});
}

core::Result<std::optional<ConfigurationText>> text_in_force(const RunOptions& options, const std::optional<ConfigurationText>& own) {
  if (!options.config) return own;
  auto toml = operators_file("--config", *options.config, kMaxConfigurationBytes);
  if (!toml) return toml.error();
  return std::optional(ConfigurationText{std::move(*toml), *options.config});
}

core::Result<std::shared_ptr<const detect::Detector>> make_detector(const RunOptions& options, const policy::Configuration& configuration) {
  detect::DetectorOptions wanted;
  wanted.rule_paths = options.rules;
  wanted.disabled_rules = configuration.disable;
  wanted.hosts = configuration.hosts;
  for (const auto& f : configuration.key_formats) {
    wanted.key_formats.push_back({f.name, f.pattern, f.require, fmt::format("{}:{}", configuration.origin, f.line)});
  }
  return detect::Detector::create(wanted);
}

auto same_place(const core::Finding& f) {
  return std::tuple(f.repository, f.path, f.member, f.region, f.rule, f.source, f.git ? f.git->commit : std::string(),
                    f.secret ? f.secret->fingerprint : std::string());
}

}  // namespace

core::Result<std::optional<ConfigurationText>> configuration_on_disk(const source::Root& root) {
  std::string name(policy::kConfigurationFile);
  if (!root.status(name)) return std::optional<ConfigurationText>();
  auto file = root.open_regular(name);
  auto toml = file ? file->read(kMaxConfigurationBytes) : core::Result<std::string>(file.error());
  if (!toml) return core::usage_error(fmt::format("{} cannot be read: {}", name, toml.error().message));
  return std::optional(ConfigurationText{std::move(*toml), name});
}

core::Result<std::optional<ConfigurationText>> configuration_in_tree(const git::ObjectDatabase& objects, const git::ObjectId& tree) {
  auto blob = git::blob_at(objects, tree, policy::kConfigurationFile);
  if (!blob) return std::optional<ConfigurationText>();
  return configuration_of_blob(objects, *blob);
}

core::Result<std::optional<ConfigurationText>> configuration_in_index(const git::Repository& repository,
                                                                      const git::ObjectDatabase& objects) {
  auto index = git::read_index(repository);
  if (!index) return index.error();
  for (const git::IndexEntry& entry : *index) {
    if (entry.path == policy::kConfigurationFile) return configuration_of_blob(objects, entry.blob);
  }
  return std::optional<ConfigurationText>();
}

core::Result<git::Repository> open_repository(const std::string& path, const git::OpenOptions& options) {
  auto repository = git::Repository::discover(path, options);
  if (repository || path == ".") return repository;
  return core::Error{repository.error().code, fmt::format("{}: {}", path, repository.error().message), repository.error().hint};
}

core::Error no_applicable_rule() {
  return core::usage_error("no rule is active for this command, so nothing would be found",
                           "see [rules] disable in the configuration, and `credward rules list`");
}

core::Result<std::shared_ptr<const detect::Detector>> detector_in_force(const RunOptions& options,
                                                                        const std::optional<ConfigurationText>& own) {
  auto text = text_in_force(options, own);
  if (!text) return text.error();
  auto configuration = *text ? policy::parse_configuration((*text)->toml, (*text)->origin) : policy::Configuration{};
  if (!configuration) return configuration.error();
  return make_detector(options, *configuration);
}

core::Result<Session> Session::start(const RunOptions& options, Progress& progress,
                                     const std::optional<ConfigurationText>& own, detect::Judged judged) {
  auto text = text_in_force(options, own);
  if (!text) return text.error();
  auto configuration = *text ? policy::parse_configuration((*text)->toml, (*text)->origin) : policy::Configuration{};
  if (!configuration) return configuration.error();
  auto detector = make_detector(options, *configuration);
  if (!detector) return detector.error();
  const auto& rules = (*detector)->rules();
  bool applicable = std::any_of(rules.begin(), rules.end(), [&](const core::RuleInfo* rule) {
    // The first judges what people say of other rules; only an audit has what the others judge.
    if (rule->id == policy::kSuppressionRule || rule->id == detect::kSharedRule || rule->id == detect::kScopeRule) return false;
    return judged == detect::Judged::kAll || rule->persistence == core::Persistence::kSticky;
  });
  if (!applicable) {
    return no_applicable_rule();
  }
  Session session(options, progress, policy::Policy(std::move(*configuration), options.today));
  session.detector_ = std::move(*detector);
  session.judged_ = judged;
  session.configuration_text_ = std::move(*text);
  if (options.baseline) {
    auto accepted = operators_file("--baseline", *options.baseline, kMaxBaselineBytes);
    if (!accepted) return accepted.error();
    auto baseline = policy::parse_baseline(*accepted, *options.baseline, options.fingerprinter);
    if (!baseline) return baseline.error();
    session.policy_.use(*baseline);
    session.baseline_ = std::move(*baseline);
    session.baseline_text_ = std::move(*accepted);
  }
  return session;
}

void Session::apply_exclusions(source::Plan& plan) const {
  const policy::Configuration& configuration = policy_.configuration();
  for (std::size_t i = 0; i < configuration.exclude.size(); ++i) {
    const text::Glob& glob = configuration.exclude_globs[i];
    std::size_t left_out = std::erase_if(plan.items, [&](const source::Item& item) { return item.path && glob.matches(*item.path); });
    plan.problems.push_back({core::ProblemKind::kNote, "exclude", std::nullopt, std::nullopt,
                             fmt::format("{} of {} keeps {} document{} out of the scan", configuration.exclude[i],
                                         configuration.origin, left_out, left_out == 1 ? "" : "s"),
                             {}});
  }
}

void ReportBuilder::add(std::vector<core::Problem> problems) {
  for (core::Problem& problem : problems) add(std::move(problem));
}

void ReportBuilder::add_facts(JudgedItem& item) {
  add(std::move(item.problems));
  for (core::SuppressionRecord& record : item.suppressions) report_.suppressions.push_back(std::move(record));
  for (core::RequestFact& request : item.requests) report_.requests.push_back(std::move(request));
  for (core::NameUse& use : item.name_uses) report_.name_uses.push_back(std::move(use));
  if (item.read) count(1, item.bytes);
}

void ReportBuilder::count(std::uint64_t documents, std::uint64_t bytes) {
  report_.summary.documents += documents;
  report_.summary.bytes += bytes;
}

void ReportBuilder::begin_repository(const std::string& name) {
  repository_ = name;
  first_finding_ = report_.findings.size();
  first_problem_ = report_.problems.size();
  first_request_ = report_.requests.size();
  first_use_ = report_.name_uses.size();
}

void ReportBuilder::end_repository() {
  for (std::size_t i = first_finding_; i < report_.findings.size(); ++i) report_.findings[i].repository = repository_;
  for (std::size_t i = first_problem_; i < report_.problems.size(); ++i) report_.problems[i].repository = repository_;
  for (std::size_t i = first_request_; i < report_.requests.size(); ++i) report_.requests[i].repository = repository_;
  for (std::size_t i = first_use_; i < report_.name_uses.size(); ++i) report_.name_uses[i].repository = repository_;
}

RunResult ReportBuilder::finish(Session& session, double seconds) {
  session.progress().begin("report", 0);
  std::vector<core::Finding>& findings = report_.findings;
  std::sort(findings.begin(), findings.end(), core::report_order);
  findings.erase(std::unique(findings.begin(), findings.end(),
                             [](const auto& a, const auto& b) { return same_place(a) == same_place(b); }),
                 findings.end());
  suppress(session);
  report_.rules = session.detector()->rules();
  if (session.requests()) {
    join_incidents(report_, session);
    suppress(session);  // what hygiene rules added
  }
  for (core::SuppressionRecord& record : session.policy().records()) report_.suppressions.push_back(std::move(record));
  std::sort(report_.suppressions.begin(), report_.suppressions.end());
  report_.suppressions.erase(std::unique(report_.suppressions.begin(), report_.suppressions.end()), report_.suppressions.end());
  std::sort(report_.summary.scope.begin(), report_.summary.scope.end());
  keep_first_problems();
  report_.summary.rule_set_hash = session.detector()->rule_set_hash();
  session.progress().end();
  report_.summary.stages = std::move(session.progress().stages);
  summarise(seconds);
  return {std::move(report_), session.detector()};
}

void ReportBuilder::suppress(Session& session) {
  // A path may hold a key; a baseline knows it as reports show it.
  text::Redactor redactor;
  if (session.policy().has_baseline()) {
    for (const core::Finding& f : report_.findings) {
      if (f.secret && !f.secret_value.empty()) redactor.add(f.secret_value, *f.secret);
    }
  }
  for (core::Finding& finding : report_.findings) {
    if (finding.suppressed) continue;
    bool by_path = session.policy().has_baseline() && finding.path;
    finding.suppressed = session.policy().suppression_for(
        finding, by_path ? text::display_path(redactor.redact(*finding.path)) : std::string());
  }
}

void ReportBuilder::keep_first_problems() {
  std::vector<core::Problem>& problems = report_.problems;
  auto key = [](const core::Problem& p) { return std::tie(p.repository, p.kind, p.what, p.path, p.object, p.reason); };
  std::sort(problems.begin(), problems.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
  for (const core::Problem& p : problems) {
    report_.summary.unread += p.kind == core::ProblemKind::kUnread;
    report_.summary.degraded += p.kind == core::ProblemKind::kDegraded;
  }
  std::map<std::tuple<std::string, core::ProblemKind, std::string>, std::size_t> listed;
  std::erase_if(problems, [&](const core::Problem& p) { return ++listed[{p.repository, p.kind, p.what}] > kMaxListed; });
  for (const auto& [of, count] : listed) {
    if (count <= kMaxListed) continue;
    problems.push_back({std::get<1>(of), std::get<2>(of), std::nullopt, std::nullopt,
                        fmt::format("{} more of this kind are not listed", count - kMaxListed), std::get<0>(of)});
  }
}

void ReportBuilder::summarise(double seconds) {
  core::Summary& summary = report_.summary;
  for (const core::Finding& finding : report_.findings) {
    if (finding.suppressed) {
      ++summary.suppressed;
    } else {
      ++(finding.level == core::Level::kError ? summary.errors : finding.level == core::Level::kWarning ? summary.warnings : summary.notes);
    }
  }
  summary.complete = summary.unread == 0;
  summary.seconds = seconds;
}

core::RepositoryInfo describe(const git::Repository& repository) {
  auto head = repository.head();
  return {{}, repository.remote_uri(), head ? head->hex() : std::string(), repository.head_branch()};
}

}  // namespace credward::engine
