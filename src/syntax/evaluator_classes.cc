// What an object's own fields and methods are: of its class, of those above it, and of the class below that a method of an
// abstract one is looked at for.
#include <algorithm>
#include <array>

#include "syntax/evaluator.h"

namespace credward::syntax {

void Evaluator::see_as(NodeId subclass) {
  seen_as_ = subclass;
  known_in_frames_.clear();
}

// The class that `id` stands in, or is seen as, and those above it.
std::vector<NodeId> Evaluator::lineage(NodeId id) const {
  NodeId cls = tree_.class_of(id);
  if (seen_as_ != 0) {
    const std::vector<NodeId>& below = bindings_.subclasses(cls);
    if (std::binary_search(below.begin(), below.end(), seen_as_)) cls = seen_as_;
  }
  std::vector<NodeId> out;
  for (int depth = 0; cls != 0 && depth < kMaxBases; ++depth, cls = bindings_.base_of(cls)) out.push_back(cls);
  return out;
}

std::vector<const Binding*> Evaluator::own_fields(NodeId id, std::string_view name) const {
  std::vector<const Binding*> out;
  for (NodeId cls : lineage(id)) {
    std::vector<const Binding*> fields = bindings_.fields(cls, name);
    const bool valued = std::any_of(fields.begin(), fields.end(), [](const Binding* b) { return b->value != 0; });
    if (valued || out.empty()) out = std::move(fields);
    if (valued) break;
  }
  return out;
}

NodeId Evaluator::own_method(NodeId id, std::string_view name) const {
  NodeId out = 0;
  for (NodeId cls : lineage(id)) {
    const NodeId method = bindings_.method_named(cls, name);
    if (method == 0) continue;
    if (out == 0) out = method;
    if (tree_.child(method, Role::kBody) != 0) return method;
  }
  return out;
}

// A field that the class only declares, or that is looked at for the class below, is what that one makes it.
std::vector<const Binding*> Evaluator::inherited(std::vector<const Binding*> bindings, NodeId id, std::string_view name) const {
  const bool declared = std::all_of(bindings.begin(), bindings.end(), [&](const Binding* b) {
    return b->kind == Binding::Kind::kAssign && (b->value == 0 || seen_as_ != 0) && tree_.kind(b->scope) == NodeKind::kClass;
  });
  if (!declared || tree_.class_of(id) == 0) return bindings;
  std::vector<const Binding*> own = own_fields(id, name);
  return own.empty() ? bindings : own;
}

// this.origin, where `origin` is a property that a function gives: what that returns. 0: it is none.
NodeId Evaluator::getter(NodeId member) const {
  const NodeId object = tree_.unwrapped(tree_.child(member, Role::kObject)), property = tree_.child(member, Role::kProperty);
  if (property == 0 || tree_.kind(object) != NodeKind::kName || !Bindings::is_self(tree_.name(object))) return 0;
  const NodeId function = own_method(member, tree_.name(property));
  if (function == 0 || tree_.within(member, function)) return 0;
  const NodeId name = tree_.child(function, Role::kName);
  if (name == 0) return 0;
  const std::string_view language = tree_.outline().language;
  const std::string_view before = tree_.document().substr(tree_[function].begin, tree_[name].begin - tree_[function].begin);
  bool gives = language == "ruby" || language == "scala" || before.find("get ") != std::string_view::npos;
  if (language == "python") {
    const std::string_view above = tree_.document().substr(0, tree_[function].begin);
    const std::size_t at = above.rfind('@');
    gives = at != std::string_view::npos && above.substr(at).find("property") != std::string_view::npos &&
            above.substr(at).find_first_of("\n") == above.substr(at).find_last_of("\n");
  }
  const std::vector<NodeId> all = gives ? returned_by(function) : std::vector<NodeId>();
  return all.size() == 1 ? all.front() : 0;
}

}  // namespace credward::syntax
