// Provenance: which commit put a key on a path, and which took it away, from one walk over the trees.
//
// `trace` first records, for every commit, where a hit blob comes or goes; `provenance` then answers for
// keys, once it is known which blobs hold which. Introduced: the key stands at the path in the commit and in
// no parent's file there; several: the first in topological order. Removed: the key is gone in a commit
// reachable from the end (HEAD), a parent had it, and no parent had lost it before (a merge that only brings
// in a removal did not remove it); several: the last; none if it stands at the end.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "git/commit_graph.h"
#include "git/tree_facts.h"

namespace credward::git {

// At `path` the commit's blob differs from at least one parent's, and one of them is a hit.
// Ids are zero where no hit stands.
struct PathChange {
  std::uint32_t commit = 0;  // index in the graph
  std::uint32_t path = 0;    // index in HitHistory::paths
  ObjectId blob;
  std::vector<ObjectId> parent_blobs;  // in the commit's parent order
};

struct HitHistory {
  std::vector<std::string> paths;       // raw bytes, sorted, unique
  std::vector<PathChange> changes;      // by commit (topological), then path
  std::vector<core::Problem> problems;  // trees that could not be read
};

// One walk over all commits of the graph; only subtrees that can hold a hit are opened twice. Symbolic links
// are blobs, submodules are not. `cancelled` ends it early. With `facts`, which know these hits, no tree is read.
core::Result<HitHistory> trace(const CommitGraph& graph, const ObjectDatabase& objects, const BlobSet& hits,
                               const std::function<bool()>& cancelled, const TreeFacts* facts = nullptr);

struct KeyOnPath {
  std::uint32_t key = 0;                 // as numbered by the caller
  std::uint32_t path = 0;                // index in HitHistory::paths
  std::uint32_t introduced = 0;          // index in the graph
  ObjectId blob;                         // that commit's blob at the path
  std::optional<std::uint32_t> removed;  // index in the graph
  bool in_head = false;                  // stands at this path in the end commit's tree
};

using KeysOfBlob = std::unordered_map<ObjectId, std::vector<std::uint32_t>, ObjectIdHash>;

// One entry per key and path where the key ever stood, ordered by path, then key. `end` is HEAD (or the
// range's end). `counts` marks the commits that may introduce (all, or those of a range).
std::vector<KeyOnPath> provenance(const CommitGraph& graph, const HitHistory& history,
                                  const KeysOfBlob& keys_of, std::optional<std::uint32_t> end,
                                  const std::vector<bool>& counts);

}  // namespace credward::git
