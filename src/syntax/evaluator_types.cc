// Of which of the file's own types an object is, what was given to a type's fields, and what the file's own calls give
// to a parameter.
#include <algorithm>
#include <array>

#include "syntax/evaluator.h"

namespace credward::syntax {
namespace {

constexpr int kMaxDepth = 6;
constexpr std::size_t kMaxCalls = 12;  // of one function; of more, nothing is said

// "https://host" of a value that begins with it.
std::string authority(const Value& value) {
  if (value.parts.empty() || value.parts.front().kind != Part::Kind::kLiteral) return {};
  const std::string& text = value.parts.front().text;
  const std::size_t scheme = text.find("://");
  if (scheme == std::string::npos || scheme == 0 || scheme > 12 || text.find_first_of(" \t\n") < scheme) return {};
  return text.substr(0, text.find_first_of("/?#", scheme + 3));
}

// Constructors that are not called by the name of their class.
bool makes_self(std::string_view name) {
  constexpr std::array<std::string_view, 5> kThese{"constructor", "__init__", "init", "__construct", "initialize"};
  return std::find(kThese.begin(), kThese.end(), name) != kThese.end();
}

}  // namespace

std::string Evaluator::declared_type(const Binding& binding, int depth) {
  NodeId type = tree_.child(binding.node, Role::kType);
  if (type != 0 && tree_.kind(binding.node) != NodeKind::kMap && tree_.kind(binding.node) != NodeKind::kPair) {
    std::string word = Bindings::type_word(tree_.text(type));
    if (!bindings_.classes_named(word).empty() || bindings_.has_literals(word)) return word;
  }
  if (binding.kind != Binding::Kind::kAssign || binding.value == 0 || binding.element > 0 || !binding.key.empty()) return {};
  return type_name(binding.value, depth + 1);
}

std::string Evaluator::type_name(NodeId id, int depth) {
  if (id == 0 || depth > kMaxDepth || budget_ == 0) return {};
  --budget_;
  id = tree_.unwrapped(id);
  if (const auto found = type_names_.find(id); found != type_names_.end()) return found->second;
  type_names_[id].clear();
  std::string out;
  std::vector<const Binding*> bindings;
  switch (tree_.kind(id)) {
    case NodeKind::kMap:
      if (const NodeId type = tree_.child(id, Role::kType)) out = Bindings::type_word(tree_.text(type));
      break;
    case NodeKind::kCall: {
      const std::string name = tree_.callee(id).name;
      if (!bindings_.classes_named(name).empty()) {
        out = name;
        break;
      }
      NodeId function = 0;
      for (NodeId one : returns(id, &function)) {
        if (tree_.kind(tree_.unwrapped(one)) == NodeKind::kList && tree_.first_child(tree_.unwrapped(one)) != 0)
          one = tree_.first_child(tree_.unwrapped(one));  // Go: the object and an error
        if (out.empty()) out = type_name(one, depth + 1);
      }
      break;
    }
    case NodeKind::kName:
      if (Bindings::is_self(tree_.name(id))) {
        out = std::string(tree_.name(tree_.child(tree_.class_of(id), Role::kName)));
        break;
      }
      bindings = bindings_.meaning(tree_.name(id), id).bindings;
      if (bindings.empty() && tree_.class_of(id) != 0) bindings = bindings_.fields(tree_.class_of(id), tree_.name(id));
      break;
    case NodeKind::kMember:
      bindings = field_bindings(id);
      // Declared in the type, and set nowhere.
      break;
    default:
      break;
  }
  for (const Binding* binding : bindings) {
    if (out.empty()) out = declared_type(*binding, depth);
  }
  if (out.empty() && tree_.kind(id) == NodeKind::kMember) {
    const NodeId property = tree_.child(id, Role::kProperty);
    for (NodeId cls : bindings_.classes_named(type_name(tree_.child(id, Role::kObject), depth + 1))) {
      for (const Binding* field : bindings_.fields(cls, property != 0 ? tree_.name(property) : "")) {
        if (out.empty()) out = declared_type(*field, depth);
      }
    }
  }
  type_names_[id] = out;
  return out;
}

std::vector<const Binding*> Evaluator::field_bindings(NodeId member) {
  const NodeId object = tree_.unwrapped(tree_.child(member, Role::kObject));
  const NodeId property = tree_.child(member, Role::kProperty);
  if (object == 0 || property == 0) return {};
  const std::string_view name = tree_.name(property);
  const std::string path = tree_.path(object);
  std::vector<const Binding*> out;
  if (Bindings::is_self(path)) {
    out = own_fields(member, name);
    if (!out.empty()) return out;
  } else if (path.find('.') == std::string::npos) {
    for (NodeId cls : bindings_.classes_named(path)) {
      if (out.empty()) out = bindings_.fields(cls, name);
    }
    if (!out.empty()) return out;
  }
  const std::string type = type_name(object, 1);
  if (!type.empty()) out = bindings_.literal_fields(type, name);
  for (NodeId cls : bindings_.classes_named(type)) {
    for (const Binding* field : bindings_.fields(cls, name)) {
      if (field->kind == Binding::Kind::kParameter || field->value != 0) out.push_back(field);
    }
  }
  if (out.empty() && !path.empty()) {
    out = bindings_.members(path + "." + std::string(name));
    if (out.size() > 1) out.clear();
  }
  if (out.size() > kMaxCalls) out.clear();
  return out;
}

const std::vector<NodeId>& Evaluator::calls_of(NodeId function) {
  const auto [known, first] = calls_.try_emplace(function);
  if (first) known->second = find_calls(function);
  return known->second;
}

std::vector<NodeId> Evaluator::find_calls(NodeId function) const {
  const NodeId name_node = tree_.child(function, Role::kName);
  const std::string_view name = name_node != 0 ? tree_.name(name_node) : std::string_view();
  const NodeId cls = tree_.class_of(function);
  const std::string_view class_name = cls != 0 ? tree_.name(tree_.child(cls, Role::kName)) : std::string_view();
  const std::size_t parameters = tree_.children(function, Role::kParameter).size();
  const bool is_class = tree_.kind(function) == NodeKind::kClass;
  const bool makes = is_class || (cls != 0 && (name == class_name || makes_self(name)));
  std::vector<NodeId> out;
  if (name.empty()) return out;
  auto add = [&](NodeId call) {
    if (tree_.within(call, function) && !is_class) return;
    if (tree_.arguments(call).size() <= parameters || tree_.outline().language == "python") out.push_back(call);
  };
  if (!makes) {
    for (NodeId call : bindings_.calls_named(name)) {
      if (own_function(call) == function) add(call);
    }
    return out;
  }
  for (NodeId call : bindings_.calls_named(is_class ? name : class_name)) add(call);
  // Client.new(url)
  for (NodeId call : bindings_.calls_named("new")) {
    const NodeId object = tree_.callee(call).object;
    if (object != 0 && tree_.path(object) == (is_class ? name : class_name)) add(call);
  }
  if (cls != 0 && !is_class) {
    for (NodeId call : bindings_.calls_named("this")) {
      if (tree_.class_of(call) == cls && tree_.arguments(call).size() == parameters) add(call);
    }
  }
  return out;
}

// What a parameter is worth where every call of the file gives it a URL of one host: nothing else is said of it, for
// a function may be called from elsewhere, too.
Values Evaluator::call_sites(const Binding& parameter, Context context) {
  if (parameter.scope == 0 || context.hops > 4) return {};
  const NodeId name_node = parameter.value != 0 ? parameter.value : parameter.node;
  const std::string name(tree_.name(name_node));
  const std::vector<NodeId>& calls = calls_of(parameter.scope);
  if (calls.empty() || calls.size() > kMaxCalls) return {};
  Values out;
  std::string host;
  for (NodeId call : calls) {
    const Frame frame = frame_for(call, parameter.scope, nullptr);
    const auto argument = frame.arguments.find(name);
    if (argument == frame.arguments.end()) continue;
    const Values given = value(argument->second, context.hop());
    for (const Value& one : given.list) {
      const std::string found = authority(one);
      if (found.empty() || (!host.empty() && found != host)) return {};
      host = found;
      Values alternative;
      alternative.list.push_back(one);
      out.add(alternative);
    }
  }
  return out;
}

}  // namespace credward::syntax
