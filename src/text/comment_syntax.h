// How the languages of the world write comments and strings: one row per language (text/comments.h reads by it).
#pragma once

#include <array>
#include <string_view>

namespace credward::text {

struct LineMarker {
  std::string_view text;
  enum class Where {
    kAnywhere,
    kAfterBlank,   // at the start of a line, or after a blank or one of ;()|&
    kNotInUrl,     // not after ":"
    kLineStart,    // blanks may stand before it
    kBefore,       // at the start of a line; further on only when a directive of ours follows
  } where = Where::kAnywhere;
  bool ignore_case = false;
  bool whole_word = false;  // a blank or the line's end follows
};

struct BlockMarker {
  std::string_view open;
  std::string_view close;
  bool nests = false;
  bool line_start = false;   // both stand at the start of a line
  bool after_blank = false;  // src/* is no comment
};

struct Quote {
  std::string_view open;
  std::string_view close;
  enum class Escape { kNone, kBackslash, kBacktick, kDoubled } escape = Escape::kBackslash;
  bool lines = false;        // may span lines
  bool after_blank = false;  // an apostrophe within a word opens nothing
  bool character = false;    // closes within a few characters, or is no quote ('a in Rust)
};

// What one row cannot say.
enum class Special {
  kNone,
  kRegex,      // JavaScript: /…/ after an operator is a literal
  kRust,       // r#"…"#
  kCpp,        // R"x(…)x"
  kLua,        // --[==[ … ]==] and [==[ … ]==]
  kHeredoc,    // <<WORD … WORD
  kMarkup,     // <script> and <style> hold other languages
  kMarkdown,   // fences hold other languages
};

struct CommentSyntax {
  std::string_view languages;  // extensions, separated by blanks
  std::array<LineMarker, 9> lines{};
  std::array<BlockMarker, 7> blocks{};
  std::array<Quote, 6> quotes{};
  Special special = Special::kNone;
};

// The row of a language: an extension (Document::language()) or a name as fences in Markdown have it. Null if unknown.
const CommentSyntax* find_comment_syntax(std::string_view language);
// What serves a language that is not known.
const CommentSyntax& unknown_comment_syntax();

}  // namespace credward::text
