#include "syntax/outline_finish.h"

#include <algorithm>

namespace credward::syntax {
namespace {

class Finish {
 public:
  Finish(const std::vector<Draft>& drafts, std::string_view text, std::size_t max_nodes, Outline& out)
      : drafts_(drafts), folded_(drafts.size()), text_(text), max_nodes_(max_nodes), out_(out) {}

  void run();

 private:
  static constexpr std::size_t kHeadroom = 4;  // levels that a string or a call may add below

  struct Open {
    std::uint32_t index = 0;      // in the outline
    std::uint32_t draft_end = 0;  // the drafts below it end here
    bool string = false;
    StringSettings settings;
    core::Span rest;  // of a string: the content that nothing covers yet
    char quote = 0;
  };

  bool fits(const Draft& draft) const;
  void place(Node& node);
  bool open(Node node, const Draft& draft);
  Node fold(std::uint32_t first);
  bool deep(std::size_t more) const { return open_.size() + more + kHeadroom > kMaxOutlineDepth; }
  void enter(std::uint32_t index);
  void open_around(Node node, std::uint32_t draft_end);
  void open_member(std::uint32_t call);
  void open_pair(std::uint32_t key);
  void close();
  void fill(Open& string, std::size_t end);
  bool add(Node node);
  Node make(NodeKind kind, core::Span span, std::uint32_t parent) const;

