#include "git/pack_forest.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace credward::git {
namespace {

std::uint64_t prefix_of(const ObjectId& id) {
  std::uint64_t out = 0;
  for (int i = 0; i < 8; ++i) out = out << 8 | id.bytes[static_cast<std::size_t>(i)];
  return out;
}

constexpr int kMaxProbes = 64;
constexpr std::uint64_t kTag = 0xffffffff00000000;

}  // namespace

PackForest::PackForest(std::shared_ptr<const ObjectFiles> files_given) : owned_(std::move(files_given)), files_(*owned_) {
  const ObjectFiles& files = files_;
  std::size_t all = files.loose.ids().size();
  for (const PackIndex& pack : files.packs) all += pack.count();
  entries_.reserve(all);
  for (const PackIndex& pack : files.packs) add_pack(pack);
  first_loose_ = size();
  for (std::uint32_t i = 0; i < files.loose.ids().size(); ++i) {
    Entry entry;
    entry.position = i;
    entry.head = 1;
    entries_.push_back(entry);
  }
  name_all();
  resolve_bases_by_id();
  link();
}

ObjectId PackForest::id(std::uint32_t number) const {
  const std::uint32_t position = entries_[number].position;
  return loose(number) ? files_.loose.ids()[position] : pack_of(number).id(position);
}

const PackIndex& PackForest::pack_of(std::uint32_t number) const {
  if (files_.packs.size() == 1) return files_.packs.front();
  const auto behind = std::upper_bound(first_of_pack_.begin(), first_of_pack_.end(), number);
  return files_.packs[static_cast<std::size_t>(behind - first_of_pack_.begin()) - 1];
}

std::span<const std::uint8_t> PackForest::stream(std::uint32_t number) const {
  const Entry& entry = entries_[number];
  const PackIndex& pack = pack_of(number);
  const std::uint64_t begin = entry.offset + entry.head;
  std::uint64_t end = pack.pack_end();
  // Without the next object's place libdeflate would be right too, but a stream must not run into it.
  if (number + 1 < first_loose_) {
    const std::uint64_t next = entries_[number + 1].offset;
    if (next > begin && next < end) end = next;
  }
  return {pack.pack().data() + begin, static_cast<std::size_t>(end - begin)};
}

void PackForest::add_pack(const PackIndex& pack) {
  const std::uint32_t first = size();
  first_of_pack_.push_back(first);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order(pack.count());
  for (std::uint32_t i = 0; i < pack.count(); ++i) order[i] = {pack.offset(i), i};
  std::sort(order.begin(), order.end());
  for (const auto& [offset, position] : order) {
    Entry entry;
    entry.offset = offset;
    entry.position = position;
    entries_.push_back(entry);
  }
  for (std::uint32_t number = first; number < size(); ++number) read_header(pack, first, number);
}

void PackForest::read_header(const PackIndex& pack, std::uint32_t first, std::uint32_t number) {
  Entry& entry = entries_[number];
  const std::uint8_t* data = pack.pack().data();
  const std::uint64_t end = pack.pack_end();
  std::uint64_t at = entry.offset;
  if (at < 12 || at >= end) return;
  std::uint8_t byte = data[at++];
  const auto type = static_cast<std::uint8_t>(byte >> 4 & 7);
  std::uint64_t size = byte & 15;
  for (unsigned shift = 4; byte & 0x80; shift += 7) {
    if (at >= end || shift > 57) return;
    byte = data[at++];
    size |= std::uint64_t{byte & 0x7FU} << shift;
  }
  std::uint64_t back = 0;
  if (type == 6) {
    for (int digits = 0;; ++digits) {
      if (at >= end || digits > 8) return;
      byte = data[at++];
      back = (back << 7) + (byte & 0x7FU);
      if (!(byte & 0x80)) break;
      ++back;
    }
    if (back == 0 || back > entry.offset) return;
    const std::uint64_t wanted = entry.offset - back;
    // Bases lie a little before what hangs on them: steps that double find them sooner than halving does.
    std::uint32_t high = number, low = number;
    for (std::uint32_t step = 1; low > first && entries_[low].offset > wanted; step *= 2) {
      high = low;
      low -= std::min(low - first, step);
    }
    const auto base = std::lower_bound(entries_.begin() + low, entries_.begin() + high, wanted,
                                       [](const Entry& e, std::uint64_t offset) { return e.offset < offset; });
    if (base == entries_.begin() + high || base->offset != wanted) return;
    entry.base = static_cast<std::uint32_t>(base - entries_.begin());
  } else if (type == 7) {
    at += 20;  // resolve_bases_by_id() reads it
    if (at > end) return;
  } else if (type < 1 || type > 4) {
    return;
  }
  entry.type = type;
  entry.size = size;
  entry.head = static_cast<std::uint16_t>(at - entry.offset);
}

