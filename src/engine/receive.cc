// The runs over pushes: on the side that receives one, and on the side that is about to send it.
#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "engine/incoming.h"
#include "engine/run.h"
#include "engine/scan_steps.h"

namespace credward::engine {
namespace {

// The operator's file, or the default branch's, which the push has not moved yet.
core::Result<std::optional<ConfigurationText>> receivers_configuration(const git::Repository& repository,
                                                                       const git::ObjectDatabase& objects) {
  auto head = repository.head();
  if (!head) return std::optional<ConfigurationText>();
  auto tree = repository.resolve(head->hex() + "^{tree}");
  if (!tree) return tree.error();
  return configuration_in_tree(objects, *tree);
}

// What could not be read may be why; a hook's user sees nothing else.
core::Error with_cause(core::Error error, const git::Repository& repository) {
  for (const core::Problem& problem : repository.problems()) {
    if (problem.kind == core::ProblemKind::kUnread && problem.what == "objects") error.hint = problem.reason;
  }
  return error;
}

Incoming ends_of(const std::vector<RefUpdate>& updates) {
  Incoming incoming;
  for (const RefUpdate& update : updates) {
    if (!update.deletes()) incoming.ends.push_back({update.ref, update.after});
  }
  return incoming;
}

void describe_scope(const git::Repository& repository, const std::vector<RefUpdate>& updates, ReportBuilder& builder) {
  builder.add(describe(repository));
  for (const RefUpdate& update : updates) {
    if (update.deletes()) {
      builder.add(core::Problem{core::ProblemKind::kNote, "ref", std::nullopt, std::nullopt,
                                fmt::format("{} is deleted: nothing to read", update.ref), {}});
    } else {
      builder.add(core::RefTip{update.ref, update.after.hex()});
    }
  }
}

bool is_ref(const std::string& name) { return name.starts_with("refs/") || name == "HEAD"; }

// What the two sides differ in: whose configuration counts, and what the other side is known to have.
struct Side {
  std::string command;
  std::function<core::Result<std::optional<ConfigurationText>>(const git::Repository&, const git::ObjectDatabase&)> configuration;
  std::function<std::vector<git::ObjectId>(const git::Repository&, const git::ObjectDatabase&)> known;
};

core::Result<RunResult> run_updates(const std::string& path, const std::vector<RefUpdate>& updates, const Side& side,
                                    const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  auto repository = git::Repository::discover(path, {true, options.follow_alternates});
  if (!repository) return repository.error();
  auto objects = repository->open_objects();
  if (!objects) return objects.error();
  std::optional<ConfigurationText> own;
  if (!options.config) {
    auto found = side.configuration(*repository, *objects);
    if (!found) return with_cause(found.error(), *repository);
    own = std::move(*found);
  }
  auto session = Session::start(options, progress, own, detect::Judged::kAll);
  if (!session) return session.error();
  Incoming incoming = ends_of(updates);
  incoming.known = side.known(*repository, *objects);
  ReportBuilder builder(side.command);
  describe_scope(*repository, updates, builder);
  if (auto done = add_incoming(*repository, *objects, incoming, *session, builder); !done) return with_cause(done.error(), *repository);
  builder.add(repository->problems());
  return builder.finish(*session, stopwatch.seconds());
}

}  // namespace

core::Result<RunResult> run_receive(const ReceiveRequest& request, const RunOptions& options, Progress& progress) {
  auto known = [](const git::Repository& repository, const git::ObjectDatabase&) {
    std::vector<git::ObjectId> out;
    for (const git::Ref& ref : repository.refs()) {
      if (is_ref(ref.name)) out.push_back(ref.target);
    }
    return out;
  };
  return run_updates(request.repository, request.updates, {"receive", receivers_configuration, known}, options, progress);
}

core::Result<RunResult> run_push(const PushRequest& request, const RunOptions& options, Progress& progress) {
  // What the remote said just now that it has, and what it had when it was last fetched from.
  auto known = [&](const git::Repository& repository, const git::ObjectDatabase& objects) {
    std::vector<git::ObjectId> out;
    for (const RefUpdate& update : request.updates) {
      if (!update.before.is_zero() && objects.contains(update.before)) out.push_back(update.before);
    }
    const std::string tracking = "refs/remotes/" + request.remote + "/";
    for (const git::Ref& ref : repository.refs()) {
      if (!request.remote.empty() && ref.name.starts_with(tracking)) out.push_back(ref.target);
    }
    return out;
  };
  return run_updates(request.repository, request.updates, {"push", configuration_in_index, known}, options, progress);
}

}  // namespace credward::engine
