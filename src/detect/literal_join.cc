#include "detect/literal_join.h"

#include <algorithm>
#include <array>
#include <optional>

#include "detect/code_scan.h"

namespace credward::detect {
namespace {

constexpr std::size_t kMaxParts = 32;
constexpr std::size_t kMaxValue = 1024;
constexpr std::size_t kMaxBlank = 512;  // between two parts

// Longer ones first, so that ".." is not read as ".".
constexpr std::array<std::string_view, 10> kOperators{"..", "<>", "++", "||", "+", ".", "&", "~", "^", "\\"};

// Languages in which literals that stand side by side are one.
constexpr std::array<std::string_view, 16> kJuxtaposing{
    "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "hxx", "m", "mm", "py", "pyi", "rb", "awk", "dart", "julia"};
constexpr std::array<std::string_view, 5> kShells{"sh", "bash", "zsh", "ksh", "env"};
constexpr std::string_view kBlank = " \t\r\n";
constexpr std::string_view kQuotes = "\"'`";
constexpr std::string_view kPrefixes = "fFbBrRuUL@$";

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  std::size_t limit = std::min(text.size(), at + kMaxBlank);
  while (at < limit && kBlank.find(text[at]) != std::string_view::npos) ++at;
  return at;
}

// Blanks, and remarks between two parts.
std::size_t skip_between(std::string_view text, std::size_t at, std::string_view language) {
  const CommentStyle style = comment_style(language);
  const std::size_t limit = std::min(text.size(), at + kMaxBlank);
  for (at = skip_blank(text, at); at < limit; at = skip_blank(text, at)) {
    const std::string_view rest = text.substr(0, limit).substr(at);
    const bool line = (style.slashes && rest.starts_with("//")) || (style.dashes && rest.starts_with("--")) ||
                      (style.hash && rest.starts_with('#'));
    const bool block = style.slashes && rest.starts_with("/*");
    if (!line && !block) break;
    const std::size_t end = block ? rest.find("*/", 2) : rest.find('\n');
    if (end == std::string_view::npos) break;
    at += end + (block ? 2 : 1);
  }
  return at;
}

std::size_t key_end(std::string_view text, std::size_t at) {
  std::size_t limit = std::min(text.size(), at + kMaxValue + 1);
  while (at < limit && is_key_character(text[at])) ++at;
  return at;
}

// From behind a closing quote to behind the operator that continues the literal.
std::optional<std::size_t> skip_operator(std::string_view text, std::size_t at, std::string_view language) {
  std::size_t next = skip_between(text, at, language);
  for (std::string_view op : kOperators) {
    if (text.substr(next).starts_with(op)) {
      next = skip_between(text, next + op.size(), language);
      // Visual Basic's continuation.
      if (op == "&" && text.substr(next).starts_with("_")) next = skip_blank(text, next + 1);
      return next;
    }
  }
  if (contains(kJuxtaposing, language)) return next;
  if (next == at && contains(kShells, language)) return next;
  return std::nullopt;
}

// The whole content of a literal that opens at `at`, if it is all key characters.
std::optional<core::Span> literal_at(std::string_view text, std::size_t at) {
  std::size_t prefix_limit = std::min(text.size(), at + 2);
  while (at < prefix_limit && kPrefixes.find(text[at]) != std::string_view::npos) ++at;
  if (at >= text.size() || kQuotes.find(text[at]) == std::string_view::npos) return std::nullopt;
  std::size_t end = key_end(text, at + 1);
  if (end == at + 1 || end >= text.size() || text[end] != text[at]) return std::nullopt;
  return core::Span{at + 1, end};
}

// A backslash and a line's end between two runs of key characters. Properties files drop the next line's
// blanks.
std::optional<core::Span> continued_line(std::string_view text, std::size_t at, std::string_view language) {
  if (at >= text.size() || text[at] != '\\') return std::nullopt;
  std::size_t next = at + 1;
  if (next < text.size() && text[next] == '\r') ++next;
  if (next >= text.size() || text[next] != '\n') return std::nullopt;
  ++next;
  if (language == "properties") next = skip_blank(text, next);
  std::size_t end = key_end(text, next);
  if (end == next) return std::nullopt;
  return core::Span{next, end};
}

}  // namespace

bool is_key_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~+/=").find(c) != std::string_view::npos;
}

JoinedLiteral join_literals(std::string_view text, core::Span first, std::string_view language) {
  JoinedLiteral out{std::string(text.substr(first.begin, first.size())), {first}};
  std::size_t at = first.end;
  while (out.parts.size() < kMaxParts && out.value.size() <= kMaxValue && at < text.size()) {
    std::optional<core::Span> next = continued_line(text, at, language);
    if (!next && kQuotes.find(text[at]) != std::string_view::npos) {
      if (auto behind = skip_operator(text, at + 1, language)) next = literal_at(text, *behind);
    }
    if (!next) break;
    out.value += text.substr(next->begin, next->size());
    out.parts.push_back(*next);
    at = next->end;
  }
  return out;
}

}  // namespace credward::detect
