// Text to outline: parses with the pack's grammar, runs its query, keeps what it captures. In the caller's
// process; the parser can overflow its stack or eat memory on hostile text, so files of repositories are
// parsed by the worker.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "core/result.h"
#include "syntax/outline.h"
#include "syntax/pack.h"

namespace credward::syntax {

struct OutlineLimits {
  std::size_t max_text = 4 << 20;
  std::size_t max_nodes = kMaxOutlineNodes;
  // For parser and query together, as far as they ask; the parser does not always.
  std::chrono::milliseconds time{5'000};
  // How often they may ask, which is the same on every machine, unlike a time.
  std::uint32_t steps = UINT32_MAX;
};

// Errors: the pack's query (usage), a text over the limit or out of time or steps (unread). `steps` receives how often
// they asked.
core::Result<Outline> build_outline(const Pack& pack, std::string_view text,
                                    const OutlineLimits& limits = {}, std::uint32_t* steps = nullptr);

}  // namespace credward::syntax
