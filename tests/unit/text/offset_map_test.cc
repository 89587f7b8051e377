#include "text/offset_map.h"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>

#include "support.h"

using credward::core::Span;
using credward::text::OffsetMap;
using namespace credward::text::testing;

namespace {

// The same by a table: one outer span for each inner byte.
struct Naive {
  std::vector<Span> outer;
  std::size_t end = 0;

  void append(std::size_t inner_size, Span span) {
    if (inner_size == 0) return;
    for (std::size_t i = 0; i < inner_size; ++i) {
      outer.push_back(inner_size == span.size() ? Span{span.begin + i, span.begin + i + 1} : span);
    }
    end = span.end;
  }

  Span to_outer(Span inner) const {
    if (inner.begin >= outer.size()) return {end, end};
    const std::size_t begin = outer[inner.begin].begin;
    if (inner.end <= inner.begin) return {begin, begin};
    return {begin, outer[std::min(inner.end, outer.size()) - 1].end};
  }
};

}  // namespace

TEST_CASE("plain text maps byte by byte, an escape as a whole") {
  OffsetMap map;  // "ab\nc" written a b \ n c from offset 10 on
  map.append(2, {10, 12});
  map.append(1, {12, 14});
  map.append(1, {14, 15});
  CHECK(map.to_outer({0, 2}) == Span{10, 12});
  CHECK(map.to_outer({1, 3}) == Span{11, 14});
  CHECK(map.to_outer({2, 3}) == Span{12, 14});
  CHECK(map.to_outer({3, 4}) == Span{14, 15});
  CHECK(map.to_outer({0, 99}) == Span{10, 15});
  CHECK(map.to_outer({99, 100}) == Span{15, 15});
  CHECK(map.to_outer({1, 1}) == Span{11, 11});
}

TEST_CASE("a character of several bytes made from one escape is atomic") {
  OffsetMap map;
  map.append(3, {0, 6});
  CHECK(map.to_outer({0, 1}) == Span{0, 6});
  CHECK(map.to_outer({1, 2}) == Span{0, 6});
  CHECK(map.to_outer({2, 2}) == Span{0, 0});
}

TEST_CASE("an empty map maps to the beginning") { CHECK(OffsetMap().to_outer({3, 7}) == Span{0, 0}); }

TEST_CASE("a map equals a table, for random pieces") {
  Random random(21);
  for (int round = 0; round < 300; ++round) {
    OffsetMap map;
    Naive naive;
    std::size_t outer = below(random, 5), inner_size = 0;
    for (std::size_t i = 0, pieces = below(random, 30); i < pieces; ++i) {
      outer += below(random, 3) == 0 ? below(random, 4) : 0;  // text between that is not in the inner one
      const std::size_t inner = below(random, 4), size = below(random, 4);
      map.append(inner, {outer, outer + size});
      naive.append(inner, {outer, outer + size});
      outer += size;
      inner_size += inner;
    }
    for (std::size_t begin = 0; begin <= inner_size + 1; ++begin) {
      for (std::size_t end = begin; end <= inner_size + 2; ++end) {
        CHECK(map.to_outer({begin, end}) == naive.to_outer({begin, end}));
      }
    }
  }
}
