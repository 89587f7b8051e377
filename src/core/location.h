// Places in text.
#pragma once

#include <cstddef>
#include <cstdint>

namespace credward::core {

// A half-open range of byte offsets.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

// Lines and columns as reports show them: 1-based, columns in UTF-16 code units, the end exclusive.
struct Region {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;

  auto operator<=>(const Region&) const = default;
};

}  // namespace credward::core
