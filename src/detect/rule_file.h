// A rule as its TOML file says it; rules/README.md describes every field. Nothing is compiled here:
// rule_set.h makes matchers of it, rule_codec.h a compact form for the program's own rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/rule.h"

namespace credward::detect {

enum class View { kText, kHeaderValue, kHeaderName, kHeaderLine, kHeaderUrl, kHeaderOption };
enum class Judge { kNone, kHeader, kUrl, kName, kNearby, kPlaceholder };
enum class NameMeaning { kAny, kByteStack, kGeneric };

struct PatternSpec {
  View on = View::kText;
  Judge judge = Judge::kNone;
  NameMeaning name = NameMeaning::kAny;
  bool near = false;
  bool documentation = true;
  std::string regex;                  // macros not yet expanded
  std::vector<std::string> carriers;  // empty: command and request
  std::vector<std::string> header_names;
  std::vector<std::string> paths, not_paths;  // globs
  std::vector<std::string> languages, not_languages;
  std::vector<std::string> literals;   // derived (literals.h); empty until then, and where there are none
  std::uint32_t line = 0, column = 0;  // where `regex` stands

  // Every match implies that the document names ByteStack.
  bool names_bytestack() const { return on != View::kText || name == NameMeaning::kByteStack || near; }
};

struct RuleSpec {
  core::RuleInfo info;
  std::string message;  // template
  std::vector<std::string> literals;
  std::vector<PatternSpec> patterns;
  std::string file;                    // as given to parse_rule_file
  std::uint32_t line = 0, column = 0;  // where `id` stands
};

struct RuleExample {
  std::string text;
  std::string path;
  std::string key_format;
  unsigned count = 0;  // 0 for a negative one
  std::uint32_t line = 0;
};

struct RuleFile {
  RuleSpec rule;
  std::vector<RuleExample> examples;
};

// The rule whose patterns are the user's key formats.
inline constexpr std::string_view kFormatRule = "key/format";
// These judge what an audit joined, not documents: they have neither patterns nor examples.
inline constexpr std::string_view kSharedRule = "hygiene/shared-across-environments";
inline constexpr std::string_view kScopeRule = "hygiene/scope-mismatch";

// kUsage errors begin with "FILE:LINE:COLUMN: ".
core::Result<RuleFile> parse_rule_file(std::string_view toml, const std::string& file);

// "FILE:LINE:COLUMN: MESSAGE" as a kUsage error.
core::Error rule_error(const std::string& file, std::uint32_t line, std::uint32_t column,
                       std::string_view message);

}  // namespace credward::detect
