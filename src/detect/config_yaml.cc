// YAML by its indentation.
#include <algorithm>
#include <cctype>

#include "detect/config_tree.h"
#include "text/line_index.h"

namespace credward::detect {
namespace {

constexpr std::size_t kLongestKey = 100;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

class YamlReader {
 public:
  YamlReader(std::string_view text, ConfigTree& tree) : text_(text), tree_(tree), lines_(text) {}

  void run() {
    levels_.push_back({-1, 0, false});
    std::uint32_t number = 1;
    while (number <= lines_.line_count() && tree_.size() < kMostConfigNodes) number = read(number);
  }

 private:
  struct Level {
    int indent;
    std::int32_t node;
    bool item;
  };
  struct Key {
    core::Span name;
    std::size_t behind = 0;  // the colon; 0 if the line has no key
  };

  std::size_t skip_blanks(std::size_t at, std::size_t end) const {
    while (at < end && is_blank(text_[at])) ++at;
    return at;
  }

  core::Span line(std::uint32_t number) const {
    core::Span span = lines_.line_span(number);
    while (span.end > span.begin && is_blank(text_[span.end - 1])) --span.end;
    return span;
  }

  int indent_of(std::uint32_t number) const {
    const core::Span span = line(number);
    std::size_t at = span.begin;
    while (at < span.end && text_[at] == ' ') ++at;
    return static_cast<int>(at - span.begin);
  }

  bool is_dash(std::size_t at, std::size_t end) const {
    return at < end && text_[at] == '-' && (at + 1 == end || is_blank(text_[at + 1]));
  }

  Key key_at(std::size_t at, std::size_t end) const {
    if (at >= end) return {};
    const char first = text_[at];
    if (first == '"' || first == '\'') {
      const std::size_t close = text_.substr(0, end).find(first, at + 1);
      if (close == std::string_view::npos) return {};
      const std::size_t colon = skip_blanks(close + 1, end);
      if (colon >= end || text_[colon] != ':') return {};
      return {{at + 1, close}, colon + 1};
    }
    if (std::string_view("{[&*!|>%@#?,").find(first) != std::string_view::npos) return {};
    for (std::size_t i = at; i < end && i - at < kLongestKey; ++i) {
      if (text_[i] == '#' && i > at && is_blank(text_[i - 1])) return {};
      if (text_[i] == ':' && (i + 1 == end || is_blank(text_[i + 1]))) {
        std::size_t last = i;
        while (last > at && is_blank(text_[last - 1])) --last;
        return {{at, last}, i + 1};
      }
    }
    return {};
  }

  std::int32_t add(core::Span key, int indent, bool item) {
    ConfigNode node;
    node.key = key;
    node.parent = levels_.back().node;
    tree_.push_back(node);
    const auto index = static_cast<std::int32_t>(tree_.size() - 1);
    levels_.push_back({indent, index, item});
    return index;
  }

  // Returns the line to go on with.
  std::uint32_t read(std::uint32_t number) {
    const core::Span span = line(number);
    std::size_t at = span.begin;
    while (at < span.end && text_[at] == ' ') ++at;
    const std::string_view rest = text_.substr(at, span.end - at);
    if (rest.empty() || rest[0] == '#' || rest[0] == '\t' || rest.starts_with("{{") || rest.starts_with("{%"))
      return number + 1;
    if (at == span.begin && (rest.starts_with("---") || rest.starts_with("..."))) {
      levels_.resize(1);
      new_document();
      return number + 1;
    }
    int column = static_cast<int>(at - span.begin);
    int dashes = 0;
    while (is_dash(at, span.end) && levels_.size() < static_cast<std::size_t>(kDeepestConfig)) {
      while (levels_.back().indent > column || (levels_.back().indent == column && levels_.back().item))
        levels_.pop_back();
      add({}, column, true);
      ++dashes;
      at = skip_blanks(at + 1, span.end);
      column = static_cast<int>(at - span.begin);
    }
    if (at >= span.end) return number + 1;
    const Key key = key_at(at, span.end);
    if (key.behind == 0) return dashes > 0 ? value(number, at, levels_.back()) : number + 1;
    while (levels_.back().indent >= column) levels_.pop_back();
    if (levels_.size() >= static_cast<std::size_t>(kDeepestConfig)) return number + 1;
    add(key.name, column, false);
    return value(number, skip_blanks(key.behind, span.end), levels_.back());
  }

  // Each document of a stream is a map of its own.
  void new_document() {
    ConfigNode node;
    node.parent = 0;
    tree_.push_back(node);
    levels_.push_back({-1, static_cast<std::int32_t>(tree_.size() - 1), false});
  }

