// A parser in the caller's own process, for text that the program itself carries: examples of rules, unit tests.
// Hostile text overflows its stack.
#pragma once

#include "syntax/pack.h"
#include "syntax/parser.h"

namespace credward::syntax {

class TrustedParser : public Parser {
 public:
  // The packs must outlive the parser.
  explicit TrustedParser(const Packs& packs) : packs_(packs) {}

  void begin_document(std::uint64_t) override {}
  ParseResult outline(std::string_view language, std::string_view text) override;

 private:
  const Packs& packs_;
};

}  // namespace credward::syntax
