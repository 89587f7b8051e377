// Classes and other types of the file: their fields, methods and what literals give to them.
#include <algorithm>
#include <array>

#include "syntax/bindings.h"

namespace credward::syntax {

// Client{base: …, key: …}: what it gives to the fields of its type.
void Bindings::bind_literal(NodeId map) {
  const NodeId type = tree_.child(map, Role::kType);
  if (type == 0) return;
  ByName& fields = literals_[type_word(tree_.text(type))];
  for (NodeId pair : tree_.children(map)) {
    if (tree_.kind(pair) != NodeKind::kPair) continue;
    const NodeId key = tree_.child(pair, Role::kKey), value = tree_.child(pair, Role::kValue);
    if (key == 0 || value == 0 || tree_.kind(key) != NodeKind::kName) continue;
    std::vector<Binding>& list = fields[std::string(tree_.name(key))];
    Binding binding;
    binding.node = pair;
    binding.value = value;
    if (list.size() < kMaxBindings) list.push_back(binding);
  }
}

// constructor(private readonly key: string): the parameter is a field, too.
bool Bindings::is_promoted(NodeId parameter) const {
  const std::string_view language = tree_.outline().language, text = tree_.text(parameter);
  if ((language != "typescript" && language != "tsx" && language != "php") || tree_.class_of(parameter) == 0) return false;
  constexpr std::array<std::string_view, 4> kModifiers{"private ", "protected ", "public ", "readonly "};
  return std::any_of(kModifiers.begin(), kModifiers.end(), [&](std::string_view word) { return text.starts_with(word); });
}

std::string Bindings::type_word(std::string_view text) {
  text = text.substr(0, text.find_first_of("<[{(|?", text.find_first_not_of("*&[]? :")));
  const std::size_t end = text.find_last_not_of(" \t\n*&");
  if (end == std::string_view::npos) return {};
  text = text.substr(0, end + 1);
  const std::size_t begin = text.find_last_of(".:*&[] \t\n\\");
  return std::string(begin == std::string_view::npos ? text : text.substr(begin + 1));
}

// Rust's Self { http: …, base: … }: the fields of what is made.
void Bindings::bind_made(NodeId map) {
  const NodeId type = tree_.child(map, Role::kType);
  if (type == 0 || tree_.outline().language != "rust") return;
  const std::string_view name = tree_.name(type);
  const NodeId cls = name == "Self" ? class_at(map) : class_named(name);
  if (cls == 0) return;
  for (NodeId pair : tree_.children(map)) {
    if (tree_.kind(pair) != NodeKind::kPair) continue;
    Binding binding;
    binding.node = pair;
    binding.value = tree_.child(pair, Role::kValue);
    const NodeId key = tree_.child(pair, Role::kKey) != 0 ? tree_.child(pair, Role::kKey) : binding.value;
    if (key == 0) continue;
    fields_[cls][std::string(tree_.name(key))].push_back(binding);
  }
}

NodeId Bindings::same_class(NodeId cls) const {
  const auto found = first_of_class_.find(cls);
  return found == first_of_class_.end() ? cls : found->second;
}

void Bindings::find_bases() {
  constexpr NodeId kMostNodes = 16;  // of what a class extends
  for (const auto& [name, all] : classes_) {
    for (NodeId cls : all) {
      for (NodeId type : tree_.children(cls, Role::kType)) {
        for (NodeId id = type; id < tree_[type].next && id < type + kMostNodes && base_of(cls) == 0; ++id) {
          const NodeId base = tree_.kind(id) == NodeKind::kName ? class_named(type_word(tree_.name(id))) : 0;
          if (base != 0 && base != cls) base_of_[cls] = base;
        }
      }
    }
  }
  for (const auto& [cls, first] : base_of_) {
    NodeId base = first;
    for (int depth = 0; base != 0 && depth < kMaxBases; ++depth, base = base_of(base)) subclasses_[base].push_back(cls);
  }
  for (auto& [base, all] : subclasses_) std::sort(all.begin(), all.end());
}

NodeId Bindings::base_of(NodeId cls) const {
  const auto found = base_of_.find(same_class(cls));
  return found == base_of_.end() ? 0 : found->second;
}

const std::vector<NodeId>& Bindings::subclasses(NodeId cls) const {
  static const std::vector<NodeId> none;
  const auto found = subclasses_.find(same_class(cls));
  return found == subclasses_.end() ? none : found->second;
}

std::vector<const Binding*> Bindings::fields(NodeId cls, std::string_view name) const {
  std::vector<const Binding*> out;
  const auto of_class = fields_.find(same_class(cls));
  if (of_class == fields_.end()) return out;
  const auto found = of_class->second.find(std::string(name));
  if (found == of_class->second.end()) return out;
  // A declaration without a value says nothing beside an assignment.
  const bool valued =
      std::any_of(found->second.begin(), found->second.end(), [](const Binding& b) { return b.value != 0; });
  for (const Binding& binding : found->second) {
    if (!valued || binding.value != 0) out.push_back(&binding);
  }
  return out;
}

NodeId Bindings::field_type(NodeId cls, std::string_view name) const {
  const auto of_class = fields_.find(same_class(cls));
  if (of_class == fields_.end()) return 0;
  const auto found = of_class->second.find(std::string(name));
  if (found == of_class->second.end()) return 0;
  for (const Binding& binding : found->second) {
    if (const NodeId type = tree_.child(binding.node, Role::kType)) return type;
  }
  return 0;
}

NodeId Bindings::class_named(std::string_view name) const {
  const auto found = classes_.find(std::string(name));
  return found == classes_.end() || found->second.size() != 1 ? 0 : found->second.front();
}

std::vector<NodeId> Bindings::classes_named(std::string_view name) const {
  const auto found = classes_.find(std::string(name));
  return found == classes_.end() ? std::vector<NodeId>() : found->second;
}

std::vector<const Binding*> Bindings::literal_fields(std::string_view type, std::string_view name) const {
  std::vector<const Binding*> out;
  const auto of_type = literals_.find(std::string(type));
  if (of_type == literals_.end()) return out;
  const auto found = of_type->second.find(std::string(name));
  if (found == of_type->second.end()) return out;
  for (const Binding& binding : found->second) out.push_back(&binding);
  return out;
}

std::vector<const Binding*> Bindings::only_field(std::string_view name) const {
  std::vector<const Binding*> out;
  for (const auto& [cls, names] : fields_) {
    if (names.find(std::string(name)) == names.end()) continue;
    if (!out.empty()) return {};
    out = fields(cls, name);
  }
  return out;
}

std::vector<NodeId> Bindings::methods_of(std::string_view type) const {
  const auto found = methods_.find(std::string(type));
  return found == methods_.end() ? std::vector<NodeId>() : found->second;
}

NodeId Bindings::method_named(NodeId cls, std::string_view name) const {
  const auto found = functions_.find(std::string(name));
  NodeId out = 0;
  if (found != functions_.end()) {
    for (NodeId f : found->second) {
      if (class_at(f) != same_class(cls)) continue;
      if (out != 0) return 0;
      out = f;
    }
  }
  if (out != 0) return out;
  for (const Binding* field : fields(cls, name)) {
    const NodeId value = field->value != 0 ? tree_.unwrapped(field->value) : 0;
    if (value != 0 && tree_.kind(value) == NodeKind::kFunction) return value;
  }
  return 0;
}

}  // namespace credward::syntax
