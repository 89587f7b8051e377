#include "git/split_index.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

namespace credward::git {
namespace {

std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// EWAH: a word says how often all bits of a word are the same, and how many words follow that are written out.
class Bitmap {
 public:
  explicit Bitmap(std::size_t size) : bits_(size) {}

  // Takes it from the front of `bytes`; false if it is damaged, or has a bit that nothing belongs to.
  bool read(std::string_view& bytes) {
    constexpr std::size_t kHead = 8, kTail = 4;
    if (bytes.size() < kHead) return false;
    const std::uint64_t words = big_endian(bytes, 4, 4);
    if (words > (bytes.size() - kHead) / 8 || bytes.size() < kHead + words * 8 + kTail) return false;
    const std::string_view body = bytes.substr(kHead, words * 8);
    bytes.remove_prefix(kHead + words * 8 + kTail);
    std::uint64_t at = 0;
    for (std::size_t i = 0; i < words;) {
      const std::uint64_t mark = big_endian(body, i++ * 8, 8);
      const std::uint64_t run = (mark >> 1 & 0xffffffff) * 64, literal = mark >> 33;
      if ((mark & 1) != 0 && !set(at, run)) return false;
      at += run;
      if (literal > words - i) return false;
      for (const std::size_t end = i + literal; i < end; ++i, at += 64) {
        const std::uint64_t word = big_endian(body, i * 8, 8);
        for (unsigned bit = 0; bit < 64; ++bit) {
          if ((word >> bit & 1) != 0 && !set(at + bit, 1)) return false;
        }
      }
    }
    return true;
  }
  bool operator[](std::size_t i) const { return bits_[i]; }

 private:
  bool set(std::uint64_t from, std::uint64_t count) {
    if (from > bits_.size() || count > bits_.size() - from) return false;
    std::fill_n(bits_.begin() + static_cast<std::ptrdiff_t>(from), count, true);
    return true;
  }

  std::vector<bool> bits_;
};

}  // namespace

bool join_split_index(std::string_view bitmaps, std::vector<IndexEntry> base, std::vector<IndexEntry>& entries) {
  Bitmap gone(base.size()), replaced(base.size());
  if (!bitmaps.empty() && (!gone.read(bitmaps) || !replaced.read(bitmaps))) return false;
  std::vector<IndexEntry> own = std::exchange(entries, {});
  std::size_t next = 0;
  std::vector<IndexEntry> kept;
  for (std::size_t i = 0; i < base.size(); ++i) {
    if (replaced[i]) {
      if (next == own.size() || !own[next].path.empty()) return false;
      own[next].path = base[i].path;
      base[i] = std::move(own[next++]);
    }
    if (!gone[i]) kept.push_back(std::move(base[i]));
  }
  own.erase(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(next));
  std::set<std::pair<std::string_view, int>> added;
  for (const IndexEntry& entry : own) added.emplace(entry.path, entry.stage);
  std::erase_if(kept, [&](const IndexEntry& entry) { return added.contains({entry.path, entry.stage}); });
  entries = std::move(kept);
  std::ranges::move(own, std::back_inserter(entries));
  return true;
}

}  // namespace credward::git
