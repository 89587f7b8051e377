// What the steps of one run share, and the one place where its report is put together.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "detect/detector.h"
#include "engine/echoes.h"
#include "engine/judge.h"
#include "engine/options.h"
#include "git/repository.h"
#include "policy/policy.h"

namespace credward::engine {

// A configuration file's text and what reports call it.
struct ConfigurationText {
  std::string toml;
  std::string origin;
};

// The contract's places. Nothing: there is no file there.
core::Result<std::optional<ConfigurationText>> configuration_on_disk(const source::Root& root);
core::Result<std::optional<ConfigurationText>> configuration_in_tree(const git::ObjectDatabase& objects, const git::ObjectId& tree);
core::Result<std::optional<ConfigurationText>> configuration_in_index(const git::Repository& repository,
                                                                      const git::ObjectDatabase& objects);

// The repository that the operator named; an error names it, too.
core::Result<git::Repository> open_repository(const std::string& path, const git::OpenOptions& options);

core::Error no_applicable_rule();

// The rules that a run would judge by, though it may be that none applies to it.
core::Result<std::shared_ptr<const detect::Detector>> detector_in_force(const RunOptions& options,
                                                                        const std::optional<ConfigurationText>& own);

class Session {
 public:
  // `own` is the repository's configuration; --config replaces it. kUsage errors: a wrong configuration or rule, no
  // rule that the command applies, a baseline that is none.
  static core::Result<Session> start(const RunOptions& options, Progress& progress,
                                     const std::optional<ConfigurationText>& own, detect::Judged judged);

  const RunOptions& options() const { return *options_; }
  Progress& progress() const { return *progress_; }
  const Deadline& deadline() const { return deadline_; }
  const std::shared_ptr<const detect::Detector>& detector() const { return detector_; }
  detect::Judged judged() const { return judged_; }
  policy::Policy& policy() { return policy_; }
  const std::optional<ConfigurationText>& configuration_text() const { return configuration_text_; }  // the one in force
  const policy::Baseline& baseline() const { return baseline_; }  // --baseline, as it lies on disk
  const std::string& baseline_text() const { return baseline_text_; }
  KnownKeys& keys() { return keys_; }
  // Set by an audit: whose requests are collected (JudgeRequest::requests).
  const detect::Hosts* requests() const { return requests_ ? &*requests_ : nullptr; }
  void collect_requests() { requests_.emplace(policy_.configuration().hosts); }

  // Takes excluded items out of the plan and says so in its problems.
  void apply_exclusions(source::Plan& plan) const;

 private:
  Session(const RunOptions& options, Progress& progress, policy::Policy policy)
      : options_(&options), progress_(&progress), deadline_(options.timeout), policy_(std::move(policy)) {}

  const RunOptions* options_;
  Progress* progress_;
  Deadline deadline_;
  policy::Policy policy_;
  std::optional<ConfigurationText> configuration_text_;
  policy::Baseline baseline_;
  std::string baseline_text_;
  std::shared_ptr<const detect::Detector> detector_;
  detect::Judged judged_ = detect::Judged::kAll;
  KnownKeys keys_;
  std::optional<detect::Hosts> requests_;
};

// Collects what the steps found and makes the report: judged by policy, ordered, counted.
class ReportBuilder {
 public:
  explicit ReportBuilder(std::string command) { report_.command = std::move(command); }

  void add(core::Finding finding) { report_.findings.push_back(std::move(finding)); }
  void add(core::Problem problem) { report_.problems.push_back(std::move(problem)); }
  void add(std::vector<core::Problem> problems);
  void add(core::RepositoryInfo repository) { report_.repositories.push_back(std::move(repository)); }
  void add(core::RefTip tip) { report_.summary.scope.push_back(std::move(tip)); }
  // Everything of a judged item but its findings.
  void add_facts(JudgedItem& item);
  void count(std::uint64_t documents, std::uint64_t bytes);

  // What was added from here on belongs to this repository (audit of several).
  void begin_repository(const std::string& name);
  void end_repository();

  RunResult finish(Session& session, double seconds);

 private:
  void suppress(Session& session);
  void keep_first_problems();
  void summarise(double seconds);

  core::RunReport report_;
  std::string repository_;
  std::size_t first_finding_ = 0, first_problem_ = 0, first_request_ = 0, first_use_ = 0;
};

core::RepositoryInfo describe(const git::Repository& repository);

}  // namespace credward::engine
