// What all trees of a repository say that a search for hits needs: their subtrees and hit blobs by name, and the
// names that lead nowhere. Noted while the trees stream by, so that no tree is read twice. In a tree that is
// stored as a delta only the entries that differ from its base's are looked at.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "git/commit_graph.h"
#include "git/object_stream.h"
#include "git/pack_forest.h"

namespace credward::git {

class TreeFacts {
 public:
  enum class Kind : std::uint8_t { kTree, kHit, kMissing, kDamage };
  struct Edge {
    std::uint32_t name = 0;
    std::uint32_t kind_and_target = 0;

    Kind kind() const { return static_cast<Kind>(kind_and_target >> 30); }
    std::uint32_t target() const { return kind_and_target & 0x3fffffff; }
  };
  struct Missing {
    ObjectId id;
    bool tree = false;
  };

  // Whether every tree was noted; without that nothing here may be used.
  bool complete() const { return complete_; }
  // Whether everything that any tree names is there and can be read.
  bool whole() const { return whole_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(spans_.size()); }
  // A tree's number, if it was noted.
  std::optional<std::uint32_t> find(const ObjectId& tree) const;
  bool has(std::uint32_t number) const { return spans_[number].worker != 0; }
  ObjectId id(std::uint32_t number) const { return forest_->id(number); }
  std::span<const Edge> edges(std::uint32_t number) const {
    const Span& span = spans_[number];
    return {edges_[span.worker - 1U].data() + span.begin, span.count};
  }
  std::uint32_t names() const { return static_cast<std::uint32_t>(names_.size()); }
  const std::string& name(std::uint32_t name) const { return names_[name]; }
  const Missing& missing(std::uint32_t number) const { return missing_[number]; }

 private:
  friend class TreeRecorder;
  struct Span {
    std::uint32_t begin = 0, count = 0, worker = 0;  // worker + 1; 0: not noted
  };
  bool complete_ = false, whole_ = false;
  std::shared_ptr<const PackForest> forest_;
  std::vector<Span> spans_;
  std::vector<std::vector<Edge>> edges_;
  std::vector<std::string> names_;
  std::vector<Missing> missing_;
};

// Takes the trees of a pack stream, in all its threads.
class TreeRecorder {
 public:
  TreeRecorder(std::shared_ptr<const PackForest> forest, unsigned threads);

  void begin(const BlobSet& hits);
  void add(const StreamedObject& tree, unsigned worker);
  TreeFacts finish();

 private:
  using Edge = TreeFacts::Edge;
  struct Placed {
    std::uint32_t at = 0;  // where the entry begins in its tree
    Edge edge;
  };
  // What the trees stored against this one need.
  struct State {
    std::vector<std::uint32_t> starts;  // of all entries, and the end
    std::vector<Placed> edges;
    bool usable = false;
  };
  struct Worker {
    std::vector<State> slots;
    State scratch;
    std::vector<Edge> edges;
    std::vector<TreeFacts::Missing> missing;
    std::unordered_map<std::string, std::uint32_t> names;
    // Trees name the same objects over and over, and a look into the index of a pack is far away.
    std::vector<std::pair<ObjectId, std::uint32_t>> recent;
    bool full = false;
  };

  void inherit(const State& base, const CopiedRun& run, std::size_t& at, bool keep, State& out) const;
  bool parse(std::string_view bytes, std::size_t& at, bool keep, Worker& worker, State& out);
  std::optional<std::uint32_t> find(const ObjectId& id, Worker& worker) const;
  static std::uint32_t name_id(std::string_view name, Worker& worker);

  std::shared_ptr<const PackForest> forest_;
  std::vector<bool> hits_;
  std::vector<Worker> workers_;
  std::vector<TreeFacts::Span> spans_;
};

// What the pack reader notes beside giving the objects to its sink.
struct StreamNotes {
  // Asked once, before the first tree. Nothing: an earlier stream's `trees` serve, and none is read.
  std::function<std::optional<BlobSet>()> hits;
  CommitNotes commits;
  std::atomic<bool> stop{false};  // ends the reading of trees too, which `cancel` does not
  std::vector<core::Stage> parts;  // what reading consisted of, summed over threads
  TreeFacts trees;
  // What was read: for ObjectDatabase::read_along(), and for another stream over the same repository.
  std::shared_ptr<const PackForest> forest;
};

}  // namespace credward::git
