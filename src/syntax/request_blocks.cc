// What is done to a request or a client in a block that its call is given, in a cascade behind it, or in the body
// of the class that is the client.
#include <algorithm>
#include <array>
#include <cctype>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The last argument of these languages' calls configures what the call makes; elsewhere it is called back with
// an answer.
bool has_blocks(std::string_view language) {
  constexpr std::array<std::string_view, 6> kThese{"ruby", "kotlin", "java", "scala", "csharp", "swift"};
  return one_of(language, kThese);
}

constexpr std::array<std::string_view, 10> kBlockCalls{"header", "headers",    "append",    "set", "add",
                                                      "url",    "bearerAuth", "basicAuth", "setHeader", "parameter"};
// What is called in a block and sets no header.
constexpr std::array<std::string_view, 14> kHarmless{"contentType", "setBody", "body",  "accept",       "timeout", "method",  "path",
                                                     "parameters",  "json",    "port", "appendPathSegments", "host", "protocol", "encodedPath"};
constexpr std::array<std::string_view, 14> kVerbs{"get",  "post", "put",  "patch",  "delete",  "head",    "options",
                                                  "get!", "put!", "post!", "patch!", "delete!", "request", "request!"};

}  // namespace

// What is given to these is run on each request of the client.
bool RequestFinder::is_hook(std::string_view rel) {
  std::string word(rel);
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
  return word.find("interceptor") != std::string::npos || word.find("modifier") != std::string::npos ||
         word.find("beforerequest") != std::string::npos;
}

void RequestFinder::apply_blocks(NodeId call, State& state, bool conditional) {
  for (NodeId child : tree_.children(call)) {
    // a..b = c, a..b(c)
    if (tree_[child].role == Role::kNone && tree_.kind(child) == NodeKind::kAssign)
      apply_assignment(child, tree_.path(tree_.child(child, Role::kTarget)), state, conditional);
    if (tree_[child].role == Role::kNone && tree_.kind(child) == NodeKind::kCall)
      apply(model_of(child), child, state, conditional);
  }
  if (!has_blocks(tree_.outline().language)) return;
  for (NodeId argument : tree_.arguments(call)) {
    const NodeId block = tree_.unwrapped(argument);
    if (tree_.kind(block) != NodeKind::kFunction) continue;
    const std::vector<NodeId> parameters = tree_.children(block, Role::kParameter);
    if (parameters.empty() && tree_.outline().language == "swift") continue;
    if (parameters.empty())
      apply_bare_block(block, state, conditional);
    else
      apply_block(block, parameters.front(), state, conditional);
  }
}

// client.interceptors.add(Wrapper(onRequest: (request) { … })): what is given there is done to each request.
void RequestFinder::apply_hooks(NodeId call, State& state) {
  for (NodeId id = call + 1; id < tree_[call].next; ++id) {
    if (tree_.kind(id) != NodeKind::kFunction) continue;
    const NodeId parameter = tree_.child(id, Role::kParameter);
    if (parameter != 0) apply_block(id, parameter, state, false);
    id = tree_[id].next - 1;
  }
}

void RequestFinder::apply_last_hook(const std::string& root, NodeId last, State& state) {
  for (const Step* step : bindings_.steps(root, last)) {
    if (step->node == last && is_hook(step->rel)) apply_hooks(last, state);
  }
}

// |request| request.headers[N] = V, h -> h.setBearerAuth(K)
void RequestFinder::apply_block(NodeId block, NodeId parameter, State& state, bool conditional) {
  NodeId name = tree_.child(parameter, Role::kName);
  if (name == 0) name = parameter;
  for (const Step* step : bindings_.steps(tree_.name(name), name)) {
    if (!tree_.within(step->node, block)) continue;
    const NodeId branch = tree_.branch_of(step->node);
    const bool maybe = conditional || (branch != 0 && branch != block && tree_.within(branch, block));
    if (tree_.kind(step->node) == NodeKind::kAssign) {
      apply_assignment(step->node, step->rel, state, maybe);
      continue;
    }
    const CallModel* model = model_of(step->node);
    if (model == nullptr) model = model_on(state.type, step->rel, step->node);
    if (of_another_object(step->node) || (model != nullptr && model->sends)) continue;
    apply(model, step->node, state, maybe);
  }
}

