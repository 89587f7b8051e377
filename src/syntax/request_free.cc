// URLs and headers that stand alone: no call that is known sends them.
#include <algorithm>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
using core::lowered;

// A URL with a key in its query goes wherever its text goes, whether or not the request is seen.
void RequestFinder::free_urls() {
  std::vector<core::Span> known;
  for (const Request& request : facts_.requests) known.push_back(request.url_span);
  for (NodeId id = 1; id < tree_.size() && facts_.requests.size() < kMaxRequests; ++id) {
    const NodeKind kind = tree_.kind(id);
    const bool text = kind == NodeKind::kString || kind == NodeKind::kConcat || kind == NodeKind::kFormat;
    const FunctionModel* model = kind == NodeKind::kCall ? eval_.function_of(id) : nullptr;
    const bool made = model != nullptr && (model->does == Does::kPercentFormat || model->does == Does::kBraceFormat ||
                                           model->does == Does::kHostUrl || model->does == Does::kJoinUrl);
    if ((!text && !made) || mocked(id)) continue;
    Request request;
    request.url = eval_.value(id);
    const bool queried = std::any_of(request.url.list.begin(), request.url.list.end(), [](const Value& value) {
      return !value.constant() && value.text().find_first_of("?@") != std::string::npos;
    });
    if (!queried || !absolute(request.url)) continue;
    request.url_span = request.call = tree_.span(id);
    request.node = id;
    id = tree_[id].next - 1;
    if (std::any_of(known.begin(), known.end(), [&](core::Span span) { return span.overlaps(request.url_span); })) continue;
    if (is_shown(request.node)) continue;
    facts_.requests.push_back(std::move(request));
  }
}

// In a message, for people to read.
bool RequestFinder::is_shown(NodeId node) const {
  for (NodeId up = tree_.parent(node); up != 0 && tree_.kind(up) != NodeKind::kFunction; up = tree_.parent(up)) {
    if (tree_.kind(up) != NodeKind::kCall) continue;
    const std::string name = lowered(tree_.callee_path(up));
    for (std::string_view word : {"print", "log", "debug", "info", "warn", "error", "trace", "throw", "exception", "fatal", "echo"}) {
      if (name.find(word) != std::string::npos) return true;
    }
  }
  return false;
}

// Headers that no request took: a value may still say by its name whose it is.
void RequestFinder::free_pairs() {
  for (NodeId id = 1; id < tree_.size() && facts_.pairs.size() < kMaxPairs; ++id) {
    if (used_.count(id) != 0 || mocked(id)) continue;
    State state;
    if (tree_.kind(id) == NodeKind::kPair) {
      const NodeId key = tree_.child(id, Role::kKey), value = tree_.child(id, Role::kValue);
      if (key == 0 || value == 0 || used_.count(value) != 0) continue;
      Header header;
      header.node = id;
      header.name_node = key;
      header.value_node = value;
      header.name =
          Values::literal(tree_.literal(key).value_or(std::string(tree_.name(key))), tree_.span(key), key);
      if (tree_.kind(tree_.unwrapped(key)) != NodeKind::kString && tree_.kind(key) != NodeKind::kName)
        header.name = eval_.value(key);
      if (!interesting(header)) continue;
      header.value = eval_.value(value);
      facts_.pairs.push_back(std::move(header));
    } else if (tree_.kind(id) == NodeKind::kCall) {
      const CallModel* model = model_of(id);
      if (model != nullptr && model->sends) continue;
      apply(model, id, state, false);
      const FunctionModel* function = eval_.function_of(id);
      const Tree::Callee callee = tree_.callee(id);
      // Map.of(NAME, VALUE, …); Scala's Authorization(credentials).
      const bool makes = function != nullptr && function->does == Does::kMerge;
      if (makes || (callee.name == "Authorization" && tree_.outline().language == "scala")) state.headers = eval_.headers(id).headers;
      for (Header& header : state.headers) {
        const bool own = header.node == id || (makes && tree_.parent(header.node) == id && tree_.kind(header.node) != NodeKind::kPair &&
                                               tree_.kind(header.node) != NodeKind::kCall);
        if (own && interesting(header) && used_.count(header.value_node) == 0)
          facts_.pairs.push_back(std::move(header));
      }
    } else if (tree_.kind(id) == NodeKind::kAssign) {
      const NodeId target = tree_.unwrapped(tree_.child(id, Role::kTarget));
      if (tree_.kind(target) != NodeKind::kSubscript && tree_.kind(target) != NodeKind::kMember) continue;
      std::string path = tree_.path(target);
      if (path.empty() && tree_.kind(target) == NodeKind::kSubscript) path = tree_.path(tree_.child(target, Role::kObject));
      if (path.empty() || tree_.child(id, Role::kValue) == 0) continue;
      const std::size_t dot = path.find('.');
      apply_assignment(id, path.substr(dot == std::string::npos ? 0 : dot + 1), state, false);
      for (Header& header : state.headers) {
        if (header.node == id && interesting(header)) facts_.pairs.push_back(std::move(header));
      }
    } else if (tree_.kind(id) == NodeKind::kMap && tree_[id].role == Role::kArgument) {
      // request.headers.add({ key: NAME, value: VALUE })
      const bool headers = lowered(tree_.callee_path(tree_.parent(id))).find("header") != std::string::npos;
      std::optional<Header> header = headers ? eval_.described_header(id) : std::nullopt;
      if (header && interesting(*header) && used_.count(header->value_node) == 0) facts_.pairs.push_back(*std::move(header));
    } else if (tree_.kind(id) == NodeKind::kList && tree_.children(id).size() == 2) {  // {name, value}
      Header header;
      header.node = id;
      header.name_node = tree_.children(id)[0];
      header.value_node = tree_.children(id)[1];
      const std::string name = tree_.literal(tree_.unwrapped(header.name_node)).value_or("");
      if (name.size() < 9 || used_.count(header.value_node) != 0 || !interesting_(name)) continue;
      header.name = eval_.value(header.name_node);
      header.value = eval_.value(header.value_node);
      facts_.pairs.push_back(std::move(header));
    } else if (keeps_line(id)) {
      Header line;
      line.node = line.value_node = id;
      line.value = eval_.value(id);
      if (interesting(line)) facts_.pairs.push_back(std::move(line));
    }
  }
}

// "Authorization: Bearer …" that is kept for later: assigned, or an element of a list.
bool RequestFinder::keeps_line(NodeId id) const {
  const NodeKind kind = tree_.kind(id);
  if (kind != NodeKind::kString && kind != NodeKind::kConcat && kind != NodeKind::kFormat) return false;
  const NodeKind holder = tree_.kind(tree_.parent(id));
  if (holder == NodeKind::kAssign ? tree_[id].role != Role::kValue : holder != NodeKind::kList) return false;
  // OpenTelemetry has a notation of its own: NAME=VALUE, percent-encoded.
  const NodeId target = tree_.child(tree_.parent(id), Role::kTarget);
  if (target != 0 && lowered(tree_.text(target)).find("otel_") != std::string::npos) return false;
  std::string_view text = tree_.text(id).substr(0, 40);
  const std::size_t quote = text.find_first_of("\"'`");
  return quote != std::string_view::npos && lowered(text.substr(quote + 1)).starts_with("auth");
}

}  // namespace credward::syntax
