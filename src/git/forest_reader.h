// Objects read one by one along the forest: what an object is stored against stays unfolded for the next one. In the
// order of PackForest::reading_order() that costs about one delta for each object, in any order never more than its
// chain.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "git/pack_forest.h"
#include "git/unfolder.h"

namespace credward::git {

// One thread's.
class ForestReader {
 public:
  explicit ForestReader(std::shared_ptr<const PackForest> forest) : forest_(std::move(forest)), unfolder_(*forest_, live_) {}

  // Nothing if the object is loose or absent, or if it or what it is stored against is damaged or over a bound: the
  // caller's other reader knows more places, and says why.
  std::optional<Object> read(const ObjectId& id);

 private:
  struct Frame {
    std::uint32_t number = 0;
    Buffer buffer;  // no bytes: given up for want of room
  };

  bool find_chain(std::uint32_t number);
  void keep(std::size_t frames);
  void make_room();

  std::shared_ptr<const PackForest> forest_;
  std::atomic<std::size_t> live_{0};
  Unfolder unfolder_;
  std::vector<std::uint32_t> chain_;  // from the root to the object that was asked for
  std::vector<Frame> stack_;          // unfolded last, along its chain
};

}  // namespace credward::git
