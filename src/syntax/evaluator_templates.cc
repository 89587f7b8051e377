// What is filled in later: text that stands in an object or constant as a template, the fields of which are holes then,
// and names that begin empty.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/evaluator.h"

namespace credward::syntax {
namespace {

constexpr std::size_t kMaxUses = 40;        // of one name
constexpr std::size_t kMaxLookedAt = 2'000;  // nodes of a loop's body or a function
constexpr int kMaxUp = 24;

bool fills(std::string_view name) {
  constexpr std::array<std::string_view, 12> kWords{"template", "render", "format", "expand", "interpol", "replace",
                                                    "subst",    "strtr",  "printf", "fillin", "gsub",     "evaluate"};
  const std::string word = core::lowered(name);
  return word == "sub" || word == "fill" ||
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return word.find(w) != std::string::npos; });
}

// for … in Object.entries(HEADERS), HEADERS.items(), pairs(headers)
bool goes_through(std::string_view name) {
  constexpr std::array<std::string_view, 8> kWords{"items", "entries", "entryset", "pairs", "keys", "enumerat", "iter", "each"};
  const std::string word = core::lowered(name);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return word.find(w) != std::string::npos; });
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.'; }

struct Field {
  std::size_t begin = std::string::npos, end = 0;
  std::string name;
};

// NAME between `open` and `close`, where `open` stands at `at`.
bool enclosed(std::string_view text, std::size_t at, std::string_view open, std::string_view close, Field& out) {
  constexpr std::size_t kLongest = 80;
  if (text.substr(at, open.size()) != open) return false;
  const std::size_t end = text.substr(0, at + kLongest).find(close, at + open.size());
  if (end == std::string_view::npos || end == at + open.size()) return false;
  std::string name(text.substr(at + open.size(), end - at - open.size()));
  std::erase_if(name, [](char c) { return !is_word(c) && c != ':' && c != '$'; });
  if (name.empty()) return false;
  out = {at, end + close.size(), name.substr(name.find_first_not_of("$:") == std::string::npos ? 0 : name.find_first_not_of("$:"))};
  return true;
}

// The first field at or behind `from`: ${key}, {{key}}, {key}, #{key}, $(key), %(key)s, %{key}, %s, $key, :key, %KEY%, __KEY__.
Field field_in(std::string_view text, std::size_t from) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kMarks{
      {{"${", "}"}, {"{{", "}}"}, {"#{", "}"}, {"$(", ")"}, {"%(", ")s"}, {"%{", "}"}, {"%<", ">s"}, {"{", "}"}, {"__", "__"}}};
  Field out;
  for (std::size_t at = from; at < text.size(); ++at) {
    for (const auto& [open, close] : kMarks) {
      if (enclosed(text, at, open, close, out)) return out;
    }
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (text[at] == '%' && (next == 's' || next == 'v' || next == '@')) return {at, at + 2, ""};
    const bool starts = at == 0 || text[at - 1] == ' ';
    const bool named = (std::isalpha(static_cast<unsigned char>(next)) != 0 || next == '_') && (text[at] == '$' || (text[at] == ':' && starts));
    if (text[at] == '%' && starts && enclosed(text, at, "%", "%", out)) return out;
    if (!named) continue;
    std::size_t end = at + 1;
    while (end < text.size() && is_word(text[end])) ++end;
    return {at, end, std::string(text.substr(at + 1, end - at - 1))};
  }
  return out;
}

}  // namespace

// A call, or a format, that fills in what it is given.
bool Evaluator::is_filler(NodeId id) {
  if (tree_.kind(id) == NodeKind::kFormat) return true;
  return tree_.kind(id) == NodeKind::kCall && fills(tree_.callee(id).name);
}

bool Evaluator::holds_filler(NodeId node) {
  const auto [known, first] = fillers_.try_emplace(node, false);
  if (!first) return known->second;
  bool out = false;
  for (NodeId id = node; !out && id < tree_[node].next && id < node + kMaxLookedAt; ++id) out = is_filler(id);
  return fillers_[node] = out;
}

