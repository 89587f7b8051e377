// Scripts in pages and components: HTML, Vue, Svelte, Astro.
#include <algorithm>
#include <array>
#include <cctype>

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
  return nested;
}

}  // namespace credward::text
