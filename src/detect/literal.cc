#include "detect/literal.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <string>

#include "detect/holes.h"

namespace credward::detect {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What a string literal of this language, with these letters before its quote, fills in.
unsigned holes_of(std::string_view language, std::string_view prefix, char quote) {
  unsigned syntaxes = kTemplateHoles | kFormatHoles;
  const bool formatted = prefix.find_first_of("fF$") != std::string_view::npos;
  if (quote == '`') syntaxes |= kDollarHoles;
  if (is_one_of(language, {"py", "ipynb", "rs", "cs", "swift", "java", ""}) || formatted)
    syntaxes |= kBraceHoles;
  if (is_one_of(language, {"rb", "ex", "exs", "coffee", "cr"})) syntaxes |= kHashHoles;
  if (language == "swift") syntaxes |= kSwiftHoles;
  // Where single quotes are plain, "$x" in them is plain too; everywhere else it may be expanded later.
  syntaxes |= kDollarHoles;
  return syntaxes;
}

struct Escape {
  std::size_t size;  // of its text
  std::string text;
};

void put_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | ((code >> 12) & 0x0F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

Escape escape_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return {1, "\\"};
  const char c = text[at + 1];
  switch (c) {
    case 'n':
      return {2, "\n"};
    case 'r':
      return {2, "\r"};
    case 't':
      return {2, "\t"};
    case '\n':
      return {2, ""};
    case 'u':
    case 'x': {
      const std::size_t wanted = c == 'u' ? 4 : 2;
      unsigned code = 0;
      std::size_t digits = 0;
      while (digits < wanted && at + 2 + digits < text.size() &&
             std::isxdigit(static_cast<unsigned char>(text[at + 2 + digits]))) {
        const char d = text[at + 2 + digits++];
        code = code * 16 + static_cast<unsigned>(d <= '9' ? d - '0' : (d | 0x20) - 'a' + 10);
      }
      if (digits != wanted || code == 0) return {2, std::string(1, c)};
      Escape escape{2 + digits, {}};
      put_utf8(escape.text, code);
      return escape;
    }
    default:
      return {2, std::string(1, c)};
  }
}

constexpr std::string_view kPrefixLetters = "fFbBrRuUL@$";

struct Opening {
  std::size_t content = 0;
  std::string_view delimiter;
  std::string_view prefix;
};

// The quote at `at` or behind a few prefix letters.
bool open_literal(std::string_view text, std::size_t at, Opening& opening) {
  const std::size_t begin = at;
  while (at < text.size() && at - begin < 2 && kPrefixLetters.find(text[at]) != std::string_view::npos) ++at;
  if (at >= text.size() || (text[at] != '"' && text[at] != '\'' && text[at] != '`')) return false;
  opening.prefix = text.substr(begin, at - begin);
  const bool triple = text[at] != '`' && text.substr(at, 3) == std::string(3, text[at]);
  opening.delimiter = text.substr(at, triple ? 3 : 1);
  opening.content = at + opening.delimiter.size();
  return true;
}

constexpr std::array<std::string_view, 7> kOperators = {"..", "<>", "++", "+", ".", "&", "~"};

class LiteralReader {
 public:
  LiteralReader(std::string_view text, std::size_t at, std::string_view language, std::size_t limit)
      : text_(text),
        language_(language),
        at_(at),
        stop_(std::min(text.size(), at + limit)),
        doubles_quotes_(is_one_of(language, {"yml", "yaml", "sql", "ps1", "psm1"})) {
    literal_.end = at;
  }

  Literal read() {
    constexpr int kMostParts = 64;
    Opening opening;
    for (int parts = 0; parts < kMostParts && open_literal(text_, at_, opening); ++parts) {
      read_content(opening);
      if (!literal_.closed || !find_next()) break;
    }
    return std::move(literal_);
  }

 private:
  bool ends_at_line(const Opening& opening) const {
    return opening.delimiter.size() == 1 && opening.delimiter[0] != '`' && !doubles_quotes_ &&
           language_ != "php" && language_ != "json";
  }

  // 'Bearer ${KEY}' in Groovy; in a command of the same quotes the shell expands it.
  bool is_plain_groovy(const Opening& opening) const {
    if (opening.delimiter != "'" || !is_one_of(language_, {"groovy", "jenkinsfile", "gradle"})) return false;
    const std::string_view content = text_.substr(opening.content, text_.substr(opening.content, 400).find('\''));
    return content.starts_with("Bearer ") && content.find(" -") == std::string_view::npos;
  }

