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

core::Problem no_longer_whole(std::size_t lost) {
  core::Problem note;
  note.kind = core::ProblemKind::kNote;
  note.what = "dangling";
  note.reason = std::to_string(lost) + (lost == 1 ? " object that only dangling commits name is" : " objects that only dangling commits name are") +
                " not here any more: git keeps what nothing reaches only in part, and all that is left of it was read.";
  return note;
}

}  // namespace

std::vector<core::Problem> missing_objects(const Repository& repository, const CommitGraph& graph,
                                           const ObjectDatabase& objects, const TreeFacts* facts,
                                           const std::vector<bool>& dangling) {
  if (facts && whole(graph, *facts)) return {};
  const BlobSet no_hits;
  TreeSurvey survey(objects, no_hits, true, facts);
  const auto walk = [&](bool of_dangling) {
    for (std::size_t i = graph.commits().size(); i-- > 0;) {
      if ((!dangling.empty() && dangling[i]) == of_dangling) survey.node(graph.commits()[i]);
    }
  };
  walk(false);
  const std::vector<TreeSurvey::Missing> wanted = survey.missing();
  walk(true);
  std::vector<core::Problem> out = survey.problems();
  if (const std::size_t lost = survey.missing().size() - wanted.size(); lost > 0) out.push_back(no_longer_whole(lost));
  for (const TreeSurvey::Missing& missing : wanted) {
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
