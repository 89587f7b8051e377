#include "syntax/parser_ledger.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/hash.h"

namespace credward::syntax {

bool ParserLedger::given_up(std::uint64_t order) const {
  const std::lock_guard lock(mutex_);
  return cut_ && order >= *cut_;
}

std::optional<std::uint64_t> ParserLedger::cut() const {
  const std::lock_guard lock(mutex_);
  return cut_;
}

bool ParserLedger::any() const {
  const std::lock_guard lock(mutex_);
  return !losses_.empty();
}

std::optional<ParserLedger::Loss> ParserLedger::known(const std::string& text_id, std::uint64_t order) {
  const std::lock_guard lock(mutex_);
  const auto found = losses_.find(text_id);
  if (found == losses_.end()) return std::nullopt;
  if (order < found->second.order) {
    found->second.order = order;
    find_cut();
  }
  return found->second;
}

void ParserLedger::lost(const std::string& text_id, const Loss& loss) {
  const std::lock_guard lock(mutex_);
  const auto [found, is_new] = losses_.try_emplace(text_id, loss);
  if (!is_new) found->second.order = std::min(found->second.order, loss.order);
  find_cut();
}

// Behind the first document up to which enough is lost. Losses are few: beyond the cut none is added but by the threads
// that are on their way.
void ParserLedger::find_cut() {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> weights;
  for (const auto& [id, loss] : losses_) weights.emplace_back(loss.order, loss.died ? kDeath : kTimeLimit);
  std::sort(weights.begin(), weights.end());
  std::uint32_t sum = 0;
  for (const auto& [order, weight] : weights) {
    sum += weight;
    if (sum < kMaxLosses) continue;
    cut_ = order + 1;
    return;
  }
}

void ParserLedger::start_failed() {
  const std::lock_guard lock(mutex_);
  if (++failed_starts_ >= kMaxFailedStarts) unavailable_ = true;
}

void ParserLedger::started() {
  const std::lock_guard lock(mutex_);
  failed_starts_ = 0;
}

bool ParserLedger::unavailable() const {
  const std::lock_guard lock(mutex_);
  return unavailable_;
}

std::string text_id(std::string_view language, std::string_view text) {
  return std::string(language) + '\n' + core::sha256_hex(text);
}

}  // namespace credward::syntax
