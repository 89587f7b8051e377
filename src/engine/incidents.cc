#include "engine/incidents.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "detect/embedded_files.h"
#include "detect/rule_file.h"
#include "engine/incident_steps.h"

namespace credward::engine {
namespace {

constexpr std::string_view kScopes = "rules/bytestack/scopes.toml";
// What one incident may hold; a key may stand on a million paths.
constexpr std::size_t kMostPlaces = 1000;
constexpr std::size_t kMostNames = 50;
constexpr std::size_t kMostUses = 200;
constexpr std::size_t kMostRequests = 10'000;  // of the whole audit
constexpr int kLongExposure = 365;

bool is_message(core::SourceKind source) {
  return source == core::SourceKind::kCommitMessage || source == core::SourceKind::kTagMessage ||
         source == core::SourceKind::kNote;
}

// A message of HEAD's history is history: no change to a file takes it away.
bool is_current(const core::Finding& finding) {
  if (is_message(finding.source)) return false;
  return finding.git ? finding.git->in_head : finding.source == core::SourceKind::kWorktree;
}

bool is_branch(std::string_view ref) {
  return ref.starts_with("refs/heads/") || ref.starts_with("refs/remotes/");
}

using Words = std::set<std::string>;

void cut(std::vector<std::string>& words) {
  if (words.size() > kMostNames) words.resize(kMostNames);
}

class Joiner {
 public:
  Joiner(const std::vector<const core::Finding*>& findings, const Inventory& inventory, const IncidentInput& input)
      : findings_(findings), inventory_(inventory), input_(input) {}

  core::Incident join() {
    incident_.secret = *findings_.front()->secret;
    for (const core::Finding* finding : findings_) {
      if (finding->source == core::SourceKind::kWorktree && finding->path) on_disk_.emplace(finding->repository, *finding->path);
    }
    for (const core::Finding* finding : findings_) add(*finding);
    if (!incident_.rule) {
      incident_.rule = findings_.front()->rule;
      incident_.level = findings_.front()->level;
    }
    merge_places();
    incident_.environments.assign(environments_.begin(), environments_.end());
    incident_.variables.assign(variables_.begin(), variables_.end());
    incident_.refs.assign(refs_.begin(), refs_.end());
    incident_.repositories.assign(repositories_.begin(), repositories_.end());
    for (auto* words :
         {&incident_.environments, &incident_.variables, &incident_.refs, &incident_.repositories})
      cut(*words);
    add_calls();
    add_uses();
    set_times();
    rank();
    fill_steps(incident_);
    return std::move(incident_);
  }

 private:
  void add(const core::Finding& finding) {
    if (!finding.suppressed && (!incident_.rule || finding.level > incident_.level)) {
      incident_.rule = finding.rule;
      incident_.level = finding.level;
    }
    core::IncidentPlace place{finding.repository,
                              finding.path,
                              finding.member,
                              finding.source,
                              {},
                              {},
                              {},
                              {},
                              finding.region,
                              is_current(finding),
                              finding.suppressed.has_value(),
                              finding.encoded || finding.member,
                              environments_of(finding)};
    if (finding.git) {
      place.object = finding.git->blob;
      place.commit = finding.git->commit;
      place.date = finding.git->date;
      place.removed = finding.git->removed;
      for (const std::string& ref : finding.git->refs) {
        on_branch_ |= is_branch(ref);
        refs_.insert(finding.repository.empty() ? ref : finding.repository + ": " + ref);
      }
      note_time(finding);
    }
    incident_.in_head |= place.current;
    incident_.unreachable |= finding.source == core::SourceKind::kUnreachable;
    incident_.in_messages |= is_message(finding.source);
    environments_.insert(place.environments.begin(), place.environments.end());
    for (const std::string& name : finding.context.names) {
      if (!name.starts_with('-')) variables_.insert(name);  // an option of a command is no setting
    }
    if (!finding.repository.empty()) repositories_.insert(finding.repository);
    add_context_calls(finding);
    incident_.places.push_back(std::move(place));
  }

  // Of a file that still has the key, the version on disk says it with the analysis of its code.
  void add_context_calls(const core::Finding& finding) {
    if (finding.git && finding.git->in_head && finding.path && on_disk_.contains({finding.repository, *finding.path})) return;
    for (core::RequestFact call : finding.context.calls) {
      call.repository = finding.repository;
      call.path = finding.path.value_or("");
      calls_.insert(std::move(call));
    }
  }

