// One walk over the trees of many commits in which each tree is read once. It answers two questions:
//  - Where do the hits lie? Every tree is reduced to the part of it that holds hits, and equal parts get one
//  number,
//    whatever else the trees hold. So two commits differ in their hits exactly if their numbers differ, and
//    only there is anything to look at.
//  - Is everything that the trees name in the object database?
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "git/object_database_impl.h"
#include "git/trace.h"

namespace credward::git {

// What is left of a tree: its hit blobs and the subtrees with hits, by name.
struct HitEntry {
  std::uint32_t name = 0;  // TreeSurvey::name
  std::uint32_t node = 0;  // of a subtree, else 0
  ObjectId blob;           // zero if there is no hit blob of this name

  auto operator<=>(const HitEntry&) const = default;
};

class TreeSurvey {
 public:
  // Trees that `facts` know are not read; the others are.
  TreeSurvey(const ObjectDatabase& objects, const BlobSet& hits, bool check_names, const TreeFacts* facts = nullptr);

  // The number of a commit's tree; 0: no hits in it. Younger commits first is the cheaper order, as packs
  // have it.
  std::uint32_t node(const Commit& commit) { return visit(commit.tree, commit.id, 0); }
  // By name's bytes. Node 0 is empty.
  const std::vector<HitEntry>& entries(std::uint32_t node) const { return nodes_[node]; }
  const std::string& name(std::uint32_t name) const { return *names_[name]; }

  struct Missing {
    ObjectId id;
    ObjectId named_by;  // a tree or commit
  };
  const std::vector<Missing>& missing() const { return missing_; }  // in the order of the walk
  const std::vector<core::Problem>& problems() const { return problems_; }

 private:
  std::uint32_t visit(const ObjectId& tree, const ObjectId& named_by, int depth);
  std::uint32_t visit_noted(std::uint32_t tree, int depth);
  std::uint32_t reduce_noted(std::uint32_t tree, const ObjectId& id, int depth);
  std::uint32_t reduce(const ObjectId& tree, std::string_view bytes, int depth);
  void check(const ObjectId& blob, const ObjectId& named_by);
  std::uint32_t intern(std::vector<HitEntry> entries);
  std::uint32_t noted_name(std::uint32_t name);
  std::uint32_t intern_name(std::string_view name);

  const ObjectDatabase& objects_;
  const BlobSet& hits_;
  const bool check_names_;
  std::vector<bool> hit_prefix_;  // by the first 16 bits of an id: most blobs are no hits
  std::unordered_map<ObjectId, std::uint32_t, ObjectIdHash> known_;  // trees
  std::unordered_set<ObjectId, ObjectIdHash> checked_;               // blobs that were looked for
  std::vector<ObjectId> recent_;  // some of them again, by hash: trees name the same blobs over and over
  const TreeFacts* const facts_;
  std::vector<std::uint32_t> known_noted_, noted_names_;  // node + 1 and name + 1; 0: not met yet
  std::unordered_multimap<std::size_t, std::uint32_t> interned_;  // by hash
  std::vector<std::vector<HitEntry>> nodes_;
  std::unordered_map<std::string, std::uint32_t> name_ids_;
  std::vector<const std::string*> names_;
  std::vector<Missing> missing_;
  std::vector<core::Problem> problems_;
};

}  // namespace credward::git
