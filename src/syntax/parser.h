// What everything behind the packs asks for a document's syntax: text in, outline out, or the reason why there is none.
// A document without an outline is degraded: it keeps what the floor finds in it, and is listed. Two implementations:
// parser_client.h parses in a worker process and takes any text; trusted_parser.h parses in this process and is for
// text that the program itself carries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "syntax/outline.h"

namespace credward::syntax {

// Why a document has no outline.
enum class Degradation : std::uint8_t {
  kTooLarge,      // guards (parse_guard.h): the text was not given to the parser
  kNesting,
  kLongLine,
  kControlBytes,
  kTime,          // the parser ran out of its time
  kMemory,        // … of its memory
  kDied,          // the worker died on this text
  kBadAnswer,     // the worker answered what no parser says
  kDocument,      // this document's other parts have used up what one document may cost
  kGivenUp,       // too many documents of this run were lost to the parser (parser_ledger.h)
  kUnavailable,   // no worker can be started here
  kNoLanguage,    // no pack of this name: a mistake of the caller
};

// A sentence for core::Problem::reason.
std::string_view explain(Degradation why);

using ParseResult = std::variant<Outline, Degradation>;

// One thread's parser; not for several threads at once.
class Parser {
 public:
  virtual ~Parser() = default;

  // All parses until the next call belong to one document, the `order`th of the run. Give documents the number that
  // they have in the plan, which no number of threads changes: parser_ledger.h decides by it which documents are
  // degraded once the parser is given up.
  virtual void begin_document(std::uint64_t order) = 0;

  // `language` is a pack's name. `text` is a whole document, or a part of one that was taken out of it (a script in
  // a page, a command in a string); several parts of one document are several calls. Offsets are those of `text`.
  virtual ParseResult outline(std::string_view language, std::string_view text) = 0;
};

}  // namespace credward::syntax
