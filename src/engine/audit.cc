// The run of an auditor: each repository's whole history and its files, in one report.
#include <filesystem>
#include <map>
#include <set>

#include <fmt/format.h>

#include "engine/history.h"
#include "engine/run.h"
#include "engine/scan_steps.h"
#include "source/worktree.h"

namespace credward::engine {
namespace {

// A bare repository's name is its folder's, and a work tree's `.git` is not.
std::string folder_name(const std::string& path) {
  std::error_code failed;
  std::filesystem::path whole = std::filesystem::weakly_canonical(path, failed);
  if (!whole.has_filename() || whole.filename() == ".git") whole = whole.parent_path();
  return whole.filename().string();
}

// Short names that tell the repositories apart: the folder's name, with a number behind it where two are alike.
std::vector<std::string> names_of(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  std::map<std::string, int> taken;
  for (const std::string& path : paths) {
    std::string name = folder_name(path);
    if (name.empty()) name = "repository";
    int number = ++taken[name];
    names.push_back(number == 1 ? name : fmt::format("{}-{}", name, number));
  }
  return names;
}

// Each repository once, however often and in whatever way it is named.
std::vector<std::string> distinct(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  std::set<std::filesystem::path> seen;
  for (const std::string& path : paths) {
    std::error_code failed;
    std::filesystem::path whole = std::filesystem::canonical(path, failed);
    if (failed || seen.insert(whole).second) out.push_back(path);
  }
  return out;
}

class AuditRun {
 public:
  AuditRun(Session& session, ReportBuilder& builder) : session_(session), builder_(builder) {}

  // A repository that cannot be read at all is unread; `error` tells the caller, who knows whether it is alone.
  core::Status add(const std::string& path) {
    auto repository = git::Repository::discover(path, {false, session_.options().follow_alternates});
    if (!repository) return repository.error();
    core::RepositoryInfo info = describe(*repository);
    info.name = name_;
    info.folder = folder_name(path);
    builder_.add(std::move(info));
    builder_.add(repository->problems());
    HistoryRequest everything;
    everything.unreachable = everything.with_refs = true;
    if (auto done = add_history(*repository, everything, session_, builder_); !done) return done;
    return repository->work_tree() ? add_files(*repository->work_tree()) : core::ok();
  }

  core::Status add_named(const std::string& path, const std::string& name) {
    name_ = name;
    builder_.begin_repository(name);
    core::Status done = add(path);
    builder_.end_repository();
    return done;
  }

 private:
  core::Status add_files(const std::string& work_tree) {
    auto plan = source::plan_scan({work_tree}, {false, session_.options().follow_alternates});
    if (!plan) return plan.error();
    plan->repositories.clear();
    note_configuration(*plan);
    return judge_plan(*plan, {}, session_, builder_);
  }

  // What an audited repository says of itself is data: shown, never obeyed.
  void note_configuration(const source::Plan& plan) {
    for (const auto& root : plan.roots) {
      auto own = configuration_on_disk(*root);
      std::string reason;
      if (!own) {
        reason = own.error().message;
      } else if (*own) {
        auto parsed = policy::parse_configuration((*own)->toml, (*own)->origin);
        reason = parsed ? "an audit does not obey the repository's own configuration; pass --config to use it" : parsed.error().message;
      }
      if (reason.empty()) continue;
      builder_.add(core::Problem{core::ProblemKind::kNote, "configuration", std::string(policy::kConfigurationFile), std::nullopt,
                                 std::move(reason), {}});
    }
  }

  Session& session_;
  ReportBuilder& builder_;
  std::string name_;
};

}  // namespace

core::Result<RunResult> run_audit(const std::vector<std::string>& named, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  auto session = Session::start(options, progress, std::nullopt, detect::Judged::kAll);
  if (!session) return session.error();
  session->collect_requests();
  const std::vector<std::string> repositories = distinct(named);
  ReportBuilder builder("audit");
  AuditRun audit(*session, builder);
  if (repositories.size() == 1) {
    if (auto opened = open_repository(repositories.front(), {false, options.follow_alternates}); !opened) return opened.error();
    if (auto done = audit.add(repositories.front()); !done) return done.error();
    return builder.finish(*session, stopwatch.seconds());
  }
  std::vector<std::string> names = names_of(repositories);
  for (std::size_t i = 0; i < repositories.size(); ++i) {
    auto done = audit.add_named(repositories[i], names[i]);
    if (done) continue;
    builder.add(core::Problem{core::ProblemKind::kUnread, "repository", std::nullopt, std::nullopt, done.error().message, names[i]});
  }
  return builder.finish(*session, stopwatch.seconds());
}

}  // namespace credward::engine
