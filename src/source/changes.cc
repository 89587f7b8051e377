#include "source/changes.h"

#include <map>

namespace credward::source {
namespace {

constexpr std::uint32_t kModeSubmodule = 0160000;

// Keeps what differs from every parent, with the old content under each.
class Differences {
 public:
  void add(std::vector<git::FileChange> changes) {
    for (git::FileChange& change : changes) {
      File& file = files_[change.path];
      file.mode = change.mode;
      file.blob = change.blob;
      file.before.push_back(change.old_blob);
      if (change.old_path != change.path) file.old_path = change.old_path;
    }
    ++parents_;
  }

  void append_to(Plan& plan, core::SourceKind kind, std::optional<std::uint32_t> commit) const {
    for (const auto& [path, file] : files_) {
      if (file.before.size() != parents_) continue;
      if (file.mode == kModeSubmodule) {
        plan.problems.push_back({core::ProblemKind::kNote, "submodule", path, std::nullopt,
                                 "a repository of its own; its content is not read", {}});
        continue;
      }
      Item item;
      item.path = path;
      item.kind = kind;
      item.blob = file.blob;
      item.before = file.before;
      item.old_path = file.old_path;
      item.commit = commit;
      plan.items.push_back(std::move(item));
    }
  }

 private:
  struct File {
    std::uint32_t mode = 0;
    git::ObjectId blob;
    std::vector<git::ObjectId> before;
    std::string old_path;
  };
  std::map<std::string, File> files_;
  std::size_t parents_ = 0;
};

}  // namespace

core::Result<Plan> plan_staged(const git::Repository& repository, const git::ObjectDatabase& objects) {
  auto index = git::read_index(repository);
  if (!index) return index.error();
  std::vector<git::ObjectId> parents;
  if (auto head = repository.head()) parents.push_back(*head);
  for (const git::Ref& ref : repository.refs()) {
    if (ref.name == "MERGE_HEAD") parents.push_back(ref.target);
  }
  Differences differences;
  std::vector<git::ObjectId> trees;
  for (const git::ObjectId& parent : parents) {
    auto tree = repository.resolve(parent.hex() + "^{tree}");
    if (!tree) return core::unread_error("the commit that HEAD names cannot be read", "see what is missing: git fsck");
    trees.push_back(*tree);
  }
  if (trees.empty()) trees.push_back({});
  for (const git::ObjectId& tree : trees) {
    auto changes = git::diff_tree_to_index(objects, tree, *index);
    if (!changes) return changes.error();
    differences.add(std::move(*changes));
  }
  Plan plan;
  differences.append_to(plan, core::SourceKind::kIndex, std::nullopt);
  return plan;
}

namespace {

core::Status add_differences(Plan& plan, const git::CommitGraph& graph, std::span<const std::uint32_t> earlier, std::uint32_t commit,
                             const git::ObjectDatabase& objects) {
  std::vector<git::ObjectId> trees;
  for (std::uint32_t each : earlier) trees.push_back(graph.commits()[each].tree);
  if (trees.empty()) trees.push_back({});
  Differences differences;
  for (const git::ObjectId& tree : trees) {
    auto changes = git::diff_trees(objects, tree, graph.commits()[commit].tree);
    if (!changes) return changes.error();
    differences.add(std::move(*changes));
  }
  differences.append_to(plan, core::SourceKind::kCommit, commit);
  return core::ok();
}

}  // namespace

core::Status add_commit(Plan& plan, const git::CommitGraph& graph, std::uint32_t commit, const git::ObjectDatabase& objects) {
  return add_differences(plan, graph, graph.commits()[commit].parents, commit, objects);
}

core::Status add_end_state(Plan& plan, const git::CommitGraph& graph, std::span<const std::uint32_t> bases, std::uint32_t end,
                           const git::ObjectDatabase& objects) {
  return add_differences(plan, graph, bases, end, objects);
}

}  // namespace credward::source