  std::vector<std::string> environments_of(const core::Finding& finding) const {
    Words found;
    if (finding.path) {
      for (std::string& name : input_.environments->of_path(*finding.path)) found.insert(std::move(name));
    }
    // What stands nearest to the key is more exact than the file.
    for (const auto* names : {&finding.context.names, &finding.context.enclosing}) {
      for (const std::string& name : *names) {
        if (auto environment = Environments::of_name(name)) return {*environment};
      }
    }
    return {found.begin(), found.end()};
  }

  void note_time(const core::Finding& finding) {
    const core::GitFacts& git = *finding.git;
    if (!git.date.empty() && (!incident_.first || git.date < incident_.first->date)) {
      incident_.first = core::Sighting{git.date, git.commit, finding.repository};
    }
    bool removed = git.removed && !git.removed_date.empty();
    core::Sighting last{removed ? git.removed_date : git.date, removed ? *git.removed : git.commit,
                        finding.repository};
    if (!last.date.empty() && (!last_ || last.date > last_->date)) last_ = std::move(last);
  }

  // A file of the work tree and the same path in HEAD are one place.
  void merge_places() {
    std::vector<core::IncidentPlace>& places = incident_.places;
    auto key = [](const core::IncidentPlace& p) {
      return std::tuple(!p.current, p.repository, p.path, p.member, p.source != core::SourceKind::kWorktree,
                        p.date, p.commit, p.object, p.region);
    };
    std::ranges::sort(places, {}, key);
    std::vector<core::IncidentPlace> merged;
    for (core::IncidentPlace& place : places) {
      bool same = !merged.empty() && place.current && merged.back().current && place.path &&
                  merged.back().object.empty() && !place.object.empty() && merged.back().path == place.path &&
                  merged.back().repository == place.repository && merged.back().member == place.member;
      if (!same) {
        merged.push_back(std::move(place));
        continue;
      }
      merged.back().object = std::move(place.object);
      merged.back().commit = std::move(place.commit);
      merged.back().date = std::move(place.date);
    }
    if (merged.size() > kMostPlaces) merged.resize(kMostPlaces);
    places = std::move(merged);
  }

  // Of the command that the key stands in, and of requests in these repositories that read a variable which
  // carries it.
  void add_calls() {
    for (const core::RequestFact& request : inventory_.requests) {
      if (is_here(request.repository) && !request.variable.empty() && variables_.contains(request.variable)) calls_.insert(request);
    }
    Words scopes;
    for (core::RequestFact call : calls_) {
      call.scope = input_.scopes->of(call.method, call.route);
      if (!call.scope.empty()) scopes.insert(call.scope);
      if (incident_.calls.size() < kMostNames) incident_.calls.push_back(std::move(call));
    }
    incident_.scopes.assign(scopes.begin(), scopes.end());
  }

  bool is_here(const std::string& repository) const {
    return repositories_.empty() ? repository.empty() : repositories_.contains(repository);
  }

  void add_uses() {
    for (const core::NameUse& use : inventory_.name_uses) {
      if (incident_.uses.size() == kMostUses) return;
      if (is_here(use.repository) && variables_.contains(use.name)) incident_.uses.push_back(use);
    }
  }

  void set_times() {
    if (!incident_.in_head && !on_branch_) incident_.last = last_;
    if (!incident_.first) return;
    auto day = policy::parse_date(incident_.first->date.substr(0, 10));
    if (day) incident_.days_exposed = std::max(0, input_.today.days - day->days);
  }

  void rank() {
    auto because = [&](unsigned weight, std::string reason) {
      incident_.urgency += weight;
      incident_.reasons.push_back(std::move(reason));
    };
    bool only_accepted =
        std::ranges::none_of(incident_.places, [](const auto& p) { return p.current && !p.accepted; });
    bool committed =
        std::ranges::any_of(incident_.places, [](const auto& p) { return p.current && !p.object.empty(); });
    if (incident_.in_head)
      because(only_accepted ? 30 : 40, committed ? "in HEAD" : "in the work tree");
    else if (!refs_.empty())
      because(25, refs_.size() == 1 ? "1 ref holds it" : fmt::format("{} refs hold it", refs_.size()));
    else if (is_only_unreachable())
      because(10, "only unreachable objects hold it");
    else
      because(20, "in the history, so in every clone");
    if (environments_.contains("production")) because(20, "serves production");
    if (incident_.level == core::Level::kError)
      incident_.urgency += 15;
    else
      because(0, "perhaps another service's");
    for (const std::string& scope : incident_.scopes) {
      if (scope == "admin") because(10, "calls need admin");
      if (scope == "write") because(4, "calls need write");
    }
    if (environments_.size() > 1) because(5, fmt::format("{} environments share it", environments_.size()));
    if (repositories_.size() > 1) because(5, fmt::format("in {} repositories", repositories_.size()));
    if (incident_.days_exposed) {
      because(*incident_.days_exposed > kLongExposure ? 3 : 0,
              fmt::format("exposed for {} day{}", *incident_.days_exposed,
                          *incident_.days_exposed == 1 ? "" : "s"));
    }
  }

