#include "git/unfolder.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace credward::git {
namespace {

constexpr std::size_t kMaxLive = std::size_t{4} * 1024 * 1024 * 1024;
constexpr std::size_t kMaxPooled = 16 * 1024 * 1024;  // of one kept buffer
constexpr std::size_t kMaxFree = 64;                  // kept buffers

std::int64_t now() { return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

bool BufferPool::take(std::size_t size, Buffer& out) {
  if (live_.fetch_add(size) + size > kMaxLive) {
    live_ -= size;
    return false;
  }
  if (!free_.empty()) {
    out = std::move(free_.back());
    free_.pop_back();
  }
  if (out.capacity < size) {
    out.capacity = std::max<std::size_t>(size + size / 4, 4096);
    out.bytes.reset(new std::uint8_t[out.capacity]);
  }
  out.size = size;
  return true;
}

void BufferPool::give_back(Buffer buffer) {
  live_ -= buffer.size;
  if (buffer.capacity <= kMaxPooled && buffer.capacity > 0 && free_.size() < kMaxFree) free_.push_back(std::move(buffer));
}

StageTimer::StageTimer(core::Stage& stage, std::size_t bytes) : stage_(stage), began_(now()) { stage_.bytes += bytes; }

StageTimer::~StageTimer() { stage_.seconds += static_cast<double>(now() - began_) * 1e-9; }

std::optional<ObjectType> Unfolder::root_type(std::uint32_t number) const {
  constexpr ObjectType kTypes[] = {ObjectType::kCommit, ObjectType::kTree, ObjectType::kBlob, ObjectType::kTag};
  const std::uint8_t type = forest_.entry(number).type;
  if (type < 1 || type > std::size(kTypes)) return std::nullopt;
  return kTypes[type - 1];
}

const char* Unfolder::root(std::uint32_t number, Buffer& out) {
  const std::uint64_t size = forest_.entry(number).size;
  runs_.clear();
  if (size > kMaxObjectBytes) return kOverLimit;
  if (!Inflate::plausible(forest_.stream(number).size(), size)) return kCorrupt;
  if (!pool_.take(size, out)) return kTooMuch;
  if (inflate(number, out)) return nullptr;
  pool_.give_back(std::exchange(out, {}));
  return kCorrupt;
}

const char* Unfolder::delta(std::uint32_t number, std::span<const std::uint8_t> base, Buffer& out) {
  const std::uint64_t size = forest_.entry(number).size;
  if (size > kMaxObjectBytes || !Inflate::plausible(forest_.stream(number).size(), size)) return kCorrupt;
  Buffer delta;
  if (!pool_.take(size, delta)) return kTooMuch;
  const char* reason = inflate(number, delta) ? apply(delta.content(), base, out) : kCorrupt;
  pool_.give_back(std::move(delta));
  return reason;
}

bool Unfolder::inflate(std::uint32_t number, Buffer& out) {
  const StageTimer timer(inflated, out.size);
  return inflate_.run(forest_.stream(number), out.bytes.get(), out.size);
}

const char* Unfolder::apply(std::span<const std::uint8_t> delta, std::span<const std::uint8_t> base, Buffer& out) {
  DeltaSizes sizes;
  if (!delta_sizes(delta, sizes) || sizes.base != base.size()) return kCorrupt;
  if (sizes.result > kMaxObjectBytes) return kOverLimit;
  if (!pool_.take(sizes.result, out)) return kTooMuch;
  const StageTimer timer(materialised, out.size);
  if (apply_delta(delta.subspan(sizes.header), base, out.bytes.get(), out.size, runs_)) return nullptr;
  pool_.give_back(std::exchange(out, {}));
  return kCorrupt;
}

}  // namespace credward::git
