// Commits, parsed once, in topological order; reachability and ranges.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "git/object_parse.h"
#include "git/repository.h"

namespace credward::git {

struct Commit {
  ObjectId id;
  ObjectId tree;
  std::vector<std::uint32_t> parents;     // indices in the graph
  std::vector<ObjectId> missing_parents;  // named by the commit, but cut off or absent
  std::int64_t committer_time = 0;        // seconds since 1970, UTC
  std::string author;                     // name only
};

// All commits reachable from some tips. Missing or corrupt commits become problems (a parent behind the
// shallow boundary is no problem: it ends the graph there, see `cut`).
// Commits that were parsed before: they are not read again.
using CommitNotes = std::unordered_map<ObjectId, ParsedCommit, ObjectIdHash>;

class CommitGraph {
 public:
  static core::Result<CommitGraph> load(const Repository& repository, const ObjectDatabase& objects,
                                        std::span<const ObjectId> tips, const CommitNotes* notes = nullptr);

  // Parents before children; ties by committer time, then id, so that the order depends on the input alone.
  const std::vector<Commit>& commits() const { return commits_; }
  std::optional<std::uint32_t> find(const ObjectId& id) const;  // a commit, or a tag that was a tip
  // Marks every commit that the tips reach; tips may be annotated tags if the graph was loaded from them.
  std::vector<bool> reachable(std::span<const ObjectId> tips) const;
  // Best common ancestors of two commits, as `git merge-base --all`, in graph order.
  std::vector<std::uint32_t> merge_bases(std::uint32_t a, std::uint32_t b) const;
  const std::vector<core::Problem>& problems() const { return problems_; }

 private:
  std::vector<Commit> commits_;
  std::unordered_map<ObjectId, std::uint32_t, ObjectIdHash>
      by_id_;  // commits, and the tags that lead to them
  std::vector<core::Problem> problems_;
};

// The message of a commit or tag object: what stands behind its first empty line.
std::string_view message_of(std::string_view object);

// "2014-03-02T10:20:30Z"
std::string rfc3339(std::int64_t seconds);

}  // namespace credward::git
