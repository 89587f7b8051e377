// A pack's index, mapped: which objects the pack holds and where. Also walks an object's chain of delta bases
// in the pack's headers, because libgit2 1.5 follows a chain that returns to itself for ever. Immutable and
// shared by all threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "git/object_id.h"
#include "git/mapped_file.h"
#include "git/safe_file.h"

namespace credward::git {

class PackIndex {
 public:
  // `name` is the index's file name in `directory`, whose path is `path`. kUnread errors: damaged, or no
  // pack.
  static core::Result<PackIndex> open(const Directory& directory, const std::string& path,
                                      const std::string& name);

  const std::string& index_path() const { return index_path_; }
  const MappedFile& pack() const { return pack_; }
  // Where objects end and the pack's checksum begins.
  std::uint64_t pack_end() const { return pack_.size() - 20; }
  bool shrunk() const { return index_.shrunk() || pack_.shrunk(); }
  std::uint32_t count() const { return count_; }
  ObjectId id(std::uint32_t position) const;           // ascending
  std::uint64_t offset(std::uint32_t position) const;  // may be nonsense in a damaged index
  std::optional<std::uint32_t> find(const ObjectId& id) const;
  std::uint32_t first_not_less(const ObjectId& id) const;

  // The type of an object and the size its own header claims; nothing if its chain of bases is broken or
  // endless. For a delta, `size` is that of the delta.
  struct Header {
    ObjectType type = ObjectType::kBlob;
    bool delta = false;
    std::uint64_t size = 0;
  };
  std::optional<Header> header(std::uint32_t position) const;

 private:
  PackIndex(MappedFile index, MappedFile pack) : index_(std::move(index)), pack_(std::move(pack)) {}
  core::Status check();

  MappedFile index_, pack_;
  std::string index_path_;
  std::uint32_t count_ = 0;
  int version_ = 2;
};

}  // namespace credward::git
