// What a run has lost to the parser, shared by the clients of all its threads: which texts killed a worker (none is tried
// twice), and when it is enough.
//
// What is guaranteed: which documents are degraded does not depend on the number of threads, as far as the parser's own
// verdict on one text does not (it is decided by work and bytes; a processor's time and a clock are the last resort).
// Losses are counted by distinct texts and by the order of documents in the plan: once kMaxLosses worth of texts is lost
// up to some document, all behind it are given up. With several threads a few documents behind
// that point may have been parsed before it was known; `cut()` says after the loop where it lies, and whoever wants the
// same answer on any number of threads judges again (it costs no parser) the documents behind it.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "syntax/parser.h"

namespace credward::syntax {

class ParserLedger {
 public:
  // What a lost text weighs: a dead worker more than a parse that ended in order at its limit. Together this is the
  // breaker for time: a run loses at most about a minute of a processor to texts that no parser can read.
  static constexpr std::uint32_t kDeath = 3, kTimeLimit = 1;
  static constexpr std::uint32_t kMaxLosses = 96;
  // Workers that cannot be started, in a row.
  static constexpr std::uint32_t kMaxFailedStarts = 3;

  // Whether the document is behind the point at which the parser is given up.
  bool given_up(std::uint64_t order) const;
  // The first number of a document that is given up, if there is one.
  std::optional<std::uint64_t> cut() const;

  struct Loss {
    std::uint64_t order = 0;  // the first document with this text
    Degradation why = Degradation::kDied;
    bool died = false;
  };
  // Whether anything is lost: as long as nothing is, no text needs an id.
  bool any() const;
  // What became of this text before; `order` is the document that asks.
  std::optional<Loss> known(const std::string& text_id, std::uint64_t order);
  void lost(const std::string& text_id, const Loss& loss);

  void start_failed();
  void started();
  bool unavailable() const;

 private:
  void find_cut();

  mutable std::mutex mutex_;
  std::map<std::string, Loss> losses_;
  std::optional<std::uint64_t> cut_;
  std::uint32_t failed_starts_ = 0;
  bool unavailable_ = false;
};

// Texts are told apart by language and SHA-256.
std::string text_id(std::string_view language, std::string_view text);

}  // namespace credward::syntax