  // From behind the opening quote to behind the closing one.
  void read_content(const Opening& opening) {
    const char quote = opening.delimiter[0];
    const bool raw = opening.prefix.find_first_of("rR") != std::string_view::npos ||
                     (quote == '`' && language_ == "go") || (quote == '\'' && doubles_quotes_);
    unsigned syntaxes = holes_of(language_, opening.prefix, quote);
    if (is_plain_groovy(opening)) syntaxes &= ~kDollarHoles;
    std::size_t i = opening.content;
    literal_.closed = false;
    while (i < stop_ && !literal_.closed) {
      if (quote == '\'' && doubles_quotes_ && text_.substr(i, 2) == "''") {
        literal_.rendered.put('\'', {i, i + 2});
        i += 2;
      } else if (text_.substr(i, opening.delimiter.size()) == opening.delimiter) {
        literal_.closed = true;
        i += opening.delimiter.size();
      } else if (text_[i] == '\n' && ends_at_line(opening)) {
        break;
      } else if (const Hole hole = hole_at(text_, i, syntaxes); hole.size != 0 && i + hole.size <= stop_) {
        literal_.rendered.hole(hole.name, {i, i + hole.size});
        i += hole.size;
      } else if (text_[i] == '\\' && !raw) {
        const Escape escape = escape_at(text_, i);
        literal_.rendered.put(escape.text, {i, std::min(i + escape.size, text_.size())});
        i += escape.size;
      } else {
        literal_.rendered.put(text_[i], {i, i + 1});
        ++i;
      }
    }
    literal_.end = std::min(i, text_.size());
  }

  std::size_t skip_blanks(std::size_t from) const {
    const std::size_t last = std::min(stop_, from + 200);
    while (from < last && (std::isspace(static_cast<unsigned char>(text_[from])) != 0 ||
                           (text_[from] == '\\' && from + 1 < text_.size() && text_[from + 1] == '\n')))
      ++from;
    return from;
  }

  // Behind a concatenating operator and the blanks around it; `from` itself if there is none.
  std::size_t skip_operator(std::size_t from) const {
    const std::size_t next = skip_blanks(from);
    for (std::string_view op : kOperators)
      if (text_.substr(next, op.size()) == op) return skip_blanks(next + op.size());
    return from;
  }

  // Goes to the next literal of the concatenation; what stands between is filled in.
  bool find_next() {
    Opening following;
    std::size_t next = skip_operator(literal_.end);
    if (next == literal_.end) {
      next = skip_blanks(literal_.end);
      at_ = next;
      return is_one_of(language_, {"py", "c", "h", "cc", "cpp", "hpp", "rb", "dart", "ipynb"}) &&
             open_literal(text_, next, following);
    }
    while (next < stop_ && !open_literal(text_, next, following)) {
      const std::string_view operand = operand_at(next);
      if (operand.empty()) return false;
      literal_.end = next + operand.size();
      literal_.rendered.hole(expression_name(operand), {next, literal_.end});
      next = skip_operator(literal_.end);
      if (next == literal_.end) return false;
    }
    at_ = next;
    return next < stop_;
  }

  // A name, a call, a subscript.
  std::string_view operand_at(std::size_t begin) const {
    std::size_t i = begin;
    while (i < stop_ && i - begin < kLongestHole) {
      if (is_word(text_[i]) || std::string_view(".$:>-@&*!?").find(text_[i]) != std::string_view::npos) {
        ++i;
      } else if (text_[i] == '(' || text_[i] == '[') {
        const std::size_t close = closing_bracket(text_, i, text_[i], text_[i] == '(' ? ')' : ']');
        if (close == std::string_view::npos) break;
        i = close + 1;
      } else {
        break;
      }
    }
    std::string_view operand = text_.substr(begin, i - begin);
    while (!operand.empty() && (operand.back() == '.' || operand.back() == '-')) operand.remove_suffix(1);
    return operand;
  }

  std::string_view text_;
  std::string_view language_;
  std::size_t at_;
  std::size_t stop_;
  bool doubles_quotes_;
  Literal literal_;
};

}  // namespace

Literal read_literal(std::string_view text, std::size_t at, std::string_view language, std::size_t limit) {
  return LiteralReader(text, at, language, limit).read();
}

}  // namespace credward::detect
