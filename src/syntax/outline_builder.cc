#include "syntax/outline_builder.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "syntax/budget.h"
#include "syntax/captures.h"
#include "syntax/outline_finish.h"
#include "syntax/pack_query.h"
#include "syntax/rewrite.h"

namespace credward::syntax {
namespace {

// A node may become two, an object goes one level deeper, and below a string there may be two more levels of
// which the grammar does not know.
constexpr std::size_t kMaxOpen = kMaxOutlineDepth - 6;

core::Result<ParserPtr<TSTree>> parse(const TSLanguage* language, std::string_view text, Budget& budget) {
  ParserPtr<TSParser> parser(ts_parser_new());
  if (!ts_parser_set_language(parser.get(), language)) {
    return core::internal_error("the parser refuses the grammar");
  }
  TSInput input{&text,
                [](void* payload, std::uint32_t offset, TSPoint, std::uint32_t* size) {
                  const auto& bytes = *static_cast<const std::string_view*>(payload);
                  const std::size_t begin = std::min<std::size_t>(offset, bytes.size());
                  *size = static_cast<std::uint32_t>(bytes.size() - begin);
                  return bytes.data() + begin;
                },
                TSInputEncodingUTF8, nullptr};
  TSParseOptions options{&budget, [](TSParseState* state) { return static_cast<Budget*>(state->payload)->step(); }};
  ParserPtr<TSTree> tree(ts_parser_parse_with_options(parser.get(), nullptr, input, options));
  if (!tree) return core::unread_error("the parser ran out of time");
  return tree;
}

std::uint32_t error_bytes(TSNode root) {
  std::uint32_t out = 0;
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  for (bool more = true; more;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    if (ts_node_is_error(node)) out += 1 + ts_node_end_byte(node) - ts_node_start_byte(node);
    if (ts_node_is_missing(node)) ++out;
    const bool below = ts_node_has_error(node) && !ts_node_is_error(node);
    if (below && ts_tree_cursor_goto_first_child(&cursor)) continue;
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      more = ts_tree_cursor_goto_parent(&cursor);
      if (!more) break;
    }
  }
  ts_tree_cursor_delete(&cursor);
  return out;
}

// With the pack's rewriting, where it makes no more errors than there were.
core::Result<ParserPtr<TSTree>> parse_rewritten(const Pack& pack, const TSLanguage* language,
                                                std::string_view text, Budget& budget) {
  auto tree = parse(language, text, budget);
  const Rewrite rewrite = rewrite_named(pack.header().rewrite);
  if (!tree || !rewrite) return tree;
  const auto rewritten = rewrite(text, ts_tree_root_node(tree->get()));
  if (!rewritten) return tree;
  auto better = parse(language, *rewritten, budget);
  if (!better) return tree;
  const bool worse =
      error_bytes(ts_tree_root_node(better->get())) > error_bytes(ts_tree_root_node(tree->get()));
  return worse ? std::move(tree) : std::move(better);
}

Role role_inside(NodeKind wrapper) {
  switch (wrapper) {
    case NodeKind::kPair:
    case NodeKind::kSpread:
      return Role::kValue;
    case NodeKind::kParameter:
      return Role::kName;
    case NodeKind::kCall:
      return Role::kArgument;
    default:
      return Role::kNone;
  }
}

// Walks the tree in preorder and keeps the nodes that have a meaning.
class Walk {
 public:
  Walk(const Captures& captures, std::size_t text_size, std::size_t max_nodes, Outline& out)
      : captures_(captures), text_size_(text_size), max_nodes_(max_nodes), out_(out) {}

  std::vector<Draft> run(TSNode root);

 private:
  // Whether to look below the node.
  bool enter(TSNode node);
  void push(Draft& draft);
  void leave();
  void pass_role(std::uint32_t index);
  void note_error(TSNode node);
  const NodeMeaning* meaning_of(TSNode node) const;
  bool joins_parent(const NodeMeaning& meaning) const;

  const Captures& captures_;
  std::size_t text_size_, max_nodes_;
  Outline& out_;
  std::vector<Draft> drafts_;
  std::vector<std::uint32_t> open_;   // indices of drafts
  std::vector<std::uint32_t> depth_;  // of each of open_, in the finished outline
  std::vector<std::size_t> before_;   // for each of open_: how many errors stood before it
  std::size_t errors_ = 0;
  std::vector<std::uint8_t> kept_;  // for each level of the tree: how many of open_ are its node's
};

const NodeMeaning* Walk::meaning_of(TSNode node) const {
  const auto found = captures_.nodes.find(node.id);
  return found == captures_.nodes.end() ? nullptr : &found->second;
}

void Walk::note_error(TSNode node) {
  const core::Span span{ts_node_start_byte(node), std::min<std::size_t>(ts_node_end_byte(node), text_size_)};
  // Errors lie within errors; the outermost stands for all.
  if (!out_.errors.empty() && (span.end <= out_.errors.back().end || span.begin < out_.errors.back().end))
    return;
  if (out_.errors.size() >= kMaxOutlineErrors) {
    out_.cut = true;
    return;
  }
  out_.errors.push_back(span);
}

// (a + b) + c is one chain, however long.
bool Walk::joins_parent(const NodeMeaning& meaning) const {
  const Node& parent = drafts_[open_.back()].node;
  return meaning.kind == NodeKind::kConcat && meaning.role == Role::kNone && parent.kind == NodeKind::kConcat;
}

bool Walk::enter(TSNode node) {
  if (ts_node_is_error(node) || ts_node_is_missing(node)) {
    ++errors_;
    note_error(node);
  }
  const NodeMeaning* meaning = meaning_of(node);
  const std::uint32_t begin = ts_node_start_byte(node);
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(ts_node_end_byte(node), text_size_));
  kept_.push_back(0);
  if (!meaning) return true;
  if (meaning->ignore || begin >= end) return false;
  if (!meaning->stays()) return true;
  const Node& parent = drafts_[open_.back()].node;
  if (begin < parent.begin || end > parent.end) return false;
  if (joins_parent(*meaning)) return true;
  if (depth_.back() >= kMaxOpen || drafts_.size() >= max_nodes_) {
    out_.cut = true;
    return false;
  }
  Draft draft;
  draft.node.begin = begin;
  draft.node.end = end;
  draft.node.role = meaning->kind == NodeKind::kComment ? Role::kNone : meaning->role;
  if (meaning->wrapper) {
    draft.node.kind = *meaning->wrapper;
    push(draft);
    if (!meaning->kind) {
      drafts_.back().node.flags |= meaning->flags;
      return true;
    }
    draft.node.role = role_inside(*meaning->wrapper);
  }
  draft.node.kind = meaning->kind.value_or(NodeKind::kOther);
  draft.node.flags |= meaning->flags;
  draft.settings = meaning->settings;
  draft.through = meaning->through && !meaning->kind;
  draft.behind = meaning->behind;
  push(draft);
  return true;
}

