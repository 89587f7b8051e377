#include "text/line_hash.h"

#include <cstdint>
#include <unordered_map>

#include <fmt/format.h>

#include "text/utf8.h"

namespace credward::text {
namespace {

constexpr std::size_t kWindow = 100;
constexpr std::uint64_t kMultiplier = 37;
constexpr char16_t kEndMark = 0xFFFF;

// The units that count, and where among them each line begins.
struct Units {
  std::u16string units;
  std::vector<std::size_t> line_starts;
  bool at_line_start = true;
  bool after_return = false;

  void add(char16_t unit) {
    // Only a line feed directly after a carriage return belongs to it; a blank between them makes it a line of its own.
    const bool second_half = after_return && unit == u'\n';
    after_return = unit == u'\r';
    if (second_half || unit == u' ' || unit == u'\t') return;
    if (unit == u'\r') unit = u'\n';
    if (at_line_start) line_starts.push_back(units.size());
    at_line_start = unit == u'\n';
    units += unit;
  }
};

Units read_units(std::string_view text) {
  Units read;
  read.units.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char next = utf8_at(text, at);
    if (next.code > 0xFFFF) {
      read.add(static_cast<char16_t>(0xD800 + ((next.code - 0x10000) >> 10)));
      read.add(static_cast<char16_t>(0xDC00 + ((next.code - 0x10000) & 0x3FF)));
    } else {
      read.add(static_cast<char16_t>(next.code));
    }
    at += next.size;
  }
  read.add(kEndMark);
  return read;
}

}  // namespace

std::vector<std::string> line_hashes(std::string_view text) {
  const Units read = read_units(text);
  const std::u16string& units = read.units;
  auto unit = [&units](std::size_t i) -> std::uint64_t { return i < units.size() ? units[i] : 0; };

  std::uint64_t leaving = 1;  // what the unit that leaves the window weighs
  for (std::size_t i = 1; i < kWindow; ++i) leaving *= kMultiplier;
  std::uint64_t window = 0;  // over units [at, at + kWindow), zeros after the end
  for (std::size_t i = 0; i < kWindow; ++i) window = window * kMultiplier + unit(i);

  std::vector<std::string> hashes;
  hashes.reserve(read.line_starts.size());
  std::unordered_map<std::uint64_t, std::size_t> seen;
  std::size_t at = 0;
  for (std::size_t start : read.line_starts) {
    for (; at < start; ++at) window = (window - leaving * unit(at)) * kMultiplier + unit(at + kWindow);
    hashes.push_back(fmt::format("{:x}:{}", window, ++seen[window]));
  }
  return hashes;
}

}  // namespace credward::text
