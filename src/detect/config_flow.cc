// Maps and lists in brackets: JSON, HCL, TOML's values, YAML in one line.
#include <algorithm>
#include <array>
#include <cctype>

#include "detect/config_tree.h"

namespace credward::detect {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}
bool is_space(char c) {
  return is_blank(c) || c == '\n';
}
bool is_quote(char c) {
  return c == '"' || c == '\'';
}
bool is_key(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view("_.$@/-").find(c) != std::string_view::npos;
}

// Functions that hand on the maps they are given.
bool hands_on(std::string_view name) {
  constexpr std::array<std::string_view, 7> kNames = {"merge",  "jsonencode", "tomap",  "concat",
                                                      "tolist", "yamlencode", "toset"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

class FlowReader {
 public:
  FlowReader(std::string_view text, FlowStyle style, ConfigTree& tree)
      : text_(text), style_(style), tree_(tree) {}

  std::size_t value(std::size_t at, std::int32_t node, int depth) {
    if (at >= text_.size()) return at;
    const char c = text_[at];
    const bool filled_in = text_.substr(at, 2) == "{{";
    if (depth < kDeepestConfig) {
      if (c == '{' && !filled_in) return map(at + 1, node, '}', depth + 1);
      if (c == '[') return list(at + 1, node, ']', depth + 1);
      if (style_.expressions) return expression(at, node, depth);
    }
    if (is_quote(c)) return string(at, node);
    return plain(at, node);
  }

  std::size_t map(std::size_t at, std::int32_t parent, char closer, int depth) {
    while ((at = skip(at)) < text_.size() && tree_.size() < kMostConfigNodes) {
      if (text_[at] == closer) return at + 1;
      if (style_.sections && text_[at] == '~') {
        at = std::min(text_.find('\n', at), text_.size());
        continue;
      }
      core::Span key;
      const std::size_t begin = at;
      at = read_key(at, key);
      if (at == begin) {
        ++at;
        continue;
      }
      at = skip_blanks(at);
      if (style_.expressions) at = skip_labels(at, key);
      if (at >= text_.size()) break;
      if (text_[at] == ':' || text_[at] == '=') {
        ++at;
        if (at < text_.size() && text_[at] == '>') ++at;
        while (at < text_.size() && (is_blank(text_[at]) || (!style_.expressions && text_[at] == '\n'))) ++at;
        at = value(at, add(key, parent), depth);
      } else if (text_[at] == '{') {
        at = value(at, add(key, parent), depth);
      }
    }
    return std::min(at, text_.size());
  }

 private:
  std::int32_t add(core::Span key, std::int32_t parent) {
    ConfigNode node;
    node.key = key;
    node.parent = parent;
    tree_.push_back(node);
    return static_cast<std::int32_t>(tree_.size() - 1);
  }

  void set_scalar(std::int32_t node, core::Span value, ConfigQuote quote) {
    ConfigNode& out = tree_[static_cast<std::size_t>(node)];
    out.scalar = true;
    out.value = value;
    out.quote = quote;
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && (is_blank(text_[at]) || (!style_.expressions && text_[at] == '\n'))) ++at;
    return at;
  }

  bool comment_at(std::size_t at) const {
    if (text_[at] == '#') return style_.hash_comments;
    return style_.slash_comments && (text_.substr(at, 2) == "//" || text_.substr(at, 2) == "/*");
  }

  // Behind blanks, commas and comments.
  std::size_t skip(std::size_t at) const {
    while (at < text_.size()) {
      if (is_space(text_[at]) || text_[at] == ',' || text_[at] == ';') {
        ++at;
      } else if (comment_at(at)) {
        const bool block = text_.substr(at, 2) == "/*";
        const std::size_t end = text_.find(block ? "*/" : "\n", at);
        at = end == std::string_view::npos ? text_.size() : end + (block ? 2 : 1);
      } else {
        break;
      }
    }
    return at;
  }

  // Where a string ends that opens at `at`: at its closing quote; npos if it does not close.
  std::size_t closing(std::size_t at) const {
    const char quote = text_[at];
    int depth = 0;  // of ${…}, in which quotes are those of an expression
    for (std::size_t i = at + 1; i < text_.size(); ++i) {
      const char c = text_[i];
      if (c == '\n' && !style_.doubled_quotes) return std::string_view::npos;
      if (c == '\\' && quote == '"') {
        ++i;
      } else if (style_.expressions && c == '$' && text_.substr(i + 1, 1) == "{") {
        ++depth;
        ++i;
      } else if (depth > 0) {
        if (c == '}') --depth;
      } else if (c == quote) {
        if (quote != '\'' || !style_.doubled_quotes || text_.substr(i + 1, 1) != "'") return i;
        ++i;
      }
    }
    return std::string_view::npos;
  }

  // Bruno's `body:json {`, `params:query {`, alone on their line: the second word belongs to the name.
  std::size_t behind_subtype(std::size_t colon) const {
    std::size_t end = colon + 1;
    while (end < text_.size() && is_key(text_[end])) ++end;
    const std::string_view rest = text_.substr(end, 3);
    const bool opens = end > colon + 1 && (rest.starts_with("{\n") || rest.starts_with(" {\n"));
    return opens ? end : colon;
  }

  std::size_t read_key(std::size_t at, core::Span& key) const {
    if (is_quote(text_[at])) {
      const std::size_t end = closing(at);
      if (end == std::string_view::npos) return at;
      key = {at + 1, end};
      return end + 1;
    }
    std::size_t end = at;
    while (end < text_.size() && is_key(text_[end])) ++end;
    if (style_.sections && text_.substr(end, 1) == ":") end = behind_subtype(end);
    key = {at, end};
    return end;
  }

  // `data "http" "sources" {`: the labels belong to the name.
  std::size_t skip_labels(std::size_t at, core::Span& key) const {
    while (at < text_.size() && is_quote(text_[at])) {
      const std::size_t end = closing(at);
      if (end == std::string_view::npos) return at;
      key.end = end + 1;
      at = skip_blanks(end + 1);
    }
    return at;
  }

  std::size_t list(std::size_t at, std::int32_t parent, char closer, int depth) {
    while ((at = skip(at)) < text_.size() && tree_.size() < kMostConfigNodes) {
      if (text_[at] == closer) return at + 1;
      const std::size_t end = value(at, add({}, parent), depth);
      at = std::max(end, at + 1);
    }
    return std::min(at, text_.size());
  }

  std::size_t string(std::size_t at, std::int32_t node) {
    const ConfigQuote quote = text_[at] == '"' ? ConfigQuote::kDouble : ConfigQuote::kSingle;
    const std::string_view three = text_.substr(at, 3);
    if (three == "\"\"\"" || three == "'''") {
      const std::size_t end = std::min(text_.find(three, at + 3), text_.size());
      set_scalar(node, {at + 3, std::max(end, at + 3)}, quote);
      return std::min(end + 3, text_.size());
    }
    const std::size_t end = closing(at);
    if (end == std::string_view::npos) return std::min(text_.find('\n', at), text_.size());
    set_scalar(node, {at + 1, end}, quote);
    return end + 1;
  }

  std::size_t plain(std::size_t at, std::int32_t node) {
    std::size_t end = at;
    while (end < text_.size() && std::string_view(",]}\n").find(text_[end]) == std::string_view::npos) {
      if (text_[end] == '#' && end > at && is_blank(text_[end - 1]) && style_.hash_comments) break;
      if (text_[end] == '{') {
        const bool doubled = text_.substr(end, 2) == "{{";
        const std::size_t close =
            text_.substr(0, std::min(text_.size(), end + 300)).find(doubled ? "}}" : "}", end);
        if (close < std::min(text_.find('\n', end), text_.size())) end = close + (doubled ? 1 : 0);
      }
      ++end;
    }
    std::size_t last = end;
    while (last > at && is_blank(text_[last - 1])) --last;
    set_scalar(node, {at, last}, ConfigQuote::kPlain);
    return end;
  }

  // HCL up to the end of the line, but for brackets that are still open there.
  std::size_t expression(std::size_t at, std::int32_t node, int depth) {
    if (text_.substr(at, 2) == "<<") return heredoc(at, node);
    std::size_t name = at;
    while (name < text_.size() && is_key(text_[name])) ++name;
    if (name < text_.size() && text_[name] == '(' && hands_on(text_.substr(at, name - at)))
      return list(name + 1, node, ')', depth + 1);
    std::size_t end = at;
    int open = 0;
    while (end < text_.size()) {
      const char c = text_[end];
      if (c == '"') {
        const std::size_t close = closing(end);
        if (close == std::string_view::npos) break;
        end = close;
      } else if (c == '(' || c == '[' || c == '{') {
        ++open;
      } else if (c == ')' || c == ']' || c == '}') {
        if (open-- == 0) break;
      } else if (open == 0 && (c == '\n' || c == ',' || comment_at(end))) {
        break;
      }
      ++end;
    }
    std::size_t last = end;
    while (last > at && is_space(text_[last - 1])) --last;
    set_scalar(node, {at, last}, ConfigQuote::kExpression);
    return end;
  }

  std::size_t heredoc(std::size_t at, std::int32_t node) {
    std::size_t word = at + 2;
    if (word < text_.size() && text_[word] == '-') ++word;
    std::size_t end = word;
    while (end < text_.size() && is_key(text_[end])) ++end;
    const std::string_view delimiter = text_.substr(word, end - word);
    std::size_t line = text_.find('\n', end);
    while (line != std::string_view::npos) {
      std::size_t begin = line + 1;
      while (begin < text_.size() && is_blank(text_[begin])) ++begin;
      if (!delimiter.empty() && text_.substr(begin, delimiter.size()) == delimiter)
        return begin + delimiter.size();
      line = text_.find('\n', begin);
    }
    tree_[static_cast<std::size_t>(node)].scalar = false;  // shells and templates; read by others
    return text_.size();
  }

  std::string_view text_;
  FlowStyle style_;
  ConfigTree& tree_;
};

}  // namespace

std::size_t read_flow_value(std::string_view text, std::size_t at, FlowStyle style, std::int32_t node,
                            ConfigTree& tree) {
  return FlowReader(text, style, tree).value(at, node, 0);
}

void read_flow_file(std::string_view text, FlowStyle style, ConfigTree& tree) {
  std::size_t at = 0;
  while (at < text.size() && is_space(text[at])) ++at;
  FlowReader reader(text, style, tree);
  // A JSON file is one value; several may follow each other.
  if (!style.expressions && at < text.size() && (text[at] == '{' || text[at] == '[')) {
    while (at < text.size() && tree.size() < kMostConfigNodes) {
      at = std::max(reader.value(at, 0, 0), at + 1);
      while (at < text.size() && text[at] != '{' && text[at] != '[') ++at;
    }
    return;
  }
  reader.map(0, 0, '\0', 0);
}

}  // namespace credward::detect
