// `credward explain`: judges one Authorization header or one command, and says what is wrong, where, and
// which answer it draws. What was typed may hold a key, so it is shown only as far as it can be no key.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/result.h"
#include "engine/options.h"

namespace credward::engine {

struct Defect {
  std::string rule;  // empty where no rule names it: then the value is not Bearer and one word
  std::string message;
  core::Level level = core::Level::kError;
  core::Span place;  // of Explanation::header
};

struct Explanation {
  enum class Kind {
    kHeader,     // a header that goes to ByteStack
    kElsewhere,  // the command goes to another host
    kNoHeader,   // a command to ByteStack without an Authorization header
    kNotOne,     // neither a header nor a command
  } kind = Kind::kNotOne;
  std::string header;           // the header, or the line that the first defect stands in, with KEY for what may be a key
  std::vector<Defect> defects;  // the first of them in the contract's order comes first
  bool bearer = false;          // the value is Bearer and one word
  bool from_variable = false;   // the key is filled in at run time

  bool malformed() const;  // it draws 401, or nothing that can be judged was given
};

// curl and the like, with or without a path.
bool is_command_name(std::string_view word);

inline constexpr std::size_t kMaxExplainedText = 64 * 1024;

// `text` is a header ("Authorization: Bearer KEY"), its value alone, a curl command, an HTTP request, or a text with one
// of them in it.
core::Result<Explanation> explain(std::string_view text, const RunOptions& options);

}  // namespace credward::engine
