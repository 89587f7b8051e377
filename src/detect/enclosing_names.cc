#include <algorithm>
#include <array>
#include <cctype>

#include "detect/code_scan.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

constexpr std::size_t kDeepest = 64;     // levels that are kept
constexpr std::size_t kMostNames = 32;   // levels that are told
constexpr std::size_t kLongestLabel = 240;
constexpr std::size_t kWindow = 64 * 1024;

using Names = std::vector<std::string>;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_name_char(char c) { return is_word(c) || c == '.' || c == '-' || c == '$' || c == '/'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

void add(Names& names, std::string_view name) {
  name = trimmed(name);
  if (name.empty() || name.size() > kLongestLabel || names.size() >= kMostNames) return;
  if (names.empty() || names.back() != name) names.emplace_back(name);
}

// The name that ends at the end of `text`: a quoted one without its quotes, or an identifier with its dots.
std::string_view name_at_end(std::string_view text) {
  text = trimmed(text);
  if (!text.empty() && (text.back() == '?' || text.back() == '!')) text.remove_suffix(1);
  if (text.empty()) return {};
  const char quote = text.back();
  if (quote == '"' || quote == '\'' || quote == '`') {
    text.remove_suffix(1);
    const std::size_t open = text.rfind(quote);
    return open == std::string_view::npos ? std::string_view{} : text.substr(open + 1);
  }
  std::size_t begin = text.size();
  while (begin > 0 && (is_name_char(text[begin - 1]) || text[begin - 1] == ']' || text[begin - 1] == '[' ||
                       text[begin - 1] == '"' || text[begin - 1] == '\''))
    --begin;
  return text.substr(begin);
}

// Where "=", ":", "=>", ":=" or "<-" between a name and its value begins, from the left; npos if there is none.
std::size_t find_operator(std::string_view label) {
  char quote = 0;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '"' || c == '\'' || c == '`') quote = c;
    if (c == '=' && (i == 0 || std::string_view("!<>=").find(label[i - 1]) == std::string_view::npos)) return i;
    if (c == ':') {
      if (i + 1 < label.size() && label[i + 1] == ':') {
        ++i;
        continue;
      }
      return i;
    }
    if (c == '<' && i + 1 < label.size() && label[i + 1] == '-') return i;
  }
  return std::string_view::npos;
}

constexpr std::array<std::string_view, 17> kTypeWords = {
    "class", "object", "struct", "interface", "module", "namespace", "enum",  "trait",   "impl",
    "record", "extension", "protocol", "type", "actor", "package", "defmodule", "union"};
