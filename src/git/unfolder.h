// Objects of a pack made whole: a root from its zlib stream, a delta from its stream and its base's bytes.
// Everything a header or a delta claims is checked before memory is taken for it.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/run_report.h"
#include "git/pack_delta.h"
#include "git/pack_forest.h"

namespace credward::git {

inline constexpr char kTooMuch[] = "The object and those it is stored against need too much memory at once.";

struct Buffer {
  std::unique_ptr<std::uint8_t[]> bytes;
  std::size_t capacity = 0, size = 0;

  std::span<const std::uint8_t> content() const { return {bytes.get(), size}; }
};

// One thread's. Memory is taken uninitialised and kept, because most objects are small and alike.
class BufferPool {
 public:
  // `live` counts the bytes that all threads' pools have given out; over 4 GiB, none gives more.
  explicit BufferPool(std::atomic<std::size_t>& live) : live_(live) {}

  bool take(std::size_t size, Buffer& out);
  void give_back(Buffer buffer);

 private:
  std::atomic<std::size_t>& live_;
  std::vector<Buffer> free_;
};

// Adds the time that passes while it lives. A reading of the clock takes 20 ns, an object some 5,000.
class StageTimer {
 public:
  StageTimer(core::Stage& stage, std::size_t bytes);
  ~StageTimer();
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;

 private:
  core::Stage& stage_;
  const std::int64_t began_;  // nanoseconds of the steady clock
};

// One thread's.
class Unfolder {
 public:
  Unfolder(const PackForest& forest, std::atomic<std::size_t>& live) : forest_(forest), pool_(live) {}

  BufferPool& pool() { return pool_; }
  // The type of a packed entry that is not a delta; nothing for any other.
  std::optional<ObjectType> root_type(std::uint32_t number) const;
  // Fills `out`, which was empty; a reason (kCorrupt, kOverLimit, too much memory) leaves it so, nullptr is success.
  const char* root(std::uint32_t number, Buffer& out);
  const char* delta(std::uint32_t number, std::span<const std::uint8_t> base, Buffer& out);
  // What the last delta's result shares with its base, in the result's order.
  std::span<const CopiedRun> runs() const { return runs_; }

  core::Stage inflated, materialised;  // time and bytes so far

 private:
  bool inflate(std::uint32_t number, Buffer& out);
  const char* apply(std::span<const std::uint8_t> delta, std::span<const std::uint8_t> base, Buffer& out);

  const PackForest& forest_;
  BufferPool pool_;
  Inflate inflate_;
  std::vector<CopiedRun> runs_;
};

}  // namespace credward::git
