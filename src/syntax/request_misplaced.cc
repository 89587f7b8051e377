// Headers in the body, the query or where the client does not read them.
#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
using core::lowered;

// A list of pairs, what a call makes of an object, or the name of a parameter.
bool RequestFinder::look_for_named(NodeId at, NodeId made, const char* where, State& state) {
  // A body's text, "Authorization=Bearer …" or "Authorization: …".
  if (std::string_view(where) == "body" && names_header(eval_.value(at))) {
    state.misplaced.push_back({tree_.span(at), where});
    return true;
  }
  if (tree_.kind(made) == NodeKind::kString) {
    if (lowered(tree_.literal(made).value_or("")) != "authorization") return false;
    state.misplaced.push_back({tree_.span(at), where});
    return true;
  }
  for (const Header& header : eval_.headers(made).headers) {
    if (name_key(header.name) != "authorization") continue;
    state.misplaced.push_back({tree_.span(header.node != 0 ? header.node : at), where});
    return true;
  }
  return false;
}

// An object of headers is given in the wrong place; of a form or a body, the field is the fault.
core::Span RequestFinder::misplaced_span(NodeId pair, NodeId at, NodeId call) const {
  const bool headers = lowered(tree_.text(at).substr(0, 100)).find("header") != std::string::npos;
  return headers && !tree_.within(pair, call) ? tree_.span(at) : tree_.span(pair);
}

// { url: callback, headers: {…} }: another request, which the body describes.
bool RequestFinder::describes_request(NodeId object) const {
  constexpr std::array<std::string_view, 10> kUrls{"url", "uri", "href", "endpoint", "target", "callback", "callbackurl", "targeturl", "webhookurl", "address"};
  const std::vector<NodeId> pairs = tree_.children(object);
  return std::any_of(pairs.begin(), pairs.end(), [&](NodeId pair) {
    NodeId key = tree_.kind(pair) == NodeKind::kPair ? tree_.child(pair, Role::kKey) : tree_.kind(pair) == NodeKind::kName ? pair : 0;
    if (key == 0 && tree_.kind(pair) == NodeKind::kPair) key = tree_.child(pair, Role::kValue);  // { url }
    if (key == 0) return false;
    std::string word = lowered(tree_.literal(key).value_or(std::string(tree_.name(key))));
    std::erase_if(word, [](char c) { return c == '_' || c == '-'; });
    return std::find(kUrls.begin(), kUrls.end(), word) != kUrls.end();
  });
}

// Headers in the body, in the parameters, or beside the object that they belong into.
// A payload may speak of headers; one that holds nothing else, with an Authorization in it, does not.
bool RequestFinder::is_misplaced_options(NodeId object, NodeId held) {
  constexpr std::size_t kMostOptions = 3;
  if (tree_.children(object).size() > kMostOptions || describes_request(object)) return false;
  const HeaderSet inner = eval_.headers(held);
  return std::any_of(inner.headers.begin(), inner.headers.end(), [&](const Header& h) {
    return name_key(h.name) == "authorization" ||
           (h.name.list.empty() && lowered(h.value.list.front().text()).starts_with("authorization"));
  });
}

// Whether what is passed at `at` holds the header, which `where` is no place for.
bool RequestFinder::look_at_passed(NodeId at, const char* where, NodeId call, State& state) {
  if (at == 0) return false;
  Context context;
  const NodeId made = eval_.resolved(at, context);
  if (made == 0) return false;
  // Spring's entity is the body with its headers.
  if (tree_.kind(made) == NodeKind::kCall && tree_.callee(made).name.ends_with("Entity")) {
    add_headers(made, state, false);
    return false;
  }
  if (tree_.kind(made) != NodeKind::kMap) return look_for_named(at, made, where, state);
  for (NodeId pair : tree_.children(made)) {
    const NodeId key = tree_.kind(pair) == NodeKind::kPair ? tree_.child(pair, Role::kKey) : 0;
    if (key == 0) continue;
    const std::string name = lowered(tree_.literal(key).value_or(std::string(tree_.name(key))));
    const NodeId held = tree_.child(pair, Role::kValue);
    if (name != "authorization" && (name != "headers" || held == 0 || !is_misplaced_options(made, held))) continue;
    state.misplaced.push_back({misplaced_span(pair, at, call), where});
    return true;
  }
  return false;
}

void RequestFinder::look_for_misplaced(const CallModel& model, NodeId call, State& state) {
  for (const Place& place : model.body) look_at_passed(eval_.at_place(call, place), "body", call, state);
  for (const Place& place : model.params) {
    const NodeId at = eval_.at_place(call, place);
    if (at == 0) continue;
    look_at_passed(at, "params", call, state);
    state.params = eval_.headers(at).headers;
  }
  if (const NodeId name = eval_.at_places(call, model.param_name); name != 0 && !look_at_passed(name, "params", call, state)) {
    Header param;
    param.node = name;
    param.name_node = name;
    param.value_node = eval_.at_places(call, model.param_value);
    param.name = eval_.value(name);
    param.value = eval_.value(param.value_node);
    state.params.push_back(std::move(param));
  }
  for (const Place& place : model.misplaced) {
    const NodeId at = eval_.at_place(call, place);
    if (at == 0) continue;
    if (place.keys.empty()) {
      look_at_passed(at, "argument", call, state);
      continue;
    }
    const NodeId up = tree_.parent(at);
    const HeaderSet set = eval_.headers(at);
    const bool authorizes = lowered(place.keys.back()) == "authorization" ||
                            std::any_of(set.headers.begin(), set.headers.end(),
                                        [&](const Header& h) { return name_key(h.name) == "authorization"; });
    if (authorizes)
      state.misplaced.push_back(
          {tree_.kind(up) == NodeKind::kPair ? tree_.span(up) : tree_.span(at), "argument"});
  }
}

// It is a finding by itself, and says nothing of other requests of the same client.
bool RequestFinder::is_misplaced(NodeId header) const {
  const core::Span span = tree_.span(header);
  return std::any_of(facts_.requests.begin(), facts_.requests.end(), [&](const Request& request) {
    return std::any_of(request.misplaced.begin(), request.misplaced.end(), [&](const Misplaced& misplaced) {
      return misplaced.span.begin <= span.begin && span.end <= misplaced.span.end;
    });
  });
}

}  // namespace credward::syntax
