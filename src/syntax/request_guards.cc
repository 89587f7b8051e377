// Code that asks where a request goes, `if (url.startsWith(BASE)) …`: what is done where the answer is no, is not done to
// requests that go there.
#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

constexpr int kMaxUp = 16;
constexpr int kMaxHops = 3;         // over names and functions that hold the answer
constexpr std::size_t kMaxUses = 20;  // of one of those

bool compares(std::string_view name) {
  constexpr std::array<std::string_view, 9> kWords{"startswith", "hasprefix", "contains", "includes", "equal", "match", "test", "indexof", "endswith"};
  std::string word = core::lowered(name);
  std::erase(word, '_');
  return word == "start_with?" || word.starts_with("startwith") ||
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view w) { return word.starts_with(w) || word.ends_with(w); });
}

}  // namespace

// It compares, and says nothing of where its object goes.
bool RequestFinder::asks(NodeId call) const {
  return tree_.kind(call) == NodeKind::kCall && compares(tree_.callee(call).name);
}

// !asked, not asked, unless asked, guard asked else
bool RequestFinder::is_negated(NodeId node) const {
  std::string_view before = tree_.document().substr(0, tree_[node].begin);
  before = before.substr(before.size() - std::min<std::size_t>(before.size(), 12));
  const std::size_t last = before.find_last_not_of(" \t");
  if (last == std::string_view::npos) return false;
  before = before.substr(0, last + 1);
  return before.ends_with('!') || before.ends_with("not") || before.ends_with("unless") || before.ends_with("guard");
}

// Where the names or calls stand that say the same.
std::vector<NodeId> RequestFinder::said_again(NodeId at, NodeId up) {
  std::vector<NodeId> out;
  std::string_view name;
  const bool assigned = tree_.kind(up) == NodeKind::kAssign && tree_[at].role == Role::kValue;
  const NodeId function = tree_.kind(up) == NodeKind::kFunction ? up : tree_.function_of(at);
  if (assigned)
    name = tree_.name(tree_.unwrapped(tree_.child(up, Role::kTarget)));
  else if (function != 0)
    name = tree_.name(tree_.child(function, Role::kName));
  if (name.empty()) return out;
  const std::vector<NodeId>& all = assigned ? eval_.uses_of(name) : bindings_.calls_named(name);
  // Of a name, behind the assignment; of a function, anywhere.
  auto next = assigned ? std::lower_bound(all.begin(), all.end(), tree_[up].next) : all.begin();
  for (std::size_t seen = 0; next != all.end() && seen < kMaxUses; ++next, ++seen) {
    const NodeId use = *next;
    if (!tree_.within(use, up) && (!assigned || bindings_.scope_of(name, use) == bindings_.scope_of(name, up))) out.push_back(use);
  }
  return out;
}

void RequestFinder::add_region(NodeId at, bool holds, int hops, Regions& out) {
  const auto add = [&](NodeId node) { out.emplace_back(node, tree_[node].next); };
  for (int depth = 0; depth < kMaxUp; ++depth) {
    if (is_negated(at)) holds = !holds;
    const NodeId up = tree_.parent(at);
    const NodeKind kind = tree_.kind(up);
    if (kind == NodeKind::kAssign || kind == NodeKind::kReturn || kind == NodeKind::kFunction) {
      if (hops < kMaxHops) {
        for (NodeId again : said_again(at, up)) add_region(again, holds, hops + 1, out);
      }
      return;
    }
    if (kind == NodeKind::kChoice) {
      std::vector<NodeId> parts = tree_.children(up);
      std::erase_if(parts, [&](NodeId part) { return tree_[part].role == Role::kCondition; });
      const bool condition = tree_[at].role == Role::kCondition;
      if (condition && parts.size() == 2) return add(parts[holds ? 0 : 1]);
      if (condition && parts.size() == 1 && holds) add(parts.front());
    } else if (kind != NodeKind::kGroup && (kind != NodeKind::kOther || tree_[up].role == Role::kBody || up == 0)) {
      break;
    }
    at = up;
  }
  NodeId branch = tree_.next_sibling(at);
  while (branch != 0 && tree_.kind(branch) == NodeKind::kComment) branch = tree_.next_sibling(branch);
  if (tree_.kind(branch) != NodeKind::kBranch) return;
  if (holds) return add(branch);
  const NodeId function = tree_.function_of(at);
  out.emplace_back(tree_[branch].next, function != 0 ? tree_[function].next : static_cast<NodeId>(tree_.size()));
}

// The nodes of what is done where the call has found the host; none: it asks nothing, or nobody heeds the answer.
Regions RequestFinder::asked_for(NodeId call) {
  Regions out;
  // Kotlin's grammar has the mark inside: !request.url.startsWith(…)
  if (asks(call)) add_region(call, !tree_.text(call).starts_with('!'), 0, out);
  return out;
}

// The header as it is there: all of it, or the alternatives that are. Without a value: none.
Header RequestFinder::heeded(const Regions& regions, Header header) {
  if (in_regions(regions, header.node)) return header;
  std::erase_if(header.value.list, [&](const Value& value) {
    return std::none_of(value.parts.begin(), value.parts.end(), [&](const Part& part) { return in_regions(regions, part.node); });
  });
  return header;
}

bool RequestFinder::in_regions(const Regions& regions, NodeId node) {
  return regions.empty() || std::any_of(regions.begin(), regions.end(),
                                        [&](const auto& region) { return node >= region.first && node < region.second; });
}

}  // namespace credward::syntax
