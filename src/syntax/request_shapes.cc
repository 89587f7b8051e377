// What the shape of code says where no model does: a URL, a name and a value, a line, an object called
// headers.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

using core::lowered;

bool reads(std::string_view name) {
  const std::string n = lowered(name);
  if (n == "replaceoradd") return false;
  for (std::string_view word :
       {"get",  "has",  "delete",     "remove",   "contains", "equal",   "expect", "assert",     "match",
        "find", "test", "startswith", "includes", "compare",  "println", "print",  "log",        "debug",
        "info", "warn", "error",      "format",   "split",    "replace", "verify", "with_exact", "eq"}) {
    if (n.starts_with(word)) return true;
  }
  return false;
}

bool is_headers_word(std::string_view name) {
  std::string n = lowered(name);
  std::erase_if(n, [](char c) { return c == '_' || c == '-'; });
  return n == "headers" || n == "header" || n == "baseheaders" || n == "httpheaders" || n == "httpheader" ||
         n == "defaultheaders" || n == "requestheaders" || n == "extraheaders" || n == "customheaders" ||
         n == "additionalheaders" || n == "allhttpheaderfields" || n == "headerfields" || n == "initheader" ||
         n == "addheaders" || n == "defaultrequestheaders" || n == "httpadditionalheaders";
}

std::string last_name(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return path.substr(dot == std::string::npos ? 0 : dot + 1);
}

}  // namespace

// set(NAME, VALUE), set(VALUE, forHeader: NAME), add(name: NAME, value: VALUE); zeros if it is none of these.
std::pair<NodeId, NodeId> RequestFinder::name_and_value(const std::vector<NodeId>& arguments, bool reading) const {
  const auto key = [&](NodeId argument) {
    return tree_.kind(argument) == NodeKind::kPair ? tree_.name(tree_.child(argument, Role::kKey)) : std::string_view();
  };
  std::vector<NodeId> positional;
  for (NodeId argument : arguments) {
    if (tree_.kind(argument) != NodeKind::kPair) positional.push_back(argument);
  }
  if (!reading && arguments.size() == 2 && key(arguments[0]) == "name" && key(arguments[1]) == "value")
    return {tree_.child(arguments[0], Role::kValue), tree_.child(arguments[1], Role::kValue)};
  if (arguments.size() == 2 && key(arguments[1]).find("eader") != std::string_view::npos)
    return {tree_.child(arguments[1], Role::kValue), arguments[0]};
  if (reading || positional.size() < 2 || positional.size() > 4) return {0, 0};
  return {positional[0], positional[1]};
}

bool RequestFinder::shape_header(NodeId call, bool reading, State& state, bool conditional) {
  const auto [name, value] = name_and_value(tree_.arguments(call), reading);
  if (name == 0 || value == 0 || tree_.kind(tree_.unwrapped(value)) == NodeKind::kFunction) return false;
  Values text = eval_.value(name);
  const Value* one = text.single();
  if (one == nullptr || !one->constant() || one->parts.empty() || !interesting_(one->text())) return false;
  Header header;
  header.node = call;
  header.name_node = name;
  header.value_node = value;
  header.name = std::move(text);
  header.value = eval_.value(value);
  const std::string word = lowered(tree_.callee(call).name);
  header.adds = word.find("add") != std::string::npos || word.find("append") != std::string::npos;
  add(std::move(header), state, conditional);
  return true;
}

// { url: …, headers: … } as an argument.
void RequestFinder::shape_options(NodeId object, State& state, bool conditional) {
  Context context;
  const NodeId made = eval_.resolved(object, context);
  if (made == 0 || tree_.kind(made) != NodeKind::kMap) return;
  for (std::string_view option : {"headers", "Headers", "header"}) {
    if (const NodeId inner = eval_.member(object, option)) add_headers(inner, state, conditional);
  }
  Values url;
  for (std::string_view option : {"url", "uri", "baseURL", "baseUrl", "base_url", "prefixUrl", "endpoint", "target"}) {
    const NodeId inner = eval_.member(object, option);
    if (inner == 0 || !is_url(inner, &url)) continue;
    (option.starts_with("b") || option.starts_with("p") ? state.base_url : state.url) = url;
    state.url_span = tree_.span(inner);
  }
}

