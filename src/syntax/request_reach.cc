// What a request is made of, over names, the file's own functions and types: its client's handler, interceptor or
// transport, the helper that is given the request. Headers that stand there are the request's.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

constexpr int kMaxDepth = 6;
constexpr std::size_t kMaxReached = 400;
constexpr std::size_t kMaxAnchors = 2'000;
constexpr std::size_t kMaxLeading = 200;  // anchors that lead to one header
constexpr std::size_t kMaxLookedAt = 4'000'000;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// pairs.forEach((name, value) -> request.header(name, value)): what is gone through stands before the block.
bool goes_through(std::string_view name) {
  constexpr std::array<std::string_view, 8> kThese{"forEach", "foreach", "each", "ForEach", "forEachIndexed", "each_pair", "onEach", "for_each"};
  return one_of(name, kThese);
}

}  // namespace

void RequestFinder::note_anchor(NodeId node, NodeId object, const State& state) {
  if (anchors_.size() >= kMaxAnchors) return;
  Anchor anchor;
  anchor.node = node;
  anchor.object = object;
  anchor.url = absolute(state.url) ? state.url : state.base_url;
  anchors_.push_back(std::move(anchor));
}

// From the nodes of a request over the names in them to what those stand for, and to what is set on those.
void RequestFinder::reach(NodeId node, int depth, std::vector<NodeId>& reached) {
  if (node == 0 || depth > kMaxDepth || reached.size() >= kMaxReached || looked_at_ > kMaxLookedAt ||
      std::find(reached.begin(), reached.end(), node) != reached.end())
    return;
  reached.push_back(node);
  looked_at_ += tree_[node].next - node;
  if (tree_.kind(node) == NodeKind::kName && tree_[node].role == Role::kTarget) reach_name(node, depth, reached);
  for (NodeId id = node; id < tree_[node].next && reached.size() < kMaxReached; ++id) {
    const NodeKind kind = tree_.kind(id);
    const Role role = tree_[id].role;
    if (kind == NodeKind::kCall) {
      NodeId function = 0;
      eval_.returns(id, &function);
      if (function != 0 && !tree_.within(node, function))
        reach(function, depth + 1, reached);
      else
        reach_type(tree_.callee(id).name, id, depth, reached);
      continue;
    }
    if (kind == NodeKind::kMap) {
      if (const NodeId type = tree_.child(id, Role::kType))
        reach_type(Bindings::type_word(tree_.text(type)), id, depth, reached);
      continue;
    }
    if (role == Role::kKey || role == Role::kProperty || role == Role::kTarget || role == Role::kType) continue;
    if (kind == NodeKind::kName) reach_name(id, depth, reached);
    if (kind != NodeKind::kMember) continue;
    const NodeId property = tree_.child(id, Role::kProperty);
    // Outer.Handler.class
    if (role != Role::kCallee && property != 0) reach_type(tree_.name(property), id, depth, reached);
    for (const Binding* binding : eval_.field_bindings(id)) reach(binding->node, depth + 1, reached);
    for (const Step* step : bindings_.steps(tree_.path(id), id)) reach(step->node, depth + 1, reached);
  }
}

// new KeyInterceptor(…), &keyTransport{…}, Service.class: what the type's methods do.
void RequestFinder::reach_type(std::string_view name, NodeId use, int depth, std::vector<NodeId>& reached) {
  for (NodeId cls : bindings_.classes_named(name)) {
    if (!tree_.within(use, cls)) reach(cls, depth + 1, reached);
  }
  for (NodeId method : bindings_.methods_of(name)) {
    if (!tree_.within(use, method)) reach(method, depth + 1, reached);
  }
}

