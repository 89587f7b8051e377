// The parser for hostile text: parses in a worker process (worker_process.h) that is started when the first text needs
// it, and that can do nothing but answer. Each judging thread owns one client; they share the run's ledger.
//
//   auto parser = ParserClient(options, ledger);      // costs nothing
//   parser.begin_document(order);
//   ParseResult result = parser.outline("python", document.text());
//   if (auto* outline = std::get_if<Outline>(&result)) … else degraded: explain(std::get<Degradation>(result))
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "syntax/parser.h"
#include "syntax/parser_ledger.h"

namespace credward::syntax {

// A language pack of the operator's (--rules). The built-in ones need not be named: the worker is the same program.
struct PackText {
  std::string path, content;
};

struct ParserOptions {
  std::vector<PackText> packs;
  // Only for tests, whose own program is no worker: what to start, and its arguments. Default: this program.
  std::vector<std::string> command;
};

class ParserClient : public Parser {
 public:
  ParserClient(std::shared_ptr<const ParserOptions> options, std::shared_ptr<ParserLedger> ledger);
  ~ParserClient() override;
  ParserClient(ParserClient&&) noexcept;

  void begin_document(std::uint64_t order) override;
  ParseResult outline(std::string_view language, std::string_view text) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace credward::syntax
