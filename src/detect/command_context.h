// What surrounds a command in a file and changes how its words are read: here-documents, folded YAML,
// templates, and whether the program sends the request or only shows it.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "detect/surroundings.h"

namespace credward::detect {

class CommandContext {
 public:
  explicit CommandContext(const Surroundings& surroundings);  // which must outlive the object

  bool in_heredoc(std::size_t offset) const { return span_at(heredocs_, offset) != nullptr; }
  // Something reads the command's line before, or besides, the shell that runs it: single quotes may be
  // expanded.
  bool expands_single_quotes(std::size_t begin) const;
  // What is printed, explained or given as an example is a sample and no request that the program sends.
  bool is_shown(std::size_t offset) const;
  // Folded and plain scalars of YAML join their lines with a blank; literal blocks ("|") do not. Whether the
  // command goes on behind the end of a line; empty if it does not.
  std::function<bool(std::size_t)> folding(std::size_t begin) const;

 private:
  void find_heredocs();

  const Surroundings& surroundings_;
  std::string_view text_;
  std::vector<core::Span> heredocs_;
};

}  // namespace credward::detect
