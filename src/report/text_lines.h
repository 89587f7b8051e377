// Lines of the text report: styled pieces that are safe on a terminal and in a CI log, whatever stands in them.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace credward::report {

enum class Style { kPlain, kBold, kDim, kError, kWarning, kNote };

class TextLines {
 public:
  TextLines(std::ostream& out, bool color, unsigned width) : out_(out), color_(color), width_(width) {}

  // Appends to the line that is being made. Control characters become visible, log commands are pulled apart.
  TextLines& add(std::string_view text, Style style = Style::kPlain);
  TextLines& space(std::size_t count);  // before the next piece; never at a line's end
  std::size_t used() const { return used_; }
  std::size_t width() const { return width_; }
  void end();

  // Whole lines of one paragraph, indented; `label` begins the first.
  void paragraph(std::size_t indent, std::string_view label, std::string_view text);
  void blank() { out_ << '\n'; }

 private:
  std::ostream& out_;
  bool color_;
  std::size_t width_;
  std::string line_;
  std::size_t used_ = 0;     // columns
  std::size_t pending_ = 0;  // spaces
};

std::string grouped_digits(std::uint64_t number);  // "1,234,567"
std::string human_bytes(std::uint64_t bytes);      // "5.6 MiB"
std::string human_seconds(double seconds);         // "40 ms", "1.25 s", "3 min 12 s"
// "1 error", "2 errors"; `several` where an "s" does not do.
std::string counted(std::uint64_t number, std::string_view noun, std::string_view several = {});

}  // namespace credward::report
