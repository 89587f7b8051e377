#include "git/change.h"

#include <algorithm>
#include <memory>

#include "git/object_database_impl.h"
#include "git/object_parse.h"
#include "git/rename.h"
#include "git/safe_file.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxPath = 4096;
constexpr int kMaxDepth = 1024;
// What the paths of one list or comparison may weigh: a few small trees that hold each other can name 2^60
// files. It is enough for 1.8 million files of common depth.
constexpr std::size_t kMaxWeight = 256 * 1024 * 1024;

std::size_t weight_of(std::string_view path) {
  return path.size() + 64;
}

// What became of paths: the raw material of a list of changes.
struct Difference {
  std::vector<RenameSide> deleted, added;  // sorted by path at the end
  std::vector<FileChange> modified;
  std::size_t weight = 0;
};

// One tree's entries and the bytes they point into.
class Tree {
 public:
  static core::Result<Tree> load(const ObjectDatabase& objects, const ObjectId& id) {
    Tree tree;
    if (id.is_zero()) return tree;
    auto object = objects.impl().tree(id);
    if (!object) return object.error();
    tree.object_ = std::move(*object);
    bool damaged = false;
    tree.entries_ = sorted_entries(tree.object_->bytes(), damaged);
    if (damaged) return core::unread_error("A tree is corrupt: " + id.hex());
    return tree;
  }
  const std::vector<TreeEntry>& entries() const { return entries_; }

 private:
  std::shared_ptr<const RawObject> object_;
  std::vector<TreeEntry> entries_;
};

void compare_file(std::string path, const TreeEntry* before, const TreeEntry* after, Difference& out) {
  if (before && after) {
    if (before->id == after->id && before->mode == after->mode) return;
    FileChange change{path, after->mode, after->id, path, before->id};
    out.modified.push_back(std::move(change));
  } else if (before) {
    out.deleted.push_back({std::move(path), before->mode, before->id});
  } else if (after) {
    out.added.push_back({std::move(path), after->mode, after->id});
  }
}

core::Status compare_trees(const ObjectDatabase& objects, const std::string& path, const ObjectId& before,
                           const ObjectId& after, int depth, Difference& out) {
  if (before == after) return core::ok();
  if (depth > kMaxDepth || path.size() > kMaxPath) return core::unread_error("A tree is nested too deeply.");
  auto old_tree = Tree::load(objects, before), new_tree = Tree::load(objects, after);
  if (!old_tree) return old_tree.error();
  if (!new_tree) return new_tree.error();
  auto a = old_tree->entries().begin(), a_end = old_tree->entries().end();
  auto b = new_tree->entries().begin(), b_end = new_tree->entries().end();
  while (a != a_end || b != b_end) {
    const bool take_a = a != a_end && (b == b_end || a->name <= b->name);
    const bool take_b = b != b_end && (a == a_end || b->name <= a->name);
    const TreeEntry *old_entry = take_a ? &*a : nullptr, *new_entry = take_b ? &*b : nullptr;
    const std::string below = path + std::string(take_a ? a->name : b->name);
    const ObjectId old_below = old_entry && old_entry->is_tree() ? old_entry->id : ObjectId{};
    const ObjectId new_below = new_entry && new_entry->is_tree() ? new_entry->id : ObjectId{};
    if (!old_below.is_zero()) old_entry = nullptr;
    if (!new_below.is_zero()) new_entry = nullptr;
    out.weight += weight_of(below);
    if (out.weight > kMaxWeight) return core::unread_error("The trees hold too many files to compare.");
    compare_file(below, old_entry, new_entry, out);
    if (old_below != new_below) {
      auto status = compare_trees(objects, below + "/", old_below, new_below, depth + 1, out);
      if (!status) return status;
    }
    if (take_a) ++a;
    if (take_b) ++b;
  }
  return core::ok();
}

std::vector<FileChange> finish(const ObjectDatabase& objects, Difference difference) {
  const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
  std::sort(difference.deleted.begin(), difference.deleted.end(), by_path);
  std::sort(difference.added.begin(), difference.added.end(), by_path);
  std::vector<FileChange> out = std::move(difference.modified);
  const std::size_t first = out.size();
  for (const RenameSide& added : difference.added)
    out.push_back({added.path, added.mode, added.blob, added.path, {}});
  for (const Rename& rename : find_renames(objects, difference.deleted, difference.added)) {
    out[first + rename.added].old_path = difference.deleted[rename.deleted].path;
    out[first + rename.added].old_blob = difference.deleted[rename.deleted].blob;
  }
  std::sort(out.begin(), out.end(), by_path);
  return out;
}

