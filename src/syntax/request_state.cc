// Objects from where they are made over what is done to them: base URL, headers, options.
#include <algorithm>
#include <cctype>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

constexpr int kMaxDepth = 12;
constexpr std::size_t kMaxHeaders = 200;

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::toupper(c); });
  return out;
}

std::string name_key(const Values& name) {
  const Value* one = name.single();
  return one != nullptr && one->constant() ? lowered(one->text()) : std::string();
}

bool reads(std::string_view name) {
  const std::string n = lowered(name);
  for (std::string_view word : {"get", "has", "delete", "remove", "contains", "equal", "expect", "assert", "match", "find", "test",
                                "startswith", "includes", "compare", "println", "print", "log", "debug", "info", "warn", "error",
                                "format", "split", "replace", "verify", "with_exact", "eq"}) {
    if (n.starts_with(word)) return true;
  }
  return false;
}

bool is_headers_word(std::string_view name) {
  std::string n = lowered(name);
  std::erase_if(n, [](char c) { return c == '_' || c == '-'; });
  return n == "headers" || n == "header" || n == "httpheaders" || n == "httpheader" || n == "defaultheaders" || n == "requestheaders" ||
         n == "extraheaders" || n == "customheaders" || n == "additionalheaders" || n == "allhttpheaderfields" || n == "headerfields" ||
         n == "initheader" || n == "addheaders";
}

}  // namespace

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
    if (colon != std::string::npos && colon > 0 && colon < 12 && text.find_first_of(" \t\n\"'") > colon) return true;
  }
  return false;
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
  Values values = eval_.value(node);
  if (!absolute(values)) return false;
  if (out != nullptr) *out = std::move(values);
  return true;
}