void RequestFinder::shape_argument(NodeId argument, State& state, bool conditional) {
  const bool pair = tree_.kind(argument) == NodeKind::kPair;
  const NodeId key = pair ? tree_.child(argument, Role::kKey) : 0;
  const NodeId held = pair ? tree_.child(argument, Role::kValue) : argument;
  if (held == 0) return;
  const std::string word =
      key != 0 ? lowered(tree_.literal(key).value_or(std::string(tree_.name(key)))) : std::string();
  Values url;
  const bool may_say_where = key == 0 || word.find("url") != std::string::npos || word.find("uri") != std::string::npos ||
                             word == "endpoint" || word == "host";
  if (may_say_where && is_url(held, &url)) {
    (word.find("base") != std::string::npos ? state.base_url : state.url) = url;
    state.url_span = tree_.span(held);
    return;
  }
  if (key != 0 && is_headers_word(word)) return add_headers(held, state, conditional);
  if (word.find("interceptor") != std::string::npos) {
    for (Header& header : eval_.headers(held).headers) add(std::move(header), state, conditional);
    return apply_hooks(held, state);
  }
  shape_options(held, state, conditional);
  const NodeKind kind = tree_.kind(tree_.unwrapped(held));
  if (key != 0 || kind == NodeKind::kFunction) return;
  for (Header& header : eval_.headers(held).headers) {
    const bool line = header.name.list.empty() && !header.value.list.empty();
    if (interesting(header) && (kind == NodeKind::kString ? line : certain(header))) add(std::move(header), state, conditional);
  }
}

// What the shape alone says: a URL, a name and a value, a line, an object called headers.
void RequestFinder::apply_shape(NodeId call, State& state, bool conditional) {
  const Tree::Callee callee = tree_.callee(call);
  const std::vector<NodeId> arguments = tree_.arguments(call);
  if (tree_.outline().language == "elixir" && callee.name == "client" && !arguments.empty())
    apply_middleware(arguments.front(), call, state);
  // What reads a header is no request, but what gets a URL is one.
  const bool fetches = std::any_of(arguments.begin(), arguments.end(), [&](NodeId argument) {
    const NodeId held =
        tree_.kind(argument) == NodeKind::kPair ? tree_.child(argument, Role::kValue) : argument;
    return held != 0 && is_url(held);
  });
  const bool reading = reads(callee.name);
  if (reading && !fetches) return;
  if (shape_header(call, reading, state, conditional)) return;
  // "https://…".httpGet()
  if (const NodeId text = tree_.unwrapped(callee.object); text != 0 && lowered(callee.name).starts_with("http") &&
      (tree_.kind(text) == NodeKind::kString || tree_.kind(text) == NodeKind::kName) && is_url(text, &state.url))
    state.url_span = tree_.span(text);
  for (NodeId argument : arguments) shape_argument(argument, state, conditional);
  state.known = false;
}

// An Authorization among the fields that are sent.
void RequestFinder::look_into_body(NodeId value, State& state) {
  for (NodeId id = value; id < tree_[value].next; ++id) {
    if (tree_.kind(id) != NodeKind::kPair || tree_.kind(tree_.parent(id)) != NodeKind::kMap) continue;
    const NodeId key = tree_.child(id, Role::kKey);
    if (key != 0 && lowered(tree_.literal(key).value_or("")) == "authorization")
      state.misplaced.push_back({tree_.span(id), "body"});
  }
}

