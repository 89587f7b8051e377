// What an expression of loose code is worth: text with holes, as rules over header fields read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "detect/loose_code.h"
#include "detect/rendered.h"

namespace credward::detect {

struct LooseValue {
  Rendered rendered;
  bool named = false;  // something in it is called a ByteStack credential
};

class LooseValues {
 public:
  explicit LooseValues(const LooseCode& code);  // which must outlive the object

  LooseValue value(TokenId from, TokenId to);
  // The text, if nothing in it is filled in.
  std::optional<std::string> constant(TokenId from, TokenId to);
  // What a name holds at a place: the one assignment that can be seen there.
  const LooseAssignment* visible(std::string_view name, TokenId at);
  const LooseValue& assigned_value(const LooseAssignment& assignment);
  // Hostile text may ask for more work than its size is worth; then nothing more is known.
  bool afford(std::size_t work);

  struct Range {
    TokenId from, to;
    std::string_view name;  // of a named argument
  };
  std::vector<Range> arguments(TokenId bracket);

 private:
  struct Chain {
    std::vector<std::string_view> names;
    TokenId object_end = 0;        // where the object of the last name ends
    TokenId arguments = kNoToken;  // of the last name
    bool known = true;
  };

  LooseValue unknown(TokenId from, TokenId to) const;
  LooseValue term(TokenId from, TokenId to);
  LooseValue string(TokenId id, bool braces);
  LooseValue message(TokenId open);
  LooseValue chain(TokenId from, TokenId to);
  Chain read_chain(TokenId from, TokenId to);
  LooseValue called(LooseCall call, std::string_view name, Range object, const std::vector<Range>& given,
                    core::Span span);
  LooseValue joined(const std::vector<Range>& given, std::string_view between);
  LooseValue formatted(const std::vector<Range>& given, core::Span span);
  LooseValue encoded(std::string_view tag, const LooseValue& inner, core::Span span) const;
  LooseValue hole(std::string_view name, core::Span span) const;
  LooseValue resolved(std::string_view name, TokenId at, core::Span span);
  std::optional<std::string_view> environment(const Chain& chain) const;

  // Inside a string.
  std::size_t fill_in(TokenId id, std::size_t at, bool braces, LooseValue& out);
  std::size_t fill_perl(TokenId id, std::size_t at, LooseValue& out);
  std::size_t fill_groovy(TokenId id, std::size_t at, LooseValue& out);
  void fill_expression(TokenId id, std::string_view expression, core::Span span, LooseValue& out);

  const LooseCode& code_;
  LooseFamily family_;
  std::size_t work_;
  int depth_ = 0;
  std::unordered_map<TokenId, LooseValue> assigned_;
};

}  // namespace credward::detect
