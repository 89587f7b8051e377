// Objects that hold headers: literals, what is set on them later, merged and spread ones, functions that
// return them, and lists of lines.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/evaluator.h"
#include "syntax/header_change.h"

namespace credward::syntax {
namespace {

using core::lowered;

constexpr std::size_t kMaxHeaders = 200;

std::string name_key(const Values& name) {
  const Value* one = name.single();
  return one != nullptr && one->constant() ? lowered(one->text()) : std::string();
}

}  // namespace

// Later ones take the place of earlier ones of the same name, unless they are added beside them or may not
// come.
void Evaluator::merge(HeaderSet& out, HeaderSet&& more, bool conditional) {
  for (Header& header : more.headers) {
    header.conditional |= conditional;
    const std::string key = name_key(header.name);
    if (!key.empty() && !header.adds && !header.conditional) {
      std::erase_if(out.headers, [&](const Header& h) {
        const bool replaced = name_key(h.name) == key && h.node != header.node;
        if (replaced) replaced_.insert(h.node);
        return replaced;
      });
    }
    if (out.headers.size() < kMaxHeaders) out.headers.push_back(std::move(header));
  }
  out.complete &= more.complete;
  out.object |= more.object;
}

// A parameter stands for what the call gives for it.
void Evaluator::parameter_or_name(NodeId id, Context context, HeaderSet& out) {
  const std::string name(tree_.name(id));
  if (context.frame != nullptr) {
    const auto argument = context.frame->arguments.find(name);
    if (argument != context.frame->arguments.end() && tree_.within(id, context.frame->function)) {
      out = headers(argument->second, {context.frame->caller, context.hops + 1, context.depth + 1});
      mutations(name, id, 0, context, out);
      return;
    }
  }
  name_headers(id, name, context, out);
}

// Each of the two may come; of a default only what is an object of headers.
void Evaluator::alternative_headers(NodeId id, Context context, HeaderSet& out) {
  const bool choice = tree_.kind(id) == NodeKind::kChoice;
  bool none = true;
  for (NodeId child : tree_.children(id)) {
    if (choice && tree_[child].role == Role::kCondition) continue;
    HeaderSet one = headers(child, context.down());
    if (choice || one.object) merge(out, std::move(one), true);
    none = false;
  }
  out.complete = false;
  if (choice && none) out.object = false;
}

// "Name: " . $value is a line; what else is joined are objects.
void Evaluator::joined_headers(NodeId id, Context context, HeaderSet& out) {
  for (NodeId child : tree_.children(id)) {
    if (tree_.kind(tree_.unwrapped(child)) == NodeKind::kString) return line_header(id, context, out);
  }
  for (NodeId child : tree_.children(id)) merge(out, headers(child, context.down()), false);
  if (!out.object) line_header(id, context, out);
}

HeaderSet Evaluator::headers(NodeId id, Context context) {
  HeaderSet out;
  if (id == 0 || budget_ == 0 || context.hops > 8 || context.depth > 60) {
    out.complete = false;
    return out;
  }
  --budget_;
  id = tree_.unwrapped(id);
  context = entered(id, context);
  switch (tree_.kind(id)) {
    case NodeKind::kMap:
      map_headers(id, context, out);
      break;
    case NodeKind::kList:
      list_headers(id, context, out);
      break;
    case NodeKind::kNull:
      out.object = true;
      break;
    case NodeKind::kName:
      parameter_or_name(id, context, out);
      break;
    case NodeKind::kMember:
      name_headers(id, tree_.path(id), context, out);
      break;
    case NodeKind::kCall:
      call_headers(id, context, out);
      break;
    case NodeKind::kChoice:
    case NodeKind::kDefault:
      alternative_headers(id, context, out);
      break;
    case NodeKind::kConcat:
    case NodeKind::kFormat:
      joined_headers(id, context, out);
      break;
    case NodeKind::kAssign:
      out = headers(tree_.child(id, Role::kValue), context.down());
      break;
    case NodeKind::kString:
      line_header(id, context, out);
      break;
    case NodeKind::kSpread: {
      const NodeId inner = tree_.child(id, Role::kValue);
      out = headers(inner != 0 ? inner : tree_.only_child(id), context.down());
      break;
    }
    case NodeKind::kOther: {  // one wrapped object
      const NodeId inner = tree_.only_child(id);
      if (inner != 0)
        out = headers(inner, context.down());
      else
        out.complete = false;
      break;
    }
    default:
      out.complete = false;
  }
  return out;
}

void Evaluator::pair_header(NodeId pair, Context context, HeaderSet& out) {
  NodeId key = tree_.child(pair, Role::kKey);
  NodeId value_node = tree_.child(pair, Role::kValue);
  if (key == 0 && value_node != 0 && tree_.kind(value_node) == NodeKind::kName) {  // { Authorization }
    Header header;
    header.node = pair;
    header.name_node = header.value_node = value_node;
    header.name = Values::literal(tree_.name(value_node), tree_.span(value_node), value_node);
    header.value = value(value_node, context.down());
    HeaderSet one;
    one.headers.push_back(std::move(header));
    merge(out, std::move(one), false);
    return;
  }
  if (key == 0) {
    out.complete = false;
    return;
  }
  if (value_node == 0) value_node = key;
  Header header;
  header.node = pair;
  header.name_node = key;
  header.value_node = value_node;
  const NodeId plain = tree_.unwrapped(key);
  // A bare word is the key itself, but for what is computed: [name], Ruby's name =>, a constant's path.
  if (tree_.kind(plain) == NodeKind::kName && plain == key) {
    const auto constant = models_.constants.find(canonical(std::string(tree_.name(plain)), plain));
    header.name = constant != models_.constants.end()
                      ? Values::literal(constant->second, tree_.span(key), key)
                      : Values::literal(tree_.name(plain), tree_.span(key), key);
    const std::string_view language = tree_.outline().language;
    if (language != "javascript" && language != "typescript" && language != "tsx" &&
        tree_.kind(tree_.parent(pair)) != NodeKind::kCall) {
      const Values held = value(plain, context.hop());
      if (const Value* one = held.single(); one != nullptr && one->constant() && !one->parts.empty())
        header.name = held;
    }
  } else {
    header.name = value(key, context.down());
  }
  // A value of several: Go's {V}, lists of one.
  Context inside = context;
  const NodeId list = tree_.unwrapped(value_node);
  if (tree_.kind(list) == NodeKind::kList && tree_.children(list).size() > 1 && tree_.children(list).size() < 5) {
    for (NodeId element : tree_.children(list)) {  // {V, V}: the header as often
      header.value_node = element;
      header.value = value(element, inside.down());
      header.adds = true;
      out.headers.push_back(header);
    }
    return;
  }
  if (tree_.kind(list) == NodeKind::kList && tree_.only_child(list) != 0)
    header.value_node = tree_.only_child(list);
  if (tree_.kind(list) == NodeKind::kMap) {
    const std::vector<NodeId> inner = tree_.children(list);
    if (inner.size() == 1 && tree_.kind(inner.front()) != NodeKind::kPair) header.value_node = inner.front();
  }
  header.value = value(header.value_node, inside.down());
  HeaderSet one;
  one.headers.push_back(std::move(header));
  merge(out, std::move(one), false);
}

// { name: NAME, value: VALUE }
std::optional<Header> Evaluator::described_header(NodeId map, Context context) {
  constexpr std::size_t kMostPairs = 6;
  if (tree_.children(map).size() > kMostPairs) return std::nullopt;
  NodeId name = 0, held = 0;
  for (std::string_view spelling : {"name", "key", "Name", "Key"}) {
    if (name == 0) name = member(map, spelling, context);
  }
  for (std::string_view spelling : {"value", "Value"}) {
    if (held == 0) held = member(map, spelling, context);
  }
  if (name == 0 || held == 0) return std::nullopt;
  Header header;
  header.node = map;
  header.name_node = name;
  header.value_node = held;
  header.name = value(name, context.down());
  header.value = value(held, context.down());
  header.adds = true;
  return header;
}

void Evaluator::map_headers(NodeId id, Context context, HeaderSet& out) {
  out.object = true;
  if (auto header = described_header(id, context)) {
    out.headers.push_back(*std::move(header));
    return;
  }
  for (NodeId child : tree_.children(id)) {
    if (tree_[child].role == Role::kType) continue;
    switch (tree_.kind(child)) {
      case NodeKind::kPair:
        pair_header(child, context, out);
        break;
      case NodeKind::kName: {  // { Authorization }
        Header header;
        header.node = header.name_node = header.value_node = child;
        header.name = Values::literal(tree_.name(child), tree_.span(child), child);
        header.value = value(child, context.down());
        out.headers.push_back(std::move(header));
        break;
      }
      case NodeKind::kSpread: {
        const NodeId inner = tree_.child(child, Role::kValue);
        HeaderSet one = headers(inner != 0 ? inner : tree_.only_child(child), context.hop());
        merge(out, std::move(one), false);
        break;
      }
      case NodeKind::kList:  // {{N, V}, …}: C++ and Swift
      case NodeKind::kMap: {
        HeaderSet one;
        list_headers(child, context, one);
        merge(out, std::move(one), false);
        break;
      }
      default:
        out.complete = false;
    }
  }
}

void Evaluator::line_header(NodeId id, Context context, HeaderSet& out) {
  Header header;
  header.node = header.value_node = id;
  header.value = value(id, context.down());
  if (header.value.list.empty() || !header.value.known()) {
    out.complete = false;
    return;
  }
  const std::string text = header.value.list.front().text();
  if (text.find(':') == std::string::npos && text.find('\n') == std::string::npos &&
      text.find('=') == std::string::npos && text.find(' ') == std::string::npos) {
    out.complete = false;
    if (!text.starts_with('\x01')) return;
    return;
  }
  out.object = true;
  out.headers.push_back(std::move(header));
}

void Evaluator::list_headers(NodeId id, Context context, HeaderSet& out) {
  std::vector<NodeId> elements = tree_.children(id);
  std::erase_if(elements, [&](NodeId e) { return tree_[e].role == Role::kType; });
  // [name, value]
  auto pair_of = [&](NodeId list) {
    const std::vector<NodeId> two = tree_.children(list);
    Header header;
    header.node = list;
    header.name_node = two[0];
    header.value_node = two[1];
    header.name = value(two[0], context.down());
    header.value = value(two[1], context.down());
    header.adds = true;
    out.object = true;
    out.headers.push_back(std::move(header));
  };
  const bool self_pair = elements.size() == 2 && tree_.kind(id) == NodeKind::kMap &&
                         tree_.kind(elements[0]) != NodeKind::kPair &&
                         tree_.kind(elements[0]) != NodeKind::kList &&
                         tree_.kind(elements[0]) != NodeKind::kMap;
  // Header{{N, V}} in C++: a name is a single word, a line is not.
  const std::string first = elements.size() == 2 ? tree_.literal(elements[0]).value_or("") : std::string();
  const bool word =
      first.size() > 3 &&
      std::all_of(first.begin(), first.end(), [](unsigned char c) { return std::isalpha(c) || c == '-'; }) &&
      first[0] != '-';
  if (self_pair || word) return pair_of(id);
  if (elements.empty()) out.object = true;
  for (NodeId element : elements) {
    if (out.headers.size() > kMaxHeaders) break;
    const NodeId plain = tree_.unwrapped(element);
    switch (tree_.kind(plain)) {
      case NodeKind::kList:
        if (tree_.children(plain).size() == 2)
          pair_of(plain);
        else
          out.complete = false;
        break;
      case NodeKind::kMap: {  // {name: …, value: …}
        if (auto header = described_header(plain, context)) {
          out.object = true;
          out.headers.push_back(*std::move(header));
        } else if (tree_.children(plain).size() == 2 &&
                   tree_.kind(tree_.children(plain).front()) != NodeKind::kPair) {
          pair_of(plain);
        } else {
          merge(out, headers(plain, context.down()), false);
        }
        break;
      }
      case NodeKind::kPair:
        out.object = true;
        pair_header(plain, context, out);
        break;
      default:
        merge(out, headers(element, context.down()), false);
    }
  }
}

void Evaluator::name_headers(NodeId id, const std::string& root, Context context, HeaderSet& out) {
  Context inside = context.hop();
  NodeId made = 0;
  if (tree_.kind(id) == NodeKind::kName) {
    const Meaning meaning = bindings_.meaning(tree_.name(id), id);
    if (text_header(id, meaning.bindings, context, out)) return;
    if (const NodeId function = meaning.bindings.empty() ? bare_function_named(id, tree_.name(id)) : 0) {
      for (NodeId one : returned_by(function)) merge(out, headers(one, {nullptr, inside.hops, inside.depth}), false);
      return;
    }
    for (const Binding* binding : meaning.bindings) {
      if (binding->kind != Binding::Kind::kAssign || binding->value == 0 || !binding->key.empty() ||
          binding->element > 0) {
        out.complete = false;
        continue;
      }
      made = binding->node;
      merge(out, headers(binding->value, inside), meaning.bindings.size() > 1 && !binding->appends);
    }
    if (meaning.bindings.empty()) out.complete = false;
    if (!meaning.bindings.empty() && meaning.bindings.front()->kind == Binding::Kind::kAssign &&
        !meaning.bindings.front()->key.empty()) {
      Context c = context;
      const NodeId found = resolved(id, c);
      if (found != id) out = headers(found, c.down());
    }
  } else {
    const NodeId found = resolved(id, inside);
    if (found != id && found != 0)
      out = headers(found, inside.down());
    else
      out.complete = false;
    if (found != id) made = found;
  }
  if (!root.empty()) mutations(root, id, made, context, out);
}

// A line that was put together in a buffer or a string: what is in it in the end is the header.
bool Evaluator::text_header(NodeId id, const std::vector<const Binding*>& bindings, Context context, HeaderSet& out) {
  const std::string_view language = tree_.outline().language;
  if (bindings.empty() || (language != "c" && language != "cpp")) return false;
  const Values text = value(id, context.down());
  const Value* one = text.single();
  if (one == nullptr || one->parts.empty() || one->parts.front().kind != Part::Kind::kLiteral) return false;
  const std::string& start = one->parts.front().text;
  const std::size_t colon = start.find_first_of(":= ");
  if (colon == std::string::npos || colon < 3 || start.find_first_of("/{") < colon) return false;
  Header header;
  header.node = header.value_node = id;
  header.name_node = one->parts.front().node;
  header.value = text;
  out.object = true;
  out.headers.push_back(std::move(header));
  return true;
}

// What is set on the object between where it is made and where it is used.
void Evaluator::mutations(const std::string& root, NodeId use, NodeId made, Context context, HeaderSet& out) {
  for (const Step* step : bindings_.steps(root, use)) {
    const bool same = tree_.function_of(step->node) == tree_.function_of(use);
    if (tree_.within(use, step->node)) continue;
    if (same && tree_[step->node].begin > tree_[use].begin) continue;
    if (same && made != 0 && tree_[step->node].begin < tree_[made].begin) continue;
    bool conditional = false;
    for (NodeId branch = tree_.branch_of(step->node); branch != 0 && !conditional;
         branch = tree_.branch_of(branch)) {
      conditional = !tree_.within(use, branch);
    }
    HeaderSet one;
    if (tree_.kind(step->node) == NodeKind::kAssign) {
      const NodeId target = tree_.unwrapped(tree_.child(step->node, Role::kTarget));
      if (tree_.path(tree_.child(target, Role::kObject)) != root) continue;
      const NodeId held = tree_.child(step->node, Role::kValue);
      NodeId name =
          tree_.child(target, tree_.kind(target) == NodeKind::kMember ? Role::kProperty : Role::kIndex);
      if (held == 0) continue;
      if (name == 0) {  // $headers[] = "Name: value"
        line_header(held, context, one);
        merge(out, std::move(one), conditional);
        continue;
      }
      Header header;
      header.node = step->node;
      header.name_node = name;
      header.value_node = held;
      if (tree_.kind(tree_.unwrapped(held)) == NodeKind::kList &&
          tree_.only_child(tree_.unwrapped(held)) != 0)
        header.value_node = tree_.only_child(tree_.unwrapped(held));
      header.name = tree_.kind(target) == NodeKind::kMember
                        ? Values::literal(tree_.name(name), tree_.span(name), name)
                        : value(name, context.down());
      header.value = value(header.value_node, context.down());
      one.headers.push_back(std::move(header));
      one.object = true;
    } else {
      if (helper_header(step->node, context, one)) {
        merge(out, std::move(one), conditional);
        continue;
      }
      if (step->rel.find('.') != std::string::npos) continue;
      std::vector<NodeId> arguments = tree_.arguments(step->node);
      const HeaderChange change = header_change(step->rel, arguments.size());
      if (change == HeaderChange::kNone) continue;
      if (change == HeaderChange::kMerge) {
        one = headers(arguments.front(), context.down());
        if (!one.object) out.complete = false;
      } else {
        one.headers.push_back(argument_header(step->node, arguments, context));
        one.headers.back().adds = change == HeaderChange::kAdd;
        one.object = true;
      }
    }
    merge(out, std::move(one), conditional);
  }
}

}  // namespace credward::syntax
