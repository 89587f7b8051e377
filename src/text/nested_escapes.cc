// Percent-encoding and \u escapes around ByteStack's name. Only what they hide matters: an escape whose
// character would change how the text around it is read (a quote, a line's end in a string) stays as it is.
#include <cctype>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/anchor.h"
#include "text/nested.h"

namespace credward::text {
namespace {

constexpr std::size_t kLongestToken = std::size_t{1} << 16;

std::optional<unsigned> hex(std::string_view digits) {
  unsigned value = 0;
  for (char c : digits) {
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

std::optional<unsigned> percent_at(std::string_view text, std::size_t at) {
  return text[at] == '%' && at + 3 <= text.size() ? hex(text.substr(at + 1, 2)) : std::nullopt;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool ends_token(char c) {
  return static_cast<unsigned char>(c) <= ' ' ||
         std::string_view("\"'`<>\\").find(c) != std::string_view::npos;
}

void add_token(const Document::Ptr& document, core::Span token, Nested& nested) {
  const std::string_view text = document->text();
  std::string out;
  OffsetMap map;
  for (std::size_t at = token.begin; at < token.end;) {
    const std::optional<unsigned> code = percent_at(text.substr(0, token.end), at);
    if (!code) {
      out += text[at];
      map.append(1, {at, at + 1});
      ++at;
      continue;
    }
    const bool readable = (*code >= 0x20 && *code < 0x7F) || *code == '\n' || *code == '\r' || *code == '\t';
    out += readable ? static_cast<char>(*code) : '?';
    map.append(1, {at, at + 3});
    at += 3;
  }
  if (find_anchor(out) == std::string::npos) return;
  nested.documents.push_back(Document::make_nested(document, "", std::move(out), std::move(map)));
}

// What a \u escape hides, if it may be shown: it must not end a string or begin another escape.
std::optional<char> unicode_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 4) != "\\u00" || at + 6 > text.size()) return std::nullopt;
  const std::optional<unsigned> code = hex(text.substr(at + 4, 2));
  if (!code || *code < 0x20 || *code >= 0x7F) return std::nullopt;
  const char c = static_cast<char>(*code);
  if (std::string_view("\"'`\\$").find(c) != std::string_view::npos) return std::nullopt;
  return c;
}

}  // namespace

Nested nested_percent(const Document::Ptr& document) {
  Nested nested;
  const std::string_view text = document->text();
  for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at)) {
    if (!percent_at(text, at)) {
      ++at;
      continue;
    }
    core::Span token{at, at};
    while (token.begin > 0 && at - token.begin < kLongestToken && !ends_token(text[token.begin - 1]))
      --token.begin;
    while (token.end < text.size() && token.end - at < kLongestToken && !ends_token(text[token.end]))
      ++token.end;
    // A token that is cut must not be cut within a character.
    while (token.begin < at && is_continuation(text[token.begin])) ++token.begin;
    while (token.end < text.size() && is_continuation(text[token.end])) ++token.end;
    if (nested.documents.size() >= kNestedDocuments) {
      nested.bound = fmt::format("Only the first {} percent-encoded texts were read.", kNestedDocuments);
      break;
    }
    add_token(document, token, nested);
    at = token.end;
  }
  return nested;
}

Nested nested_unicode_escapes(const Document::Ptr& document) {
  Nested nested;
  const std::string_view text = document->text();
  if (text.find("\\u00") == std::string_view::npos) return nested;
  std::string out;
  OffsetMap map;
  bool hides = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('\\', at), text.size());
    out += text.substr(at, next - at);
    map.append(next - at, {at, next});
    at = next;
    if (at == text.size()) break;
    if (const std::optional<char> c = unicode_at(text, at)) {
      hides = hides || (*c != '<' && *c != '>' && *c != '&');
      out += *c;
      map.append(1, {at, at + 6});
      at += 6;
    } else {
      // A backslash and what it escapes, a backslash among others.
      const std::size_t size =
          std::min<std::size_t>(text.size() - at, at + 1 < text.size() && text[at + 1] == '\\' ? 2 : 1);
      out += text.substr(at, size);
      map.append(size, {at, at + size});
      at += size;
    }
  }
  if (hides && find_anchor(out) != std::string::npos) {
    nested.documents.push_back(
        Document::make_nested(document, document->language(), std::move(out), std::move(map)));
  }
  return nested;
}

}  // namespace credward::text