void RequestFinder::reach_name(NodeId id, int depth, std::vector<NodeId>& reached) {
  const std::string_view name = tree_.name(id);
  // A function that is given, not called.
  if (tree_[id].role != Role::kCallee) {
    const NodeId function = bindings_.function_named(name, id);
    if (function != 0 && !tree_.within(id, function)) reach(function, depth + 1, reached);
  }
  std::vector<const Binding*> bindings = bindings_.meaning(name, id).bindings;
  if (bindings.empty() && tree_.class_of(id) != 0) bindings = bindings_.fields(tree_.class_of(id), name);
  const NodeId up = tree_.parent(id);
  const bool part = tree_.kind(up) == NodeKind::kMember && tree_[up].role == Role::kCallee;
  if (bindings.empty() && !part) reach_type(name, id, depth, reached);
  if (bindings.empty()) reach_loop(id, depth, reached);
  if (bindings.size() > 4) return;
  for (const Binding* binding : bindings) {
    if (binding->kind == Binding::Kind::kAssign) reach(binding->node, depth + 1, reached);
  }
  const bool object = bindings_.scope_of(name, id).has_value();
  for (const Step* step : bindings_.steps(name, id)) {
    // A module's functions are called by everybody: only what is set on the module itself is common to all.
    if (!object && tree_.kind(step->node) != NodeKind::kAssign && step->rel.find("interceptors") == std::string::npos) continue;
    reach(step->node, depth + 1, reached);
  }
  if (object && !type_of(id).empty()) reach_uses(id, depth, reached);
}

// for (name, value) in headers { … }: what is gone through stands before the body.
void RequestFinder::reach_loop(NodeId id, int depth, std::vector<NodeId>& reached) {
  const NodeId body = tree_.branch_of(id);
  if (body == 0) return;
  NodeId last = 0;
  bool named = false;
  for (NodeId before : tree_.children(tree_.parent(body))) {
    if (before >= body) break;
    for (NodeId inner = before; inner < tree_[before].next && inner < before + 8; ++inner)
      named |= tree_.kind(inner) == NodeKind::kName && tree_.name(inner) == tree_.name(id);
    last = before;
  }
  if (named && last != 0 && tree_[last].end <= tree_[body].begin) reach(last, depth + 1, reached);
}

// authorize(request, key), headers.forEach(builder::header): what the object is given to.
void RequestFinder::reach_uses(NodeId id, int depth, std::vector<NodeId>& reached) {
  const std::string_view name = tree_.name(id);
  const auto scope = bindings_.scope_of(name, id);
  for (NodeId use : bindings_.given(name)) {
    if (bindings_.scope_of(name, use) != scope) continue;
    NodeId call = 0;
    for (NodeId at = use, up = tree_.parent(use); at != up; at = up, up = tree_.parent(up)) {
      const NodeKind kind = tree_.kind(up);
      if (kind == NodeKind::kBranch || kind == NodeKind::kClass || kind == NodeKind::kAssign || kind == NodeKind::kReturn) break;
      if (kind == NodeKind::kCall && tree_[at].role == Role::kArgument) call = up;
      if (kind != NodeKind::kFunction) continue;
      const NodeId outer = tree_.parent(up);
      if (tree_[up].role != Role::kArgument || tree_.kind(outer) != NodeKind::kCall || !goes_through(tree_.callee(outer).name))
        break;
    }
    if (call != 0) reach(call, depth + 1, reached);
  }
}

// @GET("jobs") call(@Header("Authorization") value): an interface says what its calls send.
void RequestFinder::declared_headers() {
  constexpr std::array<std::string_view, 3> kHeaders{"Header", "RequestHeader", "HeaderParam"};
  constexpr std::array<std::string_view, 6> kOthers{"Field", "Query", "Part", "FormParam", "QueryParam", "RequestParam"};
  for (NodeId id = 1; id < tree_.size(); ++id) {
    if (tree_.kind(id) != NodeKind::kCall || tree_[id].role != Role::kNone) continue;
    const Tree::Callee callee = tree_.callee(id);
    if (callee.object == 0 && callee.name == "Headers") declared_lines(id);
    const bool header = one_of(callee.name, kHeaders);
    if (callee.name == "Authorize" && callee.object == 0) declared_scheme(id);
    if (callee.object != 0 || (!header && !one_of(callee.name, kOthers)) || tree_.arguments(id).empty()) continue;
    NodeId name = tree_.arguments(id).front();
    if (tree_.kind(name) == NodeKind::kPair) name = tree_.child(name, Role::kValue);
    NodeId parameter = tree_.parent(id);
    if (tree_.kind(parameter) != NodeKind::kParameter) parameter = tree_.next_sibling(id);
    if (name == 0 || parameter == 0 || tree_.kind(parameter) != NodeKind::kParameter) continue;
    Header declared;
    declared.node = id;
    declared.declared = header;
    declared.name_node = name;
    declared.name = eval_.value(name);
    if (!interesting(declared) || (!header && !certain(declared))) continue;
    if (!header) {
      declared.misplaced = true;
      declared.value_node = name;
      declared.value = declared.name;
      facts_.pairs.push_back(std::move(declared));
      continue;
    }
    declared_values(declared, parameter);
  }
}

