// Inline suppressions: `credward:allow RULE[,RULE…] [until=YYYY-MM-DD] REASON` in a comment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/date.h"
#include "text/document.h"
#include "text/glob.h"

namespace credward::policy {

inline constexpr std::string_view kInlineMarker = "credward:allow";

struct InlineAllow {
  std::uint32_t line = 0;     // where the words stand, 1-based, in the root document
  bool alone = false;         // nothing but the comment on that line: it speaks for the line below
  std::vector<text::Glob> rules;
  std::string rules_text;     // as written
  std::optional<Date> until;
  std::string reason;
  core::Span span;            // in the root's text
  std::string defect;         // why it does not count: no rule, no reason, a date that is none; empty if it does
  bool added_by_change = false;  // a defect too, but one that a review mends
};

// Another tool's marker in a line ("gitleaks:allow", "pragma: allowlist secret"), or an empty text.
std::string_view foreign_marker(std::string_view line);

// All of a document's, those of nested documents included, in order; at most 10,000.
std::vector<InlineAllow> find_inline_allows(const text::Document::Ptr& document);

// The words behind the marker alone.
InlineAllow parse_inline_allow(std::string_view words);

}  // namespace credward::policy
