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

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::toupper(c); });
  return out;
}

// A client that takes a host and speaks HTTPS to it: "api.example.com", "api.example.com:443".
void add_scheme(Values& base) {
  const Value* one = base.single();
  if (one == nullptr || one->parts.empty() || one->parts.front().kind != Part::Kind::kLiteral) return;
  const std::string& text = one->parts.front().text;
  const std::string host = text.substr(0, text.find_first_of("/:"));
  if (text.find("://") != std::string::npos || host.find('.') == std::string::npos ||
      host.find_first_of(" \t\n\"'") != std::string::npos)
    return;
  Values full = Values::literal("https://", {}, 0);
  full.append(base);
  base = std::move(full);
}

}  // namespace

std::string name_key(const Values& name) {
  const Value* one = name.single();
  return one != nullptr && one->constant() ? lowered(one->text()) : std::string();
}

// Where nothing says that an object holds headers, a body's "token" is none.
bool RequestFinder::certain(const Header& header) {
  if (header.name.list.empty()) return true;
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

void RequestFinder::add_headers(NodeId object, NodeId at, State& state, bool conditional) {
  (void)at;
  HeaderSet set = eval_.headers(object);
  for (Header& header : set.headers) add(std::move(header), state, conditional);
  state.known &= set.complete && set.object;
}

// A helper that makes the whole header of a key: the scheme is its own.
void RequestFinder::add_bearer(NodeId value, NodeId call, std::string_view scheme, State& state,
                               bool conditional, bool adds) {
  const Tree::Callee callee = tree_.callee(call);
  const core::Span span =
      callee.span.size() > 0
          ? core::Span{callee.span.end - std::min(callee.name.size(), callee.span.size()), callee.span.end}
          : tree_.span(call);
  Header header;
  header.node = call;
  header.name_node = 0;
  header.value_node = value;
  header.name = Values::literal("Authorization", span, call);
  header.value = Values::literal(std::string(scheme) + " ", span, call);
  if (scheme == "Basic")
    header.value.append(Values::hole(Origin::kBase64, "", tree_.span(value), value));
  else
    header.value.append(eval_.value(value));
  header.adds = adds;
  add(std::move(header), state, conditional);
}

// The object was told another scheme for its key, before or after it was given the key.
void RequestFinder::use_scheme(State& state) {
  const Value* scheme = state.scheme.single();
  if (scheme == nullptr || !scheme->constant() || scheme->parts.empty()) return;
  for (Header& header : state.headers) {
    if (header.name_node != 0 || header.name.list.empty()) continue;
    for (Value& value : header.value.list) {
      if (value.parts.empty() || value.parts.front().text != "Bearer ") continue;
      Value changed = *scheme;
      changed.parts.back().text += ' ';
      changed.parts.insert(changed.parts.end(), value.parts.begin() + 1, value.parts.end());
      value = std::move(changed);
    }
  }
}

// (user, password), {:bearer, key}, HTTPBasicAuth(user, password); what an object of another type does is its own.
void RequestFinder::add_auth(NodeId at, NodeId call, State& state, bool conditional) {
  Context context;
  const NodeId made = eval_.resolved(at, context);
  if (tree_.kind(made) == NodeKind::kString || tree_.kind(made) == NodeKind::kNull) return;
  if (tree_.kind(made) == NodeKind::kCall &&
      tree_.callee(made).name.find("BasicAuth") != std::string::npos && !tree_.arguments(made).empty())
    return add_bearer(tree_.arguments(made).front(), call, "Basic", state, conditional);
  const std::vector<NodeId> parts = tree_.kind(made) == NodeKind::kList ? tree_.children(made) : std::vector<NodeId>();
  if (parts.size() < 2) {
    state.known = false;
    return;
  }
  const std::string kind = tree_.outline().language == "elixir" ? tree_.literal(parts[0]).value_or("") : "basic";
  if (kind == "basic" || kind == "bearer")
    add_bearer(parts[1], call, kind == "basic" ? "Basic" : "Bearer", state, conditional);
  else
    state.known = false;
}

void RequestFinder::add_options(const CallModel& model, NodeId call, State& state) {
  auto look = [&](const std::vector<Condition>& conditions, const char* kind) {
    for (const Condition& condition : conditions) {
      NodeId where = 0;
      if (!eval_.holds(call, condition, &where)) continue;
      core::Span span = tree_.span(where);
      const NodeId up = tree_.parent(where);
      if (tree_.kind(up) == NodeKind::kPair && tree_.within(up, call)) span = tree_.span(up);
      // An option that is the call itself: withoutVerifying(), danger_accept_invalid_certs(true).
      if (tree_.within(where, call) && condition.place.keys.empty() &&
          condition.place.kind != Place::Kind::kNamed) {
        const Tree::Callee callee = tree_.callee(call);
        span = {callee.span.end - std::min(callee.name.size(), callee.span.size()), tree_.span(call).end};
      }
      state.options.push_back({span, kind});
      return;
    }
  };
  look(model.tls_off, "unverified-tls");
  look(model.redirects, "redirect-leak");
}

void RequestFinder::apply_model(const CallModel& model, NodeId call, State& state, bool conditional) {
  state.client = model.client;
  auto take_url = [&](const Places& places, Values& into) {
    const NodeId at = eval_.at_places(call, places);
    if (at == 0) return;
    into = url_of(at);
    state.url_span = tree_.span(at);
  };
  take_url(model.base_url, state.base_url);
  add_scheme(state.base_url);
  take_url(model.url, state.url);
  if (model.method_from_name) state.method = upper(tree_.callee(call).name);
  if (!model.fixed_method.empty()) state.method = model.fixed_method;
  if (const NodeId at = eval_.at_places(call, model.method)) {
    const Values values = eval_.value(at);
    if (const Value* one = values.single(); one != nullptr && one->constant())
      state.method = upper(one->text());
  }
  if (const NodeId at = eval_.at_places(call, model.request); at != 0 && (state.base_url.list.empty() || !is_url_text(at))) {
    const NodeId plain = tree_.unwrapped(at);
    const bool object = tree_.kind(plain) == NodeKind::kName || tree_.kind(plain) == NodeKind::kMember ||
                        tree_.kind(plain) == NodeKind::kCall;
    State request = object ? state_of(at, call, 1) : State();
    const bool url_itself = !object || (!request.made && !state.url.list.empty() && request.headers.empty() &&
                                        absolute(state.url));
    if (url_itself) request.known = request.made = true;
    if (!request.url.list.empty()) {
      state.url = request.url;
      state.url_span = request.url_span;
    }
    if (!request.base_url.list.empty() && state.url.list.empty()) state.base_url = request.base_url;
    if (!request.method.empty()) state.method = request.method;
    // The request's own stand in the place of the client's.
    for (const Header& header : request.headers) {
      const std::string key = name_key(header.name);
      if (!key.empty() && !header.conditional)
        std::erase_if(state.headers, [&](const Header& h) { return name_key(h.name) == key; });
    }
    for (Header& header : request.headers) add(std::move(header), state, conditional);
    state.options.insert(state.options.end(), request.options.begin(), request.options.end());
    state.misplaced.insert(state.misplaced.end(), request.misplaced.begin(), request.misplaced.end());
    state.known &= request.known && request.made;
    covered_.insert(tree_.unwrapped(at));
  }
  for (const Place& place : model.headers) {
    if (const NodeId at = eval_.at_place(call, place)) {
      add_headers(at, call, state, conditional);
      break;
    }
  }
  if (const NodeId at = eval_.at_places(call, model.header_value)) {
    const NodeId name = eval_.at_places(call, model.header_name);
    const bool fixed =
        name == 0 && model.header_name.size() == 1 && model.header_name.front().name.starts_with('=');
    if (name != 0 || fixed) {
      Header header;
      header.node = call;
      header.name_node = name;
      header.value_node = at;
      header.name =
          fixed ? Values::literal(model.header_name.front().name.substr(1), tree_.callee(call).span, call)
                : eval_.value(name);
      header.value = eval_.value(at);
      header.adds = model.adds;
      // A name that is not known may be any.
      const Value* one = header.name.single();
      state.known &= one != nullptr && one->constant();
      add(std::move(header), state, conditional);
    }
  }
  if (model.header_pairs) add_argument_pairs(call, state, conditional);
  for (const Place& place : model.header_lines) {
    if (place.kind == Place::Kind::kEach) {
      for (NodeId argument : tree_.arguments(call)) add_headers(argument, call, state, conditional);
    } else if (const NodeId at = eval_.at_place(call, place)) {
      add_headers(at, call, state, conditional);
    }
  }
  for (Header& header : state.headers) header.ended |= model.ends_lines;
  if (const NodeId at = eval_.at_places(call, model.bearer)) {
    std::string scheme = "Bearer";
    if (const NodeId other = eval_.at_places(call, model.scheme)) {
      const Values values = eval_.value(other);
      if (const Value* one = values.single(); one != nullptr && one->constant()) scheme = one->text();
    }
    add_bearer(at, call, scheme, state, conditional, model.adds);
  } else if (const NodeId scheme = eval_.at_places(call, model.scheme); scheme != 0 && model.parameter.empty())
    state.scheme = eval_.value(scheme);
  use_scheme(state);
  if (const NodeId at = eval_.at_places(call, model.basic))
    add_bearer(at, call, "Basic", state, conditional, model.adds);
  if (const NodeId at = eval_.at_places(call, model.auth)) add_auth(at, call, state, conditional);
  if (const NodeId at = eval_.at_places(call, model.parameter)) {
    if (const NodeId scheme = eval_.at_places(call, model.scheme)) {
      Header header;
      header.node = call;
      header.value_node = at;
      header.name = Values::literal("Authorization", tree_.span(call), call);
      header.value = eval_.value(scheme);
      header.value.append(Values::literal(" ", tree_.span(scheme), call));
      header.value.append(eval_.value(at));
      add(std::move(header), state, conditional);
    }
  }
  if (const NodeId at = eval_.at_places(call, model.prepares)) prepare(at, state, conditional);
  add_options(model, call, state);
  look_for_misplaced(model, call, state);
  // Ruby's RestClient takes headers as named arguments.
  for (NodeId argument : tree_.arguments(call)) {
    const NodeId key =
        (model.sends || !model.headers.empty()) && tree_.kind(argument) == NodeKind::kPair ? tree_.child(argument, Role::kKey) : 0;
    if (key == 0 || tree_.child(argument, Role::kValue) == 0) continue;
    Header header;
    header.node = argument;
    header.name_node = key;
    header.value_node = tree_.child(argument, Role::kValue);
    header.name =
        Values::literal(tree_.literal(key).value_or(std::string(tree_.name(key))), tree_.span(key), key);
    if (!interesting(header) || !certain(header)) continue;
    header.value = eval_.value(header.value_node);
    add(std::move(header), state, conditional);
  }
  state.known &= model.closed && !brings_more(model, call);
}

// Arguments that nothing is said of, or that are not seen whole, may bring headers.
bool RequestFinder::brings_more(const CallModel& model, NodeId call) {
  const auto described = [&](std::string_view name) {
    for (const Places* places : {&model.headers, &model.header_name, &model.header_value, &model.header_lines,
                                 &model.bearer, &model.basic, &model.auth, &model.body, &model.params, &model.url,
                                 &model.base_url, &model.request}) {
      if (std::any_of(places->begin(), places->end(), [&](const Place& p) { return p.name == name; }))
        return true;
    }
    return false;
  };
  for (NodeId argument : tree_.arguments(call)) {
    if (tree_.kind(argument) == NodeKind::kSpread) return true;
    const NodeId key = tree_.kind(argument) == NodeKind::kPair ? tree_.child(argument, Role::kKey) : 0;
    if (key == 0) continue;
    const std::string name = tree_.literal(key).value_or(std::string(tree_.name(key)));
    const std::string word = lowered(name);
    for (std::string_view part : {"auth", "hook", "transport", "intercept", "handler", "middleware", "client",
                                  "session", "cert", "cookie", "header", "option", "config", "plug"}) {
      if (word.find(part) != std::string::npos && !described(name)) return true;
    }
  }
  for (const Place& place : model.headers) {
    if (place.keys.empty()) continue;
    Place object = place;
    object.keys.clear();
    const NodeId at = eval_.at_place(call, object);
    if (at != 0 && !is_whole(at, 0)) return true;
  }
  return false;
}

// An object of options of which every key is seen.
bool RequestFinder::is_whole(NodeId object, int depth) {
  Context context;
  const NodeId made = eval_.resolved(object, context);
  const NodeKind kind = tree_.kind(made);
  if (made == 0 || depth > 4) return false;
  if (kind == NodeKind::kNull || kind == NodeKind::kString || kind == NodeKind::kNumber) return true;
  if (kind == NodeKind::kFunction || kind == NodeKind::kConcat) return true;
  if (kind != NodeKind::kMap && kind != NodeKind::kList) return false;
  for (NodeId pair : tree_.children(made)) {
    if (tree_.kind(pair) != NodeKind::kSpread) continue;
    const NodeId inner = tree_.child(pair, Role::kValue);
    if (!is_whole(inner != 0 ? inner : tree_.only_child(pair), depth + 1)) return false;
  }
  return true;
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

void RequestFinder::apply_steps(const std::string& root, NodeId use, NodeId made, State& state, int depth) {
  (void)depth;
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
    if (model == nullptr && is_other_request(one.node)) continue;
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

State RequestFinder::state_of(NodeId expression, NodeId use, int depth) {
  State state;
  expression = tree_.unwrapped(expression);
  if (expression == 0 || depth > kMaxDepth) {
    state.known = false;
    return state;
  }
  switch (tree_.kind(expression)) {
    case NodeKind::kCall: {
      const CallModel* model = model_of(expression);
      const bool given = model != nullptr && !model->object.empty();  // f(object, …), which gives the object again
      const NodeId object = given ? eval_.at_places(expression, model->object) : tree_.callee(expression).object;
      NodeId function = 0;
      if (model == nullptr) {
        const std::vector<NodeId> all = eval_.returns(expression, &function);
        if (function != 0 && !all.empty() && !tree_.within(expression, function)) {
          state = state_of(all.front(), all.front(), depth + 1);
          state.known &= all.size() == 1;
          return state;
        }
      }
      const bool step = object != 0 && (model == nullptr || !model->on.empty() || given);
      if (step && is_url_text(object)) {  // "https://…".WithHeader(N, V)
        state.url = eval_.value(object);
        state.url_span = tree_.span(object);
        state.known = false;
      } else if (step && (model != nullptr || tree_.kind(tree_.unwrapped(object)) == NodeKind::kCall ||
                   !type_of(object).empty()))
        state = state_of(object, use, depth + 1);
      if (model != nullptr && !model->makes.empty()) {
        state.type = model->makes;
        state.made = true;
      }
      if (model != nullptr && model->sends) return state;
      apply(model, expression, state, false);
      covered_.insert(expression);
      return state;
    }
    case NodeKind::kName:
    case NodeKind::kMember: {
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
      if (const std::string root = root_of(expression); !root.empty())
        apply_steps(root, use, made, state, depth);
      return state;
    }
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
      state.known = false;
      return state;
  }
}

}  // namespace credward::syntax
