// Reads JSON for the *places* of its strings, which a JSON library does not give. It is made for damaged and hostile
// input: no recursion, linear time, and whatever is not JSON (a merge conflict's markers, a cut end) is stepped over.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "text/offset_map.h"

namespace credward::text {

class JsonScanner {
 public:
  enum class Event { kBeginObject, kEndObject, kBeginArray, kEndArray, kString, kScalar, kEnd };

  // `text` must outlive the scanner.
  explicit JsonScanner(std::string_view text) : text_(text) {}

  // The next value or end of a container. Keys are no events, they are part of the path.
  Event next();

  // Of a string: its place without the quotes, still escaped. It ends at its quote or at the end of the line.
  core::Span span() const { return span_; }
  // True if the value (or the container that just began or ended) stands at this path: keys as they are written, "*"
  // for an array's element. Nothing deeper than kDepth levels is at any path.
  bool at(std::initializer_list<std::string_view> path) const;

  // The name of the value, or of the array it is an element of; empty outside of objects.
  std::string_view key() const;

  static constexpr std::size_t kDepth = 32;

 private:
  struct Level {
    bool is_array;
    std::string_view key;  // of the value being read, in an object
  };

  core::Span read_string();
  Event begin(bool is_array);
  Event end();
  std::string_view step(const Level& level) const { return level.is_array ? std::string_view("*") : level.key; }

  std::string_view text_;
  std::size_t at_ = 0;
  core::Span span_;
  std::vector<Level> levels_;  // the containers around the value
  std::size_t too_deep_ = 0;   // open containers below kDepth
};

// Appends what an escaped JSON string says, and where each character of it came from. Lone surrogates become U+FFFD;
// what is no escape stays as it is.
void append_unescaped(std::string_view text, core::Span string, std::string& out, OffsetMap& map);

}  // namespace credward::text
