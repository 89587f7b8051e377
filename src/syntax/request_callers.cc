// A request whose URL or headers are a parameter is what the callers of its function make of it: `get(url)`
// is looked at once for each place of the file that calls it, with what that place gives.
#include <algorithm>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

constexpr std::size_t kMaxSites = 4;    // of one function: more say no more
constexpr std::size_t kMaxLooks = 200;  // of one document
constexpr std::size_t kMaxCallers = 3;  // one above the other

}  // namespace

// The function whose parameter the URL begins with, or the headers are; 0: they are known, or are something
// else.
NodeId RequestFinder::awaited(const State& state, NodeId headers) {
  if (absolute(state.url) || absolute(state.base_url)) {
    const NodeId name = headers != 0 ? tree_.unwrapped(headers) : 0;
    if (name == 0 || tree_.kind(name) != NodeKind::kName) return 0;
    const Meaning meaning = bindings_.meaning(tree_.name(name), name);
    const bool given =
        meaning.bindings.size() == 1 && meaning.bindings.front()->kind == Binding::Kind::kParameter;
    return given ? tree_.function_of(meaning.bindings.front()->node) : 0;
  }
  for (const Values* url : {&state.url, &state.base_url}) {
    for (const Value& value : url->list) {
      if (value.parts.empty()) continue;
      const Part& first = value.parts.front();
      if (first.kind != Part::Kind::kHole || first.origin != Origin::kParameter || first.node == 0) continue;
      if (tree_.kind(first.node) == NodeKind::kParameter) return tree_.function_of(first.node);
    }
  }
  return 0;
}

// What makes an object of one of the file's classes: Client(url), new Client(url), Client.new(url).
NodeId RequestFinder::constructor(NodeId call) const {
  const Tree::Callee callee = tree_.callee(call);
  const bool made = callee.object != 0 && callee.name == "new";
  const std::string name = made                 ? tree_.path(callee.object)
                           : callee.object == 0 ? callee.name
                                                : std::string();
  const NodeId cls = name.empty() ? 0 : bindings_.class_named(name);
  if (cls == 0) return 0;
  for (std::string_view word :
       {std::string_view("__init__"), std::string_view("constructor"), std::string_view("initialize"),
        std::string_view("__construct"), std::string_view(name)}) {
    if (const NodeId found = bindings_.method_named(cls, word)) return found;
  }
  return 0;
}

const std::vector<NodeId>& RequestFinder::callers_of(NodeId function) {
  if (!callers_found_) {
    callers_found_ = true;
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_.kind(id) != NodeKind::kCall || mocked(id)) continue;
      NodeId called = eval_.own_function(id);
      if (called == 0) called = constructor(id);
      if (called != 0 && !tree_.within(id, called)) callers_[called].push_back(id);
    }
  }
  return callers_[function];
}

// Looks again from each place that calls the function, and says whether one of them knows the URL.
bool RequestFinder::look_from_callers(const State& state, NodeId headers,
                                      const std::function<void()>& again) {
  if (frames_.size() >= kMaxCallers) return false;
  const NodeId function = awaited(state, headers);
  if (function == 0) return false;
  const bool entered = std::any_of(frames_.begin(), frames_.end(),
                                   [&](const Frame& frame) { return frame.function == function; });
  if (entered) return false;
  const std::size_t before = facts_.requests.size();
  std::size_t sites = 0;
  const std::vector<NodeId>& callers = callers_of(function);
  for (NodeId site : callers) {
    if (++sites > kMaxSites || ++looks_ > kMaxLooks) break;
    frames_.push_back(eval_.frame_for(site, function, nullptr));
    eval_.look_from(&frames_);
    again();
    frames_.pop_back();
    eval_.look_from(&frames_);
  }
  return facts_.requests.size() > before;
}

}  // namespace credward::syntax
