// Where the comments of a document are: for inline suppressions, which count only there, and because a header in a comment
// is no mistake. A small reader by table (text/comment_syntax.h), not a parser: it knows comments from strings, survives
// any damage, and takes linear time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/location.h"
#include "text/document.h"

namespace credward::text {

// Spans, offsets and lines are those of the document's own text. The document must outlive its map.
class CommentMap {
 public:
  explicit CommentMap(const Document& document);

  // Markers belong to a comment, the end of its last line does not.
  bool in_comment(std::size_t offset) const;
  const std::vector<core::Span>& comments() const { return comments_; }

  // The parts of comments that stand on a line (1-based), in order; and the first of them.
  std::vector<core::Span> comments_on_line(std::uint32_t line) const;
  std::optional<core::Span> comment_at_line(std::uint32_t line) const;

 private:
  const LineIndex* lines_;
  std::vector<core::Span> comments_;  // sorted, without overlap
};

}  // namespace credward::text
