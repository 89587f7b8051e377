#include "git/tree_survey.h"

#include <algorithm>

#include "git/object_parse.h"
#include "git/safe_file.h"

namespace credward::git {
namespace {

constexpr int kMaxDepth = 1024;
constexpr std::size_t kMaxTree = std::size_t{512} * 1024 * 1024;
constexpr std::size_t kRecent = std::size_t{1} << 17;

constexpr char kTooDeep[] = "The tree is nested too deeply; what it holds has no path here.";
constexpr char kDamaged[] = "The tree is corrupt; what follows the damage has no path here.";

std::size_t hash_of(const std::vector<HitEntry>& entries) {
  std::size_t hash = entries.size();
  for (const HitEntry& entry : entries) {
    for (const std::size_t part : {std::size_t{entry.name} << 32 | entry.node, ObjectIdHash()(entry.blob)})
      hash = (hash ^ part) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29;
  }
  return hash;
}

std::size_t prefix_of(const ObjectId& id) {
  return std::size_t{id.bytes[0]} << 8 | id.bytes[1];
}

}  // namespace

TreeSurvey::TreeSurvey(const ObjectDatabase& objects, const BlobSet& hits, bool check_names,
                       const TreeFacts* facts)
    : objects_(objects),
      hits_(hits),
      check_names_(check_names),
      hit_prefix_(65536, false),
      recent_(check_names ? kRecent : 0),
      facts_(facts && facts->complete() ? facts : nullptr),
      known_noted_(facts_ ? facts_->size() : 0),
      noted_names_(facts_ ? facts_->names() : 0),
      nodes_(1) {
  interned_.emplace(hash_of({}), 0);
  for (const ObjectId& hit : hits) hit_prefix_[prefix_of(hit)] = true;
}

std::uint32_t TreeSurvey::visit(const ObjectId& tree, const ObjectId& named_by, int depth) {
  if (facts_) {
    if (const auto noted = facts_->find(tree)) return visit_noted(*noted, depth);
  }
  // The mark stands before the tree is read, so that trees with made-up ids cannot hold each other for ever.
  const auto [known, fresh] = known_.emplace(tree, 0);
  if (!fresh) return known->second;
  if (depth > kMaxDepth) {
    problems_.push_back(object_problem(tree.hex(), kTooDeep));
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

std::uint32_t TreeSurvey::visit_noted(std::uint32_t tree, int depth) {
  if (known_noted_[tree] != 0) return known_noted_[tree] - 1;
  known_noted_[tree] = 1;
  const ObjectId id = facts_->id(tree);
  if (depth > kMaxDepth) {
    problems_.push_back(object_problem(id.hex(), kTooDeep));
    return 0;
  }
  const std::uint32_t node = reduce_noted(tree, id, depth);
  known_noted_[tree] = node + 1;
  return node;
}

std::uint32_t TreeSurvey::reduce_noted(std::uint32_t tree, const ObjectId& id, int depth) {
  std::vector<HitEntry> found;
  for (const TreeFacts::Edge& edge : facts_->edges(tree)) {
    std::uint32_t below = 0;
    switch (edge.kind()) {
      case TreeFacts::Kind::kTree:
        below = facts_->has(edge.target()) ? visit_noted(edge.target(), depth + 1)
                                           : visit(facts_->id(edge.target()), id, depth + 1);
        break;
      case TreeFacts::Kind::kHit:
        if (!hits_.empty()) found.push_back({noted_name(edge.name), 0, facts_->id(edge.target())});
        break;
      case TreeFacts::Kind::kMissing: {
        const TreeFacts::Missing& missing = facts_->missing(edge.target());
        if (missing.tree) {
          below = visit(missing.id, id, depth + 1);
        } else if (check_names_) {
          check(missing.id, id);
        }
        break;
      }
      case TreeFacts::Kind::kDamage: problems_.push_back(object_problem(id.hex(), kDamaged));
    }
    if (below != 0) found.push_back({noted_name(edge.name), below, {}});
  }
  return found.empty() ? 0 : intern(std::move(found));
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
    problems_.push_back(object_problem(tree.hex(), kDamaged));
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
  const std::size_t hash = hash_of(merged);
  const auto [first, last] = interned_.equal_range(hash);
  for (auto known = first; known != last; ++known) {
    if (nodes_[known->second] == merged) return known->second;
  }
  const auto node = static_cast<std::uint32_t>(nodes_.size());
  interned_.emplace(hash, node);
  nodes_.push_back(std::move(merged));
  return node;
}

std::uint32_t TreeSurvey::noted_name(std::uint32_t name) {
  std::uint32_t& known = noted_names_[name];
  if (known == 0) known = intern_name(facts_->name(name)) + 1;
  return known - 1;
}

std::uint32_t TreeSurvey::intern_name(std::string_view name) {
  const auto [found, fresh] = name_ids_.emplace(std::string(name), static_cast<std::uint32_t>(names_.size()));
  if (fresh) names_.push_back(&found->first);
  return found->second;
}

}  // namespace credward::git
