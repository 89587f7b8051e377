// All objects of a repository as a forest: every object hangs below the one that it is stored against, whether
// that lies in the same pack, in another, or loose. Made from the packs' indices and headers alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "git/object_database_impl.h"

namespace credward::git {

class PackForest {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;

  // Objects are numbered: packs one after the other, each by offset; then the loose ones by id.
  explicit PackForest(std::shared_ptr<const ObjectFiles> files);

  struct Entry {
    std::uint64_t offset = 0;        // of the object in its pack
    std::uint64_t size = 0;          // as the header claims; of a delta: of the instructions
    std::uint32_t position = 0;      // in the pack's index, or among the loose objects
    std::uint32_t base = kNone;
    std::uint32_t first_child = 0, children = 0;  // in children(); the child with most below it comes last
    std::uint16_t head = 0;          // bytes before the zlib stream; 0: the header is damaged
    std::uint8_t type = 0;           // git's number: 1 commit, 2 tree, 3 blob, 4 tag; 6, 7: a delta
    bool again = false;              // an earlier entry has the same id
  };

  std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
  const Entry& entry(std::uint32_t number) const { return entries_[number]; }
  bool loose(std::uint32_t number) const { return number >= first_loose_; }
  ObjectId id(std::uint32_t number) const;
  const PackIndex& pack_of(std::uint32_t number) const;
  std::span<const std::uint8_t> stream(std::uint32_t number) const;  // up to the next object
  std::span<const std::uint32_t> children(std::uint32_t number) const {
    return {children_.data() + entries_[number].first_child, entries_[number].children};
  }
  // The first entry of that id.
  std::optional<std::uint32_t> find(const ObjectId& id) const;
  // Objects with a base that is nowhere, and those that are stored against each other in a circle, have none.
  const std::vector<std::uint32_t>& roots() const { return roots_; }
  const std::vector<std::uint32_t>& unrooted() const { return unrooted_; }
  // An entry's objects below it, itself included.
  std::uint32_t weight(std::uint32_t number) const { return weights_[number]; }
  std::uint32_t unique() const { return unique_; }
  // The indices of `ids` in the order in which ObjectDatabase::read_along() finds them cheapest; what is loose or absent
  // comes last.
  std::vector<std::uint32_t> reading_order(std::span<const ObjectId> ids) const;

 private:
  struct Named {
    std::uint64_t prefix;
    std::uint32_t number;
  };
  void add_pack(const PackIndex& pack);
  void read_header(const PackIndex& pack, std::uint32_t first, std::uint32_t number);
  void name_all();
  void hash_names();
  std::optional<std::uint32_t> find_sorted(const ObjectId& id) const;
  void resolve_bases_by_id();
  void link();

  const std::shared_ptr<const ObjectFiles> owned_;
  const ObjectFiles& files_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> first_of_pack_;
  std::uint32_t first_loose_ = 0, unique_ = 0;
  std::vector<Named> names_;          // one for every id, ascending
  std::vector<std::uint64_t> hashed_;  // the same: bits of the id above, number + 1 below; 0: free
  std::vector<std::uint32_t> children_, roots_, unrooted_, weights_;
};

}  // namespace credward::git
