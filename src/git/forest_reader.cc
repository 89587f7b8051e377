#include "git/forest_reader.h"

#include <algorithm>
#include <utility>

#include "git/library.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxChain = 10'000;           // git makes none over 4,095
constexpr std::size_t kMaxKept = 32 * 1024 * 1024;  // of a thread's unfolded chain

}  // namespace

std::optional<Object> ForestReader::read(const ObjectId& id) {
  const auto number = forest_->find(id);
  if (!number || !find_chain(*number)) return std::nullopt;
  std::size_t common = 0;
  while (common < std::min(stack_.size(), chain_.size()) && stack_[common].number == chain_[common]) ++common;
  keep(common);
  std::size_t from = common;
  while (from > 0 && !stack_[from - 1].buffer.bytes) --from;
  if (from == 0) keep(0);
  for (std::size_t i = from; i < chain_.size(); ++i) {
    if (i == stack_.size()) stack_.push_back({chain_[i], {}});
    Buffer& out = stack_[i].buffer;
    if (i == 0 ? unfolder_.root(chain_[i], out) : unfolder_.delta(chain_[i], stack_[i - 1].buffer.content(), out)) {
      keep(0);
      return std::nullopt;
    }
    make_room();
  }
  const auto content = stack_.back().buffer.content();
  return Object{*unfolder_.root_type(chain_.front()),
                std::string(reinterpret_cast<const char*>(content.data()), content.size())};
}

bool ForestReader::find_chain(std::uint32_t number) {
  chain_.clear();
  for (std::uint32_t at = number; at != PackForest::kNone; at = forest_->entry(at).base) {
    if (chain_.size() == kMaxChain || forest_->loose(at) || forest_->entry(at).head == 0) return false;
    chain_.push_back(at);
  }
  std::reverse(chain_.begin(), chain_.end());
  return unfolder_.root_type(chain_.front()).has_value();
}

void ForestReader::keep(std::size_t frames) {
  for (; stack_.size() > frames; stack_.pop_back()) unfolder_.pool().give_back(std::move(stack_.back().buffer));
}

// What is farthest from the object at hand goes first; the last one stays.
void ForestReader::make_room() {
  std::size_t kept = 0;
  for (const Frame& frame : stack_) kept += frame.buffer.size;
  for (std::size_t i = 0; i + 1 < stack_.size() && kept > kMaxKept; ++i) {
    kept -= stack_[i].buffer.size;
    unfolder_.pool().give_back(std::exchange(stack_[i].buffer, {}));
  }
}

}  // namespace credward::git
