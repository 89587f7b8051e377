// Similarity is git's: a file is a bag of pieces, each a line or 64 bytes, whatever ends first, known by a
// hash and weighed by its length; what both bags hold, divided by the larger file's size, is the score.
#include "git/rename.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "git/object_database_impl.h"

namespace credward::git {
namespace {

constexpr int kMaxScore = 60'000;
constexpr int kLeastScore = 30'000;
constexpr int kLeastBasenameScore = 45'000;
constexpr std::size_t kLimit = 1000;
constexpr std::size_t kPieceBytes = 64;
constexpr std::uint32_t kHashBase = 107'927;
constexpr std::size_t kCandidates = 4;   // kept for each added file
constexpr std::size_t kIdentical = 100;  // looked at for each added file
// Work a hostile change may cause. Beyond it files count as added, which can only show more.
constexpr std::size_t kMaxBytes = std::size_t{1} << 30;
constexpr std::size_t kMaxSteps = std::size_t{4} << 30;

bool is_regular(const RenameSide& side) {
  return (side.mode & 0170000) == 0100000;
}

std::string_view base_name(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

struct Piece {
  std::uint32_t hash;
  std::uint32_t bytes;
};

// Sorted by hash, each hash once.
std::vector<Piece> pieces_of(std::string_view bytes) {
  const bool text = bytes.substr(0, 8000).find('\0') == std::string_view::npos;
  std::vector<std::uint32_t> weights(kHashBase, 0);
  std::uint32_t first = 0, second = 0, length = 0;
  const auto finish = [&] {
    weights[(first + second * 0x61) % kHashBase] += length;
    first = second = length = 0;
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (text && byte == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
    const std::uint32_t before = first;
    first = (first << 7 ^ second >> 25) + byte;
    second = second << 7 ^ before >> 25;
    if (++length >= kPieceBytes || byte == '\n') finish();
  }
  if (length > 0) finish();
  std::vector<Piece> pieces;
  for (std::uint32_t hash = 0; hash < kHashBase; ++hash) {
    if (weights[hash] > 0) pieces.push_back({hash, weights[hash]});
  }
  return pieces;
}

bool sizes_can_reach(std::size_t a, std::size_t b, int least) {
  const std::size_t large = std::max(a, b), difference = large - std::min(a, b);
  return large * static_cast<std::size_t>(kMaxScore - least) >=
         difference * static_cast<std::size_t>(kMaxScore);
}

int score_of(const std::vector<Piece>& old_pieces, std::size_t old_size, const std::vector<Piece>& new_pieces,
             std::size_t new_size) {
  if (new_size == 0) return 0;
  std::size_t common = 0;
  for (auto a = old_pieces.begin(), b = new_pieces.begin(); a != old_pieces.end() && b != new_pieces.end();) {
    if (a->hash < b->hash) {
      ++a;
    } else if (b->hash < a->hash) {
      ++b;
    } else {
      common += std::min(a++->bytes, b++->bytes);
    }
  }
  return static_cast<int>(common * static_cast<std::size_t>(kMaxScore) / std::max(old_size, new_size));
}

// One side's files, read and cut into pieces when first needed.
class Contents {
 public:
  Contents(const ObjectDatabase& objects, const std::vector<RenameSide>& files, std::size_t& budget)
      : objects_(objects), files_(files), entries_(files.size()), budget_(budget) {}

  struct Entry {
    bool loaded = false, usable = false;
    std::size_t size = 0;
    std::vector<Piece> pieces;
  };

  const Entry& get(std::size_t i) {
    Entry& entry = entries_[i];
    if (entry.loaded) return entry;
    entry.loaded = true;
    if (!is_regular(files_[i])) return entry;
    const auto object = objects_.impl().read(files_[i].blob, budget_);
    if (!object || object->type() != ObjectType::kBlob) return entry;
    entry.size = object->bytes().size();
    budget_ -= std::min(budget_, entry.size);
    entry.pieces = pieces_of(object->bytes());
    entry.usable = true;
    return entry;
  }

 private:
  const ObjectDatabase& objects_;
  const std::vector<RenameSide>& files_;
  std::vector<Entry> entries_;
  std::size_t& budget_;
};

class Finder {
 public:
  Finder(const ObjectDatabase& objects, const std::vector<RenameSide>& deleted,
         const std::vector<RenameSide>& added)
      : deleted_(deleted),
        added_(added),
        old_(objects, deleted, budget_),
        new_(objects, added, budget_),
        deleted_used_(deleted.size(), false),
        added_used_(added.size(), false) {}

  std::vector<Rename> run() {
    find_identical();
    if (something_left()) find_by_base_name();
    if (something_left() && open(deleted_used_) * open(added_used_) <= kLimit * kLimit) find_similar();
    return std::move(renames_);
  }

 private:
  static std::size_t open(const std::vector<bool>& used) {
    return static_cast<std::size_t>(std::count(used.begin(), used.end(), false));
  }
  bool something_left() const { return open(deleted_used_) > 0 && open(added_used_) > 0; }

  void pair(std::size_t deleted, std::size_t added) {
    deleted_used_[deleted] = added_used_[added] = true;
    renames_.push_back({deleted, added});
  }

  // Of several identical files the one with the same base name is taken.
  void find_identical() {
    std::unordered_map<ObjectId, std::vector<std::size_t>, ObjectIdHash> by_blob;
    for (std::size_t i = 0; i < deleted_.size(); ++i) by_blob[deleted_[i].blob].push_back(i);
    for (std::size_t added = 0; added < added_.size(); ++added) {
      const auto same = by_blob.find(added_[added].blob);
      if (same == by_blob.end()) continue;
      std::vector<std::size_t>& sources = same->second;
      std::optional<std::size_t> best;  // in `sources`
      for (std::size_t i = 0; i < std::min(sources.size(), kIdentical); ++i) {
        const RenameSide& source = deleted_[sources[i]];
        if (!(is_regular(source) && is_regular(added_[added])) && source.mode != added_[added].mode) continue;
        const bool same_name = base_name(source.path) == base_name(added_[added].path);
        if (!best || same_name) best = i;
        if (same_name) break;
      }
      if (!best) continue;
      pair(sources[*best], added);
      sources.erase(sources.begin() + static_cast<std::ptrdiff_t>(*best));
    }
  }

  static std::unordered_map<std::string_view, std::optional<std::size_t>> unique_base_names(
      const std::vector<RenameSide>& files, const std::vector<bool>& used) {
    std::unordered_map<std::string_view, std::optional<std::size_t>> out;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (used[i]) continue;
      const auto [entry, fresh] = out.emplace(base_name(files[i].path), i);
      if (!fresh) entry->second.reset();
    }
    return out;
  }

  void find_by_base_name() {
    const auto sources = unique_base_names(deleted_, deleted_used_),
               targets = unique_base_names(added_, added_used_);
    for (std::size_t i = 0; i < deleted_.size(); ++i) {
      if (deleted_used_[i]) continue;
      const std::string_view name = base_name(deleted_[i].path);
      const auto target = targets.find(name);
      if (!sources.at(name) || target == targets.end() || !target->second || added_used_[*target->second])
        continue;
      if (score(i, *target->second, kLeastBasenameScore) >= kLeastBasenameScore) pair(i, *target->second);
    }
  }

  int score(std::size_t deleted, std::size_t added, int least) {
    if (budget_ == 0 || steps_ >= kMaxSteps) return 0;
    const auto& before = old_.get(deleted);
    const auto& after = new_.get(added);
    if (!before.usable || !after.usable || !sizes_can_reach(before.size, after.size, least)) return 0;
    steps_ += before.pieces.size() + after.pieces.size();
    return score_of(before.pieces, before.size, after.pieces, after.size);
  }

  struct Candidate {
    int score;
    bool same_name;
    std::size_t deleted, added;
    bool better_than(const Candidate& other) const {
      return std::tie(score, same_name) > std::tie(other.score, other.same_name);
    }
  };

  void find_similar() {
    std::vector<Candidate> all;
    for (std::size_t added = 0; added < added_.size(); ++added) {
      if (added_used_[added]) continue;
      std::vector<Candidate> best;
      for (std::size_t deleted = 0; deleted < deleted_.size(); ++deleted) {
        if (deleted_used_[deleted]) continue;
        const Candidate candidate{score(deleted, added, kLeastScore),
                                  base_name(deleted_[deleted].path) == base_name(added_[added].path), deleted,
                                  added};
        if (candidate.score < kLeastScore) continue;
        if (best.size() < kCandidates) {
          best.push_back(candidate);
          continue;
        }
        const auto worst = std::min_element(best.begin(), best.end(),
                                            [](const auto& a, const auto& b) { return b.better_than(a); });
        if (candidate.better_than(*worst)) *worst = candidate;
      }
      all.insert(all.end(), best.begin(), best.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.better_than(b); });
    for (const Candidate& candidate : all) {
      if (!deleted_used_[candidate.deleted] && !added_used_[candidate.added])
        pair(candidate.deleted, candidate.added);
    }
  }

  const std::vector<RenameSide>& deleted_;
  const std::vector<RenameSide>& added_;
  std::size_t budget_ = kMaxBytes;
  std::size_t steps_ = 0;
  Contents old_, new_;
  std::vector<bool> deleted_used_, added_used_;
  std::vector<Rename> renames_;
};

}  // namespace

int similarity(std::string_view old_bytes, std::string_view new_bytes, int least) {
  if (!sizes_can_reach(old_bytes.size(), new_bytes.size(), least)) return 0;
  return score_of(pieces_of(old_bytes), old_bytes.size(), pieces_of(new_bytes), new_bytes.size());
}

std::vector<Rename> find_renames(const ObjectDatabase& objects, const std::vector<RenameSide>& deleted,
                                 const std::vector<RenameSide>& added) {
  return Finder(objects, deleted, added).run();
}

}  // namespace credward::git
