// One pattern of a rule, ready to match. Its regular expression is compiled when the first document needs it,
// because most runs never do and the program has to start in milliseconds.
#pragma once

#include <re2/re2.h>

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/result.h"
#include "detect/rule_file.h"
#include "text/document.h"
#include "text/glob.h"

namespace credward::detect {

// A compiled expression and where its named groups are; 0 for a group that it does not have (0 is the whole
// match).
struct Regex {
  std::unique_ptr<RE2> re;
  int key = 0, name = 0, at = 0, host = 0, url = 0;
};

// kUsage without a place: RE2's own text, an unknown macro or group.
core::Result<Regex> compile_regex(std::string_view regex, const std::vector<std::string>& hosts);

// The groups of one match as spans of the text. Those that took no part, and index 0 (a group that the
// expression does not have), are empty.
class RegexMatch {
 public:
  // Searches `text` from `from` on; what stands before is seen by \b and ^.
  bool search(const Regex& regex, std::string_view text, std::size_t from);
  core::Span group(int index) const { return index == 0 ? core::Span{} : span(index); }
  core::Span whole() const { return span(0); }

 private:
  static constexpr int kMaxGroups = 17;
  core::Span span(int index) const;

  std::string_view text_;
  std::array<re2::StringPiece, kMaxGroups> groups_;
};

class Pattern {
 public:
  // `spec` and `hosts` must outlive the pattern.
  Pattern(const PatternSpec& spec, const std::vector<std::string>& hosts);

  const PatternSpec& spec() const { return spec_; }
  // Built-in patterns were compiled by the build step; one that fails here all the same matches nothing.
  const Regex* regex() const;
  // Path, language and documentation conditions.
  bool applies_to(const text::Document& document) const;

  // Of RuleSet's prefilter; a text without any of these cannot match. Empty: no such condition.
  std::vector<unsigned> literals;

 private:
  static std::vector<text::Glob> parse(const std::vector<std::string>& globs);

  const PatternSpec& spec_;
  const std::vector<std::string>& hosts_;
  std::vector<text::Glob> paths_, not_paths_;
  mutable std::once_flag once_;
  mutable std::optional<Regex> regex_;
};

// Markdown, reST, AsciiDoc, plain text.
bool is_documentation(const text::Document& document);

// Everything that only compiling shows: expressions, groups that conditions need, globs. Derives the
// literals.
core::Status check_patterns(RuleSpec& rule, const std::vector<std::string>& hosts);

}  // namespace credward::detect
