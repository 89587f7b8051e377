// A walk over text that may be code of any language, whole or broken: comments, string literals and brackets,
// told apart well enough to know what encloses what. It needs no grammar, never fails and costs one pass: a
// quote whose end does not stand on its line opens nothing, an unmatched bracket closes nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::detect {

// Which characters begin a comment; by the document's language.
struct CommentStyle {
  bool hash = false;       // # after a blank or at the start of a line
  bool slashes = false;    // "//" and "/* */"
  bool dashes = false;     // "--"
  bool semicolon = false;  // ; at the start of a line
  bool rem = false;        // "rem" and "::" of batch files
  bool angle = false;      // "<!-- -->"

  bool any() const { return hash || slashes || dashes || semicolon || rem || angle; }
};
CommentStyle comment_style(std::string_view language);

// Markdown, reST, AsciiDoc, plain text: prose with samples.
bool is_prose(std::string_view language);
// What a browser shows: HTML, and components that hold it.
bool is_page(std::string_view language);
// sh, bash, … and files without an extension that a shell reads.
bool is_shell(std::string_view language);

enum class TokenKind : unsigned char { kOpen, kClose, kSeparator, kNewline, kString, kComment };

struct Token {
  TokenKind kind;
  core::Span span;  // strings with their quotes
};

class CodeScanner {
 public:
  CodeScanner(std::string_view text, std::string_view language);
  // False at the end.
  bool next(Token& token);

 private:
  bool comment(Token& token);
  bool string(Token& token);
  std::size_t closing_quote(char quote, std::size_t from, std::size_t limit) const;
  bool starts(std::string_view what) const { return text_.substr(position_, what.size()) == what; }

  std::string_view text_;
  CommentStyle style_;
  bool yaml_quotes_ = false;  // '' inside '…'
  bool backticks_ = false;    // `…` may run over lines
  bool triples_ = false;
  std::size_t position_ = 0;
  std::size_t line_end_ = 0;
  bool line_start_ = true;
  bool no_single_ = false;  // no further closing quote on this line
  bool no_double_ = false;
  bool no_backtick_ = false;  // none in the rest of the text
  bool no_triple_double_ = false, no_triple_single_ = false, no_block_end_ = false, no_angle_end_ = false;
};

// The spans of a kind, in order.
struct CodeSpans {
  std::vector<core::Span> strings;
  std::vector<core::Span> comments;
};
CodeSpans scan_code(std::string_view text, std::string_view language);

// The span that contains `offset`, or nullptr.
const core::Span* span_at(const std::vector<core::Span>& spans, std::size_t offset);

}  // namespace credward::detect
