#include "detect/header_line.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "core/ascii.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

using core::lowered;

constexpr std::string_view kAuthorization = "authorization";
constexpr std::array<std::string_view, 20> kMistaken = {
    "x-api-key",      "api-key",          "apikey",          "x-apikey",     "x-api-token",
    "x-auth-token",   "x-access-token",   "access-token",    "x-auth-key",   "x-token",
    "authentication", "x-authentication", "x-authorization", "x-api-secret", "auth",
    "token",          "x-auth",           "bearer",          "x-key",        "x-authentication-token"};

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Damerau's distance (insert, drop, replace, swap neighbours), for short words.
int distance(std::string_view a, std::string_view b) {
  constexpr std::size_t kMost = 24;
  std::array<std::array<int, kMost + 1>, kMost + 1> table{};
  if (a.size() > kMost || b.size() > kMost) return static_cast<int>(kMost);
  for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replace = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  return table[a.size()][b.size()];
}

}  // namespace

HeaderName header_name(std::string_view name) {
  const std::string low = lowered(name);
  if (low == kAuthorization) return HeaderName::kAuthorization;
  if (std::find(kMistaken.begin(), kMistaken.end(), low) != kMistaken.end()) return HeaderName::kMistaken;
  if (low.starts_with("x-") && contains_bytestack(low) && is_credential_name(low))
    return HeaderName::kMistaken;
  constexpr int kSlips = 2;
  if (low.size() + kSlips >= kAuthorization.size() && low.size() <= kAuthorization.size() + kSlips &&
      distance(low, kAuthorization) <= kSlips)
    return HeaderName::kMisspelt;
  // Characters that cannot be seen, or look like others, count one each.
  std::string visible;
  for (char c : low)
    if (static_cast<unsigned char>(c) < 0x80) visible += c;
  if (visible.size() != low.size() && distance(visible, kAuthorization) <= kSlips)
    return HeaderName::kMisspelt;
  return HeaderName::kOther;
}

std::optional<HeaderField> parse_header_line(const Rendered& line) {
  const std::string& text = line.text;
  std::size_t end = text.size();
  while (end > 0 && (is_blank(text[end - 1]) || text[end - 1] == '\r' || text[end - 1] == '\n')) --end;
  std::size_t begin = 0;
  while (begin < end && is_blank(text[begin])) ++begin;

  constexpr std::size_t kLongestName = 64;
  std::size_t name_end = begin;
  while (name_end < end && name_end - begin <= kLongestName && !is_blank(text[name_end]) &&
         text[name_end] != ':' && text[name_end] != '=' && text[name_end] != kHoleBegin)
    ++name_end;
  const std::string_view name(text.data() + begin, name_end - begin);
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const HeaderName kind = header_name(name);
  if (kind == HeaderName::kOther) return std::nullopt;

  std::size_t separator_end = name_end;
  while (separator_end < end &&
         (is_blank(text[separator_end]) || text[separator_end] == ':' || text[separator_end] == '='))
    ++separator_end;
  const std::string_view separator(text.data() + name_end, separator_end - name_end);
  const bool colon = separator.find(':') != std::string_view::npos;
  // Words that merely begin a sentence are no header; without its colon only the right name followed by a
  // value is one.
  if (!colon && (kind != HeaderName::kAuthorization || separator.empty())) return std::nullopt;

  HeaderField field;
  field.name = line.span(begin, name_end, 0);
  field.separator = line.span(name_end, separator_end, field.name.end);
  field.value = line.span(separator_end, end, field.separator.end);
  field.whole = {field.name.begin, std::max(field.value.end, field.separator.end)};
  field.rendered_name = std::string(name);
  field.rendered_line = text.substr(begin, end - begin);
  field.rendered_value = text.substr(separator_end, end - separator_end);
  field.sources.assign(line.sources.begin() + static_cast<std::ptrdiff_t>(separator_end),
                       line.sources.begin() + static_cast<std::ptrdiff_t>(end));
  return field;
}

}  // namespace credward::detect