// get(url) { header(N, V); headers { append(N, V) } }: the block's own object is not named.
void RequestFinder::apply_bare_block(NodeId block, State& state, bool conditional) {
  for (NodeId id = block + 1; id < tree_[block].next; ++id) {
    if (tree_.kind(id) == NodeKind::kAssign) assign_in_block(id, block, state);
    if (tree_.kind(id) != NodeKind::kCall) continue;
    const Tree::Callee callee = tree_.callee(id);
    if (callee.object == 0 && !one_of(callee.name, kBlockCalls) && !one_of(callee.name, kHarmless)) state.known = false;
    const bool own = callee.object == 0 || tree_.text(tree_.unwrapped(callee.object)) == "headers";
    if (!own || !one_of(callee.name, kBlockCalls)) continue;
    const NodeId branch = tree_.branch_of(id);
    const CallModel* model = model_of(id);
    if (model != nullptr && model->sends) continue;
    if (model != nullptr)
      apply_model(*model, id, state, conditional);
    else
      apply_shape(id, state, conditional || (branch != 0 && tree_.within(branch, block)));
  }
}

// auth=sign, auth=Bearer(key): the file's own function, or the method of its class that stands for one, is given the
// request before it is sent.
void RequestFinder::prepare(NodeId given, State& state, bool conditional) {
  Context context;
  const NodeId made = eval_.resolved(given, context);
  NodeId function = 0;
  if (tree_.kind(made) == NodeKind::kFunction) function = made;
  if (tree_.kind(made) == NodeKind::kName) function = bindings_.function_named(tree_.name(made), made);
  if (tree_.kind(made) == NodeKind::kCall && tree_.callee(made).object == 0) {
    const NodeId cls = bindings_.class_named(tree_.callee(made).name);
    for (std::string_view method : {"__call__", "auth_flow", "sync_auth_flow"}) {
      if (cls != 0 && function == 0) function = bindings_.method_named(cls, method);
    }
  }
  if (function == 0 || preparing_ > 2) return;
  ++preparing_;
  for (NodeId parameter : tree_.children(function, Role::kParameter)) {
    const NodeId name = tree_.child(parameter, Role::kName);
    if (Bindings::is_self(tree_.name(name != 0 ? name : parameter))) continue;
    apply_block(function, parameter, state, conditional);
    break;
  }
  --preparing_;
}

// url { protocol = URLProtocol.HTTPS; host = "api.example.com" }
void RequestFinder::assign_in_block(NodeId assign, NodeId block, State& state) {
  const std::string_view target = tree_.name(tree_.child(assign, Role::kTarget));
  // FuelManager().apply { basePath = "https://…"; baseHeaders = mapOf(…) }
  if (tree_.outline().language == "kotlin" && !target.empty() && target != "host") return apply_assignment(assign, std::string(target), state, false);
  if (target != "host" || absolute(state.url)) return;
  NodeId scheme = 0;
  for (NodeId id = block + 1; id < tree_[block].next; ++id) {
    if (tree_.kind(id) == NodeKind::kAssign && tree_.name(tree_.child(id, Role::kTarget)) == "protocol")
      scheme = tree_.child(id, Role::kValue);
  }
  const NodeId host = tree_.child(assign, Role::kValue);
  Values url = host_url(host, scheme);
  if (url.list.empty()) return;
  url.append(Values::hole(Origin::kCall, "", tree_.span(assign), assign));
  state.url = std::move(url);
  state.url_span = tree_.span(host);
}

// HTTParty and Tesla: the class's body says where its requests go and what they carry.
void RequestFinder::class_clients() {
  const std::string_view language = tree_.outline().language;
  if (language != "ruby" && language != "elixir") return;
  for (NodeId cls = 1; cls < tree_.size(); ++cls) {
    if (tree_.kind(cls) != NodeKind::kClass) continue;
    State state;
    state.made = true;
    for (NodeId id = cls + 1; id < tree_[cls].next; ++id) {
      if (tree_.kind(id) == NodeKind::kCall && tree_.class_of(id) == cls && tree_.function_of(id) == tree_.function_of(cls))
        apply_class_call(id, state);
    }
    if (!absolute(state.base_url)) continue;
    if (!state.headers.empty()) emit(state, cls, state.url_span, false, false);
    const std::string own(tree_.name(tree_.child(cls, Role::kName)));
    for (NodeId id = cls + 1; id < tree_[cls].next; ++id) {
      if (tree_.kind(id) != NodeKind::kCall || tree_.function_of(id) == tree_.function_of(cls)) continue;
      const Tree::Callee callee = tree_.callee(id);
      const std::string object = tree_.path(callee.object);
      if (!one_of(callee.name, kVerbs) ||
          (callee.object != 0 && object != "self.class" && object != "self.class()" && object != "self" && object != own))
        continue;
      send_from_class(id, state);
    }
  }
}

