// Maps offsets of a decoded or joined text back to the text it was made from.
#pragma once

#include <cstddef>
#include <vector>

#include "core/location.h"

namespace credward::text {

// Built by appending pieces in inner order, which is the outer order too. A piece of equal lengths maps byte by byte; any
// other piece (an escape such as \u0041, a UTF-16 unit) is atomic: every inner offset inside it maps to the whole outer
// range. Neighbouring pieces of the same kind are merged, so that plain text costs one piece, and UTF-16 too. Pieces may overlap on the outer
// side (base64: two bytes share a character), as long as neither their beginnings nor their ends go back.
class OffsetMap {
 public:
  void append(std::size_t inner_size, core::Span outer);

  // The smallest outer span that covers the inner one. Spans past the end map to the end. An empty span maps to an empty
  // one.
  core::Span to_outer(core::Span inner) const;

 private:
  // `count` units of the same two sizes, one after the other on both sides.
  struct Piece {
    std::size_t inner;
    std::size_t outer;
    std::size_t inner_unit;
    std::size_t outer_unit;
    std::size_t count;

    std::size_t outer_end() const { return outer + outer_unit * count; }
  };
  core::Span unit_at(std::size_t inner) const;

  std::vector<Piece> pieces_;
  std::size_t inner_end_ = 0;
};

}  // namespace credward::text