class Lister {
 public:
  Lister(const ObjectDatabase& objects, std::vector<TreeFile>& out, std::vector<core::Problem>& problems)
      : objects_(objects), out_(out), problems_(problems) {}

  // `path` is empty or ends in a slash.
  void list(const ObjectId& id, const std::string& path, int depth) {
    if (depth > kMaxDepth || path.size() > kMaxPath) return lost(id, "The tree is nested too deeply.");
    auto tree = Tree::load(objects_, id);
    if (!tree) return lost(id, tree.error().message);
    for (const TreeEntry& entry : tree->entries()) {
      const std::string below = path + std::string(entry.name);
      if (full_) return;
      weight_ += weight_of(below);
      full_ = weight_ > kMaxWeight;
      if (full_) return lost(id, "The tree holds too many files; they are not all listed.");
      if (entry.is_tree()) {
        list(entry.id, below + "/", depth + 1);
      } else {
        out_.push_back({below, entry.mode, entry.id});
      }
    }
  }

 private:
  void lost(const ObjectId& id, std::string reason) {
    problems_.push_back(object_problem(id.hex(), std::move(reason)));
  }

  const ObjectDatabase& objects_;
  std::vector<TreeFile>& out_;
  std::vector<core::Problem>& problems_;
  std::size_t weight_ = 0;
  bool full_ = false;
};

}  // namespace

core::Result<std::vector<FileChange>> diff_trees(const ObjectDatabase& objects, const ObjectId& old_tree,
                                                 const ObjectId& new_tree) {
  Difference difference;
  if (auto status = compare_trees(objects, "", old_tree, new_tree, 0, difference); !status)
    return status.error();
  return finish(objects, std::move(difference));
}

core::Result<std::vector<FileChange>> diff_tree_to_index(const ObjectDatabase& objects, const ObjectId& tree,
                                                         const std::vector<IndexEntry>& index) {
  std::vector<core::Problem> problems;
  const std::vector<TreeFile> before =
      tree.is_zero() ? std::vector<TreeFile>{} : list_tree(objects, tree, problems);
  if (!problems.empty()) return core::unread_error(problems.front().reason);
  Difference difference;
  auto file = before.begin();
  for (const IndexEntry& entry : index) {
    if (entry.intent_to_add || entry.stage == 1 || entry.stage == 3) continue;
    for (; file != before.end() && file->path < entry.path; ++file) {
      difference.deleted.push_back({file->path, file->mode, file->blob});
    }
    const TreeEntry after{entry.mode, {}, entry.blob};
    if (file != before.end() && file->path == entry.path) {
      const TreeEntry old_entry{file->mode, {}, file->blob};
      compare_file(entry.path, &old_entry, &after, difference);
      ++file;
    } else {
      compare_file(entry.path, nullptr, &after, difference);
    }
  }
  for (; file != before.end(); ++file) difference.deleted.push_back({file->path, file->mode, file->blob});
  return finish(objects, std::move(difference));
}

std::optional<ObjectId> blob_at(const ObjectDatabase& objects, const ObjectId& tree, std::string_view path) {
  ObjectId current = tree;
  for (;;) {
    const auto object = objects.impl().tree(current);
    if (!object) return std::nullopt;
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    const bool last = slash == std::string_view::npos;
    std::optional<ObjectId> found;
    TreeReader reader((*object)->bytes());
    for (TreeEntry entry; !found && reader.next(entry);) {
      if (entry.name == part && (last ? entry.is_blob() : entry.is_tree())) found = entry.id;
    }
    if (!found || last) return found;
    current = *found;
    path.remove_prefix(slash + 1);
  }
}

std::vector<TreeFile> list_tree(const ObjectDatabase& objects, const ObjectId& tree,
                                std::vector<core::Problem>& problems) {
  std::vector<TreeFile> out;
  Lister(objects, out, problems).list(tree, "", 0);
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return out;
}

}  // namespace credward::git