void RequestFinder::add(Header header, State& state, bool conditional) {
  header.conditional |= conditional;
  const std::string key = name_key(header.name);
  if (!key.empty() && !header.adds && !header.conditional) {
    std::erase_if(state.headers, [&](const Header& h) { return name_key(h.name) == key && h.node != header.node; });
  }
  if (std::any_of(state.headers.begin(), state.headers.end(), [&](const Header& h) { return h.node == header.node && h.value_node == header.value_node; }))
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
void RequestFinder::add_bearer(NodeId value, NodeId call, std::string_view scheme, State& state, bool conditional) {
  const Tree::Callee callee = tree_.callee(call);
  const core::Span span = callee.span.size() > 0 ? core::Span{callee.span.end - std::min(callee.name.size(), callee.span.size()), callee.span.end}
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
  add(std::move(header), state, conditional);
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
      if (tree_.within(where, call) && condition.place.keys.empty() && condition.place.kind != Place::Kind::kNamed) {
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

// Headers in the body, in the parameters, or beside the object that they belong into.
void RequestFinder::look_for_misplaced(const CallModel& model, NodeId call, State& state) {
  auto look = [&](NodeId at, const char* where) {
    if (at == 0) return false;
    Context context;
    const NodeId made = eval_.resolved(at, context);
    if (made == 0 || tree_.kind(made) != NodeKind::kMap) return false;
    for (NodeId pair : tree_.children(made)) {
      const NodeId key = tree_.kind(pair) == NodeKind::kPair ? tree_.child(pair, Role::kKey) : 0;
      if (key == 0) continue;
      const std::string name = tree_.literal(key).value_or(std::string(tree_.name(key)));
      const NodeId held = tree_.child(pair, Role::kValue);
      if (lowered(name) == "authorization") {
        state.misplaced.push_back({tree_.within(pair, call) ? tree_.span(pair) : tree_.span(at), where});
        return true;
      }
      if (lowered(name) != "headers" || held == 0) continue;
      // A payload may speak of headers; one that holds nothing else, with an Authorization in it, does not.
      const std::size_t size = tree_.children(made).size();
      const HeaderSet inner = eval_.headers(held);
      const bool authorizes = std::any_of(inner.headers.begin(), inner.headers.end(), [&](const Header& h) {
        return name_key(h.name) == "authorization" || (h.name.list.empty() && lowered(h.value.list.front().text()).starts_with("authorization"));
      });
      if (size <= 3 && authorizes) {
        state.misplaced.push_back({tree_.within(pair, call) ? tree_.span(pair) : tree_.span(at), where});
        return true;
      }
    }
    return false;
  };
  for (const Place& place : model.body) look(eval_.at_place(call, place), "body");
  for (const Place& place : model.params) {
    const NodeId at = eval_.at_place(call, place);
    if (at == 0) continue;
    look(at, "params");
    state.params = eval_.headers(at).headers;
  }
  for (const Place& place : model.misplaced) {
    const NodeId at = eval_.at_place(call, place);
    if (at == 0) continue;
    if (place.keys.empty()) {
      look(at, "argument");
      continue;
    }
    const NodeId up = tree_.parent(at);
    const HeaderSet set = eval_.headers(at);
    const bool authorizes = lowered(place.keys.back()) == "authorization" ||
                            std::any_of(set.headers.begin(), set.headers.end(), [&](const Header& h) { return name_key(h.name) == "authorization"; });
    if (authorizes) state.misplaced.push_back({tree_.kind(up) == NodeKind::kPair ? tree_.span(up) : tree_.span(at), "argument"});
  }
}

void RequestFinder::apply_model(const CallModel& model, NodeId call, State& state, bool conditional) {
  state.client = model.client;
  auto take_url = [&](const Places& places, Values& into) {
    const NodeId at = eval_.at_places(call, places);
    if (at == 0) return;
    into = eval_.value(at);
    state.url_span = tree_.span(at);
  };
  take_url(model.base_url, state.base_url);
  take_url(model.url, state.url);
  if (model.method_from_name) state.method = upper(tree_.callee(call).name);
  if (!model.fixed_method.empty()) state.method = model.fixed_method;
  if (const NodeId at = eval_.at_places(call, model.method)) {
    const Values values = eval_.value(at);
    if (const Value* one = values.single(); one != nullptr && one->constant()) state.method = upper(one->text());
  }
  if (const NodeId at = eval_.at_places(call, model.request)) {
    const NodeId plain = tree_.unwrapped(at);
    const bool object = tree_.kind(plain) == NodeKind::kName || tree_.kind(plain) == NodeKind::kMember || tree_.kind(plain) == NodeKind::kCall;
    State request = object ? state_of(at, call, 1) : State();
    const bool url_itself = !object || (!request.made && !state.url.list.empty() && request.headers.empty() && absolute(state.url));
    if (url_itself) request.known = request.made = true;
    if (!request.url.list.empty()) {
      state.url = request.url;
      state.url_span = request.url_span;
    }
    if (!request.method.empty()) state.method = request.method;
    for (Header& header : request.headers) add(std::move(header), state, conditional);
    state.options.insert(state.options.end(), request.options.begin(), request.options.end());
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
    const bool fixed = name == 0 && model.header_name.size() == 1 && model.header_name.front().name.starts_with('=');
    if (name != 0 || fixed) {
      Header header;
      header.node = call;
      header.name_node = name;
      header.value_node = at;
      header.name = fixed ? Values::literal(model.header_name.front().name.substr(1), tree_.callee(call).span, call) : eval_.value(name);
      header.value = eval_.value(at);
      header.adds = model.adds;
      add(std::move(header), state, conditional);
    }
  }
  for (const Place& place : model.header_lines) {
    if (place.kind == Place::Kind::kEach) {
      for (NodeId argument : tree_.arguments(call)) add_headers(argument, call, state, conditional);
    } else if (const NodeId at = eval_.at_place(call, place)) {
      add_headers(at, call, state, conditional);
    }
  }
  if (const NodeId at = eval_.at_places(call, model.bearer)) {
    std::string scheme = "Bearer";
    if (const NodeId other = eval_.at_places(call, model.scheme)) {
      const Values values = eval_.value(other);
      if (const Value* one = values.single(); one != nullptr && one->constant()) scheme = one->text();
    }
    add_bearer(at, call, scheme, state, conditional);
  }
  if (const NodeId at = eval_.at_places(call, model.basic)) add_bearer(at, call, "Basic", state, conditional);
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
  add_options(model, call, state);
  look_for_misplaced(model, call, state);
  // Arguments that nothing is said of may bring headers.
  for (NodeId argument : tree_.arguments(call)) {
    if (tree_.kind(argument) == NodeKind::kSpread) state.known = false;
  }
  state.known &= model.closed;
}

// What the shape alone says: a URL, a name and a value, a line, an object called headers.
void RequestFinder::apply_shape(NodeId call, State& state, bool conditional) {
  const Tree::Callee callee = tree_.callee(call);
  const std::vector<NodeId> arguments = tree_.arguments(call);
  if (reads(callee.name) && callee.name != "get") return;
  // name and value, value and name
  NodeId name = 0, value = 0;
  std::vector<NodeId> positional;
  for (NodeId argument : arguments) {
    if (tree_.kind(argument) != NodeKind::kPair) positional.push_back(argument);
  }
  if (arguments.size() == 2 && tree_.kind(arguments[1]) == NodeKind::kPair) {
    const NodeId label = tree_.child(arguments[1], Role::kKey);
    if (label != 0 && tree_.name(label).find("eader") != std::string_view::npos) {
      name = tree_.child(arguments[1], Role::kValue);
      value = arguments[0];
    }
  }
  if (name == 0 && positional.size() >= 2 && positional.size() <= 4 && !reads(callee.name)) {
    name = positional[0];
    value = positional[1];
  }
  if (name != 0 && value != 0 && tree_.kind(tree_.unwrapped(value)) != NodeKind::kFunction) {
    Values text = eval_.value(name);
    const Value* one = text.single();
    if (one != nullptr && one->constant() && !one->parts.empty() && interesting_(one->text())) {
      Header header;
      header.node = call;
      header.name_node = name;
      header.value_node = value;
      header.name = std::move(text);
      header.value = eval_.value(value);
      const std::string word = lowered(callee.name);
      header.adds = word.find("add") != std::string::npos || word.find("append") != std::string::npos;
      add(std::move(header), state, conditional);
      return;
    }
  }
  for (NodeId argument : arguments) {
    NodeId key = 0, held = argument;
    if (tree_.kind(argument) == NodeKind::kPair) {
      key = tree_.child(argument, Role::kKey);
      held = tree_.child(argument, Role::kValue);
    }
    if (held == 0) continue;
    Values url;
    const std::string word = key != 0 ? lowered(tree_.literal(key).value_or(std::string(tree_.name(key)))) : std::string();
    if (key == 0 || word.find("url") != std::string::npos || word.find("uri") != std::string::npos || word == "endpoint" || word == "host") {
      if (is_url(held, &url)) {
        if (word.find("base") != std::string::npos) state.base_url = url;
        else state.url = url;
        state.url_span = tree_.span(held);
        continue;
      }
    }
    const NodeId plain = tree_.unwrapped(held);
    if (key != 0 && is_headers_word(word)) {
      add_headers(held, call, state, conditional);
      continue;
    }
    // An object of headers, or one that holds it.
    Context context;
    const NodeId made = eval_.resolved(held, context);
    if (made != 0 && tree_.kind(made) == NodeKind::kMap) {
      for (std::string_view option : {"headers", "Headers", "header"}) {
        if (const NodeId inner = eval_.member(held, option)) add_headers(inner, call, state, conditional);
      }
      for (std::string_view option : {"url", "uri", "baseURL", "baseUrl", "base_url", "prefixUrl", "endpoint"}) {
        const NodeId inner = eval_.member(held, option);
        if (inner != 0 && is_url(inner, &url)) {
          (option.starts_with("b") || option.starts_with("p") ? state.base_url : state.url) = url;
          state.url_span = tree_.span(inner);
        }
      }
    }
    if (key == 0 && tree_.kind(plain) != NodeKind::kString && tree_.kind(plain) != NodeKind::kFunction) {
      HeaderSet set = eval_.headers(held);
      for (Header& header : set.headers) {
        if (interesting(header) && certain(header)) add(std::move(header), state, conditional);
      }
    } else if (key == 0 && tree_.kind(plain) == NodeKind::kString) {
      HeaderSet set = eval_.headers(held);
      for (Header& header : set.headers) {
        if (!header.value.list.empty() && interesting(header) && header.name.list.empty()) add(std::move(header), state, conditional);
      }
    }
  }
  state.known = false;
}

// new HttpClient { BaseAddress = …, DefaultRequestHeaders = { … } }
void RequestFinder::apply_initializer(NodeId call, State& state, bool conditional) {
  const NodeId map = tree_.child(call, Role::kValue);
  if (map == 0 || tree_.kind(map) != NodeKind::kMap) return;
  for (NodeId pair : tree_.children(map)) {
    if (tree_.kind(pair) != NodeKind::kPair && tree_.kind(pair) != NodeKind::kAssign) continue;
    const NodeId key = tree_.child(pair, tree_.kind(pair) == NodeKind::kPair ? Role::kKey : Role::kTarget);
    const NodeId held = tree_.child(pair, Role::kValue);
    if (key == 0 || held == 0) continue;
    const std::string word = lowered(tree_.literal(key).value_or(std::string(tree_.name(key))));
    Values url;
    if (is_headers_word(word)) {
      add_headers(held, call, state, conditional);
    } else if ((word.ends_with("url") || word.ends_with("uri") || word.ends_with("address")) && is_url(held, &url)) {
      (word.starts_with("base") ? state.base_url : state.url) = url;
      state.url_span = tree_.span(held);
    } else if (word.find("certificate") != std::string::npos && tree_.text(held).find("true") != std::string_view::npos) {
      state.options.push_back({tree_.span(pair), "unverified-tls"});
    }
  }
}

void RequestFinder::apply(const CallModel* model, NodeId call, State& state, bool conditional) {
  if (model != nullptr)
    apply_model(*model, call, state, conditional);
  else
    apply_shape(call, state, conditional);
  apply_initializer(call, state, conditional);
}

void RequestFinder::apply_assignment(NodeId assign, const std::string& rel, State& state, bool conditional) {
  const NodeId value = tree_.child(assign, Role::kValue);
  if (value == 0) return;
  const std::size_t dot = rel.rfind('.');
  const std::string last = rel.substr(dot == std::string::npos ? 0 : dot + 1);
  const std::string low = lowered(rel);
  if (is_headers_word(last)) {
    HeaderSet set = eval_.headers(value);
    if (!tree_.has(assign, kAppends) && set.object) state.headers.clear();
    for (Header& header : set.headers) add(std::move(header), state, conditional);
    state.known &= set.complete && set.object;
    return;
  }
  const bool in_headers = low.find("header") != std::string::npos;
  const bool index = tree_.kind(tree_.unwrapped(tree_.child(assign, Role::kTarget))) == NodeKind::kSubscript;
  const NodeId target = tree_.unwrapped(tree_.child(assign, Role::kTarget));
  if (in_headers || index) {
    Header header;
    header.node = assign;
    header.value_node = tree_.kind(tree_.unwrapped(value)) == NodeKind::kList && tree_.only_child(tree_.unwrapped(value)) != 0
                            ? tree_.only_child(tree_.unwrapped(value))
                            : value;
    header.name_node = tree_.child(target, tree_.kind(target) == NodeKind::kMember ? Role::kProperty : Role::kIndex);
    header.name = header.name_node != 0 && tree_.kind(target) == NodeKind::kSubscript ? eval_.value(header.name_node)
                  : header.name_node != 0 ? Values::literal(last, tree_.span(header.name_node), header.name_node)
                                          : Values();
    header.value = eval_.value(header.value_node);
    if (in_headers || (!header.name.list.empty() && interesting(header))) {
      add(std::move(header), state, conditional);
      return;
    }
  }
  Values url;
  if ((low.ends_with("url") || low.ends_with("uri") || low.ends_with("baseaddress") || low.ends_with("endpoint")) && is_url(value, &url)) {
    (low.find("base") != std::string::npos ? state.base_url : state.url) = url;
    state.url_span = tree_.span(value);
    return;
  }
  const std::string text = lowered(tree_.text(tree_.unwrapped(value)));
  if (text == "false" && (low == "verify" || low.ends_with("verify_ssl") || low.ends_with("rejectunauthorized")))
    state.options.push_back({tree_.span(assign), "unverified-tls"});
  if (low == "auth" || low.find("transport") != std::string::npos || low.find("hook") != std::string::npos) state.known = false;
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
  std::stable_sort(all.begin(), all.end(), [&](const Ordered& a, const Ordered& b) { return a.node < b.node; });
  for (const Ordered& one : all) {
    const bool same = tree_.function_of(one.node) == tree_.function_of(use);
    if (one.node == use || tree_.within(use, one.node) || (made != 0 && tree_.within(one.node, made))) continue;
    if (same && tree_[one.node].begin > tree_[use].end) continue;
    if (same && made != 0 && tree_[one.node].begin < tree_[made].begin) continue;
    bool conditional = false;
    for (NodeId branch = tree_.branch_of(one.node); branch != 0 && !conditional; branch = tree_.branch_of(branch)) {
      conditional = !tree_.within(use, branch);
    }
    if (tree_.kind(one.node) == NodeKind::kAssign) {
      apply_assignment(one.node, one.step->rel, state, conditional);
      continue;
    }
    const CallModel* model = model_of(one.node);
    if (model != nullptr && model->sends) continue;
    if (model != nullptr && !model->makes.empty() && model->on.size() > 0) continue;
    const bool known = state.known;
    apply(model, one.node, state, conditional);
    if (model == nullptr && one.step != nullptr) {
      // A method that takes no headers leaves what is known as it is.
      const std::string rel = lowered(one.step->rel);
      const bool harmless = rel.find("header") == std::string::npos && rel.find("auth") == std::string::npos &&
                            rel.find("use") == std::string::npos && rel.find("mount") == std::string::npos && rel.find("hook") == std::string::npos;
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
      const NodeId object = tree_.callee(expression).object;
      NodeId function = 0;
      if (model == nullptr) {
        const std::vector<NodeId> all = eval_.returns(expression, &function);
        if (function != 0 && !all.empty() && !tree_.within(expression, function)) {
          state = state_of(all.front(), all.front(), depth + 1);
          state.known &= all.size() == 1;
          return state;
        }
      }
      const bool step = object != 0 && (model == nullptr || !model->on.empty());
      if (step && (model != nullptr || tree_.kind(tree_.unwrapped(object)) == NodeKind::kCall || !type_of(object).empty()))
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
        const std::string path = tree_.path(expression);
        const std::size_t dot = path.rfind('.');
        if (dot != std::string::npos) {
          const std::string object = path.substr(0, dot);
          const NodeId cls = Bindings::is_self(object) ? tree_.class_of(expression) : bindings_.class_named(object);
          bindings = cls != 0 ? bindings_.fields(cls, path.substr(dot + 1)) : bindings_.members(path);
        }
      }
      state.known = false;
      for (const Binding* binding : bindings) {
        if (binding->kind != Binding::Kind::kAssign || binding->value == 0 || binding->element > 0) continue;
        if (tree_.within(expression, binding->node)) continue;
        made = binding->node;
        state = state_of(binding->value, binding->value, depth + 1);
        state.known &= bindings.size() == 1;
      }
      if (const std::string root = root_of(expression); !root.empty()) apply_steps(root, use, made, state, depth);
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
