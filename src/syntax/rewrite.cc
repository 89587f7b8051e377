#include "syntax/rewrite.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace credward::syntax {
namespace {

// Macros whose arguments are expressions. All others keep their token trees, of which the grammar knows
// nothing.
constexpr std::array<std::string_view, 40> kExpressionMacros{
    "anyhow",      "assert",  "assert_eq",     "assert_ne",   "bail",    "concat",
    "dbg",         "debug",   "ensure",        "env",         "eprint",  "eprintln",
    "error",       "format",  "format_args",   "formatcp",    "hashmap", "include_bytes",
    "include_str", "indoc",   "info",          "json",        "log",     "matches",
    "option_env",  "panic",   "params",        "print",       "println", "query",
    "todo",        "trace",   "unimplemented", "unreachable", "vec",     "warn",
    "write",       "writeln", "debug_assert",  "uri"};
// Their arguments are objects: `{ "key": value }`, `"key" => value`.
constexpr std::array<std::string_view, 3> kObjectMacros{"json", "hashmap", "params"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class RustMacros {
 public:
  explicit RustMacros(std::string_view text) : text_(text), out_(text) {}

  std::optional<std::string> run(TSNode root);

 private:
  // The arguments of a macro that one is in.
  struct Arguments {
    bool expressions = false, object = false;
  };
  struct Level {
    Arguments within;
    std::string_view name;  // the last name at this level of the tree
    bool marked = false;    // and a `!` behind it
  };

  std::string_view source(TSNode node) const {
    const std::size_t begin = std::min<std::size_t>(ts_node_start_byte(node), text_.size());
    return text_.substr(begin, std::min<std::size_t>(ts_node_end_byte(node), text_.size()) - begin);
  }
  Arguments enter(TSNode node, Level& level);
  Arguments enter_tree(TSNode tree, Level& level);
  void replace(TSNode tree, char open, char close);

  std::string_view text_;
  std::string out_;
  std::size_t mark_ = 0;  // where the last `!` stands
  bool changed_ = false;
};

void RustMacros::replace(TSNode tree, char open, char close) {
  const std::size_t begin = ts_node_start_byte(tree), end = ts_node_end_byte(tree);
  if (end > text_.size() || end < begin + 2) return;
  out_[begin] = open;
  out_[end - 1] = close;
}

// `name!(…)`, `name![…]` and `name!{…}` become `name (…)`; in objects {…} becomes […], and `:` or `=>`
// becomes `=`.
RustMacros::Arguments RustMacros::enter_tree(TSNode tree, Level& level) {
  if (!level.marked) {
    if (level.within.object && source(tree).starts_with('{')) replace(tree, '[', ']');
    return level.within;
  }
  const std::string_view name = level.name.substr(level.name.rfind(':') + 1);
  if (!contains(kExpressionMacros, name)) return {};
  changed_ = true;
  out_[mark_] = ' ';
  replace(tree, '(', ')');
  return {true, contains(kObjectMacros, name)};
}

RustMacros::Arguments RustMacros::enter(TSNode node, Level& level) {
  const std::string_view type = ts_node_type(node);
  Arguments inside = level.within;
  if (type == "token_tree") inside = enter_tree(node, level);
  if (type == "!") {
    level.marked = !level.name.empty();
    mark_ = ts_node_start_byte(node);
    return inside;
  }
  if (level.within.object && type == ":") out_[ts_node_start_byte(node)] = '=';
  if (level.within.object && type == "=>") out_[ts_node_start_byte(node) + 1] = ' ';
  level.marked = false;
  level.name = type == "identifier" || type == "scoped_identifier" ? source(node) : std::string_view{};
  return inside;
}

std::optional<std::string> RustMacros::run(TSNode root) {
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  std::vector<Level> levels(1);
  bool more = true;
  while (more) {
    const Arguments inside = enter(ts_tree_cursor_current_node(&cursor), levels.back());
    if (ts_tree_cursor_goto_first_child(&cursor)) {
      levels.push_back({inside, {}, false});
      continue;
    }
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      more = ts_tree_cursor_goto_parent(&cursor);
      if (!more) break;
      levels.pop_back();
    }
  }
  ts_tree_cursor_delete(&cursor);
  if (!changed_) return std::nullopt;
  return std::move(out_);
}

std::optional<std::string> rust_macros(std::string_view text, TSNode root) {
  return RustMacros(text).run(root);
}

}  // namespace

Rewrite rewrite_named(std::string_view name) {
  return name == "rust-macros" ? rust_macros : nullptr;
}

}  // namespace credward::syntax
