// The words of one shell command, as the shell would pass them on: quotes resolved, what it expands kept as
// holes.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "detect/rendered.h"

namespace credward::detect {

enum class Dialect { kPosix, kPowerShell, kCmd, kFish };

struct ShellStyle {
  Dialect dialect = Dialect::kPosix;
  bool expands_single = false;    // something around the command expands $NAME in single quotes too, or may
  bool doubled_dollars = false;   // a Makefile's "$$"
  bool closing_backtick = false;  // the command stands between backticks
  std::string_view line_prefix;   // what each line of the command begins with: "#", "//", "+", ">"
  // Whether the command goes on behind the line's end at this offset although nothing in it says so (folded
  // YAML).
  std::function<bool(std::size_t)> goes_on;
};

struct ShellWord {
  Rendered rendered;
  core::Span span;      // with its quotes
  bool quoted = false;  // some of it is
};

struct ShellCommand {
  std::vector<ShellWord> words;
  std::size_t end = 0;    // where it ends, as an offset of the text that was read
  bool unclosed = false;  // a quote was looked for in vain
};

// Reads from the start of `text`, at most `kLongestCommand` bytes and `kMostWords` words. `place` gives the
// place in the document of one byte of `text`. Holes that `text` contains already are passed on.
ShellCommand read_command(std::string_view text, const std::function<core::Span(std::size_t)>& place,
                          const ShellStyle& style);

inline constexpr std::size_t kLongestCommand = 64 * 1024;
inline constexpr std::size_t kMostWords = 1000;

}  // namespace credward::detect
