#include "text/offset_map.h"

#include <algorithm>

namespace credward::text {

void OffsetMap::append(std::size_t inner_size, core::Span outer) {
  if (inner_size == 0) return;
  Piece piece{inner_end_, outer.begin, inner_size, outer.size(), 1};
  if (inner_size == outer.size()) piece = {inner_end_, outer.begin, 1, 1, inner_size};
  inner_end_ += inner_size;
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.inner_unit == piece.inner_unit && last.outer_unit == piece.outer_unit &&
        last.outer_end() == piece.outer) {
      last.count += piece.count;
      return;
    }
  }
  pieces_.push_back(piece);
}

// The outer range of the unit that holds an inner offset below inner_end_.
core::Span OffsetMap::unit_at(std::size_t inner) const {
  auto after = std::upper_bound(pieces_.begin(), pieces_.end(), inner,
                                [](std::size_t offset, const Piece& piece) { return offset < piece.inner; });
  const Piece& piece = *std::prev(after);
  const std::size_t begin = piece.outer + (inner - piece.inner) / piece.inner_unit * piece.outer_unit;
  return {begin, begin + piece.outer_unit};
}

core::Span OffsetMap::to_outer(core::Span inner) const {
  if (pieces_.empty()) return {};
  const std::size_t end = pieces_.back().outer_end();
  if (inner.begin >= inner_end_) return {end, end};
  const std::size_t begin = unit_at(inner.begin).begin;
  if (inner.end <= inner.begin) return {begin, begin};
  return {begin, unit_at(std::min(inner.end, inner_end_) - 1).end};
}

}  // namespace credward::text
