#include "syntax/captures.h"

#include <algorithm>

namespace credward::syntax {
namespace {

constexpr std::uint32_t kMaxOpenMatches = 20'000;

std::string_view text_of(TSNode node, std::string_view text) {
  const std::size_t begin = std::min<std::size_t>(ts_node_start_byte(node), text.size());
  return text.substr(begin, std::min<std::size_t>(ts_node_end_byte(node), text.size()) - begin);
}

bool predicates_hold(const PatternMeaning& pattern, const TSQueryMatch& match, std::string_view text) {
  for (const QueryPredicate& predicate : pattern.predicates) {
    for (std::uint16_t i = 0; i < match.capture_count; ++i) {
      const TSQueryCapture& capture = match.captures[i];
      if (capture.index == predicate.capture && !predicate.holds(text_of(capture.node, text))) return false;
    }
  }
  return true;
}

void say(std::optional<NodeKind> kind, std::uint16_t pattern, std::optional<NodeKind>& slot,
         std::uint16_t& slot_pattern) {
  if (pattern < slot_pattern) return;
  slot = kind;
  slot_pattern = pattern;
}

void note(const PackQuery& query, const TSQueryMatch& match, Captures& out) {
  const PatternMeaning& pattern = query.pattern(match.pattern_index);
  for (std::uint16_t i = 0; i < match.capture_count; ++i) {
    const CaptureMeaning& capture = query.capture(match.captures[i].index);
    if (capture.helper) continue;
    NodeMeaning& node = out.nodes[match.captures[i].node.id];
    const bool wraps = capture.run || (capture.kind && is_wrapper(*capture.kind));
    if (capture.nothing || (capture.kind && !wraps))
      say(capture.kind, match.pattern_index, node.kind, node.kind_pattern);
    if (capture.nothing || wraps) say(capture.kind, match.pattern_index, node.wrapper, node.wrapper_pattern);
    if (capture.role != Role::kNone && match.pattern_index >= node.role_pattern) {
      node.role = capture.role;
      node.role_pattern = match.pattern_index;
    }
    if (capture.kind == NodeKind::kString && pattern.settings &&
        match.pattern_index >= node.settings_pattern) {
      node.settings = *pattern.settings;
      node.settings_pattern = match.pattern_index;
    }
    node.flags |= capture.flags;
    node.ignore |= capture.ignore;
    node.through |= capture.through;
    node.part |= capture.part;
    node.behind |= capture.behind;
  }
}

}  // namespace

core::Result<Captures> run_query(const PackQuery& query, TSNode root, std::string_view text, Budget& budget) {
  const ParserPtr<TSQueryCursor> cursor(ts_query_cursor_new());
  ts_query_cursor_set_match_limit(cursor.get(), kMaxOpenMatches);
  TSQueryCursorOptions options{
      &budget, [](TSQueryCursorState* state) { return static_cast<Budget*>(state->payload)->step(); }};
  ts_query_cursor_exec_with_options(cursor.get(), query.query(), root, &options);
  Captures out;
  TSQueryMatch match;
  while (ts_query_cursor_next_match(cursor.get(), &match)) {
    if (predicates_hold(query.pattern(match.pattern_index), match, text)) note(query, match, out);
  }
  if (budget.over()) return core::unread_error("reading the syntax tree ran out of time");
  out.incomplete = ts_query_cursor_did_exceed_match_limit(cursor.get());
  return out;
}

}  // namespace credward::syntax