  void set_scalar(std::int32_t node, core::Span span, ConfigQuote quote) {
    ConfigNode& out = tree_[static_cast<std::size_t>(node)];
    out.scalar = true;
    out.value = span;
    out.quote = quote;
  }

  std::uint32_t value(std::uint32_t number, std::size_t at, Level level) {
    const std::size_t end = line(number).end;
    while (at < end && (text_[at] == '&' || text_[at] == '!')) {
      const std::size_t blank = std::min(text_.substr(0, end).find(' ', at), end);
      const std::string_view tag = text_.substr(at, blank - at);
      if (tag == "!secret" || tag == "!env_var" || tag == "!ENV") {
        set_scalar(level.node, {at, end}, ConfigQuote::kTag);
        return number + 1;
      }
      // Another tag says that something is made of the text.
      if (tag[0] == '!' && tag != "!!str" && tag != "!Sub" && tag != "!unsafe") return number + 1;
      at = skip_blanks(blank, end);
    }
    if (at >= end || text_[at] == '*' || (text_[at] == '#' && is_blank(text_[at - 1]))) return number + 1;
    const char first = text_[at];
    if (first == '|' || first == '>') return block(number, at, level);
    if ((first == '{' && text_.substr(at, 2) != "{{") || first == '[') {
      const std::size_t behind =
          read_flow_value(text_, at, {.hash_comments = true, .doubled_quotes = true}, level.node, tree_);
      return std::max(lines_.line_of(behind > at ? behind - 1 : at), number) + 1;
    }
    if (first == '"' || first == '\'') return quoted(number, at, level);
    return plain(number, at, level);
  }

  std::uint32_t quoted(std::uint32_t number, std::size_t at, Level level) {
    constexpr std::size_t kReach = 8192;
    const std::size_t stop = std::min(text_.size(), at + kReach);
    const char quote = text_[at];
    for (std::size_t i = at + 1; i < stop; ++i) {
      // A template's own quotes are gone before anybody reads YAML.
      if (text_.substr(i, 2) == "{{") {
        const std::size_t close = text_.substr(0, line(lines_.line_of(i)).end).find("}}", i);
        if (close != std::string_view::npos) i = close;
      }
      if (text_[i] == '\\' && quote == '"') {
        ++i;
      } else if (text_[i] == quote) {
        if (quote == '\'' && i + 1 < stop && text_[i + 1] == '\'') {
          ++i;
          continue;
        }
        set_scalar(level.node, {at + 1, i}, quote == '"' ? ConfigQuote::kDouble : ConfigQuote::kSingle);
        return lines_.line_of(i) + 1;
      }
    }
    return number + 1;
  }

  std::uint32_t plain(std::uint32_t number, std::size_t at, Level level) {
    std::size_t end = line(number).end;
    const std::size_t comment = text_.substr(0, end).find(" #", at);
    if (comment != std::string_view::npos) end = comment;
    std::uint32_t next = number + 1;
    while (next <= lines_.line_count() && comment == std::string_view::npos) {
      const core::Span span = line(next);
      const std::size_t begin = skip_blanks(span.begin, span.end);
      if (begin == span.end || indent_of(next) <= level.indent || text_[begin] == '#' ||
          is_dash(begin, span.end) || key_at(begin, span.end).behind != 0)
        break;
      end = span.end;
      ++next;
    }
    while (end > at && is_blank(text_[end - 1])) --end;
    set_scalar(level.node, {at, end}, ConfigQuote::kPlain);
    return next;
  }

  std::uint32_t block(std::uint32_t number, std::size_t at, Level level) {
    const std::string_view head = text_.substr(at, line(number).end - at);
    std::uint32_t next = number + 1;
    std::size_t begin = 0, end = 0;
    for (; next <= lines_.line_count(); ++next) {
      const core::Span span = line(next);
      const std::size_t first = skip_blanks(span.begin, span.end);
      if (first == span.end) continue;
      if (indent_of(next) <= level.indent) break;
      if (begin == 0) begin = first;
      end = span.end;
    }
    if (end > begin) {
      set_scalar(level.node, {begin, end}, head[0] == '|' ? ConfigQuote::kBlock : ConfigQuote::kFolded);
      tree_[static_cast<std::size_t>(level.node)].chomped = head.find('-') != std::string_view::npos;
    }
    return next;
  }

  std::string_view text_;
  ConfigTree& tree_;
  text::LineIndex lines_;
  std::vector<Level> levels_;
};

}  // namespace

void read_yaml(std::string_view text, ConfigTree& tree) {
  YamlReader(text, tree).run();
}

}  // namespace credward::detect