// new JwtAuthenticator(KEY), BearerAuthorization(token: KEY)
bool RequestFinder::add_helper(NodeId value, State& state, bool conditional) {
  HeaderSet set = eval_.headers(value);
  for (Header& header : set.headers) add(std::move(header), state, conditional);
  if (set.headers.empty()) state.known = false;
  return !set.headers.empty();
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
      add_headers(held, state, conditional);
    } else if (word == "authenticator") {
      add_helper(held, state, conditional);
    } else if ((word.ends_with("url") || word.ends_with("uri") || word.ends_with("address")) &&
               is_url(held, &url)) {
      (word.starts_with("base") ? state.base_url : state.url) = url;
      state.url_span = tree_.span(held);
    } else if (word.find("certificate") != std::string::npos &&
               tree_.text(held).find("true") != std::string_view::npos) {
      state.options.push_back({tree_.span(pair), "unverified-tls"});
    }
  }
}

// request.headers[NAME] = VALUE, headers.authorization = VALUE: true if it was taken as one.
bool RequestFinder::assigned_header(NodeId assign, const std::string& rel, State& state, bool conditional) {
  const NodeId value = tree_.child(assign, Role::kValue);
  const NodeId target = tree_.unwrapped(tree_.child(assign, Role::kTarget));
  const bool index = tree_.kind(target) == NodeKind::kSubscript;
  const bool in_headers = lowered(rel).find("header") != std::string::npos;
  if (!in_headers && !index) return false;
  const NodeId list = tree_.unwrapped(value);
  const bool listed = tree_.kind(list) == NodeKind::kList;
  Header header;
  header.node = assign;
  header.value_node = listed && tree_.only_child(list) != 0 ? tree_.only_child(list) : value;
  header.name_node =
      tree_.child(target, tree_.kind(target) == NodeKind::kMember ? Role::kProperty : Role::kIndex);
  if (header.name_node != 0)
    header.name = index ? eval_.value(header.name_node)
                        : Values::literal(last_name(rel), tree_.span(header.name_node), header.name_node);
  header.value = eval_.value(header.value_node);
  // header[NAME] = []string{V, V}: it is sent as often.
  const std::size_t count = listed ? tree_.children(list).size() : 0;
  if (in_headers && count > 1 && count < 5) {
    header.adds = true;
    for (NodeId element : tree_.children(list)) {
      header.value_node = element;
      header.value = eval_.value(element);
      add(header, state, conditional);
    }
    return true;
  }
  if (!in_headers && (header.name.list.empty() || !interesting(header))) return false;
  add(std::move(header), state, conditional);
  return true;
}

void RequestFinder::apply_assignment(NodeId assign, const std::string& rel, State& state, bool conditional) {
  const NodeId value = tree_.child(assign, Role::kValue);
  if (value == 0) return;
  const std::string last = last_name(rel);
  const std::string low = lowered(rel);
  if (is_headers_word(last)) {
    HeaderSet set = eval_.headers(value);
    if (!tree_.has(assign, kAppends) && set.object) state.headers.clear();
    for (Header& header : set.headers) add(std::move(header), state, conditional);
    state.known &= set.complete && set.object;
    return;
  }
  if (last == "httpBody" || last == "body" || last == "bodyFields") look_into_body(value, state);
  if ((last == "Authenticator" || last == "bearerAuthorization") && add_helper(value, state, conditional)) return;
  if (assigned_header(assign, rel, state, conditional)) return;
  Values url;
  if ((low.ends_with("url") || low.ends_with("uri") || low.ends_with("baseaddress") ||
       low.ends_with("basepath") || low.ends_with("endpoint")) &&
      is_url(value, &url)) {
    (low.find("base") != std::string::npos ? state.base_url : state.url) = url;
    state.url_span = tree_.span(value);
    return;
  }
  const std::string text = lowered(tree_.text(tree_.unwrapped(value)));
  if (text == "false" &&
      (low == "verify" || low.ends_with("verify_ssl") || low.ends_with("rejectunauthorized")))
    state.options.push_back({tree_.span(assign), "unverified-tls"});
  if (low == "auth") prepare(value, state, conditional);
  if (low == "auth") add_auth(value, assign, state, conditional);
  if (low == "auth" || low.find("transport") != std::string::npos || low.find("hook") != std::string::npos)
    state.known = false;
}

}  // namespace credward::syntax
