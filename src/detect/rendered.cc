#include "detect/rendered.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "detect/header_field.h"

namespace credward::detect {
namespace {

constexpr std::size_t kLongestHole = 300;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_name_start(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Where the bracket that opens at `open` closes, npos if not within reach.
std::size_t closing(std::string_view text, std::size_t open, char opener, char closer) {
  const std::size_t limit = std::min(text.size(), open + kLongestHole);
  int depth = 0;
  for (std::size_t i = open; i < limit; ++i) {
    if (text[i] == opener) ++depth;
    if (text[i] == closer && --depth == 0) return i;
  }
  return std::string_view::npos;
}

// "${NAME:-default}" is named NAME; "${obj.key ?? x}" is named obj.key.
std::string_view braced_name(std::string_view inside) {
  while (!inside.empty() && (inside.front() == '!' || inside.front() == ' ' || inside.front() == '#')) inside.remove_prefix(1);
  std::size_t end = 0;
  while (end < inside.size() && is_word(inside[end])) ++end;
  if (end < inside.size() && std::string_view(":-+=?%/^,").find(inside[end]) != std::string_view::npos &&
      inside.substr(end, 2) != "?." && inside.substr(end, 2) != "::")
    return inside.substr(0, end);
  return expression_name(inside);
}

Hole dollar_hole(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.size() < 2) return {};
  if (rest[1] == '{') {
    const std::size_t end = closing(text, at + 1, '{', '}');
    if (end == std::string_view::npos) return {};
    return {end + 1 - at, braced_name(text.substr(at + 2, end - at - 2))};
  }
  if (rest[1] == '(') {
    const std::size_t end = closing(text, at + 1, '(', ')');
    if (end == std::string_view::npos) return {};
    const std::string_view inside = text.substr(at + 2, end - at - 2);
    // Make's and PowerShell's $(NAME) has a name; a command's output has none.
    const bool plain = !inside.empty() && std::all_of(inside.begin(), inside.end(), [](char c) { return is_word(c) || c == '$' || c == ':' || c == '.'; });
    return {end + 1 - at, plain ? expression_name(inside) : std::string_view{}};
  }
  std::size_t end = 1;
  for (std::string_view drive : {"env:", "Env:", "ENV:", "script:", "global:"})
    if (rest.substr(1).starts_with(drive)) end += drive.size();
  const std::size_t name = end;
  if (end >= rest.size() || !(is_name_start(rest[end]) || (end == 1 && std::isdigit(static_cast<unsigned char>(rest[1]))))) return {};
  while (end < rest.size() && end < kLongestHole && is_word(rest[end])) ++end;
  return {end, rest.substr(name, end - name)};
}

Hole template_hole(std::string_view text, std::size_t at) {
  const std::size_t open = text[at] == '$' ? at + 1 : at;
  if (text.substr(open, 2) == "{{") {
    const std::size_t end = text.substr(open, kLongestHole).find("}}");
    if (end == std::string_view::npos) return {};
    const std::size_t stop = open + end + (text.substr(open, 3) == "{{{" && text.substr(open + end, 3) == "}}}" ? 3 : 2);
    std::string_view inside = text.substr(open + 2, end - 2);
    while (!inside.empty() && (inside.front() == '{' || inside.front() == '-' || inside.front() == ' ')) inside.remove_prefix(1);
    return {stop - at, expression_name(inside.substr(0, inside.find('|')))};
  }
  if (text.substr(at, 2) == "<%") {
    const std::size_t end = text.substr(at, kLongestHole).find("%>");
    if (end == std::string_view::npos) return {};
    return {end + 2, expression_name(text.substr(at + 2, end - 2))};
  }
  return {};
}

// {name}, {obj.name}, {name:format}, {0}, {}: an expression, not the braces of JSON or CSS.
Hole brace_hole(std::string_view text, std::size_t at) {
  const std::size_t end = closing(text, at, '{', '}');
  if (end == std::string_view::npos) return {};
  const std::string_view inside = text.substr(at + 1, end - at - 1);
  const bool expression = std::all_of(inside.begin(), inside.end(), [](char c) {
    return is_word(c) || std::string_view(".[]()'!:").find(c) != std::string_view::npos;
  });
  if (!expression) return {};
  return {end + 1 - at, expression_name(inside.substr(0, inside.find(':')))};
}

Hole percent_hole(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && end - at < 128 && is_word(text[end])) ++end;
  if (end == at + 1 || end >= text.size() || text[end] != '%' || !is_name_start(text[at + 1])) return {};
  return {end + 1 - at, text.substr(at + 1, end - at - 1)};
}

Hole format_hole(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "%(") {
    const std::size_t end = closing(text, at + 1, '(', ')');
    if (end != std::string_view::npos && end + 1 < text.size() && text[end + 1] == 's')
      return {end + 2 - at, text.substr(at + 2, end - at - 2)};
  }
  if (at + 1 < text.size() && std::string_view("svq@").find(text[at + 1]) != std::string_view::npos &&
      (at + 2 >= text.size() || !is_word(text[at + 2])))
    return {2, {}};
  return {};
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What a string literal of this language, with these letters before its quote, fills in.
unsigned holes_of(std::string_view language, std::string_view prefix, char quote) {
  unsigned syntaxes = kTemplateHoles | kFormatHoles;
  const bool formatted = prefix.find_first_of("fF$") != std::string_view::npos;
  if (quote == '`') syntaxes |= kDollarHoles;
  if (is_one_of(language, {"py", "ipynb", "rs", "cs", "swift", "java", ""}) || formatted) syntaxes |= kBraceHoles;
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
    case 'n': return {2, "\n"};
    case 'r': return {2, "\r"};
    case 't': return {2, "\t"};
    case '\n': return {2, ""};
    case 'u':
    case 'x': {
      const std::size_t wanted = c == 'u' ? 4 : 2;
      unsigned code = 0;
      std::size_t digits = 0;
      while (digits < wanted && at + 2 + digits < text.size() && std::isxdigit(static_cast<unsigned char>(text[at + 2 + digits]))) {
        const char d = text[at + 2 + digits++];
        code = code * 16 + static_cast<unsigned>(d <= '9' ? d - '0' : (d | 0x20) - 'a' + 10);
      }
      if (digits != wanted || code == 0) return {2, std::string(1, c)};
      Escape escape{2 + digits, {}};
      put_utf8(escape.text, code);
      return escape;
    }
    default: return {2, std::string(1, c)};
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

}  // namespace

void Rendered::put(char c, core::Span source) {
  text += c == kHoleBegin || c == kHoleEnd ? '?' : c;
  sources.push_back(source);
}

void Rendered::put(std::string_view literal, core::Span source) {
  for (char c : literal) put(c, source);
}

void Rendered::hole(std::string_view name, core::Span source) {
  text += kHoleBegin;
  for (char c : name) text += static_cast<unsigned char>(c) < ' ' ? '_' : c;
  text += kHoleEnd;
  sources.insert(sources.end(), name.size() + 2, source);
}

void Rendered::append(const Rendered& other, std::size_t begin, std::size_t end) {
  text.append(other.text, begin, end - begin);
  sources.insert(sources.end(), other.sources.begin() + static_cast<std::ptrdiff_t>(begin),
                 other.sources.begin() + static_cast<std::ptrdiff_t>(end));
}

Rendered Rendered::part(std::size_t begin, std::size_t end) const {
  Rendered result;
  result.append(*this, begin, end);
  return result;
}

core::Span Rendered::span(std::size_t begin, std::size_t end, std::size_t otherwise) const {
  if (begin >= end) return {otherwise, otherwise};
  return {sources[begin].begin, std::max(sources[begin].begin, sources[end - 1].end)};
}

std::string_view expression_name(std::string_view expression) {
  constexpr std::array<std::string_view, 14> kNothing = {"trim",  "strip",  "trimSpace", "chomp",    "toString", "to_s", "String",
                                                         "value", "expose", "clone",     "as_str", "unwrap", "get", "c_str"};
  std::size_t end = expression.size();
  for (int tries = 0; tries < 6; ++tries) {
    while (end > 0 && !is_word(expression[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && (is_word(expression[begin - 1]) || expression[begin - 1] == '.' || expression[begin - 1] == '-')) --begin;
    std::string_view name = expression.substr(begin, end - begin);
    while (!name.empty() && (name.front() == '.' || name.front() == '-')) name.remove_prefix(1);
    const std::size_t dot = name.rfind('.');
    const std::string_view last = name.substr(dot == std::string_view::npos ? 0 : dot + 1);
    if (std::find(kNothing.begin(), kNothing.end(), last) == kNothing.end()) return name;
    end = static_cast<std::size_t>(last.data() - expression.data());
  }
  return {};
}

Hole hole_at(std::string_view text, std::size_t at, unsigned syntaxes) {
  Hole hole;
  switch (text[at]) {
    case '$':
      if ((syntaxes & kTemplateHoles) != 0) hole = template_hole(text, at);
      if (hole.size == 0 && (syntaxes & kDollarHoles) != 0) hole = dollar_hole(text, at);
      break;
    case '{':
      if ((syntaxes & kTemplateHoles) != 0) hole = template_hole(text, at);
      if (hole.size == 0 && (syntaxes & kBraceHoles) != 0) hole = brace_hole(text, at);
      break;
    case '<':
      if ((syntaxes & kTemplateHoles) != 0) hole = template_hole(text, at);
      break;
    case '#':
      if ((syntaxes & kHashHoles) != 0 && text.substr(at, 2) == "#{") {
        hole = brace_hole(text, at + 1);
        if (hole.size != 0) ++hole.size;
      }
      break;
    case '%':
      if ((syntaxes & kPercentHoles) != 0) hole = percent_hole(text, at);
      if (hole.size == 0 && (syntaxes & kFormatHoles) != 0) hole = format_hole(text, at);
      break;
    case '\\':
      if ((syntaxes & kSwiftHoles) != 0 && text.substr(at, 2) == "\\(") {
        const std::size_t end = closing(text, at + 1, '(', ')');
        if (end != std::string_view::npos) hole = {end + 1 - at, expression_name(text.substr(at + 2, end - at - 2))};
      }
      break;
    default: break;
  }
  return hole;
}

Literal read_literal(std::string_view text, std::size_t at, std::string_view language, std::size_t limit) {
  constexpr int kMostParts = 64;
  Literal literal;
  literal.end = at;
  const std::size_t stop = std::min(text.size(), at + limit);
  const bool doubles_quotes = is_one_of(language, {"yml", "yaml", "sql", "ps1", "psm1"});
  for (int parts = 0; parts < kMostParts; ++parts) {
    Opening opening;
    if (!open_literal(text, at, opening)) break;
    const char quote = opening.delimiter[0];
    const bool raw = opening.prefix.find_first_of("rR") != std::string_view::npos || (quote == '`' && language == "go") ||
                     (quote == '\'' && doubles_quotes);
    const unsigned syntaxes = holes_of(language, opening.prefix, quote);
    std::size_t i = opening.content;
    literal.closed = false;
    while (i < stop) {
      if (text.substr(i, opening.delimiter.size()) == opening.delimiter) {
        if (quote == '\'' && doubles_quotes && text.substr(i, 2) == "''") {
          literal.rendered.put('\'', {i, i + 2});
          i += 2;
          continue;
        }
        literal.closed = true;
        i += opening.delimiter.size();
        break;
      }
      if (text[i] == '\n' && opening.delimiter.size() == 1 && quote != '`' && !doubles_quotes && language != "php" && language != "json") break;
      if (const Hole hole = hole_at(text, i, syntaxes); hole.size != 0 && i + hole.size <= stop) {
        literal.rendered.hole(hole.name, {i, i + hole.size});
        i += hole.size;
      } else if (text[i] == '\\' && !raw) {
        const Escape escape = escape_at(text, i);
        literal.rendered.put(escape.text, {i, std::min(i + escape.size, text.size())});
        i += escape.size;
      } else {
        literal.rendered.put(text[i], {i, i + 1});
        ++i;
      }
    }
    literal.end = std::min(i, text.size());
    if (!literal.closed) break;

    // What comes next: an operator, or right away another literal.
    auto skip_blanks = [&](std::size_t from) {
      const std::size_t last = std::min(stop, from + 200);
      while (from < last && (std::isspace(static_cast<unsigned char>(text[from])) != 0 || (text[from] == '\\' && from + 1 < text.size() && text[from + 1] == '\n'))) ++from;
      return from;
    };
    std::size_t next = skip_blanks(literal.end);
    bool joined = false;
    for (std::string_view op : {"..", "<>", "++", "+", ".", "&", "~"})
      if (text.substr(next, op.size()) == op) {
        next = skip_blanks(next + op.size());
        joined = true;
        break;
      }
    Opening following;
    if (!joined) {
      if (!is_one_of(language, {"py", "c", "h", "cc", "cpp", "hpp", "rb", "dart", "ipynb"}) || !open_literal(text, next, following)) break;
      at = next;
      continue;
    }
    // Operands between literals are holes: name, call, subscript.
    while (next < stop && !open_literal(text, next, following)) {
      const std::size_t operand = next;
      while (next < stop && next - operand < kLongestHole) {
        if (is_word(text[next]) || std::string_view(".$:>-@&*!?").find(text[next]) != std::string_view::npos) {
          ++next;
        } else if (text[next] == '(' || text[next] == '[') {
          const std::size_t close = closing(text, next, text[next], text[next] == '(' ? ')' : ']');
          if (close == std::string_view::npos) break;
          next = close + 1;
        } else {
          break;
        }
      }
      std::string_view name = text.substr(operand, next - operand);
      while (!name.empty() && (name.back() == '.' || name.back() == '-')) name.remove_suffix(1);
      if (name.empty()) return literal;
      const std::size_t operand_end = operand + name.size();
      literal.rendered.hole(expression_name(name), {operand, operand_end});
      literal.end = operand_end;
      next = skip_blanks(operand_end);
      bool more = false;
      for (std::string_view op : {"..", "<>", "++", "+", ".", "&", "~"})
        if (text.substr(next, op.size()) == op) {
          next = skip_blanks(next + op.size());
          more = true;
          break;
        }
      if (!more) return literal;
    }
    at = next;
  }
  return literal;
}

}  // namespace credward::detect
