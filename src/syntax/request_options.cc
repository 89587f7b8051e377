// Settings that stand anywhere in what a request is made of: the client's handler, the agent of its options, a
// line that sets a field of the connection. rules/clients/*.toml lists them as [[option]].
#include <algorithm>
#include <cctype>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

constexpr std::size_t kMaxOptions = 200;

// Without blanks, in lower case: how a value is compared.
std::string squeezed(std::string_view text) {
  std::string out;
  for (char c : text.substr(0, 400)) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0)
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

std::string_view last_word(std::string_view path) {
  const std::size_t at = path.find_last_of(".:\\");
  return at == std::string_view::npos ? path : path.substr(at + 1);
}

}  // namespace

// The node that says it, or 0.
NodeId RequestFinder::option_at(NodeId id, const OptionModel& option) {
  NodeId name = 0, held = 0;
  std::string word;
  switch (tree_.kind(id)) {
    case NodeKind::kPair:
      name = tree_.child(id, Role::kKey);
      held = tree_.child(id, Role::kValue);
      break;
    case NodeKind::kAssign:
      name = tree_.unwrapped(tree_.child(id, Role::kTarget));
      held = tree_.child(id, Role::kValue);
      break;
    case NodeKind::kCall: {
      word = tree_.callee(id).name;
      const std::vector<NodeId> arguments = tree_.arguments(id);
      const auto at = static_cast<std::size_t>(option.argument);
      if (at < arguments.size()) held = arguments[at];
      break;
    }
    case NodeKind::kName:
      return matches_any(option.mentions, tree_.name(id)) ? id : 0;
    case NodeKind::kMember:
      return matches_any(option.mentions, tree_.path(id)) ? id : 0;
    case NodeKind::kString:
      return !option.mentions.empty() && matches_any(option.mentions, tree_.literal(id).value_or("")) ? id : 0;
    default:
      return 0;
  }
  if (name != 0) {
    word = tree_.literal(name).value_or(std::string());
    if (word.empty()) word = std::string(last_word(tree_.path(name)));
    if (word.empty() && tree_.kind(name) == NodeKind::kMember)
      word = std::string(tree_.name(tree_.child(name, Role::kProperty)));
  }
  if (word.empty() || !matches_any(option.names, word)) return 0;
  const NodeId plain = tree_.unwrapped(held);
  const std::string text =
      held == 0 ? std::string()
                : squeezed(tree_.literal(plain).value_or(std::string(tree_.text(plain))));
  return matches_any(option.values, text) ? id : 0;
}

// All of the document, once; there are few.
void RequestFinder::find_options() {
  if (models_.options.empty()) return;
  for (NodeId id = 1; id < tree_.size() && options_.size() < kMaxOptions; ++id) {
    for (const OptionModel& option : models_.options) {
      const NodeId at = option_at(id, option);
      if (at == 0) continue;
      core::Span span = tree_.span(at);
      // A mention is shown with the name that it is given to.
      const NodeId up = tree_.parent(at);
      if (tree_.kind(at) != NodeKind::kPair && tree_.kind(at) != NodeKind::kCall &&
          (tree_.kind(up) == NodeKind::kPair || tree_.kind(up) == NodeKind::kAssign) &&
          tree_.child(up, Role::kValue) == at)
        span = tree_.span(up);
      if (tree_.kind(at) == NodeKind::kCall) {
        const Tree::Callee callee = tree_.callee(at);
        span.begin = callee.span.end - std::min(callee.name.size(), callee.span.size());
      }
      options_.push_back({option.everywhere ? 0 : at, {span, option.means}});
      break;
    }
  }
}

void RequestFinder::add_reached_options(NodeId node, NodeId object, State& state) {
  if (options_.empty()) return;
  std::vector<NodeId> reached;
  reach(tree_.kind(node) == NodeKind::kCall ? chain_of(node) : node, 0, reached);
  reach(object, 0, reached);
  // AddHttpClient(client => { … }).ConfigureHandler(…): the block's own parameter is filled.
  const NodeId block = object != 0 ? tree_.function_of(object) : 0;
  if (block != 0 && tree_[block].role == Role::kArgument && tree_.kind(tree_.parent(block)) == NodeKind::kCall) {
    const Meaning meaning = bindings_.meaning(tree_.name(tree_.unwrapped(object)), object);
    const bool own = meaning.bindings.size() == 1 && meaning.bindings.front()->kind == Binding::Kind::kParameter &&
                     meaning.bindings.front()->scope == block;
    if (own) reach(chain_of(tree_.parent(block)), 0, reached);
  }
  const Cover cover(tree_, reached);
  for (const auto& [at, option] : options_) {
    const bool here = at == 0 || cover.holds(at);
    const bool known = std::any_of(state.options.begin(), state.options.end(), [&, &o = option](const auto& other) {
      return other.kind == o.kind && (other.span.overlaps(o.span));
    });
    if (here && !known) state.options.push_back(option);
  }
}

}  // namespace credward::syntax
