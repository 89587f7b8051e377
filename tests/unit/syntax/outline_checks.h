// Whether an outline keeps what syntax/outline.h promises, written apart from the code that makes or decodes
// outlines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/outline.h"

namespace credward::syntax {

// The promise that is broken, or nothing.
inline std::string broken_promise(const Outline& outline, std::string_view text) {
  const std::vector<Node>& nodes = outline.nodes;
  if (nodes.empty() || nodes.size() > kMaxOutlineNodes) return "the number of nodes";
  if (nodes[0].kind != NodeKind::kOther || nodes[0].parent != 0 || nodes[0].begin != 0 ||
      nodes[0].end != text.size() || nodes[0].next != nodes.size()) {
    return "the root";
  }
  std::vector<std::uint32_t> depth(nodes.size(), 0);
  std::vector<std::uint32_t> filled(nodes.size());   // up to where a node's children reach
  std::vector<std::uint32_t> last(nodes.size(), 0);  // where the next child must stand in the list
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const std::string place = " of node " + std::to_string(i);
    filled[i] = node.begin;
    last[i] = i + 1;
    if (node.next <= i || node.next > nodes.size()) return "next" + place;
    if (i == 0) continue;
    const Node& parent = nodes[node.parent];
    if (node.parent >= i || node.next > parent.next) return "parent" + place;
    if (last[node.parent] != i) return "order" + place;
    last[node.parent] = node.next;
    depth[i] = depth[node.parent] + 1;
    if (depth[i] > kMaxOutlineDepth) return "depth" + place;
    if (node.begin >= node.end || node.begin < filled[node.parent] || node.end > parent.end)
      return "span" + place;
    const bool part = node.kind == NodeKind::kText || node.kind == NodeKind::kEscape;
    if (part && parent.kind != NodeKind::kString) return "a part outside of a string: kind" + place;
    if (parent.kind == NodeKind::kString) {
      if (!part && node.kind != NodeKind::kHole) return "what stands in a string: kind" + place;
      if (filled[node.parent] != parent.begin && filled[node.parent] != node.begin)
        return "a gap before" + place;
    }
    filled[node.parent] = node.end;
  }
  std::size_t error = 0;
  for (const core::Span& span : outline.errors) {
    if (span.begin < error || span.end < span.begin || span.end > text.size()) return "errors";
    error = span.end;
  }
  return outline.errors.size() > kMaxOutlineErrors ? "the number of errors" : "";
}

}  // namespace credward::syntax
