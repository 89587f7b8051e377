#include "syntax/parse_guard.h"

#include "syntax/worker_limits.h"

namespace credward::syntax {
namespace {

// Neither <<, <=, <- nor </: shifts, comparisons, arrows, the end of an element.
bool may_open_angle(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == '<') return false;
  if (at + 1 >= text.size()) return true;
  const char next = text[at + 1];
  return next != '<' && next != '=' && next != '-' && next != '/';
}

// Blanks and line breaks are none; of what Latin-1 bytes become in UTF-8, U+0080 to U+009F are.
bool is_control(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20) return byte != '\n' && byte != '\t' && byte != '\r' && byte != '\f';
  if (byte == 0x7f) return true;
  return byte == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0;
}

struct Look {
  std::size_t brackets = 0, angles = 0, line = 0, controls = 0;
  bool deep = false, long_line = false;

  void at(std::string_view text, std::size_t i) {
    switch (text[i]) {
      case '{': case '}': case ';':
        angles = 0;
        [[fallthrough]];
      case '(': case ')': case '[': case ']':
        bracket(text[i]);
        break;
      case '<':
        if (may_open_angle(text, i)) deep |= ++angles > kMaxAngles;
        break;
      case '>':
        if (angles > 0) --angles;
        break;
      case '\n':
        line = 0;
        return;
      default:
        break;
    }
    long_line |= ++line > kMaxLine;
    controls += is_control(text, i) ? 1 : 0;
  }

 private:
  void bracket(char c) {
    if (c == '{' || c == '(' || c == '[') {
      deep |= ++brackets > kMaxBrackets;
    } else if (c != ';' && brackets > 0) {
      --brackets;
    }
  }
};

}  // namespace

std::optional<Degradation> guard_against(std::string_view text) {
  if (text.size() > kMaxText) return Degradation::kTooLarge;
  Look look;
  for (std::size_t i = 0; i < text.size(); ++i) look.at(text, i);
  if (look.deep) return Degradation::kNesting;
  if (look.long_line) return Degradation::kLongLine;
  if (text.size() >= kMinControlText && look.controls > text.size() / kMaxControlShare) return Degradation::kControlBytes;
  return std::nullopt;
}

}  // namespace credward::syntax
