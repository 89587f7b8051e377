#include "engine/excerpt.h"

#include <algorithm>
#include <cctype>

namespace credward::engine {
namespace {

constexpr std::size_t kLongest = 160;       // bytes
constexpr std::size_t kMostEvidence = 4;    // region, value, name and URL; what follows is the whole call
constexpr std::size_t kDrawn = 12;          // letters and digits in a row that change kinds may be a secret
constexpr std::size_t kChanges = 3;
constexpr std::string_view kScheme = "Bearer";
constexpr std::string_view kMark = "KEY";

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }

bool looks_drawn(std::string_view run) {
  if (run.size() < kDrawn) return false;
  std::size_t changes = 0;
  for (std::size_t i = 1; i < run.size(); ++i) changes += is_digit(run[i]) != is_digit(run[i - 1]);
  return changes >= kChanges;
}

// What no rule knows as a key may be one all the same: another vendor's, or one that the configuration keeps silent.
std::string without_drawn(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_alnum(text[end])) ++end;
    std::string_view run = text.substr(at, end - at);
    if (run.empty()) {
      out += text[at++];
      continue;
    }
    if (!looks_drawn(run)) out += run;
    else if (run.starts_with(kScheme)) out.append(kScheme).append(kMark);
    else out += kMark;
    at = end;
  }
  return out;
}

core::Span joined(core::Span a, core::Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

class Excerpts {
 public:
  Excerpts(std::string_view text, const std::vector<detect::Candidate>& all) : text_(text) {
    for (const detect::Candidate& candidate : all) {
      for (const core::Span& part : candidate.key_parts) keys_.push_back(part);
    }
    std::sort(keys_.begin(), keys_.end(), [](const core::Span& a, const core::Span& b) { return a.begin < b.begin; });
  }

  // Within the line on which the candidate begins.
  core::Span around(const detect::Candidate& candidate) const {
    std::size_t line_begin = candidate.span.begin == 0 ? 0 : text_.rfind('\n', candidate.span.begin - 1) + 1;
    std::size_t line_end = std::min(text_.find('\n', candidate.span.begin), text_.size());
    core::Span span{candidate.span.begin, std::min(candidate.span.end, line_end)};
    auto take = [&](core::Span more) {
      if (more.size() == 0 || more.begin < line_begin || more.end > line_end) return;
      if (core::Span wider = joined(span, more); wider.size() <= kLongest) span = wider;
    };
    if (candidate.repair) take(candidate.repair->span);
    for (std::size_t i = 0; i < std::min(candidate.evidence.size(), kMostEvidence); ++i) take(candidate.evidence[i]);
    span.end = std::min(span.end, span.begin + kLongest);
    return with_quotes(span, line_begin, line_end);
  }

  std::string shown(core::Span span) const {
    std::string out;
    std::size_t at = span.begin;
    for (const core::Span& key : keys_) {
      if (key.end <= at || key.begin >= span.end) continue;
      out += without_drawn(text_.substr(at, std::max(key.begin, at) - at));
      out += kMark;
      at = std::min(key.end, span.end);
    }
    return out + without_drawn(text_.substr(at, span.end - at));
  }

 private:
  // A quote at either end whose partner is inside.
  core::Span with_quotes(core::Span span, std::size_t line_begin, std::size_t line_end) const {
    auto odd = [&](char quote) {
      return std::ranges::count(text_.substr(span.begin, span.size()), quote) % 2 == 1;
    };
    bool left = span.begin > line_begin && is_quote(text_[span.begin - 1]);
    bool right = span.end < line_end && is_quote(text_[span.end]);
    if (left && right && text_[span.begin - 1] == text_[span.end] && !odd(text_[span.end])) return {span.begin - 1, span.end + 1};
    if (left && odd(text_[span.begin - 1])) --span.begin;
    if (right && odd(text_[span.end])) ++span.end;
    return span;
  }

  std::string_view text_;
  std::vector<core::Span> keys_;
};

}  // namespace

Excerpt excerpt_of(std::string_view text, const detect::Candidate& candidate, const std::vector<detect::Candidate>& all) {
  if (candidate.span.end > text.size() || candidate.span.size() == 0) return {};
  Excerpts excerpts(text, all);
  core::Span span = excerpts.around(candidate);
  Excerpt out{excerpts.shown(span), {}};
  if (!candidate.repair) return out;
  core::Span cut = candidate.repair->span;
  if (cut.begin < span.begin || cut.end > span.end) return out;
  out.after = excerpts.shown({span.begin, cut.begin}) + without_drawn(candidate.repair->text) + excerpts.shown({cut.end, span.end});
  return out;
}

}  // namespace credward::engine
