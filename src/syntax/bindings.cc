#include "syntax/bindings.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace credward::syntax {
namespace {

constexpr int kMaxTargets = 16;           // nesting of targets that take an object apart

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' || c == '.' || c == '*';
}

// The words of an import's text, keywords included, and its quoted module.
struct ImportText {
  std::vector<std::string> words;
  std::string module;  // in quotes
};

ImportText read_import(std::string_view text) {
  ImportText out;
  for (std::size_t i = 0; i < text.size() && out.words.size() < 200;) {
    const char c = text[i];
    if (c == '"' || c == '\'' || c == '`') {
      const std::size_t end = text.find(c, i + 1);
      if (end == std::string_view::npos) break;
      out.module = std::string(text.substr(i + 1, end - i - 1));
      i = end + 1;
    } else if (is_word(c)) {
      std::size_t end = i;
      while (end < text.size() && is_word(text[end])) ++end;
      out.words.emplace_back(text.substr(i, end - i));
      i = end;
    } else {
      if (c == '{' || c == ',' || c == '}' || c == '(') out.words.emplace_back(1, c);
      ++i;
    }
  }
  return out;
}

std::string last_part(const std::string& path) {
  const std::size_t at = path.find_last_of("./");
  return at == std::string::npos ? path : path.substr(at + 1);
}

// "node:https" and "https" are one module, and so are "axios/dist/axios" and its package's name. Dart's
// "package:http/http.dart" is package:http, which no variable is called.
std::string module_name(std::string module) {
  if (module.starts_with("package:") && module.ends_with(".dart")) return module.substr(0, module.find('/'));
  if (module.starts_with("node:")) module.erase(0, 5);
  std::replace(module.begin(), module.end(), '/', '.');
  return module;
}

// A class has one body, or as many as there are: impl, extension, partial.
bool has_open_classes(std::string_view language) {
  return language == "rust" || language == "swift" || language == "csharp";
}

}  // namespace

bool Bindings::is_self(std::string_view name) {
  constexpr std::array<std::string_view, 5> kSelves{"self", "this", "cls", "Self", "static"};
  return std::find(kSelves.begin(), kSelves.end(), name) != kSelves.end();
}

Bindings::Bindings(const Tree& tree) : tree_(tree) {
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree.kind(id) != NodeKind::kClass) continue;
    const NodeId name = tree.child(id, Role::kName);
    if (name == 0) continue;
    std::vector<NodeId>& all = classes_[std::string(tree.name(name))];
    if (!all.empty() && has_open_classes(tree.outline().language))
      first_of_class_[id] = all.front();
    else
      all.push_back(id);
  }
  find_bases();
  for (NodeId id = 1; id < tree.size(); ++id) {
    switch (tree.kind(id)) {
      case NodeKind::kAssign:
        bind_assign(id);
        break;
      case NodeKind::kMap:
        bind_literal(id);
        bind_made(id);
        break;
      case NodeKind::kConcat:
        bind_stream(id);
        break;
      case NodeKind::kParameter: {
        NodeId name = tree.child(id, Role::kName);
        if (name == 0) name = tree.first_child(id);
        bind_parameter(id, name, 0);
        break;
      }
      case NodeKind::kFunction:
        if (const NodeId name = tree.child(id, Role::kName))
          functions_[std::string(tree.name(name))].push_back(id);
        // func (c *Client) get(…): the receiver is a parameter that is none of the call's.
        if (const NodeId receiver = tree.first_child(id);
            receiver != 0 && tree.kind(receiver) == NodeKind::kParameter && tree[receiver].role == Role::kNone) {
          if (const NodeId type = tree.child(receiver, Role::kType)) methods_[type_word(tree.text(type))].push_back(id);
        }
        break;
      case NodeKind::kName:
        if (tree[id].role == Role::kArgument || tree.kind(tree.parent(id)) == NodeKind::kGroup ||
            tree.kind(tree.parent(id)) == NodeKind::kMember)
          given_[std::string(tree.name(id))].push_back(id);
        break;
      case NodeKind::kImport:
        bind_import(id);
        break;
      case NodeKind::kCall:
        if (const Tree::Callee callee = tree.callee(id); !callee.name.empty()) {
          calls_[callee.name].push_back(id);
          if (callee.object != 0) add_step(id, id, true);
          if (callee.object == 0 && callee.name == "define" && tree.outline().language.starts_with("php")) bind_define(id);
          bind_buffer(id, callee);
        }
        break;
      default:
        break;
    }
    if (tree.outline().language == "dart") add_cascade(id);
  }
}