// Refit's [Authorize("Bearer")] string key: the scheme that is sent before the parameter.
void RequestFinder::declared_scheme(NodeId annotation) {
  NodeId parameter = tree_.parent(annotation);
  if (tree_.kind(parameter) != NodeKind::kParameter) parameter = tree_.next_sibling(annotation);
  if (tree_.kind(parameter) != NodeKind::kParameter || tree_.arguments(annotation).empty()) return;
  const NodeId scheme = tree_.arguments(annotation).front();
  Header sent;
  sent.node = annotation;
  sent.declared = true;
  sent.value_node = scheme;
  sent.name = Values::literal("Authorization", tree_.callee(annotation).span, annotation);
  sent.value = eval_.value(scheme);
  sent.value.append(Values::literal(" ", tree_.span(scheme), annotation));
  sent.value.append(Values::hole(Origin::kParameter, "authorization", tree_.span(parameter), parameter));
  facts_.pairs.push_back(std::move(sent));
}

// @Headers({"Authorization: Bearer …"}): lines that the declared call sends; beside it, @GET may say where.
void RequestFinder::declared_lines(NodeId annotation) {
  Request request;
  request.node = annotation;
  request.call = tree_.callee(annotation).span;
  for (NodeId argument : tree_.arguments(annotation)) {
    const NodeId plain = tree_.unwrapped(argument);
    const bool list = tree_.kind(plain) == NodeKind::kList || tree_.kind(plain) == NodeKind::kMap;
    for (NodeId line : list ? tree_.children(plain) : std::vector<NodeId>{argument}) {
      Header header;
      header.node = header.value_node = line;
      header.value = eval_.value(line);
      if (interesting(header)) request.headers.push_back(std::move(header));
    }
  }
  for (NodeId other : tree_.children(tree_.parent(annotation))) {
    const bool places = tree_.kind(other) == NodeKind::kCall && other != annotation && !tree_.arguments(other).empty();
    if (!places || !is_url(tree_.arguments(other).front(), &request.url)) continue;
    request.url_span = tree_.span(tree_.arguments(other).front());
  }
  for (const Header& header : request.headers) used(header);
  if (request.headers.empty()) return;
  if (absolute(request.url)) return facts_.requests.push_back(std::move(request));
  std::move(request.headers.begin(), request.headers.end(), std::back_inserter(facts_.pairs));
}

// What the calls of the file give to it.
void RequestFinder::declared_values(const Header& declared, NodeId parameter) {
  const NodeId function = tree_.parent(parameter);
  const std::vector<NodeId> parameters = tree_.children(function, Role::kParameter);
  const auto place = std::find(parameters.begin(), parameters.end(), parameter) - parameters.begin();
  const NodeId named = tree_.child(function, Role::kName);
  const NodeId own_name = tree_.child(parameter, Role::kName);
  bool called = false;
  for (NodeId call : bindings_.calls_named(named != 0 ? tree_.name(named) : "")) {
    NodeId given = 0;
    std::ptrdiff_t position = 0;
    for (NodeId argument : tree_.arguments(call)) {
      const NodeId key = tree_.kind(argument) == NodeKind::kPair ? tree_.child(argument, Role::kKey) : 0;
      if (key != 0 && own_name != 0 && tree_.name(key) == tree_.name(own_name)) given = tree_.child(argument, Role::kValue);
      if (key == 0 && position++ == place) given = argument;
    }
    if (tree_.callee(call).object == 0 || given == 0) continue;
    Header sent = declared;
    sent.value_node = given;
    sent.value = eval_.value(given);
    facts_.pairs.push_back(std::move(sent));
    called = true;
  }
  if (called) return;
  Header sent = declared;
  sent.value_node = parameter;
  sent.value = Values::hole(Origin::kParameter, "authorization", tree_.span(parameter), parameter);
  facts_.pairs.push_back(std::move(sent));
}

