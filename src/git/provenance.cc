// Who put a key on a path and who took it away, from the recorded changes alone (the rules stand in
// git/trace.h).
//
// Between two recorded changes of a path its blob is the same or no hit, so a key's presence at a path only
// changes where a change is recorded. A commit removes a key if it lacks it, a parent has it, and every
// parent that lacks it never had it: otherwise that parent's line lost it before and the commit only brings
// the loss in. "Ever had it" is inherited from parent to child, so one pass over the graph answers it for a
// key and path; that pass runs only where a merge asks.
#include <algorithm>
#include <map>

#include "git/trace.h"

namespace credward::git {
namespace {

// A path's changes with the presence of one key.
struct KeyChange {
  const PathChange* change;
  bool here = false;
  std::vector<bool> parents;
};

class PathJudge {
 public:
  PathJudge(const CommitGraph& graph, std::optional<std::uint32_t> end, const std::vector<bool>& counts)
      : graph_(graph), counts_(counts), from_end_(graph.commits().size(), false), first_parents_(from_end_) {
    if (!end) return;
    const ObjectId tip = graph.commits()[*end].id;
    from_end_ = graph.reachable({&tip, 1});
    for (std::uint32_t commit = *end;;) {
      first_parents_[commit] = true;
      const auto& parents = graph.commits()[commit].parents;
      if (parents.empty()) break;
      commit = parents[0];
    }
  }

  // Nothing if no commit that counts put the key there.
  std::optional<KeyOnPath> judge(const std::vector<KeyChange>& changes) {
    std::optional<KeyOnPath> out;
    for (const KeyChange& change : changes) {
      if (!introduces(change) || !counts_[change.change->commit]) continue;
      out.emplace();
      out->introduced = change.change->commit;
      out->blob = change.change->blob;
      break;
    }
    if (!out) return out;
    // Where a commit records no change, the path is as in its first parent.
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
      if (!first_parents_[change->change->commit]) continue;
      out->in_head = change->here;
      break;
    }
    if (out->in_head) return out;
    had_.clear();
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
      if (change->change->commit <= out->introduced) break;
      if (from_end_[change->change->commit] && removes(*change, changes)) {
        out->removed = change->change->commit;
        break;
      }
    }
    return out;
  }

 private:
  static bool introduces(const KeyChange& change) {
    return change.here &&
           std::find(change.parents.begin(), change.parents.end(), true) == change.parents.end();
  }

  bool removes(const KeyChange& change, const std::vector<KeyChange>& changes) {
    if (change.here || std::find(change.parents.begin(), change.parents.end(), true) == change.parents.end())
      return false;
    const auto& parents = graph_.commits()[change.change->commit].parents;
    for (std::size_t i = 0; i < parents.size(); ++i) {
      if (!change.parents[i] && ever_had(parents[i], changes)) return false;
    }
    return true;
  }

  bool ever_had(std::uint32_t commit, const std::vector<KeyChange>& changes) {
    if (had_.empty()) {
      had_.assign(graph_.commits().size(), false);
      std::uint32_t first = static_cast<std::uint32_t>(had_.size());
      for (const KeyChange& change : changes) {
        if (!introduces(change)) continue;
        had_[change.change->commit] = true;
        first = std::min(first, change.change->commit);
      }
      for (std::uint32_t i = first; i < had_.size(); ++i) {
        for (const std::uint32_t parent : graph_.commits()[i].parents) {
          if (had_[parent]) had_[i] = true;
        }
      }
    }
    return had_[commit];
  }

  const CommitGraph& graph_;
  const std::vector<bool>& counts_;
  std::vector<bool> from_end_, first_parents_;
  std::vector<bool> had_;  // for the key and path at hand
};

// The changes of one path, by commit.
using PathChanges = std::vector<const PathChange*>;

// For every key that ever stood at the path: the changes that brought or took it somewhere. A change that leaves
// it as it was in every parent tells nothing.
std::map<std::uint32_t, std::vector<KeyChange>> changes_by_key(const PathChanges& changes, const KeysOfBlob& keys_of) {
  std::map<std::uint32_t, std::vector<KeyChange>> out;
  std::vector<std::pair<std::uint32_t, std::size_t>> standing;  // a key and the side that has it; 0: the commit
  for (const PathChange* change : changes) {
    standing.clear();
    const std::size_t sides = change->parent_blobs.size() + 1;
    for (std::size_t side = 0; side < sides; ++side) {
      const auto keys = keys_of.find(side == 0 ? change->blob : change->parent_blobs[side - 1]);
      if (keys == keys_of.end()) continue;
      for (const std::uint32_t key : keys->second) standing.emplace_back(key, side);
    }
    std::sort(standing.begin(), standing.end());
    for (auto first = standing.begin(); first != standing.end();) {
      const auto last = std::find_if(first, standing.end(), [&](const auto& next) { return next.first != first->first; });
      if (sides == 1 || static_cast<std::size_t>(last - first) < sides) {
        KeyChange entry{change, first->second == 0, std::vector<bool>(sides - 1, false)};
        for (auto at = first; at != last; ++at) {
          if (at->second > 0) entry.parents[at->second - 1] = true;
        }
        out[first->first].push_back(std::move(entry));
      }
      first = last;
    }
  }
  return out;
}

}  // namespace

std::vector<KeyOnPath> provenance(const CommitGraph& graph, const HitHistory& history,
                                  const KeysOfBlob& keys_of, std::optional<std::uint32_t> end,
                                  const std::vector<bool>& counts) {
  std::vector<PathChanges> by_path(history.paths.size());
  for (const PathChange& change : history.changes) by_path[change.path].push_back(&change);
  PathJudge judge(graph, end, counts);
  std::vector<KeyOnPath> out;
  for (std::uint32_t path = 0; path < by_path.size(); ++path) {
    for (const auto& [key, changes] : changes_by_key(by_path[path], keys_of)) {
      auto found = judge.judge(changes);
      if (!found) continue;
      found->key = key;
      found->path = path;
      out.push_back(*found);
    }
  }
  return out;
}

}  // namespace credward::git
