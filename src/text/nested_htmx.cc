// Elements that send requests by their attributes: hx-get="URL" hx-headers='{…}' is read as the call that it is.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "text/embedded.h"

namespace credward::text {
namespace {

constexpr std::size_t kLongestTag = 4000;

struct Attribute {
  std::string_view name;
  core::Span value;
};

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

// Of the tag that begins at `open`.
std::vector<Attribute> attributes(std::string_view text, std::size_t open) {
  std::vector<Attribute> out;
  const std::size_t limit = std::min(text.size(), open + kLongestTag);
  std::size_t i = open + 1;
  while (i < limit && !is_space(text[i]) && text[i] != '>') ++i;
  while (i < limit) {
    while (i < limit && (is_space(text[i]) || text[i] == '/')) ++i;
    if (i >= limit || text[i] == '>') break;
    const std::size_t name = i;
    while (i < limit && !is_space(text[i]) && text[i] != '=' && text[i] != '>') ++i;
    Attribute one{text.substr(name, i - name), {i, i}};
    if (one.name.starts_with("data-")) one.name.remove_prefix(5);
    if (i < limit && text[i] == '=') {
      ++i;
      const char quote = i < limit && (text[i] == '"' || text[i] == '\'') ? text[i] : '\0';
      const std::size_t begin = quote != '\0' ? i + 1 : i;
      std::size_t end = quote != '\0' ? text.substr(0, limit).find(quote, begin) : text.substr(0, limit).find_first_of(" \t\r\n>", begin);
      if (end == std::string_view::npos || end > limit) break;
      one.value = {begin, end};
      i = quote != '\0' ? end + 1 : end;
    } else if (i == name) {
      ++i;
    }
    out.push_back(one);
  }
  return out;
}

// The text of an object in JavaScript: entities resolved, and what a template fills in as a name.
void take_object(std::string_view text, core::Span value, EmbeddedText& out) {
  constexpr std::size_t kLongestHole = 200;
  for (std::string_view prefix : {"js:", "javascript:"}) {
    if (text.substr(value.begin, value.size()).starts_with(prefix)) value.begin += prefix.size();
  }
  for (std::size_t at = value.begin; at < value.end;) {
    const std::string_view rest = text.substr(at, std::min(value.end - at, kLongestHole));
    const std::size_t close = rest.starts_with("{{") ? rest.find("}}") : std::string_view::npos;
    if (close != std::string_view::npos) {
      std::string name(rest.substr(2, close - 2));
      std::erase_if(name, [](unsigned char c) { return std::isalnum(c) == 0 && c != '_' && c != '.'; });
      out.put("\" + " + (name.empty() ? "value" : name) + " + \"", {at, at + close + 2});
      at += close + 2;
    } else {
      at = out.take_character(at);
    }
  }
}

}  // namespace

void add_htmx(const Document::Ptr& document, Nested& nested) {
  constexpr std::string_view kHeaders = "hx-headers";
  constexpr std::array<std::string_view, 5> kVerbs{"hx-get", "hx-post", "hx-put", "hx-patch", "hx-delete"};
  const std::string_view text = document->text();
  std::size_t next = 0;
  for (std::size_t at = text.find(kHeaders); at != std::string_view::npos && nested.bound.empty(); at = text.find(kHeaders, next)) {
    next = at + kHeaders.size();
    const std::size_t from = at > kLongestTag ? at - kLongestTag : 0;
    const std::size_t open = text.substr(from, at - from).rfind('<');
    if (open == std::string_view::npos) continue;
    Attribute headers, url;
    for (const Attribute& one : attributes(text, from + open)) {
      if (one.name == kHeaders) headers = one;
      if (std::find(kVerbs.begin(), kVerbs.end(), one.name) != kVerbs.end()) url = one;
      next = std::max(next, one.value.end);
    }
    if (headers.value.size() == 0 || url.value.size() == 0) continue;
    const core::Span name{url.value.begin, url.value.begin};
    EmbeddedText out(document);
    out.put("fetch(\"", name);
    out.take(url.value);
    out.put("\", {method: \"" + std::string(url.name.substr(3)) + "\", headers: ", name);
    take_object(text, headers.value, out);
    out.put("})", {headers.value.end, headers.value.end});
    out.finish("js", nested);
  }
}

}  // namespace credward::text
