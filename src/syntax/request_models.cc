// Which model of rules/clients a call answers to, and of which type an object is.
#include <algorithm>
#include <cctype>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

constexpr int kMaxDepth = 10;

}  // namespace

const CallModel* RequestFinder::model_of(NodeId call) {
  const auto found = known_models_.find(call);
  if (found != known_models_.end()) return found->second;
  known_models_.emplace(call, nullptr);  // a call that leads back to itself has none
  const CallModel* model = find_model(call);
  known_models_[call] = model;
  return model;
}

bool RequestFinder::applies(const CallModel& model, NodeId call) {
  return std::all_of(model.when.begin(), model.when.end(),
                     [&](const Condition& condition) { return eval_.holds(call, condition); });
}

// A method of an object of which only the type is known: what a block is given.
const CallModel* RequestFinder::model_on(const std::string& type, const std::string& rel, NodeId call) {
  for (const CallModel& model : models_.calls) {
    if (!type.empty() && std::find(model.on.begin(), model.on.end(), type) != model.on.end() &&
        matches_any(model.callees, rel) && applies(model, call))
      return &model;
  }
  return nullptr;
}

// Functions by their whole path; methods by the type of the longest object before them that has one.
const CallModel* RequestFinder::find_model(NodeId call) {
  const std::string path = eval_.canonical_path(call);
  const Tree::Callee callee = tree_.callee(call);
  if (callee.name.empty() && path.empty()) return nullptr;
  std::string rel = callee.name;
  NodeId object = callee.object;
  for (int depth = 0; object != 0 && depth < 6; ++depth) {
    const std::string type = type_of(object, 1);
    if (!type.empty()) {
      if (const CallModel* model = model_on(type, rel, call)) return model;
    }
    object = tree_.unwrapped(object);
    if (tree_.kind(object) == NodeKind::kMember)
      rel = std::string(tree_.name(tree_.child(object, Role::kProperty))) + "." + rel;
    else if (tree_.kind(object) == NodeKind::kSubscript)
      rel = "[]." + rel;
    else
      break;
    object = tree_.child(object, Role::kObject);
  }
  const std::string written = eval_.short_path(call);
  for (const CallModel& model : models_.calls) {
    const bool named = matches_any(model.callees, path) || (!written.empty() && matches_any(model.callees, written));
    if (model.on.empty() && named && applies(model, call)) return &model;
  }
  for (const CallModel& model : models_.calls) {
    if (model.on.size() == 1 && model.on.front() == "*" && callee.object != 0 &&
        matches_any(model.callees, callee.name) && applies(model, call))
      return &model;
  }
  return nullptr;
}

std::string RequestFinder::type_of_annotation(NodeId annotation, NodeId use) {
  std::string text(tree_.text(annotation).substr(0, 120));
  while (!text.empty() && (text.front() == '*' || text.front() == ':' || text.front() == '&' || text.front() == ' '))
    text.erase(0, 1);
  // What holds one, or any of a kind: Arc<Client>, std::unique_ptr<Client>, &'a Client, any Client
  for (std::string_view wrapper : {"'a ", "mut ", "any ", "some ", "const ", "dyn "}) {
    if (text.starts_with(wrapper)) text.erase(0, wrapper.size());
  }
  for (std::string_view wrapper : {"Arc<", "Rc<", "Box<", "Option<", "std::unique_ptr<", "std::shared_ptr<", "Lazy<",
                                   "OnceLock<", "LazyLock<", "std::sync::Arc<", "std::optional<"}) {
    if (text.starts_with(wrapper)) text.erase(0, wrapper.size());
  }
  const auto end = text.find_first_of("<[ |&?*>!");
  text = text.substr(0, end);
  for (std::size_t at = text.find("::"); at != std::string::npos; at = text.find("::", at)) {
      text[at] = '.';
      text.erase(at + 1, 1);
    }
  const std::string path = eval_.canonical(text, use);
  for (const CallModel& model : models_.calls) {
    if (!model.makes.empty() && (model.makes == text || matches_any(model.callees, path))) return model.makes;
  }
  return {};
}