constexpr std::array<std::string_view, 17> kControlWords = {"if",    "for",  "while", "switch", "catch", "else",
                                                            "do",    "try",  "return", "elif",  "when", "match",
                                                            "await", "foreach", "with", "unless", "function"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The next run of name characters at or after `position`; advances it.
std::string_view next_word(std::string_view text, std::size_t& position) {
  while (position < text.size() && !is_name_char(text[position])) ++position;
  const std::size_t begin = position;
  while (position < text.size() && is_name_char(text[position])) ++position;
  return text.substr(begin, position - begin);
}

// "class Name", "public static object Name", "type Name struct": the Name.
std::string_view type_name(std::string_view label) {
  std::size_t position = 0;
  for (int words = 0; words < 8 && position < label.size(); ++words)
    if (one_of(next_word(label, position), kTypeWords)) {
      std::string_view name = next_word(label, position);
      if (one_of(name, kTypeWords)) name = next_word(label, position);  // "enum class Name"
      return name;
    }
  return {};
}

// `variable "bytestack_api_key"`, `location /v1`, `bytestack`: quoted words from the right, then the first word.
void add_block_names(std::string_view label, Names& names) {
  std::string_view rest = label;
  while (!rest.empty() && (rest.back() == '"' || rest.back() == '\'')) {
    const std::string_view name = name_at_end(rest);
    add(names, name);
    if (name.size() + 2 > rest.size()) return;
    rest = trimmed(rest.substr(0, rest.size() - name.size() - 2));
  }
  std::size_t position = 0;
  const std::string_view first = next_word(rest, position);
  if (one_of(first, kControlWords)) return;
  const std::string_view last = name_at_end(rest);
  if (last != first && !one_of(last, kControlWords)) add(names, last);
  add(names, first);
}

// The names in front of "{" or "[".
void add_bracket_names(std::string_view label, Names& names) {
  label = trimmed(label);
  if (label.empty()) return;
  if (const std::string_view name = type_name(label); !name.empty()) {
    add(names, name);
    return;
  }
  const std::size_t at = find_operator(label);
  if (at == std::string_view::npos) {
    add_block_names(label, names);
    return;
  }
  // What is made there (`x := bytestack.Config{`), then what it is given to.
  const std::string_view made = name_at_end(label.substr(at + 1));
  if (!made.empty() && made.front() != '"') add(names, made);
  add(names, name_at_end(label.substr(0, at)));
}

// The names in front of "(".
void add_call_names(std::string_view label, Names& names) {
  label = trimmed(label);
  // Configure<ByteStackOptions>(…)
  if (label.ends_with(">")) {
    const std::size_t open = label.rfind('<');
    if (open == std::string_view::npos) return;
    add(names, label.substr(open + 1, label.size() - open - 2));
    label = trimmed(label.substr(0, open));
  }
  const std::string_view callee = name_at_end(label);
  if (callee.empty() || one_of(callee, kControlWords)) return;
  add(names, callee);
  if (const std::size_t at = find_operator(label); at != std::string_view::npos) add(names, name_at_end(label.substr(0, at)));
}

// The name of a function and the type it returns: `ByteStackProperties properties(…) {`.
void add_function_names(std::string_view label, Names& names) {
  label = trimmed(label);
  const std::string_view name = name_at_end(label);
  add_call_names(label, names);
  if (name.empty() || one_of(name, kControlWords) || name.size() >= label.size()) return;
  const std::string_view type = name_at_end(label.substr(0, label.size() - name.size()));
  if (!type.empty() && std::isupper(static_cast<unsigned char>(type[0])) != 0) add(names, type);
}

// The key of a YAML line `key:` (anchors and tags may follow), or the name of a line that opens a class or module.
core::Span line_key(std::string_view line, std::size_t begin) {
  std::size_t end = line.size();
  while (end > begin && is_blank(line[end - 1])) --end;
  if (begin >= end) return {};
  const std::string_view content = line.substr(begin, end - begin);
  for (std::string_view word : {"class ", "module ", "defmodule "})
    if (content.starts_with(word)) {
      std::size_t position = word.size();
      const std::string_view name = next_word(content, position);
      return {begin + position - name.size(), begin + position};
    }
  // A block of Ruby: `Bytestack.configure do |config|`.
  const std::size_t bar = content.back() == '|' ? content.find(" do |") : std::string_view::npos;
  if (content.ends_with(" do") || bar != std::string_view::npos) {
    std::size_t position = 0;
    const std::string_view name = next_word(content, position);
    return {begin + position - name.size(), begin + position};
  }
  std::size_t i = begin;
  const char quote = line[i] == '"' || line[i] == '\'' ? line[i] : '\0';
  if (quote != 0) {
    const std::size_t close = line.find(quote, i + 1);
    if (close == std::string_view::npos || close - i > kLongestLabel) return {};
    i = close + 1;
  } else {
    while (i < end && i - begin < kLongestLabel && is_name_char(line[i])) ++i;
  }
  const std::size_t key_end = i;
  if (key_end == begin || i >= end || line[i] != ':') return {};
  ++i;
  if (i < end && !is_blank(line[i])) return {};
  const std::string_view rest = trimmed(line.substr(i, end - i));
  if (!rest.empty() && rest[0] != '&' && rest[0] != '!' && rest[0] != '#' && rest[0] != '|' && rest[0] != '>') return {};
  return quote != 0 ? core::Span{begin + 1, key_end - 1} : core::Span{begin, key_end};
}

// The objects before `offset` in its own expression: `config["bytestack"]["` and `settings.bytestack.`.
void add_access_path(std::string_view text, std::size_t offset, Names& names) {
  constexpr int kMostSteps = 8;
  std::size_t i = offset;
  for (int step = 0; step < kMostSteps && i > 0; ++step) {
    if (text[i - 1] == '"' || text[i - 1] == '\'') --i;
    const bool colon = i > 0 && text[i - 1] == ':';
    if (colon) --i;
    if (i == 0) return;
    if (colon && is_word(text[i - 1])) {
      // "ByteStack:Token" of .NET, bytestack:token of Pulumi; a Ruby symbol has no word before its colon.
    } else if (text[i - 1] == '[') {
      --i;
      if (i > 0 && text[i - 1] == ']') {
        --i;
        if (i > 0 && (text[i - 1] == '"' || text[i - 1] == '\'')) --i;
      }
    } else if (text[i - 1] == '.') {
      --i;
      if (i > 0 && (text[i - 1] == '?' || text[i - 1] == '!')) --i;
    } else {
      return;
    }
    const std::size_t end = i;
    while (i > 0 && end - i < kLongestLabel && is_word(text[i - 1])) --i;
    if (i == end) return;
    add(names, text.substr(i, end - i));
  }
}

struct Line {
  std::size_t begin;
  std::size_t end;
};

template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    visit(Line{begin, newline});
    begin = newline + 1;
  }
}

}  // namespace

