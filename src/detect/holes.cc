#include "detect/holes.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace credward::detect {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_name_start(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// "${NAME:-default}" is named NAME; "${obj.key ?? x}" is named obj.key.
std::string_view braced_name(std::string_view inside) {
  while (!inside.empty() && (inside.front() == '!' || inside.front() == ' ' || inside.front() == '#'))
    inside.remove_prefix(1);
  // Where configuration says what kind of value it wants: ${env:KEY}, ${input:key}.
  for (std::string_view kind : {"env:", "input:", "localEnv:", "secret:", "secrets:", "var:", "config:", "sys:"})
    if (inside.starts_with(kind) && inside.size() > kind.size() && is_name_start(inside[kind.size()]))
      inside.remove_prefix(kind.size());
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
    const std::size_t end = closing_bracket(text, at + 1, '{', '}');
    if (end == std::string_view::npos) return {};
    return {end + 1 - at, braced_name(text.substr(at + 2, end - at - 2))};
  }
  if (rest[1] == '(') {
    const std::size_t end = closing_bracket(text, at + 1, '(', ')');
    if (end == std::string_view::npos) return {};
    const std::string_view inside = text.substr(at + 2, end - at - 2);
    // Make's and PowerShell's $(NAME) has a name; a command's output has none.
    const bool plain = !inside.empty() && std::all_of(inside.begin(), inside.end(), [](char c) {
      return is_word(c) || c == '$' || c == ':' || c == '.';
    });
    return {end + 1 - at, plain ? expression_name(inside) : std::string_view{}};
  }
  std::size_t end = 1;
  for (std::string_view drive : {"env:", "Env:", "ENV:", "script:", "global:"})
    if (rest.substr(1).starts_with(drive)) end += drive.size();
  const std::size_t name = end;
  if (end >= rest.size() ||
      !(is_name_start(rest[end]) || (end == 1 && std::isdigit(static_cast<unsigned char>(rest[1])))))
    return {};
  while (end < rest.size() && end < kLongestHole && is_word(rest[end])) ++end;
  return {end, rest.substr(name, end - name)};
}

Hole template_hole(std::string_view text, std::size_t at) {
  const std::size_t open = text[at] == '$' ? at + 1 : at;
  if (text.substr(open, 2) == "{{") {
    const std::size_t end = text.substr(open, kLongestHole).find("}}");
    if (end == std::string_view::npos) return {};
    const std::size_t stop =
        open + end + (text.substr(open, 3) == "{{{" && text.substr(open + end, 3) == "}}}" ? 3 : 2);
    std::string_view inside = text.substr(open + 2, end - 2);
    while (!inside.empty() && (inside.front() == '{' || inside.front() == '-' || inside.front() == ' '))
      inside.remove_prefix(1);
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
  const std::size_t end = closing_bracket(text, at, '{', '}');
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
    const std::size_t end = closing_bracket(text, at + 1, '(', ')');
    if (end != std::string_view::npos && end + 1 < text.size() && text[end + 1] == 's')
      return {end + 2 - at, text.substr(at + 2, end - at - 2)};
  }
  if (at + 1 < text.size() && std::string_view("svq@").find(text[at + 1]) != std::string_view::npos &&
      (at + 2 >= text.size() || !is_word(text[at + 2])))
    return {2, {}};
  return {};
}

}  // namespace

std::size_t closing_bracket(std::string_view text, std::size_t open, char opener, char closer) {
  const std::size_t limit = std::min(text.size(), open + kLongestHole);
  int depth = 0;
  for (std::size_t i = open; i < limit; ++i) {
    if (text[i] == opener) ++depth;
    if (text[i] == closer && --depth == 0) return i;
  }
  return std::string_view::npos;
}

std::string_view expression_name(std::string_view expression) {
  constexpr std::array<std::string_view, 14> kNothing = {
      "trim",  "strip",  "trimSpace", "chomp",  "toString", "to_s", "String",
      "value", "expose", "clone",     "as_str", "unwrap",   "get",  "c_str"};
  std::size_t end = expression.size();
  for (int tries = 0; tries < 6; ++tries) {
    while (end > 0 && !is_word(expression[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 &&
           (is_word(expression[begin - 1]) || expression[begin - 1] == '.' || expression[begin - 1] == '-'))
      --begin;
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
        const std::size_t end = closing_bracket(text, at + 1, '(', ')');
        if (end != std::string_view::npos)
          hole = {end + 1 - at, expression_name(text.substr(at + 2, end - at - 2))};
      }
      break;
    default:
      break;
  }
  return hole;
}

}  // namespace credward::detect
