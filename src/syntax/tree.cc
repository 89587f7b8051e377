#include "syntax/tree.h"

#include <algorithm>

namespace credward::syntax {
namespace {

constexpr int kMaxPathDepth = 24;
constexpr std::size_t kMaxPath = 400;

}  // namespace

Tree::Tree(const Outline& outline, std::string_view text, EscapeStyle escapes)
    : outline_(outline), text_(text), escapes_(escapes) {
  const std::size_t count = outline.nodes.size();
  function_of_.assign(count, 0);
  class_of_.assign(count, 0);
  branch_of_.assign(count, 0);
  for (NodeId id = 1; id < count; ++id) {
    const NodeId up = outline.nodes[id].parent;
    const NodeKind kind = outline.nodes[up].kind;
    function_of_[id] = kind == NodeKind::kFunction ? up : function_of_[up];
    class_of_[id] = kind == NodeKind::kClass ? up : class_of_[up];
    branch_of_[id] = kind == NodeKind::kBranch ? up : branch_of_[up];
  }
}

std::string_view Tree::text(NodeId id) const {
  const Node& node = outline_.nodes[id];
  return text_.substr(node.begin, node.end - node.begin);
}

NodeId Tree::first_child(NodeId id) const {
  return id + 1 < outline_.nodes[id].next ? id + 1 : 0;
}

NodeId Tree::next_sibling(NodeId id) const {
  if (id == 0) return 0;
  const NodeId next = outline_.nodes[id].next;
  return next < outline_.nodes[outline_.nodes[id].parent].next ? next : 0;
}

NodeId Tree::child(NodeId id, Role role) const {
  for (NodeId c = first_child(id); c != 0; c = next_sibling(c)) {
    if (outline_.nodes[c].role == role) return c;
  }
  return 0;
}

std::vector<NodeId> Tree::children(NodeId id, Role role) const {
  std::vector<NodeId> out;
  for (NodeId c = first_child(id); c != 0; c = next_sibling(c)) {
    if (outline_.nodes[c].role == role) out.push_back(c);
  }
  return out;
}

std::vector<NodeId> Tree::children(NodeId id) const {
  std::vector<NodeId> out;
  for (NodeId c = first_child(id); c != 0; c = next_sibling(c)) {
    if (kind(c) != NodeKind::kComment) out.push_back(c);
  }
  return out;
}

NodeId Tree::only_child(NodeId id) const {
  std::vector<NodeId> all = children(id);
  return all.size() == 1 ? all.front() : 0;
}

bool Tree::within(NodeId inner, NodeId outer) const {
  return inner >= outer && inner < outline_.nodes[outer].next;
}

bool Tree::damaged(core::Span span) const {
  for (const core::Span& error : outline_.errors) {
    if (error.begin >= span.end && error.begin > span.begin) break;
    if (error.overlaps(span) || (error.size() == 0 && span.contains(error.begin))) return true;
  }
  return false;
}

NodeId Tree::unwrapped(NodeId id) const {
  for (int depth = 0; id != 0 && depth < kMaxPathDepth; ++depth) {
    if (kind(id) != NodeKind::kGroup && kind(id) != NodeKind::kHole) return id;
    const NodeId inner = only_child(id);
    if (inner == 0) return id;
    id = inner;
  }
  return id;
}

std::string_view Tree::name(NodeId id) const {
  std::string_view name = text(id);
  while (!name.empty() &&
         (name.front() == '$' || name.front() == '@' || name.front() == '&' || name.front() == ':')) {
    name.remove_prefix(1);
  }
  if (name.size() > 2 && name.front() == '{' && name.back() == '}') name = name.substr(1, name.size() - 2);
  return name;
}

std::string Tree::path(NodeId id) const {
  std::string out = path(id, 0);
  if (out.size() > kMaxPath) out.clear();
  return out;
}

std::string Tree::path(NodeId id, int depth) const {
  if (id == 0 || depth > kMaxPathDepth) return {};
  id = unwrapped(id);
  switch (kind(id)) {
    case NodeKind::kName:
      return std::string(name(id).substr(0, kMaxPath));
    case NodeKind::kMember: {
      const NodeId property = child(id, Role::kProperty);
      std::string object = path(child(id, Role::kObject), depth + 1);
      if (object.empty() || property == 0 || object.size() > kMaxPath) return {};
      std::string last(name(property));
      // C++'s a::b::c is a, and b::c behind it.
      for (std::size_t at = last.find("::"); at != std::string::npos; at = last.find("::", at)) {
      last[at] = '.';
      last.erase(at + 1, 1);
    }
      return object + "." + last;
    }
    case NodeKind::kSubscript: {
      std::string object = path(child(id, Role::kObject), depth + 1);
      const NodeId index = child(id, Role::kIndex);
      std::optional<std::string> key = index != 0 ? literal(index) : std::nullopt;
      if (object.empty() || !key || object.size() > kMaxPath) return {};
      return object + "." + *key;
    }
    case NodeKind::kCall: {
      const NodeId object = callee(id).object;
      std::string name = callee(id).name;
      if (object == 0) return name.empty() ? std::string() : name + "()";
      std::string before = path(object, depth + 1);
      if (before.empty() || name.empty() || before.size() > kMaxPath) return {};
      return before + "." + name + "()";
    }
    default:
      return {};
  }
}

std::optional<std::string> Tree::literal(NodeId id) const {
  id = unwrapped(id);
  if (id == 0 || kind(id) != NodeKind::kString) return std::nullopt;
  std::string out;
  for (NodeId c = first_child(id); c != 0; c = next_sibling(c)) {
    if (kind(c) == NodeKind::kText)
      out += text(c);
    else if (kind(c) == NodeKind::kEscape)
      out += decode_escape(text(c), style_in(outline_.nodes[id], text_, escapes_));
    else
      return std::nullopt;
    if (out.size() > 64 * 1024) return std::nullopt;
  }
  return out;
}

Tree::Callee Tree::callee(NodeId call) const {
  Callee out;
  NodeId callee = child(call, Role::kCallee);
  const NodeId object = child(call, Role::kObject);
  const NodeId property = child(call, Role::kProperty);
  if (callee == 0 && property != 0) {
    out.object = object;
    out.name = std::string(name(property));
    out.span = object != 0 ? core::Span{span(object).begin, span(property).end} : span(property);
    return out;
  }
  if (callee == 0) callee = child(call, Role::kName);
  if (callee == 0) return out;
  out.span = span(callee);
  callee = unwrapped(callee);
  if (object != 0) {
    out.object = object;
    out.name = std::string(name(callee));
    out.span.begin = std::min(out.span.begin, span(object).begin);
    return out;
  }
  switch (kind(callee)) {
    case NodeKind::kMember:
      out.object = child(callee, Role::kObject);
      if (const NodeId word = child(callee, Role::kProperty)) out.name = std::string(name(word));
      break;
    case NodeKind::kString:
      out.name = literal(callee).value_or("");
      break;
    case NodeKind::kCall:
    case NodeKind::kSubscript:
    case NodeKind::kMap:
    case NodeKind::kList:
      break;
    default:
      out.name = std::string(name(callee).substr(0, kMaxPath));
  }
  return out;
}

std::string Tree::callee_path(NodeId call) const {
  const Callee parts = callee(call);
  if (parts.object == 0 || parts.name.empty()) return parts.name;
  const NodeId callee = unwrapped(child(call, Role::kCallee));
  if (callee != 0 && kind(callee) == NodeKind::kMember && parts.name.find("::") != std::string::npos) return path(callee);
  const std::string object = path(parts.object);
  return object.empty() ? "?." + parts.name : object + "." + parts.name;
}

std::vector<NodeId> Tree::arguments(NodeId call) const {
  return children(call, Role::kArgument);
}

}  // namespace credward::syntax
