// Objects read one by one along the forest: what an object is stored against stays unfolded for the next one. In the
// order of PackForest::reading_order() that costs about one delta for each object, in any order never more than its
// chain.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "git/pack_delta.h"
#include "git/pack_forest.h"

namespace credward::git {

// One thread's.
class ForestReader {
 public:
  explicit ForestReader(std::shared_ptr<const PackForest> forest) : forest_(std::move(forest)) {}

  // Nothing if the object is loose or absent, or if it or what it is stored against is damaged or over a bound: the
  // caller's other reader knows more places, and says why.
  std::optional<Object> read(const ObjectId& id);

 private:
  struct Bytes {
    std::unique_ptr<std::uint8_t[]> data;
    std::size_t size = 0;

    std::span<const std::uint8_t> content() const { return {data.get(), size}; }
  };
  struct Frame {
    std::uint32_t number = 0;
    Bytes bytes;  // none: given up for want of room
  };

  bool find_chain(std::uint32_t number);
  bool unfold(std::uint32_t number, const Bytes* base, Bytes& out);
  void make_room();

  std::shared_ptr<const PackForest> forest_;
  Inflate inflate_;
  std::vector<std::uint32_t> chain_;  // from the root to the object that was asked for
  std::vector<Frame> stack_;          // unfolded last, along its chain
  std::vector<CopiedRun> runs_;       // working space
};

}  // namespace credward::git
