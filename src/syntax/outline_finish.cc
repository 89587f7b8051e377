#include "syntax/outline_finish.h"

#include <algorithm>

namespace credward::syntax {
namespace {

class Finish {
 public:
  Finish(std::string_view text, std::size_t max_nodes, Outline& out)
      : text_(text), max_nodes_(max_nodes), out_(out) {}

  void run(const std::vector<Draft>& drafts);

 private:
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
  void open(const Draft& draft);
  void open_member(const std::vector<Draft>& drafts, std::uint32_t call);
  void close();
  void fill(Open& string, std::size_t end);
  bool add(Node node);
  Node make(NodeKind kind, core::Span span, std::uint32_t parent) const;

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
  if (string.settings.holes == Holes::kBraced && node.kind == NodeKind::kHole &&
      node.begin > string.rest.begin && node.end < string.rest.end && text_[node.begin - 1] == '{' &&
      text_[node.end] == '}') {
    --node.begin;
    ++node.end;
  }
  fill(string, node.begin);
  string.rest.begin = node.end;
}

void Finish::open(const Draft& draft) {
  Node node = draft.node;
  if (!open_.empty() && open_.back().string) place(node);
  Open next;
  next.index = static_cast<std::uint32_t>(out_.nodes.size());
  next.draft_end = draft.node.next;
  node.parent = open_.empty() ? 0 : open_.back().index;
  if (!add(node)) return;
  if (node.kind == NodeKind::kString) {
    next.string = true;
    next.settings = draft.settings;
    next.rest = string_content(text_, {node.begin, node.end}, draft.settings.delimiters);
    next.quote = next.rest.end < node.end ? text_[next.rest.end] : 0;
  }
  open_.push_back(next);
}

// Grammars without a node for `object.method` have both directly in the call: they become its callee.
void Finish::open_member(const std::vector<Draft>& drafts, std::uint32_t call) {
  const std::uint32_t end = drafts[call].node.next;
  const Node* object = nullptr;
  for (std::uint32_t i = call + 1; i < end; i = drafts[i].dropped ? i + 1 : drafts[i].node.next) {
    const Node& node = drafts[i].node;
    if (drafts[i].dropped) continue;
    if (!object && node.role != Role::kObject) return;
    if (!object) object = &node;
    if (node.role != Role::kProperty) continue;
    Node member = make(NodeKind::kMember, {object->begin, node.end}, open_.back().index);
    member.role = Role::kCallee;
    Open next;
    next.index = static_cast<std::uint32_t>(out_.nodes.size());
    next.draft_end = node.next;
    if (add(member)) open_.push_back(next);
    return;
  }
}

void Finish::close() {
  Open& last = open_.back();
  if (last.string) fill(last, last.rest.end);
  out_.nodes[last.index].next = static_cast<std::uint32_t>(out_.nodes.size());
  open_.pop_back();
}

void Finish::run(const std::vector<Draft>& drafts) {
  for (std::uint32_t i = 0; i < drafts.size();) {
    while (!open_.empty() && open_.back().draft_end <= i) close();
    const Draft& draft = drafts[i];
    if (!draft.dropped && (out_.cut && out_.nodes.size() >= max_nodes_)) break;
    if (!draft.dropped && !fits(draft)) {
      i = draft.node.next;
      continue;
    }
    if (!draft.dropped) open(draft);
    if (!draft.dropped && draft.node.kind == NodeKind::kCall && !open_.empty()) open_member(drafts, i);
    ++i;
  }
  while (!open_.empty()) close();
}

}  // namespace

void finish_outline(const std::vector<Draft>& drafts, std::string_view text, std::size_t max_nodes,
                    Outline& out) {
  Finish(text, max_nodes, out).run(drafts);
}

}  // namespace credward::syntax
