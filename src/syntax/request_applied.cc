// What a call does to a client or a request, where a model says what its arguments are.
#include <algorithm>
#include <cctype>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

using core::lowered;

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

// auth: "Bearer …", which is the header's value; a tuple or a function says what kind it is, and :netrc reads it elsewhere.
void RequestFinder::add_authorization(NodeId at, NodeId call, State& state, bool conditional) {
  Context context;
  NodeId made = eval_.resolved(at, context);
  if (tree_.kind(made) == NodeKind::kFunction) {
    const std::vector<NodeId> all = eval_.returned_by(made);
    if (all.size() != 1) {
      state.known = false;
      return;
    }
    made = eval_.resolved(at = all.front(), context);
  }
  if (tree_.kind(made) == NodeKind::kString && tree_.text(made).starts_with(':')) {
    state.known = false;
    return;
  }
  if (tree_.kind(made) == NodeKind::kList || tree_.kind(made) == NodeKind::kNull) return add_auth(at, call, state, conditional);
  Header header;
  header.node = tree_.parent(at);
  header.value_node = at;
  header.name = Values::literal("Authorization", tree_.span(header.node), header.node);
  header.value = eval_.value(at);
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

void RequestFinder::apply_address(const CallModel& model, NodeId call, State& state) {
  const auto take_url = [&](const Places& places, Values& into) {
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
}

// client.send(request): what the request says stands in the place of what the client does.
void RequestFinder::apply_request_object(NodeId at, NodeId call, State& state, bool conditional) {
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
  for (const Header& header : request.headers) {
    const std::string key = name_key(header.name);
    if (!key.empty() && !header.conditional)
      std::erase_if(state.headers, [&](const Header& h) { return name_key(h.name) == key; });
  }
  for (Header& header : request.headers) add(std::move(header), state, conditional);
  state.options.insert(state.options.end(), request.options.begin(), request.options.end());
  state.misplaced.insert(state.misplaced.end(), request.misplaced.begin(), request.misplaced.end());
  state.known &= request.known && request.made;
  covered_.insert(plain);
}

// set(NAME, VALUE), or a call whose name is the header's.
void RequestFinder::apply_named_value(const CallModel& model, NodeId call, State& state, bool conditional) {
  const NodeId at = eval_.at_places(call, model.header_value);
  const NodeId name = eval_.at_places(call, model.header_name);
  const bool fixed =
      name == 0 && model.header_name.size() == 1 && model.header_name.front().name.starts_with('=');
  if (at == 0 || (name == 0 && !fixed)) return;
  Header header;
  header.node = call;
  header.name_node = name;
  header.value_node = at;
  header.name = fixed
                    ? Values::literal(model.header_name.front().name.substr(1), tree_.callee(call).span, call)
                    : eval_.value(name);
  header.value = eval_.value(at);
  header.adds = model.adds;
  // A name that is not known may be any.
  const Value* one = header.name.single();
  state.known &= one != nullptr && one->constant();
  add(std::move(header), state, conditional);
}

void RequestFinder::apply_headers(const CallModel& model, NodeId call, State& state, bool conditional) {
  for (const Place& place : model.headers) {
    if (const NodeId at = eval_.at_place(call, place)) {
      add_headers(at, state, conditional);
      break;
    }
  }
  apply_named_value(model, call, state, conditional);
  if (model.header_pairs) add_argument_pairs(call, state, conditional);
  for (const Place& place : model.header_lines) {
    if (place.kind == Place::Kind::kEach) {
      for (NodeId argument : tree_.arguments(call)) add_headers(argument, state, conditional);
    } else if (const NodeId at = eval_.at_place(call, place)) {
      add_headers(at, state, conditional);
    }
  }
  for (Header& header : state.headers) header.ended |= model.ends_lines;
}

// Helpers that make the header: of a key, of a user and a password, of a scheme and its parameter.
void RequestFinder::apply_credentials(const CallModel& model, NodeId call, State& state, bool conditional) {
  const NodeId scheme = eval_.at_places(call, model.scheme);
  if (const NodeId at = eval_.at_places(call, model.bearer)) {
    std::string name = "Bearer";
    if (scheme != 0) {
      const Values values = eval_.value(scheme);
      if (const Value* one = values.single(); one != nullptr && one->constant()) name = one->text();
    }
    add_bearer(at, call, name, state, conditional, model.adds);
  } else if (scheme != 0 && model.parameter.empty()) {
    state.scheme = eval_.value(scheme);
  }
  use_scheme(state);
  if (const NodeId at = eval_.at_places(call, model.basic))
    add_bearer(at, call, "Basic", state, conditional, model.adds);
  if (const NodeId at = eval_.at_places(call, model.auth)) add_auth(at, call, state, conditional);
  if (const NodeId at = eval_.at_places(call, model.authorization)) add_authorization(at, call, state, conditional);
  const NodeId parameter = eval_.at_places(call, model.parameter);
  if (parameter == 0 || scheme == 0) return;
  Header header;
  header.node = call;
  header.value_node = parameter;
  header.name = Values::literal("Authorization", tree_.span(call), call);
  header.value = eval_.value(scheme);
  header.value.append(Values::literal(" ", tree_.span(scheme), call));
  header.value.append(eval_.value(parameter));
  add(std::move(header), state, conditional);
}

// Ruby's RestClient takes headers as named arguments.
void RequestFinder::apply_named_arguments(NodeId call, State& state, bool conditional) {
  for (NodeId argument : tree_.arguments(call)) {
    const NodeId key = tree_.kind(argument) == NodeKind::kPair ? tree_.child(argument, Role::kKey) : 0;
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
}

void RequestFinder::apply_model(const CallModel& model, NodeId call, State& state, bool conditional) {
  state.client = model.client;
  apply_address(model, call, state);
  if (const NodeId at = eval_.at_places(call, model.request); at != 0 && (state.base_url.list.empty() || !is_url_text(at)))
    apply_request_object(at, call, state, conditional);
  apply_headers(model, call, state, conditional);
  apply_credentials(model, call, state, conditional);
  if (const NodeId at = eval_.at_places(call, model.prepares)) prepare(at, state, conditional);
  add_options(model, call, state);
  look_for_misplaced(model, call, state);
  if (model.sends || !model.headers.empty()) apply_named_arguments(call, state, conditional);
  state.known &= model.closed && !brings_more(model, call);
}

// Arguments that nothing is said of, or that are not seen whole, may bring headers.
bool RequestFinder::brings_more(const CallModel& model, NodeId call) {
  const auto described = [&](std::string_view name) {
    for (const Places* places : {&model.headers, &model.header_name, &model.header_value, &model.header_lines,
                                 &model.bearer, &model.basic, &model.auth, &model.authorization, &model.body, &model.params, &model.url,
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

}  // namespace credward::syntax
