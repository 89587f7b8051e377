// Where a walk over the history begins, and who reaches a commit.
#pragma once

#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/finding.h"
#include "core/result.h"
#include "core/run_report.h"
#include "git/commit_graph.h"
#include "git/repository.h"

namespace credward::engine {

// In the order of precedence: a commit that several reach belongs to the first.
enum class Tier { kRefs, kNotes, kStash, kReflog, kUnreachable };
inline constexpr std::size_t kTiers = 5;

core::SourceKind source_of(Tier tier);

// A blob or tree that a ref names directly, without a commit.
struct BareTip {
  git::ObjectId id;
  git::ObjectType type;
};

struct Tips {
  std::vector<git::ObjectId> commits[kTiers];
  std::unordered_set<git::ObjectId, git::ObjectIdHash> tags;  // annotated tags that refs reach
  std::vector<BareTip> bare;
  std::vector<core::RefTip> scope;
  std::vector<core::Problem> problems;

  std::vector<git::ObjectId> all() const;
};

// All refs, stashes and reflogs; or only the refs that the user named (kUsage if one does not exist).
core::Result<Tips> find_tips(const git::Repository& repository, const git::ObjectDatabase& objects,
                             const std::vector<std::string>& only);

// The tier of each commit of the graph.
std::vector<Tier> tiers_of(const git::CommitGraph& graph, const Tips& tips);

}  // namespace credward::engine
