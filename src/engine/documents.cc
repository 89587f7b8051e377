// The runs over whole documents: scan, staged, stdin.
#include <chrono>
#include <filesystem>

#include "engine/run.h"
#include "engine/scan_steps.h"
#include "engine/session.h"
#include "engine/suppressions.h"
#include "git/change.h"
#include "source/changes.h"
#include "source/worktree.h"

namespace credward::engine {
namespace {

std::shared_ptr<const source::Root> work_tree_around(const std::string& folder) {
  if (!source::has_repository(folder)) return nullptr;
  auto repository = git::Repository::discover(folder, {});
  if (!repository || !repository->work_tree()) return nullptr;
  auto root = source::Root::open(*repository->work_tree());
  return root ? *root : nullptr;
}

core::Result<std::optional<ConfigurationText>> configuration_of(const source::Plan& plan) {
  std::optional<ConfigurationText> found;
  for (const auto& root : plan.roots) {
    auto own = configuration_on_disk(*root);
    if (!own) return own.error();
    if (!*own) continue;
    if (found) {
      return core::usage_error("the paths belong to several folders with a .credward.toml of their own",
                               "scan one at a time, or pass --config FILE");
    }
    found = std::move(*own);
  }
  return found;
}

// `git commit -v` shows the change below this line, which begins with the comment character, and cuts it off again. A
// key that the commit takes out stands there. git goes on with a comment of its own; a line that somebody wrote alone
// is recorded with all that follows.
std::size_t recorded_part(std::string_view message) {
  constexpr std::string_view kScissors = " ------------------------ >8 ------------------------";
  for (std::size_t at = message.find(kScissors); at != std::string_view::npos; at = message.find(kScissors, at + 1)) {
    std::size_t end = at + kScissors.size();
    bool begins_line = at == 1 || (at > 1 && message[at - 2] == '\n');
    const bool goes_on = message.substr(end).starts_with('\n') && end + 1 < message.size() && message[end + 1] == message[at - 1];
    if (begins_line && goes_on) return at - 1;
  }
  return message.size();
}

bool has_index(const git::Repository& repository) {
  std::error_code failed;
  return std::filesystem::exists(repository.index_path(), failed);
}

void add_unread(const GivenText& text, std::optional<std::string> path, ReportBuilder& builder) {
  if (text.unread.empty()) return;
  builder.add(core::Problem{core::ProblemKind::kUnread, "standard input", std::move(path), std::nullopt, text.unread, {}});
}

core::Result<std::optional<ConfigurationText>> configuration_around(const std::string& folder) {
  auto root = work_tree_around(folder);
  if (!root) return std::optional<ConfigurationText>();
  return configuration_on_disk(*root);
}

// What the next commit does to the configuration: its own entries count, but they must not have expired.
ConfigurationChange change_of(const git::Repository& repository, const git::ObjectDatabase& objects, const ConfigurationText& now) {
  ConfigurationChange change;
  change.after = now;
  change.source = core::SourceKind::kIndex;
  auto head = repository.head();
  auto tree = head ? repository.resolve(head->hex() + "^{tree}") : core::Result<git::ObjectId>(core::unread_error("no commit"));
  auto before = tree ? configuration_in_tree(objects, *tree) : core::Result<std::optional<ConfigurationText>>(tree.error());
  if (before && *before) change.before.push_back(std::move(**before));
  return change;
}

}  // namespace

core::Result<RunResult> run_scan(const ScanRequest& request, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  progress.begin("listing files", 0);
  auto plan = source::plan_scan(request.paths, {request.include_ignored, options.follow_alternates});
  if (!plan) return plan.error();
  std::optional<ConfigurationText> own;
  if (!options.config) {
    auto found = configuration_of(*plan);
    if (!found) return found.error();
    own = std::move(*found);
  }
  auto session = Session::start(options, progress, own, detect::Judged::kAll);
  if (!session) return session.error();
  ReportBuilder builder("scan");
  if (auto done = judge_plan(*plan, {}, *session, builder); !done) return done.error();
  report_expired(*session, builder);
  return builder.finish(*session, stopwatch.seconds());
}

core::Result<RunResult> run_staged(const std::string& path, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  auto repository = open_repository(path, {true, options.follow_alternates});
  if (!repository) return repository.error();
  if (!repository->work_tree() && !has_index(*repository))
    return core::usage_error("a bare repository has no index, and nothing is staged in it", "use `credward receive` in its pre-receive hook, or `credward history`");
  auto objects = repository->open_objects();
  if (!objects) return objects.error();
  std::optional<ConfigurationText> own;
  if (!options.config) {
    auto found = configuration_in_index(*repository, *objects);
    if (!found && found.error().code != core::ErrorCode::kUnread) return found.error();
    if (found) own = std::move(*found);
  }
  auto session = Session::start(options, progress, own, detect::Judged::kAll);
  if (!session) return session.error();
  ReportBuilder builder("staged");
  builder.add(describe(*repository));
  builder.add(repository->problems());
  auto plan = source::plan_staged(*repository, *objects);
  if (!plan && plan.error().code != core::ErrorCode::kUnread) return plan.error();
  if (!plan) {
    builder.add(git::index_problem(plan.error()));
    return builder.finish(*session, stopwatch.seconds());
  }
  auto done = judge_plan(*plan, [&] { return repository->open_objects(); }, *session, builder);
  if (!done) return done.error();
  if (own) judge_change(change_of(*repository, *objects, *own), *session, builder);
  return builder.finish(*session, stopwatch.seconds());
}

core::Result<RunResult> run_stdin(const StdinRequest& request, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  std::optional<ConfigurationText> own;
  if (!options.config) {
    auto found = configuration_around(".");
    if (!found) return found.error();
    own = std::move(*found);
  }
  auto session = Session::start(options, progress, own, detect::Judged::kAll);
  if (!session) return session.error();
  source::Plan plan;
  source::Item item;
  item.path = request.path;
  item.kind = core::SourceKind::kStdin;
  item.bytes = request.text.bytes;
  plan.items.push_back(std::move(item));
  ReportBuilder builder("stdin");
  add_unread(request.text, request.path, builder);
  if (auto done = judge_plan(plan, {}, *session, builder); !done) return done.error();
  return builder.finish(*session, stopwatch.seconds());
}

core::Result<RunResult> run_message(GivenText text, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  std::optional<ConfigurationText> own;
  std::optional<core::Error> unread;
  auto repository = git::Repository::discover(".", {true, options.follow_alternates});
  if (repository && !options.config) {
    auto objects = repository->open_objects();
    if (!objects) return objects.error();
    auto found = configuration_in_index(*repository, *objects);
    if (!found && found.error().code != core::ErrorCode::kUnread) return found.error();
    if (found) own = std::move(*found);
    if (!found) unread = found.error();
  }
  auto session = Session::start(options, progress, own, detect::Judged::kSticky);
  if (!session) return session.error();
  source::Plan plan;
  source::Item item;
  item.kind = core::SourceKind::kCommitMessage;
  text.bytes.resize(recorded_part(text.bytes));
  item.bytes = std::move(text.bytes);
  plan.items.push_back(std::move(item));
  ReportBuilder builder("message");
  if (unread) builder.add(git::index_problem(*unread));
  add_unread(text, std::nullopt, builder);
  if (auto done = judge_plan(plan, {}, *session, builder); !done) return done.error();
  return builder.finish(*session, stopwatch.seconds());
}

core::Result<std::shared_ptr<const detect::Detector>> detector_around(const std::string& folder, const RunOptions& options) {
  auto own = options.config ? core::Result(std::optional<ConfigurationText>()) : configuration_around(folder);
  return own ? detector_in_force(options, *own) : own.error();
}

std::optional<std::string> configuration_path_around(const std::string& folder) {
  auto root = work_tree_around(folder);
  if (!root || !root->status(std::string(policy::kConfigurationFile))) return std::nullopt;
  return root->folder() + "/" + std::string(policy::kConfigurationFile);
}

}  // namespace credward::engine
