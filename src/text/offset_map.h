// Maps offsets of a decoded or joined text back to the text it was made from.
#pragma once

#include <cstddef>
#include <vector>

#include "core/location.h"

namespace credward::text {

// Built by appending pieces in inner order. A piece of equal lengths maps byte by byte; any other piece (an
// escape such as \u0041, a UTF-16 unit) is atomic: every inner offset inside it maps to the whole outer range.
// Neighbouring byte-by-byte pieces are merged, so that plain text costs one piece.
class OffsetMap {
 public:
  void append(std::size_t inner_size, core::Span outer);

  // The smallest outer span that covers the inner one. Spans past the end map to the end.
  core::Span to_outer(core::Span inner) const;

 private:
  struct Piece {
    std::size_t inner;
    std::size_t inner_size;
    core::Span outer;
  };
  std::vector<Piece> pieces_;
  std::size_t inner_end_ = 0;
};

}  // namespace credward::text
