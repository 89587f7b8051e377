#include "text/document.h"

#include <algorithm>
#include <array>
#include <utility>

namespace credward::text {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Endings that tell a copy from another, or what fills it in, and nothing about the language.
constexpr std::array<std::string_view, 16> kCopyEndings = {"example", "sample", "dist", "template", "tmpl", "tpl",
                                                           "in", "bak", "backup", "orig", "old", "default",
                                                           "j2", "erb", "local", "swp"};
// Names that say the language themselves, whatever follows their first dot.
constexpr std::array<std::string_view, 7> kWholeNames = {"dockerfile", "containerfile", "makefile", "jenkinsfile",
                                                         "vagrantfile", "gemfile", "procfile"};

std::string language_of(std::string_view path) {
  const std::string base = lower(path.substr(path.rfind('/') + 1));
  std::string_view name = base;
  if (name.starts_with(".env.")) return "env";
  if (is_one_of(name.substr(0, name.find('.')), kWholeNames)) return std::string(name.substr(0, name.find('.')));
  while (true) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return std::string(name);
    const std::string_view ending = name.substr(dot + 1);
    const std::string_view rest = name.substr(0, dot);
    if (!is_one_of(ending, kCopyEndings) || rest.find('.') == std::string_view::npos) return std::string(ending);
    name = rest;
  }
}

}  // namespace

Document::Ptr Document::make_root(std::string path, std::string bytes) {
  std::shared_ptr<Document> document(new Document());
  Decoded decoded = decode(std::move(bytes));
  document->language_ = language_of(path);
  document->path_ = std::move(path);
  document->text_ = std::move(decoded.text);
  document->encoding_ = decoded.encoding;
  document->lines_ = std::make_unique<LineIndex>(document->text_);
  return document;
}

Document::Ptr Document::make_nested(Ptr outer, std::string language, std::string text, OffsetMap to_outer) {
  std::shared_ptr<Document> document(new Document());
  document->language_ = std::move(language);
  document->text_ = std::move(text);
  document->outer_ = std::move(outer);
  document->to_outer_ = std::move(to_outer);
  document->lines_ = std::make_unique<LineIndex>(document->text_);
  return document;
}

int Document::depth() const { return outer_ ? outer_->depth() + 1 : 0; }

core::Span Document::to_root(core::Span span) const {
  return outer_ ? outer_->to_root(to_outer_.to_outer(span)) : span;
}

}  // namespace credward::text
