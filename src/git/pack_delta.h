// The two encodings of a pack: zlib streams of a known size, and deltas (copies from a base and inserted bytes).
// Both are claims of a file that may be hostile: every bound is checked before a byte is written.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct libdeflate_decompressor;

namespace credward::git {

// One thread's inflater. libdeflate keeps the tables of deflate's fixed codes until it meets a block with codes of its own;
// half of a pack's streams (short deltas) begin with a fixed block, so they have a decompressor to themselves.
class Inflate {
 public:
  Inflate();
  // `input` begins with a zlib stream (and may go on behind it) that must unfold to exactly `size` bytes.
  bool run(std::span<const std::uint8_t> input, std::uint8_t* out, std::size_t size) const;
  // Deflate cannot make more than 1,032 bytes of one; what claims more is refused before memory is taken.
  static bool plausible(std::size_t input, std::uint64_t size) { return size / 1032 <= input; }

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const;
  };
  std::unique_ptr<libdeflate_decompressor, Free> fixed_, dynamic_;
};

// A run of bytes that the result shares with its base.
struct CopiedRun {
  std::size_t to = 0, from = 0, size = 0;
};

struct DeltaSizes {
  std::uint64_t base = 0, result = 0;
  std::size_t header = 0;  // bytes that the two sizes take
};
bool delta_sizes(std::span<const std::uint8_t> delta, DeltaSizes& sizes);

// Fills exactly `size` bytes of `out`. `runs` becomes the copied runs in the result's order, neighbours joined.
// False: the delta does not fit the base or the size.
bool apply_delta(std::span<const std::uint8_t> instructions, std::span<const std::uint8_t> base,
                 std::uint8_t* out, std::size_t size, std::vector<CopiedRun>& runs);

}  // namespace credward::git
