// Objects from where they are made over what is done to them: base URL, headers, options.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

using core::lowered;

constexpr int kMaxDepth = 12;
constexpr std::size_t kMaxHeaders = 200;

}  // namespace

std::string name_key(const Values& name) {
  const Value* one = name.single();
  return one != nullptr && one->constant() ? lowered(one->text()) : std::string();
}

// Where nothing says that an object holds headers, a body's "token" is none.
bool RequestFinder::certain(const Header& header) {
  if (header.name.list.empty() || header.declared) return true;
  return std::any_of(header.name.list.begin(), header.name.list.end(), [](const Value& value) {
    const std::string name = lowered(value.text());
    return name.size() >= 11 || name.starts_with("x-");
  });
}

bool RequestFinder::absolute(const Values& values) {
  for (const Value& value : values.list) {
    if (value.parts.empty() || value.parts.front().kind != Part::Kind::kLiteral) continue;
    const std::string& text = value.parts.front().text;
    const std::size_t colon = text.find("://");
    if (colon != std::string::npos && colon > 0 && colon < 12 && text.find_first_of(" \t\n\"'") > colon)
      return true;
  }
  return false;
}

// A URL that is text, by itself or in a constant, and no call that makes something else of it.
bool RequestFinder::is_url_text(NodeId node) {
  Context context;
  const NodeId made = eval_.resolved(node, context);
  const NodeKind kind = tree_.kind(made);
  if (kind != NodeKind::kString && kind != NodeKind::kConcat && kind != NodeKind::kFormat) return false;
  return is_url(node);
}

bool RequestFinder::is_url(NodeId node, Values* out) {
  const NodeId plain = tree_.unwrapped(node);
  switch (tree_.kind(plain)) {
    case NodeKind::kFunction:
    case NodeKind::kMap:
    case NodeKind::kNumber:
    case NodeKind::kNull:
      return false;
    default:
      break;
  }
  Values values = url_of(node);
  if (!absolute(values)) return false;
  if (out != nullptr) *out = std::move(values);
  return true;
}

void RequestFinder::add(Header header, State& state, bool conditional) {
  header.conditional |= conditional;
  const std::string key = name_key(header.name);
  if (!key.empty() && !header.adds && !header.conditional) {
    // What is overwritten is never sent.
    std::erase_if(state.headers, [&](const Header& h) {
      const bool over = name_key(h.name) == key && h.node != header.node;
      if (over) replaced_.insert(h.node);
      if (over && h.value_node != header.value_node) used(h);
      return over;
    });
  }
  if (std::any_of(state.headers.begin(), state.headers.end(), [&](const Header& h) {
        return h.node == header.node && h.value_node == header.value_node;
      }))
    return;
  if (state.headers.size() < kMaxHeaders) state.headers.push_back(std::move(header));
}

void RequestFinder::add_headers(NodeId object, State& state, bool conditional) {
  HeaderSet set = eval_.headers(object);
  for (Header& header : set.headers) add(std::move(header), state, conditional);
  state.known &= set.complete && set.object;
}

void RequestFinder::apply(const CallModel* model, NodeId call, State& state, bool conditional) {
  if (model != nullptr)
    apply_model(*model, call, state, conditional);
  else
    apply_shape(call, state, conditional);
  apply_initializer(call, state, conditional);
  apply_blocks(call, state, conditional);
}

// http.get("https://…") { … }: what it sends is its own, not the client's.
bool RequestFinder::is_other_request(NodeId call) {
  constexpr std::array<std::string_view, 7> kVerbs{"get", "post", "put", "patch", "delete", "head", "request"};
  if (std::find(kVerbs.begin(), kVerbs.end(), tree_.callee(call).name) == kVerbs.end()) return false;
  const std::vector<NodeId> arguments = tree_.arguments(call);
  return !arguments.empty() && is_url(arguments.front());
}

// client.get(url).header(…): the step is of the request that client.get made, not of the client.
bool RequestFinder::of_another_object(NodeId call) {
  NodeId object = tree_.unwrapped(tree_.callee(call).object);
  for (int depth = 0; object != 0 && depth < 32; ++depth) {
    const NodeKind kind = tree_.kind(object);
    if (kind == NodeKind::kMember || kind == NodeKind::kSubscript) {
      object = tree_.unwrapped(tree_.child(object, Role::kObject));
      continue;
    }
    if (kind != NodeKind::kCall) return false;
    const CallModel* model = model_of(object);
    if (model != nullptr && (!model->makes.empty() || model->sends)) return true;
    for (NodeId argument : tree_.arguments(object)) {
      if (model == nullptr && tree_.kind(argument) != NodeKind::kPair && is_url(argument)) return true;
    }
    object = tree_.unwrapped(tree_.callee(object).object);
  }
  return false;
}

