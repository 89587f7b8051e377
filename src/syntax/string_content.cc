#include "syntax/string_content.h"

#include <algorithm>
#include <array>
#include <utility>

namespace credward::syntax {
namespace {

using core::Span;
constexpr std::size_t kLongestPrefix = 16;
constexpr std::size_t kLongestHole = 4096;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_name(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_quote(char c) {
  return c == '"' || c == '\'' || c == '`' || c == '/';
}

std::size_t run_of(std::string_view text, std::size_t at, char c) {
  std::size_t end = at;
  while (end < text.size() && text[end] == c) ++end;
  return end - at;
}

bool ends_with_run(std::string_view text, std::size_t from, char quote, std::size_t quotes,
                   std::size_t hashes) {
  if (text.size() < from + quotes + hashes) return false;
  const std::string_view tail = text.substr(text.size() - quotes - hashes);
  return run_of(tail, 0, quote) >= quotes && run_of(tail, quotes, '#') >= hashes;
}

Span quoted(std::string_view text, Delimiters delimiters) {
  std::size_t at = 0;
  while (at < text.size() && at < kLongestPrefix &&
         (is_letter(text[at]) || text[at] == '@' || text[at] == '$' || text[at] == ':' || text[at] == '_' ||
          is_digit(text[at])))
    ++at;
  const bool verbatim = text.substr(0, at).find('@') != std::string_view::npos;
  const std::size_t hashes = run_of(text, at, '#');
  at += hashes;
  if (at >= text.size() || !is_quote(text[at])) return {0, text.size()};
  const char quote = text[at];
  std::size_t quotes = 1;
  const std::size_t run = run_of(text, at, quote);
  if (delimiters != Delimiters::kSingle && !verbatim && quote != '`' && run >= 3) {
    quotes = 3;
    if (delimiters == Delimiters::kRuns && ends_with_run(text, at + run, quote, run, hashes)) quotes = run;
  }
  at += quotes;
  if (delimiters == Delimiters::kAdjacent && quotes == 1 && text.size() > at && is_quote(text.back())) {
    return {at, text.size() - 1};
  }
  const std::size_t tail = ends_with_run(text, at, quote, quotes, hashes) ? quotes + hashes : 0;
  return {at, text.size() - tail};
}

Span label(std::string_view text) {
  std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
  if (end > 0 && text[end - 1] == ':') --end;
  return quoted(text.substr(0, end), Delimiters::kSingle);
}

Span cpp_raw(std::string_view text) {
  const std::size_t open = text.find('(');
  const std::size_t quote = text.find('"');
  if (open == std::string_view::npos || quote == std::string_view::npos || quote > open)
    return {0, text.size()};
  const std::size_t tail = open - quote + 1;  // )x"
  const bool closed = text.size() >= open + 1 + tail && text[text.size() - tail] == ')';
  return {open + 1, text.size() - (closed ? tail : 0)};
}

Span lua_long(std::string_view text) {
  if (text.empty() || text[0] != '[') return quoted(text, Delimiters::kSingle);
  const std::size_t head = run_of(text, 1, '=') + 2;
  if (head > text.size()) return {text.size(), text.size()};
  return {head, std::max(head, text.size() - std::min(text.size(), head))};
}

Span here_string(std::string_view text) {
  std::size_t begin = std::min<std::size_t>(2, text.size());
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
  if (begin < text.size() && text[begin] == '\r') ++begin;
  if (begin < text.size() && text[begin] == '\n') ++begin;
  std::size_t end = text.size();
  if (end >= begin + 2 && text[end - 1] == '@') end -= 2;
  if (end > begin && text[end - 1] == '\n') --end;
  if (end > begin && text[end - 1] == '\r') --end;
  return {begin, end};
}

Span heredoc(std::string_view text) {
  const std::size_t first = text.find('\n');
  if (first == std::string_view::npos) return {0, text.size()};
  // A last line without a break at its end is the closing word; with one, the break belongs to that line.
  std::size_t last =
      text.rfind('\n', text.ends_with('\n') && text.size() > 1 ? text.size() - 2 : std::string_view::npos);
  last = std::max(last, first);
  return {first + 1, std::max(first + 1, last)};
}

char closing(char open) {
  constexpr std::array<std::pair<char, char>, 4> kPairs{{{'(', ')'}, {'[', ']'}, {'{', '}'}, {'<', '>'}}};
  for (const auto& [left, right] : kPairs) {
    if (left == open) return right;
  }
  return open;
}

Span sigil(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < kLongestPrefix &&
         (is_letter(text[at]) || text[at] == '~' || text[at] == '%'))
    ++at;
  if (at >= text.size()) return {0, text.size()};
  const char close = closing(text[at]);
  std::size_t quotes = 1;
  if (is_quote(text[at]) && run_of(text, at, text[at]) >= 3) quotes = 3;
  at += quotes;
  std::size_t end = text.size();
  while (end > at && is_letter(text[end - 1])) --end;  // modifiers: ~w(…)a
  const bool closed = end >= at + quotes && text[end - 1] == close;
  return {at, closed ? end - quotes : text.size()};
}

Span within(std::string_view text, Delimiters delimiters) {
  switch (delimiters) {
    case Delimiters::kNone:
      return {0, text.size()};
    case Delimiters::kFirst:
      return {std::min<std::size_t>(1, text.size()), text.size()};
    case Delimiters::kLabel:
      return label(text);
    case Delimiters::kCppRaw:
      return cpp_raw(text);
    case Delimiters::kLuaLong:
      return lua_long(text);
    case Delimiters::kHereString:
      return here_string(text);
    case Delimiters::kHeredoc:
      return heredoc(text);
    case Delimiters::kSigil:
      return sigil(text);
    case Delimiters::kQuotes:
    case Delimiters::kSingle:
    case Delimiters::kAdjacent:
    case Delimiters::kRuns:
      break;
  }
  return quoted(text, delimiters);
}

// A backslash and a whole character; CR LF is one.
std::size_t single_end(std::string_view text, std::size_t at, std::size_t end) {
  if (at + 1 >= end) return 0;
  std::size_t stop = at + 2;
  if (text[at + 1] == '\r' && stop < end && text[stop] == '\n') return stop + 1;
  while (stop < end && (static_cast<unsigned char>(text[stop]) & 0xC0) == 0x80) ++stop;
  return stop;
}

std::size_t backslash_end(std::string_view text, std::size_t at, std::size_t end) {
  if (at + 1 >= end) return 0;
  const char c = text[at + 1];
  std::size_t stop = at + 2;
  const auto digits = [&](std::size_t most, auto test) {
    for (std::size_t i = 0; i < most && stop < end && test(text[stop]); ++i) ++stop;
  };
  if ((c == 'u' || c == 'x') && stop < end && text[stop] == '{') {
    const std::size_t close = text.substr(0, std::min(end, stop + kLongestPrefix)).find('}', stop);
    if (close != std::string_view::npos) return close + 1;
  } else if (c == 'x') {
    digits(2, is_hex);
  } else if (c == 'u') {
    digits(4, is_hex);
  } else if (c == 'U') {
    digits(8, is_hex);
  } else if (is_digit(c)) {
    digits(2, is_digit);
  } else {
    return single_end(text, at, end);
  }
  return stop;
}

// Where the next of several adjacent literals begins, if this quote ends one of them.
std::size_t adjacent_end(std::string_view text, std::size_t at, std::size_t end, char& quote) {
  if (text[at] != quote) return 0;
  std::size_t next = text.substr(0, end).find_first_not_of(" \t\r\n", at + 1);
  if (next == std::string_view::npos || next == at + 1 || (text[next] != '"' && text[next] != '\'')) return 0;
  quote = text[next];
  return next + 1;
}

// The end of an escape that starts here, or 0.
std::size_t escape_end(std::string_view text, std::size_t at, std::size_t end, char& quote, Escapes escapes) {
  const char c = text[at];
  const bool doubled = at + 1 < end && text[at + 1] == c;
  switch (escapes) {
    case Escapes::kNone:
      return 0;
    case Escapes::kBackslash:
      return c == '\\' ? backslash_end(text, at, end) : 0;
    case Escapes::kSingle:
      return c == '\\' ? single_end(text, at, end) : 0;
    case Escapes::kShell:
    case Escapes::kHeredoc: {
      const std::string_view known = escapes == Escapes::kShell ? "\"\\$`\r\n" : "\\$`\r\n";
      const bool is_one = c == '\\' && at + 1 < end && known.find(text[at + 1]) != std::string_view::npos;
      return is_one ? single_end(text, at, end) : 0;
    }
    case Escapes::kQuote:
      return c == '\\' && at + 1 < end && (text[at + 1] == quote || text[at + 1] == '\\') ? at + 2 : 0;
    case Escapes::kDoubled:
      return c == quote && doubled ? at + 2 : 0;
    case Escapes::kBraces:
      return (c == '{' || c == '}') && doubled ? at + 2 : 0;
    case Escapes::kAdjacent:
      return adjacent_end(text, at, end, quote);
    case Escapes::kBacktick:
      if (c == '`') return backslash_end(text, at, end);
      return c == quote && doubled ? at + 2 : 0;
  }
  return 0;
}

// An interpolation that starts here, or an empty piece.
Piece hole_at(std::string_view text, std::size_t at, std::size_t end, Holes holes) {
  Piece piece{NodeKind::kHole, {at, at}, {at, at}};
  if (holes == Holes::kNone || holes == Holes::kBraced || text[at] != '$' || at + 1 >= end) return piece;
  std::size_t stop = at + 1;
  if (text[stop] == '{' && holes == Holes::kDollar) {
    const std::size_t close = text.substr(0, std::min(end, stop + kLongestHole)).find('}', stop);
    if (close == std::string_view::npos) return piece;
    std::size_t name_end = stop + 1;
    while (name_end < close && is_name(text[name_end])) ++name_end;
    piece.span.end = close + 1;
    if (name_end == close) piece.name = {stop + 1, close};
    return piece;
  }
  if (is_digit(text[stop]) || !is_name(text[stop])) return piece;
  while (stop < end && is_name(text[stop])) ++stop;
  piece.span.end = stop;
  piece.name = {at + 1, stop};
  return piece;
}

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::optional<Delimiters> delimiters_named(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kNames{"quotes",   "single",      "adjacent", "runs",
                                                           "none",     "first",       "label",    "cpp-raw",
                                                           "lua-long", "here-string", "heredoc",  "sigil"};
  return find<Delimiters>(kNames, name);
}

std::optional<Holes> holes_named(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kNames{"none", "dollar-name", "dollar", "braced"};
  return find<Holes>(kNames, name);
}

std::optional<Escapes> escapes_named(std::string_view name) {
  static constexpr std::array<std::string_view, 10> kNames{"none",    "backslash", "single",  "shell",
                                                           "heredoc", "quote",     "doubled", "backtick",
                                                           "braces",  "adjacent"};
  return find<Escapes>(kNames, name);
}

Span string_content(std::string_view text, Span whole, Delimiters delimiters) {
  const Span inner = within(text.substr(whole.begin, whole.size()), delimiters);
  const std::size_t begin = std::min(inner.begin, whole.size());
  return {whole.begin + begin, whole.begin + std::clamp(inner.end, begin, whole.size())};
}

void split_text(std::string_view text, Span part, char& quote, const StringSettings& settings,
                std::vector<Piece>& out) {
  std::size_t plain = part.begin;
  const auto flush = [&](std::size_t end) {
    if (plain < end) out.push_back({NodeKind::kText, {plain, end}, {}});
  };
  const bool whole = settings.holes == Holes::kNone && settings.escapes == Escapes::kNone;
  for (std::size_t at = part.begin; !whole && at < part.end;) {
    if (const std::size_t end = escape_end(text, at, part.end, quote, settings.escapes)) {
      flush(at);
      out.push_back({NodeKind::kEscape, {at, end}, {}});
      at = plain = end;
    } else if (const Piece hole = hole_at(text, at, part.end, settings.holes); hole.span.size() > 0) {
      flush(at);
      out.push_back(hole);
      at = plain = hole.span.end;
    } else {
      ++at;
    }
  }
  flush(part.end);
}

}  // namespace credward::syntax