// Dart's `object..set(N, V)..field = W`: each is done to what stands before them.
void Bindings::add_cascade(NodeId id) {
  const auto is_part = [&](NodeId node) {
    const std::size_t begin = tree_[node].begin;
    return tree_.text(node).starts_with("..") || (begin > 1 && tree_.document().substr(begin - 2, 2) == "..");
  };
  const NodeKind kind = tree_.kind(id);
  if ((kind != NodeKind::kCall && kind != NodeKind::kAssign) || tree_[id].role != Role::kNone || !is_part(id)) return;
  const NodeId up = tree_.parent(id);
  NodeId object = tree_.kind(up) == NodeKind::kAssign ? tree_.child(up, Role::kTarget) : 0;
  if (object == 0) {
    for (NodeId before = tree_.first_child(up); before != 0 && before != id; before = tree_.next_sibling(before)) {
      if (tree_.kind(before) != NodeKind::kComment && !is_part(before)) object = before;
    }
  }
  std::string path = object != 0 ? tree_.path(object) : std::string();
  if (path.empty() || path.find('(') != std::string::npos) return;
  const std::size_t dot = path.find('.');
  std::string rel = dot == std::string::npos ? std::string() : path.substr(dot + 1) + ".";
  rel += kind == NodeKind::kCall ? tree_.callee_path(id) : tree_.path(tree_.child(id, Role::kTarget));
  steps_[path.substr(0, dot)].push_back({id, tree_.function_of(id), rel});
}

// One that is taken apart binds each of its names.
void Bindings::bind_parameter(NodeId id, NodeId name, int depth) {
  const NodeKind kind = tree_.kind(name);
  if (name != 0 && depth < kMaxTargets &&
      (kind == NodeKind::kMap || kind == NodeKind::kList || kind == NodeKind::kPair ||
       kind == NodeKind::kAssign)) {
    for (NodeId inner : tree_.children(name)) {
      if (kind == NodeKind::kPair && tree_[inner].role == Role::kKey) continue;
      if (kind == NodeKind::kAssign && tree_[inner].role != Role::kTarget) continue;
      bind_parameter(id, inner, depth + 1);
    }
    return;
  }
  const std::string_view text = name != 0 ? tree_.name(name) : tree_.name(id);
  if (text.size() >= 200) return;
  // A class's own parameters are its fields: class Api(val base: String).
  const NodeId scope = std::max(tree_.function_of(id), fields_of(tree_.class_of(id)));
  const Binding binding{Binding::Kind::kParameter, id, name, scope, false, false, -1, {}};
  scopes_[scope][std::string(text)].push_back(binding);
  if (tree_.kind(scope) == NodeKind::kClass)
    fields_[scope][std::string(text)].push_back(binding);
  else if (is_promoted(id))
    fields_[class_at(id)][std::string(text)].push_back(binding);
}

// PHP's define("NAME", value), which is seen everywhere.
void Bindings::bind_define(NodeId call) {
  const std::vector<NodeId> arguments = tree_.arguments(call);
  const std::optional<std::string> name = arguments.size() >= 2 ? tree_.literal(arguments[0]) : std::nullopt;
  if (!name || name->empty() || name->size() > 200) return;
  Binding binding;
  binding.node = call;
  binding.value = arguments[1];
  scopes_[0][*name].push_back(binding);
}

NodeId Bindings::scope_at(NodeId id) const {
  return std::max(tree_.function_of(id), fields_of(tree_.class_of(id)));
}

// What a companion object holds is seen by the class around it.
NodeId Bindings::fields_of(NodeId cls) const {
  while (cls != 0 && tree_.outline().language == "kotlin" && tree_.child(cls, Role::kName) == 0 &&
         tree_.child(cls, Role::kType) == 0 && tree_.class_of(cls) != 0)
    cls = tree_.class_of(cls);
  return cls;
}