void RequestFinder::apply_steps(const std::string& root, NodeId use, NodeId made, State& state) {
  struct Ordered {
    NodeId node;
    const Step* step;  // null: a function that takes the object as an argument
  };
  std::vector<Ordered> all;
  for (const Step* step : bindings_.steps(root, use)) all.push_back({step->node, step});
  const auto calls = object_calls_.find(root);
  if (calls != object_calls_.end()) {
    const auto scope = bindings_.scope_of(root.substr(0, root.find('.')), use);
    for (NodeId call : calls->second) {
      if (bindings_.scope_of(root.substr(0, root.find('.')), call) == scope) all.push_back({call, nullptr});
    }
  }
  // As they happen: of a chain, what stands inside is called before what is called on it.
  std::stable_sort(all.begin(), all.end(), [&](const Ordered& a, const Ordered& b) {
    const std::size_t one = tree_[a.node].end, other = tree_[b.node].end;
    return one != other ? one < other : a.node > b.node;
  });
  for (const Ordered& one : all) {
    const bool same = tree_.function_of(one.node) == tree_.function_of(use);
    if (one.node == use || tree_.within(use, one.node) || (made != 0 && tree_.within(one.node, made)))
      continue;
    if (same && tree_[one.node].begin > tree_[use].end) continue;
    if (same && made != 0 && tree_[one.node].begin < tree_[made].begin) continue;
    bool conditional = false;
    for (NodeId branch = tree_.branch_of(one.node); branch != 0 && !conditional;
         branch = tree_.branch_of(branch)) {
      conditional = !tree_.within(use, branch);
    }
    if (tree_.kind(one.node) == NodeKind::kAssign) {
      apply_assignment(one.node, one.step->rel, state, conditional);
      continue;
    }
    if (one.step != nullptr && of_another_object(one.node)) continue;
    const CallModel* model = model_of(one.node);
    if (model != nullptr && model->sends) continue;
    if (model == nullptr && (is_other_request(one.node) || asks(one.node))) continue;
    if (model != nullptr && !model->makes.empty() && model->on.size() > 0) continue;
    const bool known = state.known;
    apply(model, one.node, state, conditional);
    if (one.step != nullptr && is_hook(one.step->rel)) apply_hooks(one.node, state);
    if (model == nullptr && one.step != nullptr) {
      // A method that takes no headers leaves what is known as it is.
      const std::string rel = lowered(one.step->rel);
      const bool harmless = rel.find("header") == std::string::npos &&
                            rel.find("auth") == std::string::npos && rel.find("use") == std::string::npos &&
                            rel.find("mount") == std::string::npos && rel.find("hook") == std::string::npos;
      if (harmless) state.known = known;
    }
  }
}

State RequestFinder::state_of_call(NodeId call, NodeId use, int depth) {
  State state;
  const CallModel* model = model_of(call);
  if (model == nullptr) {
    NodeId function = 0;
    const std::vector<NodeId> all = eval_.returns(call, &function);
    if (function != 0 && !all.empty() && !tree_.within(call, function)) {
      state = state_of(all.front(), all.front(), depth + 1);
      state.known &= all.size() == 1;
      return state;
    }
  }
  const bool given = model != nullptr && !model->object.empty();  // f(object, …), which gives the object again
  const NodeId object = given ? eval_.at_places(call, model->object) : tree_.callee(call).object;
  const bool step = object != 0 && (model == nullptr || !model->on.empty() || given);
  if (step && is_url_text(object)) {  // "https://…".WithHeader(N, V)
    state.url = eval_.value(object);
    state.url_span = tree_.span(object);
    state.known = false;
  } else if (step && (model != nullptr || tree_.kind(tree_.unwrapped(object)) == NodeKind::kCall || !type_of(object).empty())) {
    state = state_of(object, use, depth + 1);
  }
  if (model != nullptr && !model->makes.empty()) {
    state.type = model->makes;
    state.made = true;
  }
  if (model != nullptr && model->sends) return state;
  apply(model, call, state, false);
  covered_.insert(call);
  return state;
}

// Of a variable or a field: as it was made, and what was done to it up to `use`.
State RequestFinder::state_of_name(NodeId expression, NodeId use, int depth) {
  State state;
  NodeId made = 0;
  std::vector<const Binding*> bindings;
  if (tree_.kind(expression) == NodeKind::kName) {
    bindings = bindings_.meaning(tree_.name(expression), expression).bindings;
    if (bindings.empty() && tree_.class_of(expression) != 0)
      bindings = bindings_.fields(tree_.class_of(expression), tree_.name(expression));
  } else {
    bindings = eval_.field_bindings(expression);
  }
  state.known = false;
  for (const Binding* binding : bindings) {
    if (binding->kind != Binding::Kind::kAssign || binding->value == 0 || binding->element > 0) continue;
    if (tree_.within(expression, binding->node)) continue;
    made = binding->node;
    state = state_of(binding->value, binding->value, depth + 1);
    state.known &= bindings.size() == 1;
  }
  if (const std::string root = root_of(expression); !root.empty()) apply_steps(root, use, made, state);
  return state;
}

State RequestFinder::state_of(NodeId expression, NodeId use, int depth) {
  expression = tree_.unwrapped(expression);
  State state;
  state.known = false;
  if (expression == 0 || depth > kMaxDepth) return state;
  switch (tree_.kind(expression)) {
    case NodeKind::kCall:
      return state_of_call(expression, use, depth);
    case NodeKind::kName:
    case NodeKind::kMember:
      return state_of_name(expression, use, depth);
    case NodeKind::kChoice:
    case NodeKind::kDefault:
      // One that is given, or the standard one: both are of a kind.
      for (NodeId child : tree_.children(expression)) {
        if (tree_[child].role == Role::kCondition || type_of(child).empty()) continue;
        state = state_of(child, use, depth + 1);
        break;
      }
      state.known = false;
      return state;
    default:
      return state;
  }
}

}  // namespace credward::syntax
