// What a string literal holds besides its quotes, where the grammar does not say: small functions by name,
// which a pack's patterns choose with `(#set! delimiters …)`, `(#set! holes …)` and `(#set! escapes …)`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "syntax/outline.h"

namespace credward::syntax {

// Where the content lies in the text of a literal.
enum class Delimiters : std::uint8_t {
  kQuotes,      // a prefix of letters, @ or $, then #, then one quote or three; the same at the end
  kSingle,      // the same, but never three quotes
  kAdjacent,    // as kQuotes, but the literal may end in another quote: Dart's 'a' "b"
  kRuns,        // as many quotes as stand there (C#, from three on)
  kNone,        // all of it is content: words, bodies of here-documents
  kFirst,       // all but the first character: :symbol
  kLabel,       // all but a colon at the end: key:
  kCppRaw,      // R"x(…)x"
  kLuaLong,     // [[…]], [==[…]==]
  kHereString,  // @"⏎…⏎"@: without the first and the last line break
  kHeredoc,     // the lines between the first and the last
  kSigil,       // ~s(…), %q{…}, s"…": a head, then an opening and a closing character
};

// Interpolations that the grammar takes for text.
enum class Holes : std::uint8_t {
  kNone,
  kDollarName,  // $name
  kDollar,      // $name and ${…}
  kBraced,      // none, but {…} or \(…) directly around an interpolation is a part of it (PHP, Swift)
};

// Escape sequences that the grammar takes for text.
enum class Escapes : std::uint8_t {
  kNone,
  kBackslash,  // \ and what follows it: one character, or the digits of \x, \u and \ooo
  kSingle,     // \ and one character
  kShell,      // the same before " \ $ ` and a line break only: shell's double quotes
  kHeredoc,    // the same before \ $ ` and a line break only
  kQuote,      // the same before \ and the literal's own quote only
  kDoubled,    // the literal's own quote, twice
  kBacktick,   // ` and the character behind it, and the literal's own quote twice
  kBraces,     // {{ and }}
  kAdjacent,   // the quotes and blanks between literals that stand for one: they stand for nothing
};

struct StringSettings {
  Delimiters delimiters = Delimiters::kQuotes;
  Holes holes = Holes::kNone;
  Escapes escapes = Escapes::kNone;
};

std::optional<Delimiters> delimiters_named(std::string_view name);
std::optional<Holes> holes_named(std::string_view name);
std::optional<Escapes> escapes_named(std::string_view name);

// The content of the literal at `whole`; within it, and where a closing quote is missing, up to the end.
core::Span string_content(std::string_view text, core::Span whole, Delimiters delimiters);

// A part of a string's content: kText, kEscape or kHole, this one with the name in it where there is one.
struct Piece {
  NodeKind kind = NodeKind::kText;
  core::Span span;
  core::Span name;
};

// Takes apart `part` of the text, which the grammar says nothing about. `quote` is the literal's closing
// character; with kAdjacent that of the literal that one is in.
void split_text(std::string_view text, core::Span part, char& quote, const StringSettings& settings,
                std::vector<Piece>& out);

}  // namespace credward::syntax
