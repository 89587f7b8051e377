// Nodes with all that lies below them: whether another one is among those, in the logarithm of their number.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "syntax/tree.h"

namespace credward::syntax {

class Cover {
 public:
  Cover(const Tree& tree, const std::vector<NodeId>& nodes) {
    for (NodeId node : nodes) ranges_.emplace_back(node, tree[node].next);
    std::sort(ranges_.begin(), ranges_.end());
    // A tree's ranges lie apart or in each other.
    std::size_t kept = 0;
    for (const auto& range : ranges_) {
      if (kept == 0 || range.first >= ranges_[kept - 1].second) ranges_[kept++] = range;
    }
    ranges_.resize(kept);
  }

  bool holds(NodeId node) const {
    const auto behind = std::upper_bound(ranges_.begin(), ranges_.end(), node,
                                         [](NodeId id, const auto& range) { return id < range.first; });
    return behind != ranges_.begin() && node < std::prev(behind)->second;
  }

 private:
  std::vector<std::pair<NodeId, NodeId>> ranges_;  // [first, second), ascending
};

}  // namespace credward::syntax
