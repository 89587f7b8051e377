// What a path of names means once imports and single assignments are followed: requests.get, java.nio.file.Files.
#include <algorithm>
#include <array>

#include "syntax/evaluator.h"

namespace credward::syntax {

std::string Evaluator::canonical(const std::string& path, NodeId use) {
  if (path.empty()) return path;
  const std::size_t end = path.find_first_of(".(");
  const std::string root = path.substr(0, end);
  const std::string rest = end == std::string::npos ? std::string() : path.substr(end);
  const Meaning meaning = bindings_.meaning(root, use);
  if (meaning.found && meaning.bindings.size() == 1) {
    const Binding& binding = *meaning.bindings.front();
    if (binding.kind == Binding::Kind::kAssign && binding.value != 0 && binding.element <= 0) {
      const NodeId made = tree_.unwrapped(binding.value);
      std::string held;
      if (tree_.kind(made) == NodeKind::kCall) {
        held = tree_.path(made);
        // const fs = require("fs")
        const std::vector<NodeId> arguments = tree_.arguments(made);
        if ((held == "require()" || held == "import()") && !arguments.empty()) {
          std::string module = tree_.literal(arguments.front()).value_or("");
          if (module.starts_with("node:")) module.erase(0, 5);
          std::replace(module.begin(), module.end(), '/', '.');
          return module + (binding.key.empty() ? "" : "." + binding.key) + rest;
        }
      } else if (tree_.kind(made) == NodeKind::kMember || tree_.kind(made) == NodeKind::kName) {
        held = tree_.path(made);
      }
      if (!held.empty() && tree_.within(use, binding.node) == false) {
        if (!binding.key.empty()) held += "." + binding.key;
        const std::size_t head = held.find_first_of(".(");
        const std::string module = bindings_.imported(held.substr(0, head));
        if (!module.empty()) held = head == std::string::npos ? module : module + held.substr(head);
        return held + rest;
      }
    }
    return path;
  }
  const std::string module = bindings_.imported(root);
  return module.empty() ? path : module + rest;
}

// C#'s new(…): the type stands where the result goes.
std::string Evaluator::target_typed(NodeId call) {
  NodeId up = tree_.parent(call);
  while (tree_.kind(up) == NodeKind::kGroup || tree_.kind(up) == NodeKind::kDefault || tree_.kind(up) == NodeKind::kChoice)
    up = tree_.parent(up);
  const NodeId target = tree_.unwrapped(tree_.child(up, tree_.kind(up) == NodeKind::kPair ? Role::kKey : Role::kTarget));
  if ((tree_.kind(up) != NodeKind::kAssign && tree_.kind(up) != NodeKind::kPair) || target == 0) return {};
  if (const NodeId type = tree_.child(up, Role::kType)) return tree_.path(type);
  std::string name = tree_.path(target);
  name = name.substr(name.rfind('.') == std::string::npos ? 0 : name.rfind('.') + 1);
  if (name == "Authorization") return "AuthenticationHeaderValue";
  const NodeId type = bindings_.field_type(tree_.class_of(call), name);
  return type != 0 ? tree_.path(type) : std::string();
}

std::string Evaluator::canonical_path(NodeId call) {
  const std::string path = tree_.callee_path(call);
  // T name(…) in C++: what is called is the type.
  const NodeId up = tree_.parent(call);
  if (path.empty() && tree_.child(call, Role::kCallee) == 0 && tree_.kind(up) == NodeKind::kAssign) {
    NodeId type = tree_.child(up, Role::kType);
    const NodeId target = tree_.child(up, Role::kTarget);
    if (type == 0 && target != 0) type = bindings_.field_type(tree_.class_of(call), tree_.name(target));
    return tree_.path(type);
  }
  if (path == "new" && tree_.outline().language == "csharp") {
    const std::string type = target_typed(call);
    if (!type.empty()) return canonical(type, call);
  }
  return canonical(path, call);
}

// As it is written, where the import only adds the package's name: java.nio.file.Files.readString.
std::string Evaluator::short_path(NodeId call) {
  constexpr std::array<std::string_view, 6> kThese{"java", "kotlin", "scala", "csharp", "rust", "php"};
  if (std::find(kThese.begin(), kThese.end(), tree_.outline().language) == kThese.end()) return {};
  const std::string path = tree_.callee_path(call), whole = canonical_path(call);
  return whole.size() > path.size() && whole.ends_with("." + path) ? path : std::string();
}

}  // namespace credward::syntax