  const std::vector<Draft>& drafts_;
  std::vector<bool> folded_;  // drafts that stand around others already
  std::string_view text_;
  std::size_t max_nodes_;
  Outline& out_;
  std::vector<Open> open_;
  std::vector<Piece> pieces_;
};

Node Finish::make(NodeKind kind, core::Span span, std::uint32_t parent) const {
  Node node;
  node.kind = kind;
  node.begin = static_cast<std::uint32_t>(span.begin);
  node.end = static_cast<std::uint32_t>(span.end);
  node.parent = parent;
  return node;
}

bool Finish::add(Node node) {
  if (out_.nodes.size() >= max_nodes_) {
    out_.cut = true;
    return false;
  }
  node.next = static_cast<std::uint32_t>(out_.nodes.size() + 1);
  out_.nodes.push_back(node);
  return true;
}

void Finish::fill(Open& string, std::size_t end) {
  if (string.rest.begin >= end) return;
  pieces_.clear();
  split_text(text_, {string.rest.begin, end}, string.quote, string.settings, pieces_);
  for (const Piece& piece : pieces_) {
    const auto index = static_cast<std::uint32_t>(out_.nodes.size());
    if (!add(make(piece.kind, piece.span, string.index))) return;
    if (piece.name.size() == 0 || !add(make(NodeKind::kName, piece.name, index))) continue;
    out_.nodes[index].next = static_cast<std::uint32_t>(out_.nodes.size());
  }
  string.rest.begin = end;
}

// In a string only escapes and holes stand, in its content.
bool Finish::fits(const Draft& draft) const {
  if (open_.empty() || !open_.back().string) return true;
  const Open& string = open_.back();
  const Node& node = draft.node;
  if (node.kind != NodeKind::kHole && node.kind != NodeKind::kEscape) return false;
  return node.begin >= string.rest.begin && node.end <= string.rest.end;
}

// The place of a node in its string, whose text up to there it fills.
void Finish::place(Node& node) {
  Open& string = open_.back();
  if (string.settings.holes == Holes::kBraced && node.kind == NodeKind::kHole && node.end < string.rest.end) {
    const std::string_view before = text_.substr(string.rest.begin, node.begin - string.rest.begin);
    const bool brace = before.ends_with('{') && text_[node.end] == '}';
    const bool bracket = before.ends_with("\\(") && text_[node.end] == ')';
    node.begin -= brace ? 1 : bracket ? 2 : 0;
    node.end += brace || bracket ? 1 : 0;
  }
  fill(string, node.begin);
  string.rest.begin = node.end;
}

bool Finish::open(Node node, const Draft& draft) {
  if (!open_.empty() && open_.back().string) place(node);
  Open next;
  next.index = static_cast<std::uint32_t>(out_.nodes.size());
  next.draft_end = draft.node.next;
  node.parent = open_.empty() ? 0 : open_.back().index;
  if (!add(node)) return false;
  if (node.kind == NodeKind::kString) {
    next.string = true;
    next.settings = draft.settings;
    next.rest = string_content(text_, {node.begin, node.end}, draft.settings.delimiters);
    next.quote = next.rest.end < node.end ? text_[next.rest.end] : 0;
    if (draft.settings.escapes == Escapes::kAdjacent && next.rest.begin > node.begin) {
      next.quote = text_[next.rest.begin - 1];
    }
  }
  open_.push_back(next);
  return true;
}

void Finish::open_around(Node node, std::uint32_t draft_end) {
  Open next;
  next.index = static_cast<std::uint32_t>(out_.nodes.size());
  next.draft_end = draft_end;
  node.parent = open_.empty() ? 0 : open_.back().index;
  if (add(node)) open_.push_back(next);
}

// Grammars without a node for `object.method` have both directly in the call: they become its callee.
void Finish::open_member(std::uint32_t call) {
  const std::uint32_t end = drafts_[call].node.next;
  const Node* object = nullptr;
  for (std::uint32_t i = call + 1; i < end; i = drafts_[i].dropped ? i + 1 : drafts_[i].node.next) {
    const Node& node = drafts_[i].node;
    if (drafts_[i].dropped) continue;
    if (!object && node.role != Role::kObject) return;
    if (!object) object = &node;
    if (node.role != Role::kProperty) continue;
    Node member = make(NodeKind::kMember, {object->begin, node.end}, 0);
    member.role = Role::kCallee;
    open_around(member, node.next);
    return;
  }
}

// Grammars without a node for `key: value` have both directly in the map, one after the other.
void Finish::open_pair(std::uint32_t key) {
  const std::uint32_t end = open_.back().draft_end;
  std::uint32_t next = drafts_[key].node.next;
  while (next < end && drafts_[next].behind) next = drafts_[next].node.next;
  while (next < end && drafts_[next].dropped) ++next;
  if (next >= end || drafts_[next].node.role != Role::kValue) return;
  open_around(make(NodeKind::kPair, {drafts_[key].node.begin, drafts_[next].node.end}, 0),
              drafts_[next].node.next);
}

// Where a grammar has `a .b (c)` side by side: nodes around the first, the last of them outermost. What is
// left of the first node's role is its role in the innermost.
Node Finish::fold(std::uint32_t first) {
  Node node = drafts_[first].node;
  std::vector<std::uint32_t> chain;
  for (std::uint32_t i = node.next; i < open_.back().draft_end; i = drafts_[i].node.next) {
    if (!drafts_[i].behind || folded_[i]) break;
    chain.push_back(i);
  }
  if (chain.empty()) return node;
  if (deep(chain.size())) {
    out_.cut = true;
    return node;
  }
  const std::uint32_t begin = node.begin;
  Role role = node.role;
  for (const std::uint32_t i : chain) folded_[i] = true;
  for (auto i = chain.rbegin(); i != chain.rend(); ++i) {
    Node around = drafts_[*i].node;
    around.begin = begin;
    around.role = role;
    role = around.kind == NodeKind::kCall ? Role::kCallee : Role::kObject;
    open_around(around, drafts_[*i].node.next);
  }
  node.role = role;
  return node;
}

// The node at `index`, which is none that was folded.
void Finish::enter(std::uint32_t index) {
  const Draft& draft = drafts_[index];
  const bool in_map = !open_.empty() && out_.nodes[open_.back().index].kind == NodeKind::kMap;
  if (in_map && draft.node.role == Role::kKey) open_pair(index);
  const Node node = open_.empty() ? draft.node : fold(index);
  if (open(node, draft) && node.kind == NodeKind::kCall) open_member(index);
}

void Finish::close() {
  Open& last = open_.back();
  if (last.string) fill(last, last.rest.end);
  out_.nodes[last.index].next = static_cast<std::uint32_t>(out_.nodes.size());
  open_.pop_back();
}

void Finish::run() {
  for (std::uint32_t i = 0; i < drafts_.size();) {
    while (!open_.empty() && open_.back().draft_end <= i) close();
    const Draft& draft = drafts_[i];
    if (draft.dropped && !open_.empty()) fold(i);
    if (draft.dropped || folded_[i]) {
      ++i;
      continue;
    }
    if (out_.cut && out_.nodes.size() >= max_nodes_) break;
    if (!fits(draft) || deep(1)) {
      out_.cut = out_.cut || deep(1);
      i = draft.node.next;
      continue;
    }
    enter(i);
    ++i;
  }
  while (!open_.empty()) close();
}

}  // namespace

void finish_outline(const std::vector<Draft>& drafts, std::string_view text, std::size_t max_nodes,
                    Outline& out) {
  Finish(drafts, text, max_nodes, out).run();
}

}  // namespace credward::syntax
