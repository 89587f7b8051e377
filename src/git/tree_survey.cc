#include "git/tree_survey.h"

#include <algorithm>

#include "git/object_parse.h"
#include "git/safe_file.h"

namespace credward::git {
namespace {

constexpr int kMaxDepth = 1024;
constexpr std::size_t kMaxTree = std::size_t{512} * 1024 * 1024;
constexpr std::size_t kRecent = std::size_t{1} << 17;

std::size_t prefix_of(const ObjectId& id) {
  return std::size_t{id.bytes[0]} << 8 | id.bytes[1];
}

}  // namespace

TreeSurvey::TreeSurvey(const ObjectDatabase& objects, const BlobSet& hits, bool check_names)
    : objects_(objects),
      hits_(hits),
      check_names_(check_names),
      hit_prefix_(65536, false),
      recent_(check_names ? kRecent : 0),
      nodes_(1) {
  interned_.emplace(std::vector<HitEntry>{}, 0);
  for (const ObjectId& hit : hits) hit_prefix_[prefix_of(hit)] = true;
}

std::uint32_t TreeSurvey::visit(const ObjectId& tree, const ObjectId& named_by, int depth) {
  // The mark stands before the tree is read, so that trees with made-up ids cannot hold each other for ever.
  const auto [known, fresh] = known_.emplace(tree, 0);
  if (!fresh) return known->second;
  if (depth > kMaxDepth) {
    problems_.push_back(
        object_problem(tree.hex(), "The tree is nested too deeply; what it holds has no path here."));
    return 0;
  }
  const auto object = objects_.impl().read(tree, kMaxTree);
  if (!object && check_names_ && !objects_.contains(tree)) {
    missing_.push_back({tree, named_by});
    return 0;
  }
  if (!object || object->type() != ObjectType::kTree) {
    problems_.push_back(object_problem(tree.hex(), object
                                                       ? "It should be a tree and is none."
                                                       : "A tree cannot be read: " + object.error().message));
    return 0;
  }
  const std::uint32_t node = reduce(tree, object->bytes(), depth);
  if (node != 0) known_[tree] = node;
  return node;
}

std::uint32_t TreeSurvey::reduce(const ObjectId& tree, std::string_view bytes, int depth) {
  std::vector<HitEntry> found;
  TreeReader reader(bytes);
  for (TreeEntry entry; reader.next(entry);) {
    if (entry.is_tree()) {
      const std::uint32_t below = visit(entry.id, tree, depth + 1);
      if (below != 0) found.push_back({intern_name(entry.name), below, {}});
    } else if (entry.is_blob()) {
      if (hit_prefix_[prefix_of(entry.id)] && hits_.count(entry.id)) {
        found.push_back({intern_name(entry.name), 0, entry.id});
      }
      if (check_names_) check(entry.id, tree);
    }
  }
  if (reader.damaged()) {
    problems_.push_back(
        object_problem(tree.hex(), "The tree is corrupt; what follows the damage has no path here."));
  }
  return found.empty() ? 0 : intern(std::move(found));
}

void TreeSurvey::check(const ObjectId& blob, const ObjectId& named_by) {
  ObjectId& recent = recent_[ObjectIdHash()(blob) % kRecent];
  if (recent == blob && !blob.is_zero()) return;
  recent = blob;
  if (checked_.insert(blob).second && !objects_.contains(blob)) missing_.push_back({blob, named_by});
}

std::uint32_t TreeSurvey::intern(std::vector<HitEntry> entries) {
  // By name; a hostile tree may hold a name twice: the first hit of each kind counts.
  std::stable_sort(entries.begin(), entries.end(), [this](const HitEntry& a, const HitEntry& b) {
    return a.name != b.name && name(a.name) < name(b.name);
  });
  std::vector<HitEntry> merged;
  for (const HitEntry& entry : entries) {
    if (merged.empty() || merged.back().name != entry.name) {
      merged.push_back(entry);
      continue;
    }
    if (merged.back().node == 0) merged.back().node = entry.node;
    if (merged.back().blob.is_zero()) merged.back().blob = entry.blob;
  }
  const auto [found, fresh] = interned_.emplace(std::move(merged), static_cast<std::uint32_t>(nodes_.size()));
  if (fresh) nodes_.push_back(found->first);
  return found->second;
}

std::uint32_t TreeSurvey::intern_name(std::string_view name) {
  const auto [found, fresh] = name_ids_.emplace(std::string(name), static_cast<std::uint32_t>(names_.size()));
  if (fresh) names_.push_back(&found->first);
  return found->second;
}

}  // namespace credward::git
