#include "policy/inline_allow.h"

#include <algorithm>

#include "text/comments.h"

namespace credward::policy {
namespace {

constexpr std::string_view kMarker = kInlineMarker;
constexpr std::size_t kMaxAllows = 10'000;
// A comment that is longer than a sentence of this length is cut there, so that many in one line cost what one does.
constexpr std::size_t kMaxBytes = 2'000;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view take_word(std::string_view& text) {
  text = trim(text);
  std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  std::string_view word = text.substr(0, end);
  text = trim(text.substr(end));
  return word;
}

// The reason ends where a block comment does.
std::string_view without_comment_end(std::string_view reason) {
  for (std::string_view end : {"*/", "-->", "--}}", "#>", "%>"}) {
    if (std::size_t at = reason.find(end); at != std::string_view::npos) reason = reason.substr(0, at);
  }
  return trim(reason);
}

void parse_rules(std::string_view list, InlineAllow& allow) {
  allow.rules_text = list;
  while (!list.empty()) {
    std::size_t comma = std::min(list.find(','), list.size());
    auto glob = text::Glob::parse(list.substr(0, comma));
    if (!glob || comma == 0) {
      allow.defect = "it names no rule";
      return;
    }
    allow.rules.push_back(std::move(*glob));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  if (allow.rules.empty()) allow.defect = "it names no rule";
}

std::optional<core::Span> comment_around(const text::CommentMap& comments, std::size_t offset) {
  const std::vector<core::Span>& all = comments.comments();
  auto next = std::upper_bound(all.begin(), all.end(), offset, [](std::size_t at, const core::Span& c) { return at < c.begin; });
  if (next == all.begin() || !std::prev(next)->contains(offset)) return std::nullopt;
  return *std::prev(next);
}

void find_in(const text::Document& document, std::vector<InlineAllow>& out) {
  std::string_view text = document.text();
  if (text.find(kMarker) == std::string_view::npos) return;
  text::CommentMap comments(document);
  const text::LineIndex& own = document.own_lines();
  for (std::size_t at = text.find(kMarker); at != std::string_view::npos && out.size() < kMaxAllows;
       at = text.find(kMarker, at + kMarker.size())) {
    auto comment = comment_around(comments, at);
    // In quotes it is spoken about, not said.
    bool quoted = at > 0 && std::string_view("`'\"").find(text[at - 1]) != std::string_view::npos;
    if (!comment || quoted) continue;
    std::uint32_t own_line = own.line_of(at);
    core::Span line = own.line_span(own_line);
    std::size_t end = std::min(line.end, comment->end);
    std::size_t words = at + kMarker.size();
    InlineAllow allow = parse_inline_allow(text.substr(words, end > words ? end - words : 0));
    allow.span = document.to_root({at, end});
    allow.line = document.root().lines().line_of(allow.span.begin);
    std::string_view before = text.substr(line.begin, std::max(comment->begin, line.begin) - line.begin);
    std::string_view after = comment->end < line.end ? text.substr(comment->end, line.end - comment->end) : std::string_view();
    allow.alone = trim(before).empty() && trim(after).empty();
    out.push_back(std::move(allow));
  }
}

void find_nested(const text::Document::Ptr& document, std::vector<InlineAllow>& out) {
  find_in(*document, out);
  for (const text::Document::Ptr& nested : text::nested_documents(document)) find_nested(nested, out);
}

}  // namespace

std::string_view foreign_marker(std::string_view line) {
  for (std::string_view marker : {"gitleaks:allow", "pragma: allowlist secret", "pragma: whitelist secret"}) {
    if (line.find(marker) != std::string_view::npos) return marker;
  }
  return {};
}

InlineAllow parse_inline_allow(std::string_view words) {
  InlineAllow allow;
  if (!words.empty() && !is_blank(words.front())) {
    allow.defect = "it names no rule";
    return allow;
  }
  if (words.size() > kMaxBytes) {
    std::size_t end = kMaxBytes;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    words = words.substr(0, end);
  }
  words = without_comment_end(words);
  parse_rules(take_word(words), allow);
  if (words.starts_with("until=")) {
    std::string_view date = take_word(words).substr(6);
    allow.until = parse_date(date);
    if (!allow.until && allow.defect.empty()) allow.defect = "its date is not YYYY-MM-DD";
  }
  allow.reason = trim(words);
  if (allow.reason.empty() && allow.defect.empty()) allow.defect = "it gives no reason";
  return allow;
}

std::vector<InlineAllow> find_inline_allows(const text::Document::Ptr& document) {
  std::vector<InlineAllow> out;
  // A comment is written to be read: in what is encoded there is none.
  if (document->text().find(kMarker) == std::string_view::npos) return out;
  find_nested(document, out);
  std::stable_sort(out.begin(), out.end(), [](const InlineAllow& a, const InlineAllow& b) { return a.span < b.span; });
  return out;
}

}  // namespace credward::policy