// { webhook: { headers: { … } } }: an object in an object is data, unless something else says what it is.
bool RequestFinder::in_payload(NodeId pair) const {
  if (tree_.kind(pair) != NodeKind::kPair) return false;
  const NodeId map = tree_.parent(pair);
  const NodeId outer = tree_.parent(map);
  return tree_.kind(map) == NodeKind::kMap && tree_.kind(outer) == NodeKind::kPair &&
         tree_.kind(tree_.parent(outer)) == NodeKind::kMap;
}

// Volley's form parameters, which are no headers.
bool RequestFinder::in_parameters(NodeId node) const {
  const NodeId function = tree_.function_of(node);
  const NodeId name = function != 0 ? tree_.child(function, Role::kName) : 0;
  return name != 0 && (tree_.name(name) == "getParams" || tree_.name(name) == "getPostParams");
}

// Where to look for what an anchor is made of: the call that it is given to, the class that it extends or marks.
NodeId RequestFinder::around(NodeId node) const {
  const NodeId up = tree_.parent(node);
  if (tree_.kind(up) == NodeKind::kCall && tree_[node].role == Role::kArgument) return up;
  const Role role = tree_[node].role;
  return tree_.kind(up) == NodeKind::kClass && (role == Role::kType || role == Role::kNone) ? up : 0;
}

// Headers that no request took, but that stand in what requests are made of.
void RequestFinder::gather_pairs() {
  if (facts_.pairs.empty() || anchors_.empty()) return;
  std::vector<std::size_t> loose;
  for (std::size_t i = 0; i < facts_.pairs.size(); ++i) {
    const Header& pair = facts_.pairs[i];
    if (certain(pair) && !in_payload(pair.node) && !is_misplaced(pair.node)) loose.push_back(i);
  }
  std::vector<std::vector<std::size_t>> of(facts_.pairs.size());
  for (std::size_t a = 0; a < anchors_.size(); ++a) {
    std::vector<NodeId> reached;
    reach(anchors_[a].node, 0, reached);
    reach(anchors_[a].object, 0, reached);
    reach(around(anchors_[a].node), 0, reached);
    const Cover cover(tree_, reached);
    for (std::size_t i : loose) {
      if (!cover.holds(facts_.pairs[i].node) || heeded(anchors_[a].only, facts_.pairs[i]).value.list.empty()) continue;
      if (of[i].size() < kMaxLeading) of[i].push_back(a);
      if (anchors_[a].request != 0) facts_.requests[anchors_[a].request - 1].known = false;
    }
  }
  std::map<std::vector<std::size_t>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of[i].empty()) groups[of[i]].push_back(i);
  }
  for (const auto& [anchors, pairs] : groups) {
    Request request;
    request.gathered = true;
    request.node = anchors_[anchors.front()].node;
    request.call = tree_.span(request.node);
    for (std::size_t a : anchors) {
      const std::string text = anchors_[a].url.list.empty() ? std::string() : anchors_[a].url.list.front().text();
      const bool seen = std::any_of(request.url.list.begin(), request.url.list.end(),
                                    [&](const Value& value) { return value.text() == text; });
      if (!seen) request.url.add(anchors_[a].url);
      if (anchors_[a].request == 0) continue;
      const Request& other = facts_.requests[anchors_[a].request - 1];
      request.url_span = other.url_span;
      request.call = other.call;
      if (request.headers.empty()) request.headers = other.headers;
    }
    for (std::size_t i : pairs) {
      const Header& pair = facts_.pairs[i];
      if (pair.misplaced || in_parameters(pair.node))
        request.misplaced.push_back({tree_.span(pair.name_node != 0 ? pair.name_node : pair.node), "params"});
      else
        request.headers.push_back(heeded(anchors_[anchors.front()].only, pair));
    }
    facts_.requests.push_back(std::move(request));
  }
  std::vector<Header> rest;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of[i].empty()) rest.push_back(std::move(facts_.pairs[i]));
  }
  facts_.pairs = std::move(rest);
}

}  // namespace credward::syntax
