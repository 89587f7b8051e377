// URLs and headers that stand alone: no call that is known sends them.
#include <algorithm>
#include <optional>

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
    switch (tree_.kind(id)) {
      case NodeKind::kPair:
        free_pair(id);
        break;
      case NodeKind::kCall:
        free_call(id);
        break;
      case NodeKind::kAssign:
        free_assignment(id);
        break;
      case NodeKind::kMap:
        free_description(id);
        break;
      case NodeKind::kList:
        free_list(id);
        break;
      default:
        break;
    }
    if (!keeps_line(id)) continue;
    Header line;
    line.node = line.value_node = id;
    line.value = eval_.value(id);
    if (interesting(line)) facts_.pairs.push_back(std::move(line));
  }
}

void RequestFinder::free_pair(NodeId pair) {
  const NodeId key = tree_.child(pair, Role::kKey), value = tree_.child(pair, Role::kValue);
  if (key == 0 || value == 0 || used_.count(value) != 0) return;
  Header header;
  header.node = pair;
  header.name_node = key;
  header.value_node = value;
  header.name = Values::literal(tree_.literal(key).value_or(std::string(tree_.name(key))), tree_.span(key), key);
  if (tree_.kind(tree_.unwrapped(key)) != NodeKind::kString && tree_.kind(key) != NodeKind::kName)
    header.name = eval_.value(key);
  if (!interesting(header)) return;
  header.value = eval_.value(value);
  facts_.pairs.push_back(std::move(header));
}

void RequestFinder::free_call(NodeId call) {
  const CallModel* model = model_of(call);
  if (model != nullptr && model->sends) return;
  State state;
  apply(model, call, state, false);
  const FunctionModel* function = eval_.function_of(call);
  // Map.of(NAME, VALUE, …); Scala's Authorization(credentials).
  const bool makes = function != nullptr && function->does == Does::kMerge;
  if (makes || (tree_.callee(call).name == "Authorization" && tree_.outline().language == "scala"))
    state.headers = eval_.headers(call).headers;
  for (Header& header : state.headers) {
    const bool own = header.node == call || (makes && tree_.parent(header.node) == call && tree_.kind(header.node) != NodeKind::kPair &&
                                             tree_.kind(header.node) != NodeKind::kCall);
    if (own && interesting(header) && used_.count(header.value_node) == 0)
      facts_.pairs.push_back(std::move(header));
  }
}

void RequestFinder::free_assignment(NodeId assign) {
  const NodeId target = tree_.unwrapped(tree_.child(assign, Role::kTarget));
  if (tree_.kind(target) != NodeKind::kSubscript && tree_.kind(target) != NodeKind::kMember) return;
  std::string path = tree_.path(target);
  if (path.empty() && tree_.kind(target) == NodeKind::kSubscript) path = tree_.path(tree_.child(target, Role::kObject));
  if (path.empty() || tree_.child(assign, Role::kValue) == 0) return;
  const std::size_t dot = path.find('.');
  State state;
  apply_assignment(assign, path.substr(dot == std::string::npos ? 0 : dot + 1), state, false);
  for (Header& header : state.headers) {
    if (header.node == assign && interesting(header)) facts_.pairs.push_back(std::move(header));
  }
}

// request.headers.add({ key: NAME, value: VALUE })
void RequestFinder::free_description(NodeId map) {
  if (tree_[map].role != Role::kArgument) return;
  const bool headers = lowered(tree_.callee_path(tree_.parent(map))).find("header") != std::string::npos;
  std::optional<Header> header = headers ? eval_.described_header(map) : std::nullopt;
  if (header && interesting(*header) && used_.count(header->value_node) == 0) facts_.pairs.push_back(*std::move(header));
}

// {name, value}
void RequestFinder::free_list(NodeId list) {
  if (tree_.children(list).size() != 2) return;
  Header header;
  header.node = list;
  header.name_node = tree_.children(list)[0];
  header.value_node = tree_.children(list)[1];
  constexpr std::size_t kShortest = 9;
  const std::string name = tree_.literal(tree_.unwrapped(header.name_node)).value_or("");
  if (name.size() < kShortest || used_.count(header.value_node) != 0 || !interesting_(name)) return;
  header.name = eval_.value(header.name_node);
  header.value = eval_.value(header.value_node);
  facts_.pairs.push_back(std::move(header));
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