// template(text), HEADERS.map(text => template(text)), map(HEADERS, fill), expand(HEADERS): where one of the file's own
// functions is called or given, its body says it.
bool Evaluator::call_fills(NodeId call) {
  if (is_filler(call)) return true;
  if (const NodeId function = own_function(call); function != 0 && holds_filler(function)) return true;
  const std::vector<NodeId> arguments = tree_.arguments(call);
  return std::any_of(arguments.begin(), arguments.end(), [&](NodeId argument) {
    NodeId given = tree_.unwrapped(argument);
    if (tree_.kind(given) == NodeKind::kName) given = bindings_.function_named(tree_.name(given), given);
    return given != 0 && tree_.kind(given) == NodeKind::kFunction && holds_filler(given);
  });
}

// for (name, text) in HEADERS { … }, {name: fill(text) for name, text in HEADERS}
bool Evaluator::loop_fills(NodeId at) {
  const NodeKind kind = tree_.kind(at);
  const bool gone_through = kind == NodeKind::kName || kind == NodeKind::kMember || (kind == NodeKind::kCall && goes_through(tree_.callee(at).name));
  if (!gone_through) return false;
  NodeId behind = tree_.next_sibling(at);
  while (behind != 0 && tree_.kind(behind) == NodeKind::kComment) behind = tree_.next_sibling(behind);
  const NodeId up = tree_.parent(at);
  if (tree_.kind(behind) == NodeKind::kBranch && holds_filler(behind)) return true;
  if (tree_.outline().language != "python" || up == 0 || tree_[up].role == Role::kBody || tree_.kind(up) == NodeKind::kBranch) return false;
  for (NodeId before = tree_.first_child(tree_.parent(at)); before != 0 && before < at; before = tree_.next_sibling(before)) {
    const std::string_view between = tree_.document().substr(tree_[before].end, tree_[at].begin - tree_[before].end);
    if (between.find(" for ") != std::string_view::npos && between.find(" in ") != std::string_view::npos && holds_filler(before)) return true;
  }
  return false;
}

bool Evaluator::use_fills(NodeId use) {
  NodeId at = use;
  for (int depth = 0; depth < kMaxUp && at != 0; ++depth, at = tree_.parent(at)) {
    const NodeKind kind = tree_.kind(at);
    if (kind == NodeKind::kFunction || kind == NodeKind::kClass || kind == NodeKind::kBranch || tree_[at].role == Role::kBody) return false;
    if (kind == NodeKind::kCall && call_fills(at)) return true;
    if (kind == NodeKind::kFormat && tree_.within(use, tree_.child(at, Role::kLeft))) return true;
    if (loop_fills(at)) return true;
  }
  return false;
}

// Object.freeze({…}), Map.of(…): an object of what it is given.
bool Evaluator::keeps(NodeId call) {
  const FunctionModel* model = function_of(call);
  if (model != nullptr) return model->does == Does::kMerge || model->does == Does::kIdentity;
  const std::string name = core::lowered(tree_.callee(call).name);
  return name == "dict" || name == "freeze" || name.starts_with("map") || name.ends_with("mapof") || name.ends_with("map");
}

// The constant or object that the text stands in goes through something that fills it in.
bool Evaluator::is_template(NodeId string) {
  NodeId at = string, up = tree_.parent(string);
  for (int depth = 0; depth < kMaxUp && up != 0 && tree_.kind(up) != NodeKind::kAssign; ++depth) {
    const NodeKind kind = tree_.kind(up);
    // Object.freeze({…}), new() { … }, {…}.freeze
    const Role role = tree_[at].role;
    const bool held = (kind == NodeKind::kCall && (role == Role::kValue || ((role == Role::kArgument || role == Role::kCallee) && keeps(up)))) ||
                      (kind == NodeKind::kMember && role == Role::kObject);
    if (kind != NodeKind::kPair && kind != NodeKind::kMap && kind != NodeKind::kList && kind != NodeKind::kGroup &&
        kind != NodeKind::kConcat && kind != NodeKind::kOther && !held)
      return false;
    at = up;
    up = tree_.parent(up);
  }
  if (tree_.kind(up) != NodeKind::kAssign || tree_[at].role != Role::kValue) return false;
  if (const auto known = templates_.find(up); known != templates_.end()) return known->second;
  NodeId target = tree_.unwrapped(tree_.child(up, Role::kTarget));
  if (tree_.kind(target) == NodeKind::kMember) target = tree_.child(target, Role::kProperty);
  bool out = false;
  if (target != 0) {
    std::size_t uses = 0;
    for (NodeId use : uses_of(tree_.name(target))) {
      if (out || uses == kMaxUses) break;
      if (tree_.within(use, up)) continue;
      ++uses;
      out = use_fills(use);
    }
  }
  templates_[up] = out;
  return out;
}

