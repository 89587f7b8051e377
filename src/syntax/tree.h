// An outline together with the text it was made of: the questions that values and requests ask of it. Nothing here
// knows a language; what a callee or a member is called is its dotted path ("os.environ.get", "self.headers").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "syntax/outline.h"
#include "syntax/outline_text.h"

namespace credward::syntax {

using NodeId = std::uint32_t;  // 0 is the root and means "none" wherever a node is asked for

class Tree {
 public:
  // Both must outlive the tree. The outline has passed the bounds of outline.h.
  Tree(const Outline& outline, std::string_view text, EscapeStyle escapes = EscapeStyle::kC);

  EscapeStyle escapes() const { return escapes_; }

  const Outline& outline() const { return outline_; }
  std::string_view document() const { return text_; }
  std::size_t size() const { return outline_.nodes.size(); }
  const Node& operator[](NodeId id) const { return outline_.nodes[id]; }
  NodeKind kind(NodeId id) const { return outline_.nodes[id].kind; }
  core::Span span(NodeId id) const { return {outline_.nodes[id].begin, outline_.nodes[id].end}; }
  std::string_view text(NodeId id) const;
  bool has(NodeId id, NodeFlag flag) const { return (outline_.nodes[id].flags & flag) != 0; }

  NodeId first_child(NodeId id) const;
  NodeId next_sibling(NodeId id) const;
  NodeId child(NodeId id, Role role) const;  // the first of that role
  std::vector<NodeId> children(NodeId id, Role role) const;
  std::vector<NodeId> children(NodeId id) const;  // comments left out
  NodeId only_child(NodeId id) const;             // 0 if there is none, or more than one
  NodeId parent(NodeId id) const { return outline_.nodes[id].parent; }
  bool within(NodeId inner, NodeId outer) const;  // inner is outer or lies below it

  // The nearest node above; 0 if there is none.
  NodeId function_of(NodeId id) const { return function_of_[id]; }
  NodeId class_of(NodeId id) const { return class_of_[id]; }
  NodeId branch_of(NodeId id) const { return branch_of_[id]; }
  bool damaged(core::Span span) const;  // the parser found an error that touches it

  // Without parentheses, await, casts.
  NodeId unwrapped(NodeId id) const;
  // A name without its sigil.
  std::string_view name(NodeId id) const;
  // "a.b.c" of names, members and constant indices; "a().b" where a call lies between. Empty for anything else.
  std::string path(NodeId id) const;
  // The content of a string without holes, escapes decoded; nothing for any other node.
  std::optional<std::string> literal(NodeId id) const;

  // A call's callee in parts, however its grammar writes it: `object.name(…)`.
  struct Callee {
    NodeId object = 0;  // 0 for a plain function
    std::string name;   // the last word of the path
    core::Span span;    // of the callee
  };
  Callee callee(NodeId call) const;
  std::string callee_path(NodeId call) const;
  // Arguments in order: positional ones, named ones (kPair), spreads.
  std::vector<NodeId> arguments(NodeId call) const;

 private:
  std::string path(NodeId id, int depth) const;

  const Outline& outline_;
  std::string_view text_;
  EscapeStyle escapes_;
  std::vector<NodeId> function_of_, class_of_, branch_of_;
};

}  // namespace credward::syntax