void PackForest::name_all() {
  names_.reserve(entries_.size());
  const auto add = [this](const ObjectId& id, std::uint32_t number) { names_.push_back({prefix_of(id), number}); };
  std::size_t pack = 0;
  for (; pack < files_.packs.size(); ++pack) {
    const std::uint32_t first = first_of_pack_[pack];
    std::vector<std::uint32_t> by_position(files_.packs[pack].count());
    for (std::uint32_t i = 0; i < by_position.size(); ++i) by_position[entries_[first + i].position] = first + i;
    for (std::uint32_t i = 0; i < by_position.size(); ++i) add(files_.packs[pack].id(i), by_position[i]);
  }
  for (std::uint32_t number = first_loose_; number < size(); ++number) add(id(number), number);
  const auto before = [this](const Named& a, const Named& b) {
    if (a.prefix != b.prefix) return a.prefix < b.prefix;
    const ObjectId left = id(a.number), right = id(b.number);
    return left != right ? left < right : a.number < b.number;
  };
  if (!std::is_sorted(names_.begin(), names_.end(), before)) std::sort(names_.begin(), names_.end(), before);
  const auto end = std::unique(names_.begin(), names_.end(), [this](const Named& kept, const Named& next) {
    if (kept.prefix != next.prefix || id(kept.number) != id(next.number)) return false;
    entries_[next.number].again = true;
    return true;
  });
  names_.erase(end, names_.end());
  unique_ = static_cast<std::uint32_t>(names_.size());
  hash_names();
}

void PackForest::hash_names() {
  std::size_t slots = 16;
  while (slots < 2 * names_.size()) slots *= 2;
  hashed_.assign(slots, 0);
  for (const Named& named : names_) {
    std::size_t at = named.prefix & (slots - 1);
    int probes = 0;
    while (hashed_[at] != 0 && ++probes < kMaxProbes) at = (at + 1) & (slots - 1);
    if (hashed_[at] == 0) hashed_[at] = (named.prefix & kTag) | (std::uint64_t{named.number} + 1);
  }
}

// Ids are evenly spread unless somebody made them up: who finds no place within a few steps is looked for in
// the sorted list.
std::optional<std::uint32_t> PackForest::find(const ObjectId& wanted) const {
  const std::uint64_t prefix = prefix_of(wanted);
  const std::size_t mask = hashed_.size() - 1;
  std::size_t at = prefix & mask;
  for (int probes = 0; probes < kMaxProbes; ++probes, at = (at + 1) & mask) {
    const std::uint64_t slot = hashed_[at];
    if (slot == 0) return std::nullopt;
    if ((slot & kTag) != (prefix & kTag)) continue;
    const auto number = static_cast<std::uint32_t>((slot & ~kTag) - 1);
    if (id(number) == wanted) return number;
  }
  return find_sorted(wanted);
}