std::string RequestFinder::type_of(NodeId expression, int depth) {
  if (expression == 0 || depth > kMaxDepth) return {};
  expression = tree_.unwrapped(expression);
  const auto found = types_.find(expression);
  if (found != types_.end()) return found->second;
  types_[expression].clear();
  std::string type;
  if (tree_.kind(expression) == NodeKind::kCall) {
    const CallModel* model = model_of(expression);
    if (model != nullptr && !model->makes.empty()) {
      type = model->makes;
    } else if (model != nullptr && !model->on.empty() && !model->sends) {
      type = type_of(tree_.callee(expression).object, depth + 1);
    } else if (model == nullptr) {
      NodeId function = 0;
      const std::vector<NodeId> all = eval_.returns(expression, &function);
      if (all.size() == 1 && !tree_.within(expression, function)) type = type_of(all.front(), depth + 1);
      // Unknown steps of a builder leave it what it is.
      if (function == 0 && tree_.callee(expression).object != 0 &&
          tree_.kind(tree_.unwrapped(tree_.callee(expression).object)) == NodeKind::kCall)
        type = type_of(tree_.callee(expression).object, depth + 1);
    }
  } else if (tree_.kind(expression) == NodeKind::kChoice || tree_.kind(expression) == NodeKind::kDefault) {
    for (NodeId child : tree_.children(expression)) {
      if (type.empty() && tree_[child].role != Role::kCondition) type = type_of(child, depth + 1);
    }
  } else if (tree_.kind(expression) == NodeKind::kName || tree_.kind(expression) == NodeKind::kMember) {
    Context context;
    const NodeId made = eval_.resolved(expression, context);
    if (made != expression && made != 0) {
      type = type_of(made, depth + 1);
    } else if (tree_.kind(expression) == NodeKind::kName) {
      for (const Binding* binding : bindings_.meaning(tree_.name(expression), expression).bindings) {
        if (binding->kind == Binding::Kind::kParameter) {
          if (const NodeId annotation = tree_.child(binding->node, Role::kType))
            type = type_of_annotation(annotation, expression);
        } else if (binding->value != 0 && type.empty()) {
          type = type_of(binding->value, depth + 1);
        }
      }
    }
    if (type.empty()) type = declared_type(expression);
    if (type.empty()) {
      // A library's own object: axios, requests.
      const std::string path = eval_.canonical(tree_.path(expression), expression);
      for (const CallModel& model : models_.calls) {
        if (!model.makes.empty() && model.callees.size() == 1 && model.callees.front() == "=" + path)
          type = model.makes;
      }
    }
  }
  types_[expression] = type;
  return type;
}

// As the variable or the field is declared, wherever it is made.
std::string RequestFinder::declared_type(NodeId expression) {
  NodeId annotation = 0;
  const NodeId object = tree_.unwrapped(tree_.child(expression, Role::kObject));
  if (tree_.kind(expression) == NodeKind::kName) {
    const std::string_view name = tree_.name(expression);
    for (const Binding* binding : bindings_.meaning(name, expression).bindings) {
      if (binding->kind == Binding::Kind::kAssign && annotation == 0)
        annotation = tree_.child(binding->node, Role::kType);
    }
    if (annotation == 0 && tree_.class_of(expression) != 0)
      annotation = bindings_.field_type(tree_.class_of(expression), name);
  } else if (object != 0 && Bindings::is_self(tree_.name(object))) {
    annotation = bindings_.field_type(tree_.class_of(expression), tree_.name(tree_.child(expression, Role::kProperty)));
  }
  return annotation != 0 ? type_of_annotation(annotation, expression) : std::string();
}

std::string RequestFinder::root_of(NodeId expression) const {
  std::string path = tree_.path(expression);
  if (path.ends_with(".get()") && tree_.outline().language == "cpp") path.resize(path.size() - 6);  // of a smart pointer
  if (path.find('(') != std::string::npos) return {};
  return path;
}

}  // namespace credward::syntax
