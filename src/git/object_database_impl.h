// What stands behind ObjectDatabase: the vetted files, shared by all threads, and one libgit2 pack reader per
// pack and thread. For git/ only; everyone else reads git/repository.h.
#pragma once

#include <git2/sys/odb_backend.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "git/library.h"
#include "git/loose_objects.h"
#include "git/object_dirs.h"
#include "git/pack_index.h"
#include "git/repository.h"

namespace credward::git {

inline constexpr char kOverLimit[] = "The object is larger than the limit.";
inline constexpr char kCorrupt[] = "The object is corrupt, or what it is stored against is.";

// Every pack and loose object of a repository that may be read. Immutable once made.
struct ObjectFiles {
  std::vector<PackIndex> packs;  // by directory, then name
  LooseObjects loose;
  bool partial_clone = false;

  static std::shared_ptr<const ObjectFiles> scan(const ObjectDirectories& directories,
                                                 std::vector<core::Problem>& problems);
};

// Where an object stands first.
struct ObjectPlace {
  ObjectId id;
  std::int32_t pack = -1;  // -1: loose
  std::uint32_t position = 0;
};

// Every object once: packs in the order of their offsets, then the loose ones.
std::vector<ObjectPlace> list_places(const ObjectFiles& files);

class ForestReader;

struct BackendFree {
  void operator()(git_odb_backend* backend) const { backend->free(backend); }
};
using PackReader = std::unique_ptr<git_odb_backend, BackendFree>;

// An object's bytes as libgit2 or the loose reader gave them.
class RawObject {
 public:
  RawObject() = default;
  RawObject(ObjectType type, std::string bytes) : type_(type), own_(std::move(bytes)) {}
  RawObject(ObjectType type, git_odb_backend* owner, void* data, std::size_t size)
      : type_(type), owner_(owner), data_(data), size_(size) {}
  ~RawObject();
  RawObject(RawObject&& other) noexcept;
  RawObject& operator=(RawObject&& other) noexcept;

  ObjectType type() const { return type_; }
  std::string_view bytes() const {
    return owner_ ? std::string_view(static_cast<const char*>(data_), size_) : std::string_view(own_);
  }

 private:
  ObjectType type_ = ObjectType::kBlob;
  std::string own_;
  git_odb_backend* owner_ = nullptr;
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

struct ObjectDatabase::Impl {
  explicit Impl(std::shared_ptr<const ObjectFiles> vetted);
  ~Impl();

  // From any place that holds it; the second one serves if the first is damaged.
  core::Result<RawObject> read(const ObjectId& id, std::size_t max_bytes) const;
  core::Result<RawObject> read_packed(std::size_t pack, std::uint32_t position, std::size_t max_bytes) const;
  // A tree, kept for a while: lists and comparisons come back to the same ones. kUnread also if it is no
  // tree.
  core::Result<std::shared_ptr<const RawObject>> tree(const ObjectId& id) const;

  std::shared_ptr<const ObjectFiles> files;
  std::unique_ptr<ForestReader> along;  // none: libgit2 reads all
  mutable std::optional<Library> library;  // outlives the readers; made with the first, as it takes 8 ms
  mutable std::vector<PackReader> readers;
  mutable std::unordered_map<ObjectId, std::shared_ptr<const RawObject>, ObjectIdHash>
      trees;  // may outlive no reader
  mutable std::size_t tree_bytes = 0;
};

}  // namespace credward::git