EnclosingNames::Tree EnclosingNames::brackets(std::string_view language) const {
  struct Open {
    std::int32_t scope;  // -1: deeper than what is kept
    char closer;
  };
  Tree tree;
  std::vector<Open> open;
  std::size_t label = 0;
  std::int32_t parameters = -1;  // the "(…)" that was closed last, while nothing else came after it
  bool newline = false;
  CodeScanner scanner(text_, language);
  Token token{};
  std::size_t seen = 0;
  while (scanner.next(token)) {
    const std::size_t at = token.span.begin;
    // A label ends with its line unless the bracket opens the next one.
    if (newline) {
      const std::string_view between = trimmed(text_.substr(seen, at - seen));
      if (!between.empty() || (token.kind != TokenKind::kOpen && token.kind != TokenKind::kNewline)) {
        label = seen;
        parameters = -1;
      }
      if (token.kind != TokenKind::kNewline || !between.empty()) newline = false;
    }
    seen = token.span.end;
    switch (token.kind) {
      case TokenKind::kNewline:
        newline = true;
        break;
      case TokenKind::kComment:
        if (trimmed(text_.substr(label, at - label)).empty()) label = token.span.end;
        break;
      case TokenKind::kSeparator:
        label = token.span.end;
        parameters = -1;
        break;
      case TokenKind::kOpen: {
        const char c = text_[at];
        std::int32_t index = -1;
        if (open.size() < kDeepest) {
          Scope scope;
          scope.begin = token.span.end;
          scope.end = text_.size();
          scope.label = {at - label > kLongestLabel ? at - kLongestLabel : label, at};
          scope.parent = open.empty() ? -1 : open.back().scope;
          scope.parameters = c == '{' ? parameters : -1;
          scope.kind = c == '{' ? Kind::kBrace : c == '(' ? Kind::kParen : Kind::kBracket;
          index = static_cast<std::int32_t>(tree.size());
          tree.push_back(scope);
        }
        open.push_back({index, c == '{' ? '}' : c == '(' ? ')' : ']'});
        label = token.span.end;
        parameters = -1;
        break;
      }
      case TokenKind::kClose: {
        // The nearest opening of this kind; what stands open inside it was never closed.
        constexpr std::size_t kReach = 8;
        std::size_t depth = open.size();
        while (depth > 0 && open.size() - depth < kReach && open[depth - 1].closer != text_[at]) --depth;
        parameters = -1;
        if (depth > 0 && open[depth - 1].closer == text_[at]) {
          for (std::size_t i = depth - 1; i < open.size(); ++i)
            if (open[i].scope >= 0) tree[static_cast<std::size_t>(open[i].scope)].end = at;
          if (text_[at] == ')') parameters = open[depth - 1].scope;
          open.resize(depth - 1);
        }
        label = token.span.end;
        break;
      }
      case TokenKind::kString:
        break;
    }
  }
  return tree;
}