void Bindings::bind_assign(NodeId id) {
  std::vector<NodeId> targets = tree_.children(id, Role::kTarget);
  std::vector<NodeId> values = tree_.children(id, Role::kValue);
  Binding pattern;
  pattern.node = id;
  pattern.appends = tree_.has(id, kAppends);
  if (targets.size() == 1 && tree_.kind(tree_.unwrapped(targets.front())) == NodeKind::kList &&
      values.size() == 1 && tree_.kind(tree_.unwrapped(values.front())) == NodeKind::kList) {
    const std::vector<NodeId> left = tree_.children(tree_.unwrapped(targets.front()));
    const std::vector<NodeId> right = tree_.children(tree_.unwrapped(values.front()));
    if (left.size() == right.size()) {
      targets = left;
      values = right;
    }
  }
  if (targets.size() == 1 && values.size() == 1) bind_terminator(id, targets.front(), values.front());
  for (std::size_t i = 0; i < targets.size(); ++i) {
    Binding one = pattern;
    NodeId value = values.size() == targets.size() ? values[i] : values.empty() ? 0 : values.front();
    // `if v := …` and `x = y = z` nest: what is bound is the innermost value.
    if (values.size() != targets.size() && targets.size() > 1) one.element = static_cast<int>(i);
    bind_target(targets[i], value, one, 0);
    add_step(id, targets[i], false);
  }
}

void Bindings::bind_target(NodeId target, NodeId value, const Binding& pattern, int depth) {
  target = tree_.unwrapped(target);
  if (depth > kMaxTargets) return;
  Binding binding = pattern;
  binding.value = value;
  switch (tree_.kind(target)) {
    case NodeKind::kName: {
      const std::string_view raw = tree_.text(target);
      std::string name(tree_.name(target));
      if (name.empty() || name.size() > 200) return;
      if (raw.starts_with('@') && tree_.class_of(target) != 0) {
        fields_[class_at(target)][name].push_back(binding);
        return;
      }
      binding.scope = scope_at(pattern.node);
      // A name that the function does not declare may be an outer one (JavaScript, shell, Ruby's blocks).
      if (!tree_.has(pattern.node, kDeclares) && binding.scope != 0 &&
          in_scope(binding.scope, name) == nullptr) {
        NodeId outer = binding.scope;
        while (outer != 0) {
          outer = scope_at(outer);
          if (tree_.outline().language != "python" && in_scope(outer, name) != nullptr) {
            binding.scope = outer;
            break;
          }
        }
      }
      auto& list = scopes_[binding.scope][name];
      if (list.size() < kMaxBindings) list.push_back(binding);
      if (tree_.kind(binding.scope) == NodeKind::kClass) fields_[same_class(binding.scope)][name].push_back(binding);
      return;
    }
    case NodeKind::kMember: {
      const NodeId object = tree_.unwrapped(tree_.child(target, Role::kObject));
      const NodeId property = tree_.child(target, Role::kProperty);
      if (object == 0 || property == 0) return;
      std::string name(tree_.name(property));
      if (tree_.kind(object) == NodeKind::kName && is_self(tree_.name(object))) {
        fields_[class_at(target)][name].push_back(binding);
      } else if (std::string path = tree_.path(target); !path.empty()) {
        members_[path].push_back(binding);
      }
      return;
    }
    case NodeKind::kList: {
      int index = 0;
      for (NodeId element : tree_.children(target)) {
        binding.element = index++;
        bind_target(element, value, binding, depth + 1);
      }
      return;
    }
    case NodeKind::kMap:
      for (NodeId pair : tree_.children(target)) {
        NodeId key = tree_.child(pair, Role::kKey), name = tree_.child(pair, Role::kValue);
        if (tree_.kind(pair) == NodeKind::kName) key = name = pair;
        if (tree_.kind(pair) == NodeKind::kAssign) {  // { key = default }
          key = name = tree_.child(pair, Role::kTarget);
          if (key != 0 && tree_.kind(key) == NodeKind::kPair) key = name = tree_.first_child(key);
        }
        if (key == 0) key = name;  // { key }
        if (name != 0 && tree_.kind(name) == NodeKind::kAssign) name = tree_.child(name, Role::kTarget);
        if (key == 0 || name == 0) continue;
        binding.key = tree_.literal(key).value_or(std::string(tree_.name(key)));
        bind_target(name, value, binding, depth + 1);
      }
      return;
    default:
      return;
  }
}

