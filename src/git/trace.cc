#include "git/trace.h"

#include <algorithm>
#include <map>

#include "git/safe_file.h"
#include "git/tree_survey.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxPath = 4096;
constexpr int kMaxDepth = 1024;
// Names compared in the whole history: a few small trees that hold each other can give a hit 2^60 paths.
constexpr std::size_t kMaxSteps = 20'000'000;
constexpr std::size_t kMaxChanges = 500'000;
constexpr std::size_t kMaxPathBytes = 128 * 1024 * 1024;

// Compares a commit's reduced tree with those of its parents and records where a hit comes or goes.
class Tracer {
 public:
  Tracer(const CommitGraph& graph, TreeSurvey& survey, HitHistory& out)
      : graph_(graph), survey_(survey), out_(out) {}

  void compare(std::uint32_t commit, std::uint32_t node, const std::vector<std::uint32_t>& parent_nodes) {
    commit_ = commit;
    std::string path;
    descend(path, node, parent_nodes, 0);
  }

  // Gives the paths their final numbers and everything its order.
  void finish() {
    std::vector<std::uint32_t> rank(path_ids_.size());
    while (!path_ids_.empty()) {  // they are sorted; each is moved, not copied
      auto first = path_ids_.extract(path_ids_.begin());
      rank[first.mapped()] = static_cast<std::uint32_t>(out_.paths.size());
      out_.paths.push_back(std::move(first.key()));
    }
    for (PathChange& change : out_.changes) change.path = rank[change.path];
    std::sort(out_.changes.begin(), out_.changes.end(), [](const PathChange& a, const PathChange& b) {
      return std::tie(a.commit, a.path) < std::tie(b.commit, b.path);
    });
  }

 private:
  // `path` ends in a slash or is empty.
  void descend(std::string& path, std::uint32_t node, const std::vector<std::uint32_t>& parents, int depth) {
    const bool same = std::all_of(parents.begin(), parents.end(), [&](std::uint32_t p) { return p == node; });
    if (same && (!parents.empty() || node == 0)) return;
    if (depth > kMaxDepth)
      return lost("Paths in the commit are nested too deeply; findings there have no path.");
    // Names of all sides, in order, with what each side has under them.
    std::vector<const std::vector<HitEntry>*> sides{&survey_.entries(node)};
    for (const std::uint32_t parent : parents) sides.push_back(&survey_.entries(parent));
    std::vector<std::size_t> at(sides.size(), 0);
    for (;;) {
      const HitEntry* first = nullptr;
      for (std::size_t side = 0; side < sides.size(); ++side) {
        if (at[side] == sides[side]->size()) continue;
        const HitEntry& entry = (*sides[side])[at[side]];
        if (!first || (entry.name != first->name && survey_.name(entry.name) < survey_.name(first->name)))
          first = &entry;
      }
      if (!first) return;
      if (++steps_ > kMaxSteps || out_.changes.size() >= kMaxChanges || path_bytes_ > kMaxPathBytes)
        return lost("Keys stand on too many paths; from this commit on they are not all listed.");
      const std::uint32_t name = first->name;
      std::vector<HitEntry> here(sides.size());
      for (std::size_t side = 0; side < sides.size(); ++side) {
        if (at[side] < sides[side]->size() && (*sides[side])[at[side]].name == name)
          here[side] = (*sides[side])[at[side]++];
      }
      compare_entry(path, name, here, depth);
    }
  }

  void compare_entry(std::string& path, std::uint32_t name, const std::vector<HitEntry>& here, int depth) {
    const std::size_t length = path.size();
    path += survey_.name(name);
    if (path.size() > kMaxPath) {
      lost("Paths in the commit are longer than 4,096 bytes; findings there have no path.");
    } else {
      const ObjectId blob = here[0].blob;
      const bool root = here.size() == 1;
      const bool differs =
          std::any_of(here.begin() + 1, here.end(), [&](const HitEntry& e) { return e.blob != blob; });
      if ((root && !blob.is_zero()) || differs) record(path, here);
      path += '/';
      std::vector<std::uint32_t> parents;
      for (std::size_t side = 1; side < here.size(); ++side) parents.push_back(here[side].node);
      descend(path, here[0].node, parents, depth + 1);
    }
    path.resize(length);
  }

  void record(const std::string& path, const std::vector<HitEntry>& here) {
    const auto [known, fresh] = path_ids_.emplace(path, static_cast<std::uint32_t>(path_ids_.size()));
    if (fresh) path_bytes_ += path.size();
    PathChange change{commit_, known->second, here[0].blob, {}};
    for (std::size_t side = 1; side < here.size(); ++side) change.parent_blobs.push_back(here[side].blob);
    out_.changes.push_back(std::move(change));
  }

  // Each reason once, for the first commit that gives it.
  void lost(const char* reason) {
    if (said_.insert(reason).second)
      out_.problems.push_back(object_problem(graph_.commits()[commit_].id.hex(), reason));
  }

  const CommitGraph& graph_;
  TreeSurvey& survey_;
  HitHistory& out_;
  std::uint32_t commit_ = 0;
  std::map<std::string, std::uint32_t> path_ids_;
  std::size_t path_bytes_ = 0, steps_ = 0;
  std::unordered_set<const char*> said_;
};

}  // namespace

core::Result<HitHistory> trace(const CommitGraph& graph, const ObjectDatabase& objects, const BlobSet& hits,
                               const std::function<bool()>& cancelled, const TreeFacts* facts) {
  HitHistory out;
  if (hits.empty()) return out;
  TreeSurvey survey(objects, hits, false, facts);
  const std::vector<Commit>& commits = graph.commits();
  std::vector<std::uint32_t> nodes(commits.size(), 0);
  for (std::size_t i = commits.size(); i-- > 0;) {
    if (i % 256 == 0 && cancelled && cancelled()) return out;
    nodes[i] = survey.node(commits[i]);
  }
  Tracer tracer(graph, survey, out);
  std::vector<std::uint32_t> parent_nodes;
  for (std::uint32_t i = 0; i < commits.size(); ++i) {
    if (i % 256 == 0 && cancelled && cancelled()) break;
    parent_nodes.clear();
    for (const std::uint32_t parent : commits[i].parents) parent_nodes.push_back(nodes[parent]);
    tracer.compare(i, nodes[i], parent_nodes);
  }
  tracer.finish();
  out.problems.insert(out.problems.end(), survey.problems().begin(), survey.problems().end());
  std::sort(out.problems.begin(), out.problems.end());
  return out;
}

}  // namespace credward::git