void RequestFinder::apply_class_call(NodeId call, State& state) {
  const Tree::Callee callee = tree_.callee(call);
  const std::vector<NodeId> arguments = tree_.arguments(call);
  if (callee.object != 0 || arguments.empty()) return;
  NodeId url = callee.name == "base_uri" ? arguments[0] : 0, headers = 0;
  if (callee.name == "plug" && arguments.size() > 1) {
    const std::string middleware = tree_.path(arguments[0]);
    if (middleware.ends_with("BaseUrl")) url = arguments[1];
    if (middleware.ends_with("Headers")) headers = arguments[1];
  }
  if (url != 0 && is_url(url, &state.base_url)) state.url_span = tree_.span(url);
  if (headers != 0) add_headers(headers, state, false);
  if (callee.name == "basic_auth") add_bearer(arguments[0], call, "Basic", state, false);
  if (callee.name != "headers") return;
  for (NodeId argument : arguments) {
    if (tree_.kind(argument) != NodeKind::kPair) {
      add_headers(argument, state, false);
      continue;
    }
    Header header;
    header.node = argument;
    header.name_node = tree_.child(argument, Role::kKey);
    header.value_node = tree_.child(argument, Role::kValue);
    header.name = eval_.value(header.name_node);
    header.value = eval_.value(header.value_node);
    add(std::move(header), state, false);
  }
}

// Tesla.client([{Tesla.Middleware.BaseUrl, URL}, {Tesla.Middleware.Headers, […]}, …])
void RequestFinder::apply_middleware(NodeId list, NodeId call, State& state) {
  Context context;
  const NodeId made = eval_.resolved(list, context);
  if (tree_.kind(made) != NodeKind::kList) return;
  for (NodeId element : tree_.children(made)) {
    const std::vector<NodeId> parts = tree_.children(tree_.unwrapped(element));
    if (tree_.kind(tree_.unwrapped(element)) != NodeKind::kList || parts.size() < 2) continue;
    const std::string middleware = tree_.path(parts[0]);
    if (middleware.ends_with("BaseUrl") && is_url(parts[1], &state.base_url)) state.url_span = tree_.span(parts[1]);
    if (middleware.ends_with("Headers")) add_headers(parts[1], state, false);
    if (!middleware.ends_with("BearerAuth") && !middleware.ends_with("BasicAuth")) continue;
    NodeId key = parts[1];
    for (std::string_view name : {"token", "username"}) {
      if (tree_.kind(key) == NodeKind::kPair) break;
      if (const NodeId held = eval_.member(key, name)) key = held;
    }
    if (tree_.kind(key) == NodeKind::kPair) key = tree_.child(key, Role::kValue);
    add_bearer(key, call, middleware.ends_with("BasicAuth") ? "Basic" : "Bearer", state, false);
  }
}

void RequestFinder::send_from_class(NodeId call, const State& client) {
  State state = client;
  const std::vector<NodeId> arguments = tree_.arguments(call);
  if (arguments.empty() || tree_.kind(arguments[0]) == NodeKind::kPair) return;
  state.url = eval_.value(arguments[0]);
  if (absolute(state.url)) return;
  state.url_span = tree_.span(arguments[0]);
  for (NodeId argument : arguments) {
    if (tree_.kind(argument) != NodeKind::kPair) {  // get(path, options)
      const NodeId options = argument != arguments[0] ? eval_.member(argument, "headers") : 0;
      if (options != 0) add_headers(options, state, false);
      continue;
    }
    const NodeId key = tree_.child(argument, Role::kKey), held = tree_.child(argument, Role::kValue);
    if (key == 0 || held == 0) continue;
    if (tree_.literal(key).value_or(std::string(tree_.name(key))) == "headers")
      add_headers(held, state, false);
  }
  if (state.headers.empty()) return;
  emit(std::move(state), call, tree_.callee(call).span, false, false);
}

}  // namespace credward::syntax
