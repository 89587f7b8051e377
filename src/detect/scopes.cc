#include "detect/scopes.h"

#include <algorithm>
#include <cctype>

#include "detect/code_scan.h"
#include "detect/labels.h"

namespace credward::detect {
namespace {

constexpr std::size_t kDeepest = 64;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_name_char(char c) {
  return is_word(c) || c == '.' || c == '-' || c == '$' || c == '/';
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

class BracketScopes {
 public:
  BracketScopes(std::string_view text, std::string_view language) : text_(text), scanner_(text, language) {}

  Scopes run() {
    Token token{};
    while (scanner_.next(token)) {
      if (newline_) end_line(token);
      seen_ = token.span.end;
      switch (token.kind) {
        case TokenKind::kNewline:
          newline_ = true;
          break;
        case TokenKind::kComment:
          if (trimmed_label(text_.substr(label_, token.span.begin - label_)).empty()) {
            label_ = token.span.end;
            label_end_ = std::string_view::npos;
          }
          break;
        case TokenKind::kSeparator:
          start_label(token.span.end);
          break;
        case TokenKind::kOpen:
          open(token.span);
          break;
        case TokenKind::kClose:
          close(token.span);
          break;
        case TokenKind::kString:
          break;
      }
    }
    return std::move(scopes_);
  }

 private:
  struct Open {
    std::int32_t scope;  // -1: deeper than what is kept
    char closer;
    std::size_t begin;
    std::size_t label;
  };

  void start_label(std::size_t at) {
    label_ = at;
    label_end_ = std::string_view::npos;
    parameters_ = -1;
  }

  // A label ends with its line unless the bracket opens the next one.
  void end_line(const Token& token) {
    const bool blank = trimmed_label(text_.substr(seen_, token.span.begin - seen_)).empty();
    if (blank && token.kind == TokenKind::kComment) {
      label_end_ = std::min(label_end_, seen_);  // a remark between them belongs to neither
      return;
    }
    if (!blank || (token.kind != TokenKind::kOpen && token.kind != TokenKind::kNewline)) start_label(seen_);
    if (token.kind != TokenKind::kNewline || !blank) newline_ = false;
  }

  void open(core::Span bracket) {
    const std::size_t at = bracket.begin;
    const char c = text_[at];
    std::int32_t index = -1;
    if (open_.size() < kDeepest) {
      Scope scope;
      scope.begin = bracket.end;
      scope.end = text_.size();
      const std::size_t label_end = std::max(label_, std::min(at, label_end_));
      scope.label = {label_end - label_ > kLongestLabel ? label_end - kLongestLabel : label_, label_end};
      scope.parent = open_.empty() ? -1 : open_.back().scope;
      scope.parameters = c == '{' ? parameters_ : -1;
      scope.kind = c == '{' ? ScopeKind::kBrace : c == '(' ? ScopeKind::kParen : ScopeKind::kBracket;
      index = static_cast<std::int32_t>(scopes_.size());
      scopes_.push_back(scope);
    }
    open_.push_back({index, c == '{' ? '}' : c == '(' ? ')' : ']', at, label_});
    start_label(bracket.end);
  }

  // Closes the nearest opening of this kind; what stands open inside it was never closed.
  void close(core::Span bracket) {
    constexpr std::size_t kReach = 8;
    const char c = text_[bracket.begin];
    start_label(bracket.end);
    std::size_t depth = open_.size();
    while (depth > 0 && open_.size() - depth < kReach && open_[depth - 1].closer != c) --depth;
    if (depth == 0 || open_[depth - 1].closer != c) return;
    for (std::size_t i = depth - 1; i < open_.size(); ++i)
      if (open_[i].scope >= 0) scopes_[static_cast<std::size_t>(open_[i].scope)].end = bracket.begin;
    if (c == ')') parameters_ = open_[depth - 1].scope;
    // `map[string]string{` and `[]string{` are types: what stands before them names what follows.
    const std::size_t opening = open_[depth - 1].begin;
    const bool attached = opening > 0 && is_word(text_[opening - 1]);
    if (c == ']' && (attached || bracket.begin == opening + 1)) label_ = open_[depth - 1].label;
    open_.resize(depth - 1);
  }

  std::string_view text_;
  CodeScanner scanner_;
  Scopes scopes_;
  std::vector<Open> open_;
  std::size_t label_ = 0;
  std::size_t label_end_ = std::string_view::npos;  // where remarks begin that stand behind it
  std::int32_t parameters_ = -1;  // the "(…)" that was closed last, while nothing else came after it
  bool newline_ = false;
  std::size_t seen_ = 0;
};

class IndentedScopes {
 public:
  explicit IndentedScopes(std::string_view text) : text_(text) {}

  Scopes run() {
    for_each_line(text_, [&](Line line) { read(line); });
    end_code(0, text_.size());
    return std::move(scopes_);
  }

 private:
  struct Level {
    std::size_t indent;
    std::int32_t scope;
  };

  std::size_t skip_blanks(std::size_t i, std::size_t end) const {
    while (i < end && is_blank(text_[i])) ++i;
    return i;
  }

  void close_from(std::vector<Level>& levels, std::size_t indent, std::size_t at) {
    while (!levels.empty() && levels.back().indent >= indent) {
      scopes_[static_cast<std::size_t>(levels.back().scope)].end = at;
      levels.pop_back();
    }
  }

  // Remarks end nothing, but those no deeper than what ends next belong to what comes then.
  void end_code(std::size_t indent, std::size_t at) {
    close_from(levels_, std::max(indent, remark_indent_), remark_begin_);
    close_from(levels_, indent, at);
    remark_indent_ = std::string_view::npos;
  }

  // "+  key:" of a patch.
  bool is_patch_line(std::size_t i, Line line) const {
    return i == line.begin && i + 2 < line.end && (text_[i] == '+' || text_[i] == '-') &&
           text_[i + 1] == ' ' && text_[i + 2] == ' ';
  }

  void read(Line line) {
    std::size_t i = skip_blanks(line.begin, line.end);
    if (i == line.end) return;
    // Commented-out lines nest among themselves, inside what stands around them; so do the lines of a patch.
    std::size_t origin = line.begin;
    const bool comment = text_[i] == '#';
    if (comment && i - line.begin < remark_indent_) {
      remark_indent_ = i - line.begin;
      remark_begin_ = line.begin;
    }
    if (!comment) close_from(commented_, 0, line.begin);
    if (comment || is_patch_line(i, line)) {
      origin = ++i;
      i = skip_blanks(i, line.end);
      if (i == line.end) return;
    }
    const std::size_t dash = i - origin;
    bool item = false;
    while (i + 1 < line.end && text_[i] == '-' && text_[i + 1] == ' ') {
      item = true;
      i = skip_blanks(i + 2, line.end);
    }
    // An item may stand as far left as the key whose list it is in.
    const std::size_t indent = item ? dash + 1 : dash;
    if (comment) {
      close_from(commented_, indent, line.begin);
    } else {
      end_code(indent, line.begin);
    }
    std::vector<Level>& levels = comment ? commented_ : levels_;
    const core::Span key = line_key(text_.substr(0, line.end), i);
    if (key.size() == 0 || levels.size() >= kDeepest) return;
    Scope scope;
    scope.begin = line.end;
    scope.end = text_.size();
    scope.label = key;
    const std::vector<Level>& around = levels.empty() ? levels_ : levels;
    scope.parent = around.empty() ? -1 : around.back().scope;
    scope.kind = ScopeKind::kLine;
    levels.push_back({i - origin, static_cast<std::int32_t>(scopes_.size())});
    scopes_.push_back(scope);
  }

  std::string_view text_;
  Scopes scopes_;
  std::vector<Level> levels_, commented_;
  std::size_t remark_indent_ = std::string_view::npos, remark_begin_ = 0;
};

class ElementScopes {
 public:
  explicit ElementScopes(std::string_view text) : text_(text) {}

  Scopes run() {
    std::size_t i = 0;
    while ((i = text_.find('<', i)) != std::string_view::npos) {
      const std::size_t begin = i++;
      const bool closing = i < text_.size() && text_[i] == '/';
      if (closing) ++i;
      const std::size_t name = i;
      while (i < text_.size() && i - name < kLongestLabel &&
             (is_word(text_[i]) || text_[i] == '-' || text_[i] == '.' || text_[i] == ':'))
        ++i;
      if (i == name || std::isalpha(static_cast<unsigned char>(text_[name])) == 0) continue;
      if (closing)
        close(text_.substr(name, i - name), begin);
      else
        i = open(begin, {name, i});
    }
    return std::move(scopes_);
  }

 private:
  std::string_view tag_of(std::int32_t scope) const {
    const core::Span label = scopes_[static_cast<std::size_t>(scope)].label;
    return text_.substr(label.begin, label.size());
  }

  void close(std::string_view tag, std::size_t at) {
    constexpr std::size_t kReach = 16;
    std::size_t depth = open_.size();
    while (depth > 0 && open_.size() - depth < kReach && tag_of(open_[depth - 1]) != tag) --depth;
    if (depth == 0 || tag_of(open_[depth - 1]) != tag) return;
    for (std::size_t i = depth - 1; i < open_.size(); ++i)
      scopes_[static_cast<std::size_t>(open_[i])].end = at;
    open_.resize(depth - 1);
  }

  // Returns where to go on.
  std::size_t open(std::size_t begin, core::Span tag) {
    const std::size_t end = text_.find_first_of("<>", tag.end);
    if (end == std::string_view::npos) return text_.size();
    if (text_[end] == '<' || open_.size() >= kDeepest) return end;
    const bool alone = text_[end - 1] == '/';
    Scope scope;
    scope.begin = begin + 1;
    scope.end = alone ? end : text_.size();
    scope.label = tag;
    scope.parent = open_.empty() ? -1 : open_.back();
    scope.kind = ScopeKind::kElement;
    if (!alone) open_.push_back(static_cast<std::int32_t>(scopes_.size()));
    scopes_.push_back(scope);
    return end;
  }

  std::string_view text_;
  Scopes scopes_;
  std::vector<std::int32_t> open_;
};

}  // namespace

Scopes bracket_scopes(std::string_view text, std::string_view language) {
  return BracketScopes(text, language).run();
}
Scopes indented_scopes(std::string_view text) {
  return IndentedScopes(text).run();
}
Scopes element_scopes(std::string_view text) {
  return ElementScopes(text).run();
}

Scopes section_scopes(std::string_view text) {
  Scopes tree;
  for_each_line(text, [&](Line span) {
    const std::string_view line = trimmed_label(text.substr(span.begin, span.end - span.begin));
    if (line.size() < 3 || line[0] != '[' || line.size() > kLongestLabel) return;
    std::size_t close = line.rfind(']');
    if (close == std::string_view::npos || close < 2) return;
    const std::string_view after = trimmed_label(line.substr(close + 1));
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
    scope.end = text.size();
    const auto offset = static_cast<std::size_t>(name.data() - text.data());
    scope.label = {offset, offset + name.size()};
    scope.kind = ScopeKind::kSection;
    tree.push_back(scope);
  });
  return tree;
}

}  // namespace credward::detect
