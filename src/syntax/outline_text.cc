#include "syntax/outline_text.h"

#include <array>
#include <utility>

#include "syntax/outline_names.h"
#include "text/utf8.h"

namespace credward::syntax {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The digits at the beginning of `text` in a base; nothing where there is none.
std::optional<std::uint32_t> number(std::string_view text, int base, std::size_t most) {
  std::uint32_t out = 0;
  std::size_t count = 0;
  for (; count < text.size() && count < most; ++count) {
    const int digit = hex_value(text[count]);
    if (digit < 0 || digit >= base) break;
    out = out * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
  }
  if (count == 0) return std::nullopt;
  return out;
}

std::string encoded(std::uint32_t code) {
  std::string out;
  text::append_utf8(out, code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? code : 0xFFFD);
  return out;
}

std::optional<char> control_named(char c) {
  constexpr std::array<std::pair<char, char>, 8> kControls{{{'n', '\n'},
                                                            {'t', '\t'},
                                                            {'r', '\r'},
                                                            {'b', '\b'},
                                                            {'f', '\f'},
                                                            {'v', '\v'},
                                                            {'a', '\a'},
                                                            {'e', '\x1b'}}};
  for (const auto& [name, value] : kControls) {
    if (name == c) return value;
  }
  return std::nullopt;
}

std::optional<std::string> numeric(std::string_view body, EscapeStyle style) {
  const char kind = body[0];
  std::string_view digits = body.substr(1);
  if (kind == 'x' || kind == 'u' || kind == 'U') {
    const bool braced = digits.starts_with('{');
    if (braced) digits.remove_prefix(1);
    const auto code = number(digits, 16, braced || kind == 'U' ? 8 : kind == 'u' ? 4 : 2);
    if (!code) return std::nullopt;
    return encoded(*code);
  }
  if (style == EscapeStyle::kPowerShell && kind == '0') return std::string(1, '\0');
  const auto code = number(body, style == EscapeStyle::kLua ? 10 : 8, 3);
  if (!code) return std::nullopt;
  return encoded(*code);
}

}  // namespace

std::optional<EscapeStyle> escape_style_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, EscapeStyle>, 5> kNames{
      {{"c", EscapeStyle::kC},
       {"keep", EscapeStyle::kKeep},
       {"shell", EscapeStyle::kShell},
       {"powershell", EscapeStyle::kPowerShell},
       {"lua", EscapeStyle::kLua}}};
  for (const auto& [known, style] : kNames) {
    if (known == name) return style;
  }
  return std::nullopt;
}

std::string decode_escape(std::string_view escape, EscapeStyle style) {
  if (escape.size() < 2) return std::string(escape);
  // Doubled quotes and braces stand for one, whatever the language; a doubled backslash does too.
  if (escape.size() == 2 && escape[0] == escape[1]) return std::string(escape.substr(1));
  // The quotes and blanks between adjacent literals.
  const char first = escape.front(), last = escape.back();
  if ((first == '\'' || first == '"') && (last == '\'' || last == '"')) return {};
  const char mark = style == EscapeStyle::kPowerShell ? '`' : '\\';
  if (escape[0] != mark) return std::string(escape);
  const std::string_view body = escape.substr(1);
  if (body[0] == '\n' || body[0] == '\r') return {};
  if (style == EscapeStyle::kShell) return std::string(body);
  if (const auto control = control_named(body[0]); control && body.size() == 1)
    return std::string(1, *control);
  if (auto character = numeric(body, style)) return *character;
  if (style != EscapeStyle::kKeep || body == "\"" || body == "'" || body == "$" || body == "`")
    return std::string(body);
  return std::string(escape);
}

EscapeStyle style_in(const Node& string, std::string_view text, EscapeStyle style) {
  return style == EscapeStyle::kShell && source_of(string, text).starts_with("$'") ? EscapeStyle::kC : style;
}

std::optional<std::string> literal_text(const Outline& outline, std::string_view text, std::uint32_t index,
                                        EscapeStyle style) {
  if (index >= outline.nodes.size() || outline.nodes[index].kind != NodeKind::kString) return std::nullopt;
  style = style_in(outline.nodes[index], text, style);
  std::string out;
  for (std::uint32_t child = index + 1; child < outline.nodes[index].next;
       child = outline.nodes[child].next) {
    const Node& part = outline.nodes[child];
    if (part.kind == NodeKind::kText) {
      out += source_of(part, text);
    } else if (part.kind == NodeKind::kEscape) {
      out += decode_escape(source_of(part, text), style);
    } else {
      return std::nullopt;
    }
  }
  return out;
}

}  // namespace credward::syntax