void Bindings::bind_import(NodeId id) {
  const ImportText text = read_import(tree_.text(id).substr(0, 4000));
  const std::vector<std::string>& words = text.words;
  if (words.empty()) return;
  auto add = [&](const std::string& name, const std::string& path) {
    if (!name.empty() && name != "*") imports_.emplace(name, path);
  };
  const auto from = std::find(words.begin(), words.end(), "from");
  std::string module = module_name(text.module);
  auto begin = words.begin(), end = words.end();
  if (text.module.empty() && from != words.end()) {  // from a.b import c as d, e
    if (from + 1 == words.end()) return;
    module = *(from + 1);
    begin = std::find(words.begin(), words.end(), "import");
    if (begin == words.end()) return;
  }
  bool braces = text.module.empty();
  std::string before;
  for (auto it = begin; it != end; ++it) {
    const std::string& word = *it;
    if (word == "{" || word == "(") braces = true;
    if (word == "}") braces = false;
    if (word.size() == 1 && !std::isalpha(static_cast<unsigned char>(word[0])) && word != "_" && word != "$")
      continue;
    if (word == "import" || word == "from" || word == "type" || word == "use" || word == "using" ||
        word == "static" || word == "const" || word == "let" || word == "var" || word == "require" ||
        word == "package")
      continue;
    if (word == "as") {
      if (it + 1 == end || before.empty()) continue;
      const std::string path = imports_.count(before) != 0 ? imports_[before] : before;
      ++it;
      add(*it, before == "*" ? module : path);
      before.clear();
      continue;
    }
    before = word;
    if (word == "*") continue;
    if (module.empty())
      add(text.module.empty() && word.find('.') == std::string::npos ? word : last_part(word), word);
    else
      add(last_part(word), braces ? module + "." + word : module);
  }
}

// The root is the first name behind the calls of a chain; a step is what stands behind the last of them.
void Bindings::add_step(NodeId id, NodeId target, bool call) {
  std::string rel;
  NodeId at = 0;
  if (call) {
    const Tree::Callee callee = tree_.callee(id);
    if (callee.name.empty()) return;
    rel = callee.name;
    at = callee.object;
  } else {
    at = target;
  }
  bool own = true;  // still the step's own path, before an earlier call of the chain
  for (int depth = 0; at != 0 && depth < 64; ++depth) {
    at = tree_.unwrapped(at);
    std::string word;
    if (tree_.kind(at) == NodeKind::kMember) {
      word = std::string(tree_.name(tree_.child(at, Role::kProperty)));
    } else if (tree_.kind(at) == NodeKind::kSubscript) {
      const NodeId index = tree_.child(at, Role::kIndex);
      word = index != 0 ? tree_.literal(index).value_or("[]") : "[]";
    } else if (tree_.kind(at) == NodeKind::kCall && at == tree_.unwrapped(target) && !call &&
               tree_.callee(at).object != 0) {
      word = tree_.callee(at).name;  // http.verify_mode = … in Ruby
      rel = word;
      at = tree_.callee(at).object;
      continue;
    } else if (tree_.kind(at) == NodeKind::kCall) {
      own = false;
      at = tree_.callee(at).object;
      continue;
    } else {
      break;
    }
    const NodeId object = tree_.unwrapped(tree_.child(at, Role::kObject));
    if (object != 0 && tree_.kind(object) == NodeKind::kName && is_self(tree_.name(object))) break;
    if (own) rel = rel.empty() ? word : word + "." + rel;
    at = object;
  }
  if (at == 0 || rel.empty()) return;
  const std::string root = tree_.path(at);
  if (root.empty() || root.find('(') != std::string::npos) return;
  steps_[root].push_back({id, tree_.function_of(id), rel});
}

const std::vector<Binding>* Bindings::in_scope(NodeId scope, std::string_view name) const {
  const auto of_scope = scopes_.find(scope);
  if (of_scope == scopes_.end()) return nullptr;
  const auto found = of_scope->second.find(std::string(name));
  return found == of_scope->second.end() ? nullptr : &found->second;
}

std::optional<NodeId> Bindings::scope_of(std::string_view name, NodeId use) const {
  NodeId scope = scope_at(use);
  for (int depth = 0; depth < 64; ++depth) {
    if (in_scope(scope, name) != nullptr) return scope;
    if (scope == 0) return std::nullopt;
    scope = scope_at(scope);
  }
  return std::nullopt;
}

