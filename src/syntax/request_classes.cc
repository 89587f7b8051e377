// A class that knows where its requests go and makes their headers in a method of its own (`auth_headers`),
// while a class of another file sends them.
#include <algorithm>
#include <array>
#include <cctype>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

std::string plain(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  std::erase_if(out, [](char c) { return c == '_' || c == '-'; });
  return out;
}

bool is_base_word(std::string_view word) {
  constexpr std::array<std::string_view, 8> kWords{"baseurl", "baseuri", "url",      "uri",
                                                   "host",    "apiurl",  "endpoint", "apibase"};
  const std::string name = plain(word);
  return std::find(kWords.begin(), kWords.end(), name) != kWords.end();
}

}  // namespace

// super().__init__(base_url=…), super({ baseURL: … }), super(url)
void RequestFinder::take_super_url(NodeId call, State& state) {
  const Tree::Callee callee = tree_.callee(call);
  const std::string of = callee.object != 0 ? tree_.path(callee.object) : std::string();
  if (callee.name != "super" && !of.starts_with("super")) return;
  for (NodeId argument : tree_.arguments(call)) {
    const NodeKind kind = tree_.kind(argument);
    std::vector<NodeId> pairs{argument};
    if (kind == NodeKind::kMap) pairs = tree_.children(argument);
    for (NodeId pair : pairs) {
      if (tree_.kind(pair) != NodeKind::kPair) continue;
      const NodeId key = tree_.child(pair, Role::kKey);
      NodeId held = tree_.child(pair, Role::kValue);
      if (held == 0) held = key;
      if (key == 0 || !is_base_word(tree_.literal(key).value_or(std::string(tree_.name(key))))) continue;
      if (is_url(held, &state.base_url)) state.url_span = tree_.span(held);
    }
    if (kind != NodeKind::kMap && kind != NodeKind::kPair && is_url(argument, &state.base_url))
      state.url_span = tree_.span(argument);
  }
}

void RequestFinder::class_headers() {
  for (NodeId cls = 1; cls < tree_.size(); ++cls) {
    if (tree_.kind(cls) != NodeKind::kClass) continue;
    State state;
    for (NodeId id = cls + 1; id < tree_[cls].next; ++id) {
      if (tree_.class_of(id) != cls) continue;
      if (tree_.kind(id) == NodeKind::kCall) take_super_url(id, state);
      if (tree_.kind(id) != NodeKind::kAssign) continue;
      const NodeId target = tree_.unwrapped(tree_.child(id, Role::kTarget)),
                   value = tree_.child(id, Role::kValue);
      const NodeId property =
          tree_.kind(target) == NodeKind::kMember ? tree_.child(target, Role::kProperty) : target;
      const bool own =
          tree_.kind(target) == NodeKind::kMember || tree_.function_of(id) == tree_.function_of(cls);
      if (own && property != 0 && value != 0 && is_base_word(tree_.name(property)) &&
          is_url(value, &state.base_url))
        state.url_span = tree_.span(value);
    }
    if (!absolute(state.base_url)) continue;
    for (NodeId id = cls + 1; id < tree_[cls].next; ++id) {
      if (tree_.kind(id) == NodeKind::kReturn && tree_.class_of(id) == cls) add_returned_headers(id, state);
    }
    if (!state.headers.empty()) emit(std::move(state), cls, state.url_span, false, false);
  }
}

// What a method called headers returns, where no request of this file has it.
void RequestFinder::add_returned_headers(NodeId returned, State& state) {
  const NodeId function = tree_.function_of(returned);
  const NodeId name = function != 0 ? tree_.child(function, Role::kName) : 0;
  if (name == 0 || plain(tree_.name(name)).find("headers") == std::string::npos) return;
  NodeId value = tree_.child(returned, Role::kValue);
  if (value == 0) value = tree_.first_child(returned);
  if (value == 0) return;
  for (Header& header : eval_.headers(value).headers) {
    if (interesting(header) && certain(header) && used_.count(header.value_node) == 0)
      add(std::move(header), state, true);
  }
}

}  // namespace credward::syntax
