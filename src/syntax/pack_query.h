// A pack's query, compiled for its grammar, with the meaning of its captures and its predicates taken apart.
// Only for this folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "syntax/grammar_table.h"
#include "syntax/outline.h"
#include "syntax/string_content.h"

namespace credward::syntax {

struct CaptureMeaning {
  bool helper = false;  // `@_name`: only for predicates
  std::optional<NodeKind> kind;
  Role role = Role::kNone;
  std::uint8_t flags = 0;
  bool ignore = false;   // the node and all below it are left out
  bool behind = false;   // stands behind what it is applied to, at the same level: Dart's a .b (c)
  bool part = false;     // the node stays, even if nothing says what it is
  bool nothing = false;  // takes away the kind that an earlier pattern gave
  bool run = false;      // a call stands around the node, which is its argument: `…` in Ruby
  bool through = false;  // the node's only child takes its place and its role
};

// (#eq? @c "a"), (#any-of? @c "a" "b"), (#starts-with? @c "a"), each also as #not-….
struct QueryPredicate {
  std::uint32_t capture = 0;
  bool negated = false, prefix = false;
  std::vector<std::string> values;

  bool holds(std::string_view text) const;
};

struct PatternMeaning {
  std::vector<QueryPredicate> predicates;
  std::optional<StringSettings> settings;  // for the strings that the pattern captures
};

struct QuerySource {
  std::string_view path, text;
};

class PackQuery {
 public:
  static core::Result<PackQuery> compile(const std::string& grammar, const std::vector<QuerySource>& sources);

  const TSLanguage* language() const { return language_; }
  const TSQuery* query() const { return query_.get(); }
  const CaptureMeaning& capture(std::uint32_t index) const { return captures_[index]; }
  const PatternMeaning& pattern(std::uint32_t index) const { return patterns_[index]; }

 private:
  const TSLanguage* language_ = nullptr;
  ParserPtr<TSQuery> query_;
  std::vector<CaptureMeaning> captures_;
  std::vector<PatternMeaning> patterns_;
};

}  // namespace credward::syntax
