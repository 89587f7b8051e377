#include "text/line_index.h"

#include <algorithm>

#include "text/utf8.h"

namespace credward::text {
namespace {

constexpr std::size_t kStep = 4096;

bool is_terminator(char c) { return c == '\n' || c == '\r'; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.push_back(0);
  if (text.find('\r') == std::string_view::npos) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      starts_.push_back(at + 1);
    }
  } else {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))) {
        starts_.push_back(at + 1);
      }
    }
  }
  if (!has_long_line()) return;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size(); at += kStep) {
    units_.push_back(units);
    units += utf16_length(text.substr(at, kStep));
  }
  units_.push_back(units);
}

bool LineIndex::has_long_line() const {
  for (std::size_t i = 1; i < starts_.size(); ++i) {
    if (starts_[i] - starts_[i - 1] > kStep) return true;
  }
  return text_.size() - starts_.back() > kStep;
}

std::uint32_t LineIndex::line_of(std::size_t offset) const {
  return static_cast<std::uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

core::Span LineIndex::line_span(std::uint32_t line) const {
  if (line == 0 || line > starts_.size()) return {text_.size(), text_.size()};
  const std::size_t begin = starts_[line - 1];
  std::size_t end = line < starts_.size() ? starts_[line] : text_.size();
  while (end > begin && is_terminator(text_[end - 1])) --end;
  return {begin, end};
}

std::string_view LineIndex::line(std::uint32_t line) const {
  const core::Span span = line_span(line);
  return text_.substr(span.begin, span.size());
}

std::size_t LineIndex::units_before(std::size_t offset) const {
  const std::size_t step = offset / kStep;
  return units_[step] + utf16_length(text_.substr(step * kStep, offset - step * kStep));
}

std::uint32_t LineIndex::column_of(std::size_t offset, std::size_t line_start) const {
  const std::size_t units = offset - line_start <= kStep
                                ? utf16_length(text_.substr(line_start, offset - line_start))
                                : units_before(offset) - units_before(line_start);
  return static_cast<std::uint32_t>(units + 1);
}

core::Region LineIndex::region(core::Span span) const {
  auto inside = [this](std::size_t offset) { return offset < text_.size() && is_utf8_continuation(text_[offset]); };
  std::size_t begin = std::min(span.begin, text_.size());
  while (begin > 0 && inside(begin)) --begin;
  // An end within a character needs no such care: the first byte is what counts.
  const std::size_t end = std::clamp(span.end, begin, text_.size());
  const std::uint32_t first = line_of(begin);
  const std::uint32_t last = end > begin ? line_of(end - 1) : first;
  const core::Span first_line = line_span(first);
  const core::Span last_line = line_span(last);
  return {first, column_of(std::min(begin, first_line.end), first_line.begin), last,
          column_of(std::min(end, last_line.end), last_line.begin)};
}

}  // namespace credward::text