std::optional<std::uint32_t> PackForest::find_sorted(const ObjectId& wanted) const {
  auto at = std::lower_bound(names_.begin(), names_.end(), prefix_of(wanted),
                             [](const Named& named, std::uint64_t prefix) { return named.prefix < prefix; });
  for (; at != names_.end() && at->prefix == prefix_of(wanted); ++at) {
    if (id(at->number) == wanted) return at->number;
  }
  return std::nullopt;
}

// A base named by its id is looked for in the same pack first, as git does.
void PackForest::resolve_bases_by_id() {
  for (std::uint32_t number = 0; number < first_loose_; ++number) {
    Entry& entry = entries_[number];
    if (entry.type != 7) continue;
    ObjectId base;
    const PackIndex& pack = pack_of(number);
    std::memcpy(base.bytes.data(), pack.pack().data() + entry.offset + entry.head - 20, 20);
    const auto found = find(base);
    if (!found) continue;
    entry.base = *found;
    if (loose(*found) || &pack_of(*found) == &pack) continue;
    if (const auto here = pack.find(base)) {
      const std::uint64_t offset = pack.offset(*here);
      const std::uint32_t first = first_of_pack_[static_cast<std::size_t>(&pack - files_.packs.data())];
      const auto at = std::lower_bound(entries_.begin() + first, entries_.begin() + first + pack.count(), offset,
                                       [](const Entry& e, std::uint64_t wanted) { return e.offset < wanted; });
      if (at->offset == offset) entry.base = static_cast<std::uint32_t>(at - entries_.begin());
    }
  }
}

void PackForest::link() {
  std::vector<std::uint32_t> next(size());
  for (const Entry& entry : entries_) {
    if (entry.base != kNone) ++entries_[entry.base].children;
  }
  std::uint32_t sum = 0;
  for (std::uint32_t number = 0; number < size(); ++number) {
    entries_[number].first_child = next[number] = sum;
    sum += entries_[number].children;
  }
  children_.resize(sum);
  std::vector<std::uint32_t> order;  // bases before what hangs on them
  order.reserve(size());
  for (std::uint32_t number = 0; number < size(); ++number) {
    const Entry& entry = entries_[number];
    if (entry.base != kNone) {
      children_[next[entry.base]++] = number;
    } else if (entry.head != 0 && entry.type != 6 && entry.type != 7) {
      roots_.push_back(number);
      order.push_back(number);
    }
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    const auto below = children(order[at]);
    order.insert(order.end(), below.begin(), below.end());
  }
  weights_.assign(size(), 0);
  for (auto number = order.rbegin(); number != order.rend(); ++number) {
    ++weights_[*number];
    const Entry& entry = entries_[*number];
    if (entry.base != kNone) weights_[entry.base] += weights_[*number];
    if (entry.children < 2) continue;
    const auto begin = children_.begin() + entry.first_child, end = begin + entry.children;
    std::iter_swap(std::max_element(begin, end, [this](std::uint32_t a, std::uint32_t b) { return weights_[a] < weights_[b]; }),
                   end - 1);
  }
  for (std::uint32_t number = 0; number < size(); ++number) {
    if (weights_[number] == 0) unrooted_.push_back(number);
  }
}

std::vector<std::uint32_t> PackForest::reading_order(std::span<const ObjectId> ids) const {
  // Depth first, as the stream reads: the rank of each object, and behind all the loose and the absent ones.
  std::vector<std::uint32_t> ranks(size(), kNone), below;
  std::uint32_t rank = 0;
  for (const std::uint32_t root : roots_) {
    below.push_back(root);
    while (!below.empty()) {
      const std::uint32_t number = below.back();
      below.pop_back();
      ranks[number] = rank++;
      const auto hanging = children(number);
      below.insert(below.end(), hanging.begin(), hanging.end());
    }
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked;
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    const auto number = find(ids[i]);
    ranked.emplace_back(number ? ranks[*number] : kNone, i);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::uint32_t> order;
  for (const auto& [unused, i] : ranked) order.push_back(i);
  return order;
}

}  // namespace credward::git