void Walk::push(Draft& draft) {
  draft.node.parent = open_.back();
  // The object of a call without a callee will stand in a member, one level deeper.
  const bool in_member =
      draft.node.role == Role::kObject && drafts_[open_.back()].node.kind == NodeKind::kCall;
  before_.push_back(errors_);
  depth_.push_back(depth_.back() + (in_member ? 2 : 1));
  open_.push_back(static_cast<std::uint32_t>(drafts_.size()));
  drafts_.push_back(draft);
  ++kept_.back();
}

void Walk::leave() {
  const std::uint32_t index = open_.back();
  open_.pop_back();
  depth_.pop_back();
  Node& node = drafts_[index].node;
  if (errors_ > before_.back()) node.flags |= kDamaged;
  before_.pop_back();
  node.next = static_cast<std::uint32_t>(drafts_.size());
  if (node.kind != NodeKind::kOther || index == 0) return;
  pass_role(index);
}

// A wrapper with nothing but one child gives it its role: an argument's node around the argument's value.
void Walk::pass_role(std::uint32_t index) {
  Node& node = drafts_[index].node;
  const bool through = drafts_[index].through;
  // What only passes on vanishes in any case, unless it plays a role and there is none to pass it to.
  drafts_[index].dropped = through && node.role == Role::kNone;
  std::uint32_t child = index + 1;
  bool around = false;  // what passes on covers all of this node: so does, in effect, its child
  for (; child < node.next && drafts_[child].dropped; ++child) {
    const Draft& between = drafts_[child];
    around = around || (between.through && between.node.begin == node.begin && between.node.end == node.end);
  }
  if (child >= node.next || (node.role == Role::kBody && !through)) return;
  std::uint32_t last = child;
  const auto is_remark = [&](std::uint32_t at) { return drafts_[at].node.kind == NodeKind::kComment; };
  bool roles = drafts_[child].node.role != Role::kNone || is_remark(child);
  bool one = true;
  while (drafts_[last].node.next < node.next) {
    last = drafts_[last].node.next;
    one = one && drafts_[last].behind;
    roles = roles && (drafts_[last].dropped || drafts_[last].node.role != Role::kNone || is_remark(last));
  }
  if (through && roles) {
    drafts_[index].dropped = true;  // its children know what they are
    return;
  }
  Node& only = drafts_[child].node;
  const bool same = only.begin == node.begin && drafts_[last].node.end == node.end;
  if (!one || !(same || around || through) || only.role != Role::kNone) return;
  only.role = node.role;
  drafts_[index].dropped = true;
}

std::vector<Draft> Walk::run(TSNode root) {
  Draft whole;
  whole.node.end = static_cast<std::uint32_t>(text_size_);
  drafts_.push_back(whole);
  open_.push_back(0);
  depth_.push_back(0);
  before_.push_back(0);
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  const bool descend = enter(root) && ts_tree_cursor_goto_first_child(&cursor);
  bool more = descend;
  const auto close = [&] {
    for (std::uint8_t i = 0; i < kept_.back(); ++i) leave();
    kept_.pop_back();
  };
  while (more) {
    if (enter(ts_tree_cursor_current_node(&cursor)) && ts_tree_cursor_goto_first_child(&cursor)) continue;
    close();
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      if (!ts_tree_cursor_goto_parent(&cursor)) {
        more = false;
        break;
      }
      close();
    }
  }
  ts_tree_cursor_delete(&cursor);
  if (!kept_.empty()) close();
  leave();
  return std::move(drafts_);
}

}  // namespace

core::Result<Outline> build_outline(const Pack& pack, std::string_view text, const OutlineLimits& limits,
                                    std::uint32_t* steps) {
  if (text.size() > limits.max_text) return core::unread_error("the text is larger than what is parsed");
  const auto query = pack.query();
  if (!query) return query.error();
  Budget budget(limits.time, limits.steps, steps);
  const auto tree = parse_rewritten(pack, (*query)->language(), text, budget);
  if (!tree) return tree.error();
  const TSNode root = ts_tree_root_node(tree->get());
  const auto captures = run_query(**query, root, text, budget);
  if (!captures) return captures.error();
  Outline out;
  out.language = pack.language();
  out.cut = captures->incomplete;
  const std::size_t max_nodes = std::min(limits.max_nodes, kMaxOutlineNodes);
  finish_outline(Walk(*captures, text.size(), max_nodes, out).run(root), text, max_nodes, out);
  return out;
}

}  // namespace credward::syntax
