#include "git/pack_index.h"

#include <cstring>
#include <utility>

namespace credward::git {
namespace {

constexpr std::size_t kFanout = 256 * 4;
constexpr std::size_t kTrailer = 20;
constexpr int kMaxChain = 10'000;  // git writes at most 4,095

std::uint32_t big_endian(const std::uint8_t* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 |
         bytes[3];
}

}  // namespace

core::Result<PackIndex> PackIndex::open(const Directory& directory, const std::string& path,
                                        const std::string& name) {
  FileState state = FileState::kAbsent;
  auto index = MappedFile::open(directory, name, state);
  if (!index) return core::unread_error("The index of a pack " + std::string(why_unread(state)) + ".");
  auto pack = MappedFile::open(directory, name.substr(0, name.size() - 4) + ".pack", state);
  if (!pack) return core::unread_error("The pack of an index " + std::string(why_unread(state)) + ".");
  PackIndex out(std::move(*index), std::move(*pack));
  out.index_path_ = join(path, name);
  if (auto checked = out.check(); !checked) return checked.error();
  return out;
}

core::Status PackIndex::check() {
  const auto damaged = core::unread_error("The index of a pack is damaged, so its objects cannot be found.");
  version_ = index_.size() >= 8 && std::memcmp(index_.data(), "\377tOc", 4) == 0 ? 2 : 1;
  if (version_ == 2 && big_endian(index_.data() + 4) != 2) return damaged;
  const std::size_t head = version_ == 2 ? 8 : 0;
  if (index_.size() < head + kFanout + 2 * kTrailer) return damaged;
  std::uint32_t previous = 0;
  for (int i = 0; i < 256; ++i) {
    const std::uint32_t entry = big_endian(index_.data() + head + 4 * static_cast<std::size_t>(i));
    if (entry < previous) return damaged;
    previous = entry;
  }
  count_ = previous;
  const std::size_t least = head + kFanout + 2 * kTrailer + std::size_t{count_} * (version_ == 2 ? 28 : 24);
  if (index_.size() < least || (version_ == 1 && index_.size() != least)) return damaged;
  if (pack_.size() < 12 + kTrailer || std::memcmp(pack_.data(), "PACK", 4) != 0 ||
      big_endian(pack_.data() + 8) != count_) {
    return core::unread_error("A pack is damaged or does not fit its index.");
  }
  return core::ok();
}

ObjectId PackIndex::id(std::uint32_t position) const {
  const std::uint8_t* at = index_.data() + (version_ == 2 ? 8 + kFanout + std::size_t{position} * 20
                                                          : kFanout + std::size_t{position} * 24 + 4);
  ObjectId id;
  std::memcpy(id.bytes.data(), at, id.bytes.size());
  return id;
}

std::uint64_t PackIndex::offset(std::uint32_t position) const {
  if (version_ == 1) return big_endian(index_.data() + kFanout + std::size_t{position} * 24);
  const std::uint8_t* offsets = index_.data() + 8 + kFanout + std::size_t{count_} * 24;
  const std::uint32_t small = big_endian(offsets + std::size_t{position} * 4);
  if (!(small & 0x80000000U)) return small;
  const std::size_t at = 8 + kFanout + std::size_t{count_} * 28 + std::size_t{small & 0x7fffffffU} * 8;
  if (at + 8 + 2 * kTrailer > index_.size()) return 0;
  return std::uint64_t{big_endian(index_.data() + at)} << 32 | big_endian(index_.data() + at + 4);
}

std::uint32_t PackIndex::first_not_less(const ObjectId& wanted) const {
  const std::uint8_t* fanout = index_.data() + (version_ == 2 ? 8 : 0);
  const std::size_t first = wanted.bytes[0];
  std::uint32_t low = first > 0 ? big_endian(fanout + 4 * (first - 1)) : 0;
  std::uint32_t high = big_endian(fanout + 4 * first);
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (id(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::optional<std::uint32_t> PackIndex::find(const ObjectId& wanted) const {
  const std::uint32_t position = first_not_less(wanted);
  if (position < count_ && id(position) == wanted) return position;
  return std::nullopt;
}

std::optional<PackIndex::Header> PackIndex::header(std::uint32_t position) const {
  Header out;
  std::uint64_t start = offset(position);
  const std::uint64_t end = pack_.size() - kTrailer;
  for (int step = 0; step < kMaxChain; ++step) {
    std::uint64_t at = start;
    if (at < 12 || at >= end) return std::nullopt;
    std::uint8_t byte = pack_.data()[at++];
    const int type = byte >> 4 & 7;
    std::uint64_t size = byte & 15;
    for (unsigned shift = 4; byte & 0x80; shift += 7) {
      if (at >= end || shift > 60) return std::nullopt;
      byte = pack_.data()[at++];
      size |= std::uint64_t{byte & 0x7FU} << shift;
    }
    if (step == 0) out.size = size;
    if (type >= 1 && type <= 4) {
      constexpr ObjectType kTypes[] = {ObjectType::kCommit, ObjectType::kTree, ObjectType::kBlob,
                                       ObjectType::kTag};
      out.type = kTypes[type - 1];
      out.delta = step > 0;
      return out;
    }
    if (type == 6) {  // the base lies so many bytes before
      std::uint64_t back = 0;
      for (int digits = 0;; ++digits) {
        if (at >= end || digits > 8) return std::nullopt;
        byte = pack_.data()[at++];
        back = (back << 7) + (byte & 0x7FU);
        if (!(byte & 0x80)) break;
        ++back;
      }
      if (back == 0 || back > start) return std::nullopt;
      start -= back;
    } else if (type == 7 && at + 20 <= end) {  // the base has this id
      ObjectId base;
      std::memcpy(base.bytes.data(), pack_.data() + at, base.bytes.size());
      const auto found = find(base);
      if (!found) return std::nullopt;
      start = offset(*found);
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace credward::git
