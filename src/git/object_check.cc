#include "git/object_check.h"

#include <algorithm>
#include <string>

#include "git/safe_file.h"
#include "git/tree_survey.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxListed = 1000;

bool whole(const CommitGraph& graph, const TreeFacts& facts) {
  return facts.complete() && facts.whole() &&
         std::all_of(graph.commits().begin(), graph.commits().end(),
                     [&](const Commit& commit) { return facts.find(commit.tree).has_value(); });
}

}  // namespace

std::vector<core::Problem> missing_objects(const Repository& repository, const CommitGraph& graph,
                                           const ObjectDatabase& objects, const TreeFacts* facts) {
  if (facts && whole(graph, *facts)) return {};
  const BlobSet no_hits;
  TreeSurvey survey(objects, no_hits, true, facts);
  for (auto commit = graph.commits().rbegin(); commit != graph.commits().rend(); ++commit)
    survey.node(*commit);
  std::vector<core::Problem> out = survey.problems();
  for (const TreeSurvey::Missing& missing : survey.missing()) {
    std::string reason = "The object is missing, though " + missing.named_by.hex() + " names it.";
    if (repository.partial_clone())
      reason = "The object is absent from a partial clone. `git fetch --refetch --no-filter` brings it.";
    out.push_back(object_problem(missing.id.hex(), std::move(reason)));
  }
  std::sort(out.begin(), out.end());
  if (out.size() > kMaxListed) {
    core::Problem rest;
    rest.kind = core::ProblemKind::kUnread;
    rest.what = "objects";
    rest.reason = "And " + std::to_string(out.size() - kMaxListed) + " more objects are missing or corrupt.";
    out.resize(kMaxListed);
    out.push_back(std::move(rest));
  }
  return out;
}

}  // namespace credward::git
