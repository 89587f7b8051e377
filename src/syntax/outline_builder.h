// Text to outline: parses with the pack's grammar, runs its query, keeps what it captures. In the caller's
// process; the parser can overflow its stack or eat memory on hostile text, so files of repositories are
// parsed by the worker.
#pragma once

#include <chrono>
#include <string_view>

#include "core/result.h"
#include "syntax/outline.h"
#include "syntax/pack.h"

namespace credward::syntax {

struct OutlineLimits {
  std::size_t max_text = 4 << 20;
  std::size_t max_nodes = kMaxOutlineNodes;
  // For the parser and again for the query, as far as they ask; the parser does not always.
  std::chrono::milliseconds time{5'000};
};

// Errors: the pack's query (usage), a text over the limit or out of time (unread).
core::Result<Outline> build_outline(const Pack& pack, std::string_view text,
                                    const OutlineLimits& limits = {});

}  // namespace credward::syntax
