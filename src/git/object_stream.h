// Every object of a repository once, in whatever order is cheapest to read. The seam behind which the libgit2
// reader (the reference) and a faster pack reader stand.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "git/pack_delta.h"
#include "git/repository.h"

namespace credward::git {

struct StreamedObject {
  ObjectId id;
  ObjectType type = ObjectType::kBlob;
  std::string_view bytes;  // valid during the call only

  // What the pack reader knows besides. While an object is read, everything that it is stored against is still
  // in memory, each in a slot of this worker's; slots are small numbers that are used again. -1: not known.
  static constexpr std::uint32_t kNoNumber = 0xffffffff;
  std::uint32_t number = kNoNumber;    // in the reader's own numbering
  int slot = -1, base_slot = -1;       // base_slot: that of an object that the sink has seen
  std::span<const CopiedRun> copied = {};  // what the object has in common with that base
  bool has_children = false;           // others are stored against it
};

// Called from several threads at once; `worker` tells which (0 … threads-1).
using ObjectSink = std::function<void(const StreamedObject& object, unsigned worker)>;

struct StreamProgress {
  std::atomic<std::uint64_t> objects{0}, total{0}, bytes{0};
};

class ObjectStream {
 public:
  virtual ~ObjectStream() = default;
  // Returns what could not be read (sorted); the rest has been seen. Stops early, without an error, when
  // `cancel` becomes true; the caller knows why.
  virtual core::Result<std::vector<core::Problem>> run(unsigned threads, const ObjectSink& sink,
                                                       StreamProgress& progress,
                                                       const std::atomic<bool>& cancel) = 0;
};

// Reads through libgit2: packs in offset order, each thread a contiguous share and a handle of its own,
// strict hash verification off, caches bounded. Objects over `max_object_bytes` (0: no limit) are unread.
std::unique_ptr<ObjectStream> make_odb_stream(const Repository& repository, std::uint64_t max_object_bytes);

// Reads the packs itself: every object right after the one that it is stored against, so that each is unfolded
// once. Trees come last; `before_trees` runs before the first of them, in no thread of the readers.
std::unique_ptr<ObjectStream> make_pack_stream(const Repository& repository, std::uint64_t max_object_bytes,
                                               std::function<void()> before_trees = {});

}  // namespace credward::git
