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

// super(URL), parent::__construct(URL), `class Client : Base(URL)`: what the class's own constructor gives to its base's.
const Frame* RequestFinder::frame_of_base(NodeId subclass) {
  const auto [entry, first] = bases_.try_emplace(subclass);
  Frame& frame = entry->second;
  const NodeId base = bindings_.base_of(subclass);
  for (NodeId id = subclass + 1; first && base != 0 && frame.function == 0 && id < tree_[subclass].next; ++id) {
    if (tree_.kind(id) != NodeKind::kCall || tree_.class_of(id) != subclass) continue;
    const Tree::Callee callee = tree_.callee(id);
    const std::string of = tree_.path(callee.object);
    const bool calls = callee.name == "super" || callee.name == "base" || of.starts_with("super") || of == "parent" || tree_[id].role == Role::kType;
    if (!calls) continue;
    const std::string name(tree_.name(tree_.child(base, Role::kName)));
    NodeId function = tree_.child(base, Role::kParameter) != 0 ? base : 0;
    for (std::string_view word : {std::string_view("__init__"), std::string_view("constructor"), std::string_view("initialize"),
                                  std::string_view("__construct"), std::string_view("init"), std::string_view(name)}) {
      if (function == 0) function = bindings_.method_named(base, word);
    }
    if (function != 0) frame = eval_.frame_for(id, function, nullptr);
  }
  return frame.function != 0 ? &frame : nullptr;
}

// A method of a class that others extend sends what those make of its fields and methods: once for each of them.
bool RequestFinder::look_from_subclasses(const State& state, NodeId use, const std::function<void()>& again) {
  constexpr std::size_t kMaxSubclasses = 8;
  constexpr std::size_t kMaxLooks = 200;  // of one document
  if (eval_.seen_as() != 0 || !frames_.empty() || tree_.class_of(use) == 0) return false;
  const std::vector<NodeId>& all = bindings_.subclasses(tree_.class_of(use));
  const bool open = std::any_of(state.headers.begin(), state.headers.end(), [](const Header& header) {
    return std::any_of(header.value.list.begin(), header.value.list.end(), [](const Value& value) { return !value.constant(); });
  });
  if (all.empty() || all.size() > kMaxSubclasses || (!open && (absolute(state.url) || absolute(state.base_url)))) return false;
  callers_of(0);  // they are found once, for no class
  const std::size_t before = facts_.requests.size();
  for (NodeId subclass : all) {
    if (++looks_ > kMaxLooks) break;
    if (const Frame* frame = frame_of_base(subclass)) frames_.push_back(*frame);
    eval_.see_as(subclass);
    eval_.look_from(&frames_);
    again();
    frames_.clear();
    eval_.see_as(0);
    eval_.look_from(&frames_);
  }
  return facts_.requests.size() > before;
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
