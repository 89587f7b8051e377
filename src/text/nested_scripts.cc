// Scripts in pages and components: HTML, Vue, Svelte, Astro.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "text/embedded.h"

namespace credward::text {
namespace {

constexpr std::size_t kLongestTag = 2000;

bool same(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == b;
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower, std::size_t from) {
  const auto at = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                              text.end(), lower.begin(), lower.end(), same);
  return at == text.end() ? std::string_view::npos : static_cast<std::size_t>(at - text.begin());
}

// The value of an attribute of a tag, or nothing.
std::string_view attribute(std::string_view tag, std::string_view name) {
  std::size_t at = find_ignoring_case(tag, name, 0);
  if (at == std::string_view::npos || at + name.size() >= tag.size() || tag[at + name.size()] != '=')
    return {};
  std::string_view value = tag.substr(at + name.size() + 1);
  if (value.empty()) return {};
  const char quote = value.front();
  if (quote == '"' || quote == '\'') return value.substr(1, value.find(quote, 1) - 1);
  return value.substr(0, value.find_first_of(" \t\r\n"));
}

// Empty: what is in it is no code (a template, data).
std::string script_language(std::string_view tag) {
  const std::string_view lang = attribute(tag, "lang"), type = attribute(tag, "type");
  if (!lang.empty()) return language_named(lang);
  if (type.empty() || type == "module" || type.find("javascript") != std::string_view::npos ||
      type.find("ecmascript") != std::string_view::npos)
    return "js";
  if (type.find("typescript") != std::string_view::npos) return "ts";
  if (type.find("babel") != std::string_view::npos || type.find("jsx") != std::string_view::npos)
    return "jsx";
  return {};
}

// What <pre class="language-bash"> or the <code> in it says; curl is known without.
std::string sample_language(std::string_view tag, std::string_view sample) {
  for (std::string_view mark : {"language-", "lang-", "highlight-source-", "brush: "}) {
    const std::size_t at = tag.find(mark);
    if (at == std::string_view::npos) continue;
    const std::size_t begin = at + mark.size();
    return language_named(tag.substr(begin, tag.find_first_of("\"' ;>", begin) - begin));
  }
  const std::size_t start = sample.find_first_not_of(" \t\r\n$");
  return start != std::string_view::npos && sample.substr(start, 5) == "curl " ? "sh" : std::string();
}

// Code that a page shows: without its tags, its entities resolved.
void add_sample(const Document::Ptr& document, std::string_view tag, core::Span body, Nested& nested) {
  const std::string_view text = document->text();
  const std::string language = sample_language(tag, text.substr(body.begin, body.size()));
  if (language.empty()) return;
  EmbeddedText out(document);
  for (std::size_t at = body.begin; at < body.end;) {
    if (text[at] == '<' && at + 1 < body.end && (text[at + 1] == '/' || text.substr(at, 5) == "<span")) {
      at = std::min(text.find('>', at), body.end - 1) + 1;
    } else {
      at = out.take_character(at);
    }
  }
  out.finish(language, nested);
}

void add_samples(const Document::Ptr& document, Nested& nested) {
  const std::string_view text = document->text();
  for (std::size_t at = find_ignoring_case(text, "<pre", 0); at != std::string_view::npos && nested.bound.empty();
       at = find_ignoring_case(text, "<pre", at)) {
    std::size_t begin = text.find('>', at);
    if (begin == std::string_view::npos) return;
    std::size_t code = begin + 1;
    while (code < text.size() && std::isspace(static_cast<unsigned char>(text[code])) != 0) ++code;
    if (text.substr(code, 5) == "<code") begin = text.find('>', code);
    const std::size_t end = find_ignoring_case(text, "</pre", at);
    if (begin == std::string_view::npos || end == std::string_view::npos) return;
    if (begin < end && begin - at < kLongestTag) add_sample(document, text.substr(at, begin - at), {begin + 1, end}, nested);
    at = end;
  }
}

// The code between the two lines "---" at the top of a component of Astro.
void add_front(const Document::Ptr& document, Nested& nested) {
  const std::string_view text = document->text();
  const std::size_t begin = text.starts_with("---") ? text.find('\n') : std::string_view::npos;
  const std::size_t end = begin == std::string_view::npos ? begin : text.find("\n---", begin);
  if (end == std::string_view::npos) return;
  EmbeddedText out(document);
  out.take({begin + 1, end + 1});
  out.finish("ts", nested);
}

// onclick="…"
void add_handlers(const Document::Ptr& document, Nested& nested) {
  const std::string_view text = document->text();
  for (std::size_t at = find_ignoring_case(text, " on", 0); at != std::string_view::npos && nested.bound.empty();
       at = find_ignoring_case(text, " on", at + 3)) {
    std::size_t end = at + 3;
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end == at + 3 || end + 1 >= text.size() || text[end] != '=' || (text[end + 1] != '"' && text[end + 1] != '\'')) continue;
    const std::size_t close = text.substr(0, std::min(text.size(), end + kLongestTag)).find(text[end + 1], end + 2);
    if (close == std::string_view::npos || text.substr(end, close - end).find("etch") == std::string_view::npos) continue;
    EmbeddedText out(document);
    out.take({end + 2, close});
    out.finish("js", nested);
  }
}

}  // namespace

Nested nested_scripts(const Document::Ptr& document) {
  constexpr std::array<std::string_view, 7> kLanguages = {"html",   "htm",   "xhtml", "vue",
                                                          "svelte", "astro", "cshtml"};
  Nested nested;
  if (std::find(kLanguages.begin(), kLanguages.end(), document->language()) == kLanguages.end())
    return nested;
  const std::string_view text = document->text();
  constexpr std::string_view kOpen = "<script", kClose = "</script";
  for (std::size_t at = find_ignoring_case(text, kOpen, 0); at != std::string_view::npos;
       at = find_ignoring_case(text, kOpen, at)) {
    const std::size_t begin = text.find('>', at);
    if (begin == std::string_view::npos) break;
    const std::string_view tag = text.substr(at, begin - at);
    const std::size_t end = std::min(find_ignoring_case(text, kClose, begin), text.size());
    at = end;
    if (tag.size() > kLongestTag || tag.ends_with('/')) {
      at = begin;
      continue;
    }
    const std::string language = script_language(tag);
    if (language.empty()) continue;
    EmbeddedText out(document);
    out.take({begin + 1, end});
    out.finish(language, nested);
    if (!nested.bound.empty()) break;
  }
  if (document->language() == "html" || document->language() == "htm" || document->language() == "xhtml")
    add_samples(document, nested);
  if (document->language() == "astro") add_front(document, nested);
  add_handlers(document, nested);
  add_htmx(document, nested);
  return nested;
}

}  // namespace credward::text