EnclosingNames::Tree EnclosingNames::indented_lines() const {
  struct Level {
    std::size_t indent;
    std::int32_t scope;
  };
  Tree tree;
  std::vector<Level> levels;
  bool in_comment = false;
  for_each_line(text_, [&](Line span) {
    const std::string_view line = text_.substr(0, span.end);
    std::size_t i = span.begin;
    auto skip_blanks = [&] {
      while (i < span.end && is_blank(line[i])) ++i;
    };
    skip_blanks();
    if (i == span.end) return;
    // Commented-out lines nest among themselves; so do the lines of a patch.
    std::size_t origin = span.begin;
    const bool comment = line[i] == '#';
    if (comment != in_comment) {
      for (const Level& level : levels) tree[static_cast<std::size_t>(level.scope)].end = span.begin;
      levels.clear();
    }
    in_comment = comment;
    if (comment || ((line[i] == '+' || line[i] == '-') && i == span.begin && i + 1 < span.end && line[i + 1] == ' ' &&
                    i + 2 < span.end && line[i + 2] == ' ')) {
      origin = ++i;
      skip_blanks();
      if (i == span.end) return;
    }
    auto close_from = [&](std::size_t indent) {
      while (!levels.empty() && levels.back().indent >= indent) {
        tree[static_cast<std::size_t>(levels.back().scope)].end = span.begin;
        levels.pop_back();
      }
    };
    const std::size_t dash = i - origin;
    bool item = false;
    while (i + 1 < span.end && line[i] == '-' && line[i + 1] == ' ') {
      item = true;
      i += 2;
      skip_blanks();
    }
    // An item may stand as far left as the key whose list it is in.
    close_from(item ? dash + 1 : dash);
    const core::Span key = line_key(line, i);
    if (key.size() == 0 || levels.size() >= kDeepest) return;
    Scope scope;
    scope.begin = span.end;
    scope.end = text_.size();
    scope.label = key;
    scope.parent = levels.empty() ? -1 : levels.back().scope;
    scope.kind = Kind::kLine;
    levels.push_back({i - origin, static_cast<std::int32_t>(tree.size())});
    tree.push_back(scope);
  });
  return tree;
}

EnclosingNames::Tree EnclosingNames::sections() const {
  Tree tree;
  for_each_line(text_, [&](Line span) {
    const std::string_view line = trimmed(text_.substr(span.begin, span.end - span.begin));
    if (line.size() < 3 || line[0] != '[' || line.size() > kLongestLabel) return;
    std::size_t close = line.rfind(']');
    if (close == std::string_view::npos || close < 2) return;
    const std::string_view after = trimmed(line.substr(close + 1));
    if (!after.empty() && after[0] != '#' && after[0] != ';') return;
    std::string_view name = line.substr(1, close - 1);
    if (name.front() == '[' && name.back() == ']') name = name.substr(1, name.size() - 2);
    const bool named = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return is_name_char(c) || c == '"' || c == '\'' || c == ' ' || c == ':' || c == '@';
    });
    if (!named || name.find_first_not_of("\"' ") == std::string_view::npos) return;
    if (!tree.empty()) tree.back().end = span.begin;
    Scope scope;
    scope.begin = span.end;
    scope.end = text_.size();
    const auto offset = static_cast<std::size_t>(name.data() - text_.data());
    scope.label = {offset, offset + name.size()};
    scope.kind = Kind::kSection;
    tree.push_back(scope);
  });
  return tree;
}

EnclosingNames::Tree EnclosingNames::elements() const {
  Tree tree;
  std::vector<std::int32_t> open;
  std::size_t i = 0;
  while ((i = text_.find('<', i)) != std::string_view::npos) {
    const std::size_t begin = i++;
    if (i >= text_.size()) break;
    const bool closing = text_[i] == '/';
    if (closing) ++i;
    const std::size_t name = i;
    while (i < text_.size() && i - name < kLongestLabel && (is_word(text_[i]) || text_[i] == '-' || text_[i] == '.' || text_[i] == ':')) ++i;
    if (i == name || std::isalpha(static_cast<unsigned char>(text_[name])) == 0) continue;
    const std::string_view tag = text_.substr(name, i - name);
    if (closing) {
      constexpr std::size_t kReach = 16;
      std::size_t depth = open.size();
      auto tag_of = [&](std::int32_t scope) {
        const core::Span label = tree[static_cast<std::size_t>(scope)].label;
        return text_.substr(label.begin, label.size());
      };
      while (depth > 0 && open.size() - depth < kReach && tag_of(open[depth - 1]) != tag) --depth;
      if (depth == 0 || tag_of(open[depth - 1]) != tag) continue;
      for (std::size_t k = depth - 1; k < open.size(); ++k) tree[static_cast<std::size_t>(open[k])].end = begin;
      open.resize(depth - 1);
      continue;
    }
    const std::size_t end = text_.find_first_of("<>", i);
    if (end == std::string_view::npos) break;
    if (text_[end] == '<' || open.size() >= kDeepest) {
      i = end;
      continue;
    }
    Scope scope;
    scope.begin = begin + 1;
    scope.end = text_[end - 1] == '/' ? end : text_.size();
    scope.label = {name, name + tag.size()};
    scope.parent = open.empty() ? -1 : open.back();
    scope.kind = Kind::kElement;
    if (scope.end != end) open.push_back(static_cast<std::int32_t>(tree.size()));
    tree.push_back(scope);
    i = end;
  }
  return tree;
}

