// What an outline's strings say: the literal text, escapes decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "syntax/outline.h"

namespace credward::syntax {

// What escapes mean in a language. All know \n, \t, \xHH, \uHHHH, \u{H}, \UHHHHHHHH, octal digits, a line
// break (gone) and doubled characters ('' or {{: one of them). They differ in what an escape without a
// meaning is.
enum class EscapeStyle : std::uint8_t {
  kC,           // the character alone
  kKeep,        // the backslash stays (Python, PHP)
  kShell,       // only the character: \n is n
  kPowerShell,  // ` instead of the backslash
  kLua,         // digits are decimal
};
std::optional<EscapeStyle> escape_style_named(std::string_view name);

// The characters that an escape sequence stands for, as UTF-8.
std::string decode_escape(std::string_view escape, EscapeStyle style);

// The style in one literal: in shell, $'…' knows C's escapes.
EscapeStyle style_in(const Node& string, std::string_view text, EscapeStyle style);

// The text of the kString at `index`, escapes decoded; nothing where it has holes or is another kind.
std::optional<std::string> literal_text(const Outline& outline, std::string_view text, std::uint32_t index,
                                        EscapeStyle style);

// The source characters of a node.
inline std::string_view source_of(const Node& node, std::string_view text) {
  return text.substr(node.begin, node.end - node.begin);
}

}  // namespace credward::syntax
