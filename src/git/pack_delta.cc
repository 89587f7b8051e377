#include "git/pack_delta.h"

#include <libdeflate.h>

#include <cstring>

namespace credward::git {
namespace {

bool read_size(std::span<const std::uint8_t> delta, std::size_t& at, std::uint64_t& size) {
  size = 0;
  for (unsigned shift = 0; at < delta.size() && shift < 63; shift += 7) {
    const std::uint8_t byte = delta[at++];
    size |= std::uint64_t{byte & 0x7FU} << shift;
    if (!(byte & 0x80)) return true;
  }
  return false;
}

// The bytes of offset and size that the bits of a copy instruction announce, the lowest first.
bool read_copy(std::span<const std::uint8_t> ops, std::size_t& at, std::uint8_t op, std::size_t& from,
               std::size_t& size) {
  from = size = 0;
  for (unsigned bit = 0; bit < 7; ++bit) {
    if (!(op & 1U << bit)) continue;
    if (at == ops.size()) return false;
    const std::size_t byte = ops[at++];
    if (bit < 4) {
      from |= byte << 8 * bit;
    } else {
      size |= byte << 8 * (bit - 4);
    }
  }
  if (size == 0) size = 0x10000;
  return true;
}

}  // namespace

void Inflate::Free::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

Inflate::Inflate() : fixed_(libdeflate_alloc_decompressor()), dynamic_(libdeflate_alloc_decompressor()) {}

bool Inflate::run(std::span<const std::uint8_t> input, std::uint8_t* out, std::size_t size) const {
  if (!fixed_ || !dynamic_) return false;
  // RFC 1950's header has two bytes, RFC 1951's first block says its kind in bits 1 and 2 of the next one.
  const bool fixed = input.size() > 2 && (input[2] >> 1 & 3) == 1;
  std::uint8_t nothing = 0;
  std::size_t used = 0;
  // Without a place for the size that came out, libdeflate insists on exactly `size`.
  return libdeflate_zlib_decompress_ex((fixed ? fixed_ : dynamic_).get(), input.data(), input.size(),
                                       size ? out : &nothing, size, &used, nullptr) == LIBDEFLATE_SUCCESS;
}

bool delta_sizes(std::span<const std::uint8_t> delta, DeltaSizes& sizes) {
  sizes.header = 0;
  return read_size(delta, sizes.header, sizes.base) && read_size(delta, sizes.header, sizes.result);
}

bool apply_delta(std::span<const std::uint8_t> ops, std::span<const std::uint8_t> base, std::uint8_t* out,
                 std::size_t size, std::vector<CopiedRun>& runs) {
  runs.clear();
  std::size_t done = 0;
  for (std::size_t at = 0; at < ops.size();) {
    const std::uint8_t op = ops[at++];
    if (op & 0x80) {
      std::size_t from = 0, length = 0;
      if (!read_copy(ops, at, op, from, length)) return false;
      if (length > size - done || from > base.size() || length > base.size() - from) return false;
      std::memcpy(out + done, base.data() + from, length);
      if (!runs.empty() && runs.back().to + runs.back().size == done &&
          runs.back().from + runs.back().size == from) {
        runs.back().size += length;
      } else {
        runs.push_back({done, from, length});
      }
      done += length;
    } else {
      if (op == 0 || op > size - done || op > ops.size() - at) return false;
      std::memcpy(out + done, ops.data() + at, op);
      at += op;
      done += op;
    }
  }
  return done == size;
}

}  // namespace credward::git