Meaning Bindings::meaning(std::string_view name, NodeId use) const {
  Meaning out;
  NodeId scope = scope_at(use);
  const bool python = tree_.outline().language == "python";
  for (int depth = 0; depth < 64; ++depth) {
    const std::vector<Binding>* all = in_scope(scope, name);
    // A class body's names are not seen by its methods in Python.
    const bool hidden = python && tree_.kind(scope) == NodeKind::kClass && depth > 0;
    if (all != nullptr && !hidden) {
      const bool same = tree_.function_of(use) ==
                            (tree_.kind(scope) == NodeKind::kFunction ? scope : tree_.function_of(scope)) &&
                        tree_.kind(scope) != NodeKind::kClass;
      for (const Binding& b : *all) {
        if (tree_.within(use, b.node) && b.kind == Binding::Kind::kAssign) continue;
        if (same && tree_[b.node].begin > tree_[use].begin && b.kind == Binding::Kind::kAssign) continue;
        if (b.value == 0 && b.kind == Binding::Kind::kAssign && all->size() > 1) continue;  // let x;
        bool conditional = false;
        for (NodeId branch = tree_.branch_of(b.node); branch > scope && !conditional;
             branch = tree_.branch_of(branch)) {
          conditional = !tree_.within(use, branch);
        }
        if (same && !conditional && !b.appends) out.bindings.clear();
        out.bindings.push_back(&b);
      }
      out.found = true;
      // Declared in the class, and filled by its constructor.
      const bool bare = std::all_of(out.bindings.begin(), out.bindings.end(), [](const Binding* b) {
        return b->value == 0 && b->kind == Binding::Kind::kAssign;
      });
      if (tree_.kind(scope) == NodeKind::kClass && bare && !out.bindings.empty()) out.bindings = fields(scope, name);
      if (!out.bindings.empty()) return out;
    }
    if (scope == 0) break;
    scope = scope_at(scope);
  }
  return out;
}

std::vector<const Binding*> Bindings::members(std::string_view path) const {
  std::vector<const Binding*> out;
  const auto found = members_.find(std::string(path));
  if (found == members_.end()) return out;
  for (const Binding& binding : found->second) out.push_back(&binding);
  return out;
}

const std::vector<NodeId>& Bindings::calls_named(std::string_view name) const {
  static const std::vector<NodeId> none;
  const auto found = calls_.find(std::string(name));
  return found == calls_.end() ? none : found->second;
}

const std::vector<NodeId>& Bindings::given(std::string_view name) const {
  static const std::vector<NodeId> none;
  const auto found = given_.find(std::string(name));
  return found == given_.end() ? none : found->second;
}

NodeId Bindings::function_named(std::string_view name, NodeId use) const {
  // A lambda in a variable.
  if (const Meaning held = meaning(name, use); held.found) {
    if (held.bindings.size() == 1 && held.bindings.front()->value != 0) {
      const NodeId value = tree_.unwrapped(held.bindings.front()->value);
      if (tree_.kind(value) == NodeKind::kFunction) return value;
    }
    if (!held.bindings.empty() && held.bindings.front()->kind == Binding::Kind::kParameter) return 0;
  }
  const auto found = functions_.find(std::string(name));
  if (found == functions_.end()) return 0;
  NodeId out = 0;
  for (NodeId f : found->second) {
    if (tree_.class_of(f) != 0 && class_at(f) != class_at(use) && !tree_.within(use, tree_.class_of(f))) continue;
    if (out != 0) return 0;
    out = f;
  }
  return out;
}

std::string Bindings::imported(std::string_view name) const {
  const auto found = imports_.find(std::string(name));
  return found == imports_.end() ? std::string() : found->second;
}

std::vector<const Step*> Bindings::steps(std::string_view root, NodeId use) const {
  std::vector<const Step*> out;
  const auto found = steps_.find(std::string(root));
  if (found == steps_.end()) return out;
  const std::size_t dot = root.find('.');
  const bool field = dot != std::string_view::npos && is_self(root.substr(0, dot));
  const std::optional<NodeId> scope = field ? std::nullopt : scope_of(root.substr(0, dot), use);
  for (const Step& step : found->second) {
    if (field ? class_at(step.node) == class_at(use)
              : scope_of(root.substr(0, dot), step.node) == scope)
      out.push_back(&step);
  }
  return out;
}

}  // namespace credward::syntax
