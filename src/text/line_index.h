// Byte offsets of a UTF-8 text to lines and UTF-16 columns. Lines end at LF, CRLF and a lone CR.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::text {

class LineIndex {
 public:
  // `text` must outlive the index.
  explicit LineIndex(std::string_view text);

  // A span that ends with a line's terminator ends at the end of that line, not at the beginning of the next. Parts of
  // a character count as the whole one.
  core::Region region(core::Span span) const;
  std::uint32_t line_of(std::size_t offset) const;  // 1-based
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
  core::Span line_span(std::uint32_t line) const;  // without its terminator
  std::string_view line(std::uint32_t line) const;

 private:
  std::uint32_t column_of(std::size_t offset, std::size_t line_start) const;
  std::size_t units_before(std::size_t offset) const;
  bool has_long_line() const;

  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::vector<std::size_t> units_;  // UTF-16 units before every kStep-th byte, so that a long line costs no walk; empty without one
};

}  // namespace credward::text