EnclosingNames::EnclosingNames(std::string_view text, std::string_view language) : text_(text) {
  trees_.push_back(brackets(language));
  constexpr std::array<std::string_view, 12> kNoLines = {"json", "js", "jsx", "ts",  "tsx", "mjs",
                                                         "cjs",  "c",  "h",   "xml", "css", "scss"};
  constexpr std::array<std::string_view, 15> kNoSections = {"yml", "yaml", "json", "js", "jsx", "ts", "tsx", "mjs",
                                                            "cjs", "py",   "rb",   "go", "rs",  "cs", "xml"};
  constexpr std::array<std::string_view, 14> kElements = {"xml", "html", "htm", "plist", "config", "csproj", "props",
                                                          "xaml", "svg", "jsp", "vue",  "jsx",    "tsx",    "targets"};
  if (!one_of(language, kNoLines)) trees_.push_back(indented_lines());
  if (!one_of(language, kNoSections)) trees_.push_back(sections());
  const std::string_view start = trimmed(text.substr(0, 256));
  if (one_of(language, kElements) || start.starts_with("<")) trees_.push_back(elements());
}

void EnclosingNames::append_names(const Tree& tree, std::int32_t index, Names& names) const {
  const Scope& scope = tree[static_cast<std::size_t>(index)];
  const std::string_view label = text_.substr(scope.label.begin, scope.label.size());
  switch (scope.kind) {
    case Kind::kBrace:
      if (scope.parameters >= 0 && type_name(label).empty()) {
        const Scope& parameters = tree[static_cast<std::size_t>(scope.parameters)];
        add_function_names(text_.substr(parameters.label.begin, parameters.label.size()), names);
      } else {
        add_bracket_names(label, names);
      }
      break;
    case Kind::kBracket: {
      // A list that a name is given; `ENC[`, `Map[` and subscripts are none.
      const std::string_view given = trimmed(label);
      if (!given.empty() && (given.back() == ':' || given.back() == '=' || given.back() == '>')) add_bracket_names(label, names);
      break;
    }
    case Kind::kParen:
      add_call_names(label, names);
      break;
    case Kind::kLine:
    case Kind::kElement:
      add(names, label);
      break;
    case Kind::kSection:
      add(names, label);
      break;
  }
}

Names EnclosingNames::at(std::size_t offset) const {
  Names names;
  if (offset > text_.size()) return names;
  add_access_path(text_, offset, names);

  struct Step {
    std::size_t begin;
    const Tree* tree;
    std::int32_t index;
  };
  std::vector<Step> steps;
  for (const Tree& tree : trees_) {
    auto after = std::upper_bound(tree.begin(), tree.end(), offset,
                                  [](std::size_t value, const Scope& scope) { return value < scope.begin; });
    if (after == tree.begin()) continue;
    auto index = static_cast<std::int32_t>(after - tree.begin()) - 1;
    for (; index >= 0; index = tree[static_cast<std::size_t>(index)].parent) {
      const Scope& scope = tree[static_cast<std::size_t>(index)];
      if (offset < scope.end) steps.push_back({scope.begin, &tree, index});
      if (scope.kind == Kind::kSection) break;
    }
  }
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.begin > b.begin; });
  for (const Step& step : steps) {
    if (names.size() >= kMostNames) break;
    append_names(*step.tree, step.index, names);
  }
  return names;
}

Names enclosing_names(const text::Document& document, std::size_t offset) {
  const std::string_view text = document.text();
  offset = std::min(offset, text.size());
  const std::size_t end = std::min(text.find('\n', offset), std::min(text.size(), offset + kLongestLabel));
  std::size_t begin = offset > kWindow ? offset - kWindow : 0;
  if (begin > 0) begin = std::min(offset, text.find('\n', begin));
  return EnclosingNames(text.substr(begin, end - begin), document.language()).at(offset - begin);
}

}  // namespace credward::detect
