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
  stack_.resize(common);
  std::size_t from = common;
  while (from > 0 && !stack_[from - 1].bytes.data) --from;
  if (from == 0) stack_.clear();
  for (std::size_t i = from; i < chain_.size(); ++i) {
    if (i == stack_.size()) stack_.push_back({chain_[i], {}});
    if (!unfold(chain_[i], i == 0 ? nullptr : &stack_[i - 1].bytes, stack_[i].bytes)) {
      stack_.clear();
      return std::nullopt;
    }
    make_room();
  }
  constexpr ObjectType kTypes[] = {ObjectType::kCommit, ObjectType::kTree, ObjectType::kBlob, ObjectType::kTag};
  const Bytes& bytes = stack_.back().bytes;
  return Object{kTypes[forest_->entry(chain_.front()).type - 1],
                std::string(reinterpret_cast<const char*>(bytes.data.get()), bytes.size)};
}

bool ForestReader::find_chain(std::uint32_t number) {
  chain_.clear();
  for (std::uint32_t at = number; at != PackForest::kNone; at = forest_->entry(at).base) {
    if (chain_.size() == kMaxChain || forest_->loose(at) || forest_->entry(at).head == 0) return false;
    chain_.push_back(at);
  }
  std::reverse(chain_.begin(), chain_.end());
  const std::uint8_t type = forest_->entry(chain_.front()).type;
  return type >= 1 && type <= 4;
}

bool ForestReader::unfold(std::uint32_t number, const Bytes* base, Bytes& out) {
  const PackForest::Entry& entry = forest_->entry(number);
  const auto input = forest_->stream(number);
  if (entry.size > kMaxObjectBytes || !Inflate::plausible(input.size(), entry.size)) return false;
  const auto make = [](std::uint64_t size) {
    return Bytes{std::make_unique_for_overwrite<std::uint8_t[]>(size + 1), static_cast<std::size_t>(size)};
  };
  Bytes unfolded = make(entry.size);
  if (!inflate_.run(input, unfolded.data.get(), unfolded.size)) return false;
  if (base) {
    DeltaSizes sizes;
    const Bytes delta = std::move(unfolded);
    if (!delta_sizes(delta.content(), sizes) || sizes.base != base->size || sizes.result > kMaxObjectBytes) return false;
    unfolded = make(sizes.result);
    if (!apply_delta(delta.content().subspan(sizes.header), base->content(), unfolded.data.get(), unfolded.size, runs_)) {
      return false;
    }
  }
  out = std::move(unfolded);
  return true;
}

// What is farthest from the object at hand goes first; the last one stays.
void ForestReader::make_room() {
  std::size_t kept = 0;
  for (const Frame& frame : stack_) kept += frame.bytes.size;
  for (std::size_t i = 0; i + 1 < stack_.size() && kept > kMaxKept; ++i) {
    kept -= stack_[i].bytes.size;
    stack_[i].bytes = {};
  }
}

}  // namespace credward::git