  bool is_only_unreachable() const {
    return std::ranges::all_of(incident_.places,
                               [](const auto& p) { return p.source == core::SourceKind::kUnreachable; });
  }

  const std::vector<const core::Finding*>& findings_;
  Inventory inventory_;
  const IncidentInput& input_;
  core::Incident incident_;
  std::optional<core::Sighting> last_;
  bool on_branch_ = false;  // some branch's tip still has it
  Words environments_, variables_, refs_, repositories_;
  std::set<std::pair<std::string, std::string>> on_disk_;  // repositories and paths of the work tree
  std::set<core::RequestFact> calls_;
};

bool is_of_key(const core::Finding& finding) {
  return finding.secret && finding.rule->persistence == core::Persistence::kSticky;
}

// Those that take a key from elsewhere. A line that gives one to a name, or names what the next line gives, is none.
std::vector<core::NameUse> readers_of(const std::vector<core::NameUse>& uses, const std::vector<core::Finding>& findings) {
  std::set<std::tuple<std::string_view, std::string_view, std::uint32_t>> givers;
  for (const core::Finding& finding : findings) {
    if (!is_of_key(finding) || !is_current(finding) || !finding.path) continue;
    for (std::uint32_t line : {finding.region.line, finding.region.line - 1}) givers.emplace(finding.repository, *finding.path, line);
  }
  std::vector<core::NameUse> readers;
  std::ranges::copy_if(uses, std::back_inserter(readers),
                       [&](const core::NameUse& use) { return !givers.contains({use.repository, use.path, use.line}); });
  return readers;
}

core::Finding hygiene_finding(const core::RuleInfo& rule, std::string message) {
  core::Finding finding;
  finding.rule = &rule;
  finding.level = rule.level;
  finding.message = std::move(message);
  return finding;
}

core::Finding shared_finding(const core::RuleInfo& rule, const core::Incident& incident) {
  const core::IncidentPlace& place = incident.places.front();
  std::string across = incident.repositories.size() > 1
                           ? fmt::format(" in {} repositories", incident.repositories.size())
                           : "";
  core::Finding finding =
      hygiene_finding(rule, fmt::format("One ByteStack key serves {}{}. Make one key for each environment: "
                                        "whoever gets it in one has it in all, "
                                        "and it cannot be revoked in one alone.",
                                        listed(incident.environments), across));
  finding.repository = place.repository;
  finding.path = place.path;
  finding.member = place.member;
  finding.region = place.region;
  finding.source = place.source;
  finding.secret = incident.secret;
  if (!place.object.empty() && place.source != core::SourceKind::kWorktree) {
    finding.git = core::GitFacts{};
    finding.git->commit = place.commit;
    finding.git->date = place.date;
    finding.git->blob = place.object;
    finding.git->removed = place.removed;
    finding.git->in_head = place.current;
  }
  return finding;
}

core::Finding scope_finding(const core::RuleInfo& rule, const core::RequestFact& call, std::string_view name,
                            std::string_view said) {
  bool lacks = said == "read" || (said == "write" && call.scope != "write");
  std::string message = fmt::format("{} says the scope {}, but {} {} needs {}. ", name, said,
                                    call.method, call.route, call.scope);
  message += lacks ? "If the name is right, ByteStack answers 403."
                   : "If the name is right, the key can do more than this call needs.";
  core::Finding finding = hygiene_finding(rule, std::move(message));
  finding.repository = call.repository;
  finding.path = call.path;
  finding.region = {call.line, 1, call.line, 2};
  return finding;
}

}  // namespace

std::vector<core::Incident> make_incidents(const std::vector<core::Finding>& findings, const Inventory& inventory,
                                           const IncidentInput& input) {
  std::map<std::string, std::vector<const core::Finding*>> by_key;
  for (const core::Finding& finding : findings) {
    if (is_of_key(finding)) by_key[finding.secret->fingerprint].push_back(&finding);
  }
  const std::vector<core::NameUse> readers = readers_of(inventory.name_uses, findings);
  std::vector<core::Incident> out;
  for (const auto& [fingerprint, of_key] : by_key) {
    bool accepted = std::ranges::all_of(of_key, [](const core::Finding* f) { return f->suppressed.has_value(); });
    if (accepted && !input.accepted_too) continue;
    out.push_back(Joiner(of_key, {inventory.requests, readers}, input).join());
    out.back().accepted = accepted;
  }
  std::ranges::stable_sort(out, {}, [](const core::Incident& incident) {
    return std::tuple(-static_cast<int>(incident.urgency), -incident.days_exposed.value_or(0),
                      incident.secret.fingerprint);
  });
  return out;
}

void complete_requests(std::vector<core::RequestFact>& requests, const IncidentInput& input) {
  for (core::RequestFact& request : requests) {
    request.scope = input.scopes->of(request.method, request.route);
    std::vector<std::string> of_path = input.environments->of_path(request.path);
    request.environment = Environments::of_name(request.variable)
                              .value_or(of_path.size() == 1 ? of_path.front() : std::string());
  }
  std::ranges::sort(requests);
  requests.erase(std::unique(requests.begin(), requests.end()), requests.end());
}

std::vector<core::Finding> judge_hygiene(const std::vector<core::Incident>& incidents,
                                         const std::vector<core::RequestFact>& requests,
                                         const core::RuleInfo* shared, const core::RuleInfo* scope) {
  std::vector<core::Finding> out;
  for (const core::Incident& incident : incidents) {
    if (shared && !incident.accepted && incident.environments.size() > 1) out.push_back(shared_finding(*shared, incident));
  }
  if (!scope) return out;
  const policy::ScopeTable scopes = documented_scopes();
  auto judge = [&](const core::RequestFact& call, std::string_view name) {
    std::string_view said = scopes.said_by(words_of(name));
    if (!said.empty() && !call.scope.empty() && said != call.scope)
      out.push_back(scope_finding(*scope, call, name, said));
  };
  for (const core::RequestFact& request : requests) judge(request, request.variable);
  // Where the key itself stands in the call, its names are those that the incident knows.
  std::set<std::tuple<std::string, std::string, std::uint32_t>> present;
  for (const core::RequestFact& request : requests) present.emplace(request.repository, request.path, request.line);
  for (const core::Incident& incident : incidents) {
    for (const core::RequestFact& call : incident.calls) {
      if (!call.variable.empty() || !present.contains({call.repository, call.path, call.line})) continue;
      for (const std::string& name : incident.variables) judge(call, name);
    }
  }
  return out;
}

policy::ScopeTable documented_scopes() {
  for (const detect::EmbeddedFile& file : detect::embedded_files()) {
    if (file.path != kScopes) continue;
    if (auto table = policy::ScopeTable::parse(file.content)) return std::move(*table);
  }
  return {};
}

void join_incidents(core::RunReport& report, Session& session) {
  Environments environments(session.policy().configuration().environments);
  policy::ScopeTable scopes = documented_scopes();
  IncidentInput input{&environments, &scopes, session.options().today, session.options().accepted_keys_too};
  report.today = policy::to_string(input.today);
  complete_requests(report.requests, input);
  if (report.requests.size() > kMostRequests) {
    report.problems.push_back({core::ProblemKind::kNote,
                               "requests",
                               std::nullopt,
                               std::nullopt,
                               fmt::format("the inventory lists the first {} of {} requests", kMostRequests,
                                           report.requests.size()),
                               {}});
    report.requests.resize(kMostRequests);
  }
  std::ranges::sort(report.name_uses);
  report.incidents = make_incidents(report.findings, {report.requests, report.name_uses}, input);
  const core::RuleInfo *shared = nullptr, *scope = nullptr;
  for (const core::RuleInfo* rule : report.rules) {
    if (rule->id == detect::kSharedRule) shared = rule;
    if (rule->id == detect::kScopeRule) scope = rule;
  }
  for (core::Finding& finding : judge_hygiene(report.incidents, report.requests, shared, scope)) {
    // A baseline knows it by the key and by what is said of it.
    std::string said = (finding.secret ? finding.secret->fingerprint : std::string()) + finding.message;
    finding.content = session.options().fingerprinter.identify(core::SecretText(std::move(said))).fingerprint;
    report.findings.push_back(std::move(finding));
  }
  std::ranges::stable_sort(report.findings, core::report_order);
  std::map<std::string_view, core::Incident*> by_key;
  for (core::Incident& incident : report.incidents) by_key.emplace(incident.secret.fingerprint, &incident);
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const core::Finding& finding = report.findings[i];
    auto incident = finding.secret ? by_key.find(finding.secret->fingerprint) : by_key.end();
    if (incident != by_key.end()) incident->second->findings.push_back(i);
  }
}

}  // namespace credward::engine
