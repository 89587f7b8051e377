#include "detect/repair.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "detect/macros.h"

namespace credward::detect {
namespace {

using Repair = std::optional<Candidate::Repair>;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Where bytes [begin, end) of the rendered value stand, if they stand there as they are.
std::optional<core::Span> exact(const HeaderField& field, std::size_t begin, std::size_t end,
                                std::string_view text) {
  if (begin >= end || end > field.sources.size()) return std::nullopt;
  const core::Span span{field.sources[begin].begin, field.sources[end - 1].end};
  if (span.end < span.begin || span.size() != end - begin || span.end > text.size()) return std::nullopt;
  if (text.substr(span.begin, span.size()) !=
      std::string_view(field.rendered_value).substr(begin, end - begin))
    return std::nullopt;
  return span;
}

Repair replace(const HeaderField& field, std::string_view text, std::size_t begin, std::size_t end,
               std::string_view with, std::string_view why) {
  const auto span = exact(field, begin, end, text);
  if (!span) return std::nullopt;
  return Candidate::Repair{std::string(why), *span, std::string(with)};
}

std::size_t scheme_end(const std::string& value) {
  std::size_t at = 0;
  while (at < value.size() && is_letter(value[at])) ++at;
  return at;
}

Repair repair_name(const HeaderField& field, std::string_view text) {
  if (field.name.size() == 0 || field.name.end > text.size() ||
      text.substr(field.name.begin, field.name.size()) != field.rendered_name)
    return std::nullopt;
  return Candidate::Repair{"Write the header's name as Authorization", field.name, "Authorization"};
}

// f"…", `…` and "…" where a variable is to be filled in.
Repair repair_expansion(const HeaderField& field, std::string_view text) {
  const core::Span value = field.value;
  if (value.begin == 0 || value.end >= text.size()) return std::nullopt;
  const char open = text[value.begin - 1], close = text[value.end];
  if (open != close) return std::nullopt;
  const std::string inside(text.substr(value.begin, value.size()));
  const std::string& language = field.language;
  if (language == "py" && (open == '"' || open == '\'')) {
    if (value.begin >= 2 && (is_letter(text[value.begin - 2]) || text[value.begin - 2] == open))
      return std::nullopt;
    return Candidate::Repair{
        "Make it an f-string", {value.begin - 1, value.end + 1}, "f" + std::string(1, open) + inside + open};
  }
  constexpr std::array<std::string_view, 8> kTemplates{"js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"};
  if (std::find(kTemplates.begin(), kTemplates.end(), language) != kTemplates.end() &&
      (open == '"' || open == '\'') && inside.find('`') == std::string::npos)
    return Candidate::Repair{
        "Make it a template literal", {value.begin - 1, value.end + 1}, "`" + inside + "`"};
  constexpr std::array<std::string_view, 9> kDouble{"php", "rb", "sh", "bash", "pl", "pm", "groovy", "gradle", "jenkinsfile"};
  const bool triple = value.begin >= 2 && text[value.begin - 2] == open;
  if (std::find(kDouble.begin(), kDouble.end(), language) != kDouble.end() && open == '\'' && !triple &&
      inside.find_first_of("\"@") == std::string::npos)
    return Candidate::Repair{"Use double quotes", {value.begin - 1, value.end + 1}, "\"" + inside + "\""};
  return std::nullopt;
}

// "Bearer Bearer KEY", where both stand in one literal.
Repair repair_repeated(const HeaderField& field, std::string_view text) {
  const std::size_t first = scheme_end(field.rendered_value);
  std::size_t second = first;
  while (second < field.rendered_value.size() &&
         (field.rendered_value[second] == ' ' || field.rendered_value[second] == '\t'))
    ++second;
  if (second == first) return std::nullopt;
  return replace(field, text, 0, second, "", "Write Bearer once");
}

}  // namespace

Repair repair_of(std::string_view rule, const HeaderField& field, std::string_view text) {
  const std::string& value = field.rendered_value;
  const std::size_t scheme = scheme_end(value);
  if (rule == "header/name-misspelt") return repair_name(field, text);
  if (rule == "header/unexpanded-variable") return repair_expansion(field, text);
  if (rule == "header/scheme-repeated") return repair_repeated(field, text);
  if (rule == "header/scheme-case" || rule == "header/scheme-misspelt")
    return replace(field, text, 0, scheme, "Bearer", "Write the scheme as Bearer");
  if (rule == "header/missing-space" && value.size() >= 6)
    return replace(field, text, 0, 6, "Bearer ", "Put one space behind Bearer");
  if (rule == "header/extra-space" || rule == "header/scheme-punctuation") {
    std::size_t begin = 0;
    while (begin < value.size() && (value[begin] == ' ' || value[begin] == '\t')) ++begin;
    if (begin > 0) return replace(field, text, 0, begin, "", "Remove the blanks in front of the scheme");
    std::size_t end = scheme;
    while (end < value.size() && std::string_view(" \t:=,").find(value[end]) != std::string_view::npos) ++end;
    return replace(field, text, scheme, end, " ", "Write exactly one space behind Bearer");
  }
  if (rule == "header/stray-punctuation") {
    std::size_t begin = value.size();
    while (begin > 0 && std::string_view(",;:)]}>'\"").find(value[begin - 1]) != std::string_view::npos)
      --begin;
    return replace(field, text, begin, value.size(), "", "Remove what trails the key");
  }
  if (rule == "header/wrong-scheme" && scheme > 0 && scheme < value.size() && value[scheme] == ' ' &&
      value.find("base64|") == std::string::npos)
    return replace(field, text, 0, scheme, "Bearer", "Write the scheme as Bearer");
  return std::nullopt;
}

}  // namespace credward::detect