const std::vector<NodeId>& Evaluator::uses_of(std::string_view name) {
  static const std::vector<NodeId> none;
  if (uses_.empty()) {
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_.kind(id) == NodeKind::kName) uses_[tree_.name(id)].push_back(id);
    }
  }
  const auto found = uses_.find(name);
  return found == uses_.end() ? none : found->second;
}

// The text with its fields as holes, where something fills them in later.
Values Evaluator::filled(Values text, NodeId string) {
  const auto has_field = [](const Part& part) {
    return part.kind == Part::Kind::kLiteral && field_in(part.text, 0).begin != std::string::npos;
  };
  const bool any = std::any_of(text.list.begin(), text.list.end(), [&](const Value& value) {
    return std::any_of(value.parts.begin(), value.parts.end(), has_field);
  });
  if (!any || !is_template(string)) return text;
  for (Value& value : text.list) {
    Value out;
    for (const Part& part : value.parts) {
      std::size_t from = 0;
      while (part.kind == Part::Kind::kLiteral) {
        const Field field = field_in(part.text, from);
        if (field.begin == std::string::npos) break;
        out.add(sub_part(part, from, field.begin));
        out.add(Values::hole(Origin::kParameter, field.name, sub_part(part, field.begin, field.end).span, string).list.front().parts.front());
        from = field.end;
      }
      out.add(part.kind == Part::Kind::kLiteral ? sub_part(part, from, part.text.size()) : part);
    }
    value.parts = std::move(out.parts);
  }
  return text;
}

// `let draft = ""`, and a field that is no constant: what a form binds, a setter sets. A fixed array.
bool Evaluator::is_filled_later(const Binding& binding) const {
  if (is_empty_buffer(binding)) return true;
  if (binding.kind != Binding::Kind::kAssign || binding.value == 0 || tree_.kind(binding.node) != NodeKind::kAssign ||
      tree_.has(binding.node, kConstant) || tree_.literal(binding.value).value_or("?") != "")
    return false;
  constexpr std::array<std::string_view, 7> kVariables{"javascript", "typescript", "tsx", "swift", "kotlin", "scala", "dart"};
  constexpr std::array<std::string_view, 2> kFields{"java", "csharp"};
  const std::string_view language = tree_.outline().language;
  const bool field = tree_.kind(binding.scope) == NodeKind::kClass && binding.scope != 0;
  return std::find(kVariables.begin(), kVariables.end(), language) != kVariables.end() ||
         (field && std::find(kFields.begin(), kFields.end(), language) != kFields.end());
}

// const form = reactive({ key: "" }), this.state = { key: "" }: the object of a component's state.
bool Evaluator::is_state(std::string_view path, NodeId use) const {
  const std::string_view language = tree_.outline().language;
  if (language != "javascript" && language != "typescript" && language != "tsx") return false;
  const Meaning meaning = bindings_.meaning(path.substr(0, path.find('.')), use);
  if (meaning.bindings.size() != 1) return true;
  const Binding& binding = *meaning.bindings.front();
  return !tree_.has(binding.node, kConstant) || tree_.kind(tree_.unwrapped(binding.value)) != NodeKind::kMap;
}

// char key[64] = "" in C
bool Evaluator::is_empty_buffer(const Binding& binding) const {
  const std::string_view language = tree_.outline().language;
  if ((language != "c" && language != "cpp") || binding.value == 0 || tree_.kind(binding.node) != NodeKind::kAssign)
    return false;
  const NodeId target = tree_.child(binding.node, Role::kTarget), value = tree_.unwrapped(binding.value);
  if (target == 0 || !tree_.document().substr(tree_[target].end, 1).starts_with('[')) return false;
  if (tree_.kind(value) == NodeKind::kString) return tree_.literal(value).value_or("?").empty();
  return tree_.kind(value) == NodeKind::kList && tree_.children(value).size() < 2;
}

}  // namespace credward::syntax
