// Where the requests of loose code go: by a URL in the same call, in the same statement, in the statements
// that speak of the same object, or in the statement that a closure belongs to.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "detect/hosts.h"
#include "detect/loose_values.h"

namespace credward::detect {

struct LooseTarget {
  bool bytestack = false;
  bool other = false;
  core::Span url;  // where it is written
  std::string rendered_url;
  bool known() const { return bytestack || other; }
};

class LooseTargets {
 public:
  LooseTargets(const LooseCode& code, LooseValues& values,
               const Hosts& hosts);  // all must outlive the object

  // Of the request that a header or an option belongs to.
  LooseTarget of(TokenId id);
  // The variables that a statement is about: what it assigns, and the object that it calls.
  std::vector<TokenId> subjects(std::uint32_t statement);

  // From the assignment that a mention sees to the next one of the name, in tokens.
  core::Span extent(TokenId mention);

 private:
  LooseTarget of_range(TokenId from, TokenId to);
  LooseTarget of_token(TokenId id);
  LooseTarget of_value(const LooseValue& value);
  LooseTarget of_made(const LooseAssignment& assignment);
  const LooseTarget& of_group(TokenId open);
  const LooseTarget& of_statement(std::uint32_t statement);
  LooseTarget of_object(TokenId mention, int depth);
  bool says_no_target(TokenId id) const;

  const LooseCode& code_;
  LooseValues& values_;
  const Hosts& hosts_;
  int depth_ = 0;
  std::unordered_map<TokenId, LooseTarget> groups_;
  std::unordered_map<std::uint32_t, LooseTarget> statements_;
  std::unordered_map<std::string, LooseTarget> objects_;
};

}  // namespace credward::detect
