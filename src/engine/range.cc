// The run over what a pull request brings: BASE..HEAD.
#include <fmt/format.h>

#include "engine/incoming.h"
#include "engine/run.h"
#include "engine/scan_steps.h"

namespace credward::engine {
namespace {

std::string why_absent(const git::Repository& repository) {
  if (repository.shallow()) return "the clone is shallow: fetch all of it (fetch-depth: 0, or git fetch --unshallow)";
  // What could not be read of the object directories says what to do about it.
  for (const core::Problem& problem : repository.problems()) {
    if (problem.reason.find("--alternates") != std::string::npos) return problem.reason;
  }
  return repository.partial_clone() ? "the clone is partial: git fetch --refetch --no-filter brings the rest" : "fetch it first";
}

core::Result<git::ObjectId> resolve_commit(const git::Repository& repository, const git::ObjectDatabase& objects,
                                           const std::string& revision) {
  auto id = repository.resolve(revision);
  if (!id) return core::Error{id.error().code, id.error().message, id.error().hint.empty() ? why_absent(repository) : id.error().hint};
  auto commit = repository.peel_to_commit(objects, *id);
  if (!commit) {
    return core::usage_error(fmt::format("{} names no commit that is here", revision), id->is_zero() ? "there was nothing before: name the branch that this one comes from" : why_absent(repository));
  }
  return *commit;
}

}  // namespace

core::Result<RunResult> run_range(const RangeRequest& request, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  auto repository = open_repository(request.repository, {true, options.follow_alternates});
  if (!repository) return repository.error();
  auto objects = repository->open_objects();
  if (!objects) return objects.error();
  auto base = resolve_commit(*repository, *objects, request.base);
  if (!base) return base.error();
  auto head = resolve_commit(*repository, *objects, request.head);
  if (!head) return head.error();
  std::vector<git::ObjectId> excluded;
  for (const std::string& revision : request.exclude) {
    auto id = resolve_commit(*repository, *objects, revision);
    if (!id) return id.error();
    excluded.push_back(*id);
  }
  std::optional<ConfigurationText> own;
  if (!options.config) {
    auto tree = repository->resolve(base->hex() + "^{tree}");
    if (!tree) return tree.error();
    auto found = configuration_in_tree(*objects, *tree);
    if (!found) return found.error();
    own = std::move(*found);
  }
  auto session = Session::start(options, progress, own, detect::Judged::kAll);
  if (!session) return session.error();
  ReportBuilder builder("range");
  builder.add(describe(*repository));
  builder.add(repository->problems());
  builder.add(core::RefTip{request.base, base->hex()});
  builder.add(core::RefTip{request.head, head->hex()});
  Incoming incoming{{{request.head, *head}}, std::move(excluded), {}};
  incoming.known.push_back(*base);
  incoming.trusted = {*base};
  if (auto done = add_incoming(*repository, *objects, incoming, *session, builder); !done) return done.error();
  return builder.finish(*session, stopwatch.seconds());
}

}  // namespace credward::engine
