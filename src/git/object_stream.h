// Every object of a repository once, in whatever order is cheapest to read. The seam behind which the libgit2
// reader (the reference) and a faster pack reader stand.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "git/repository.h"

namespace credward::git {

struct StreamedObject {
  ObjectId id;
  ObjectType type;
  std::string_view bytes;  // valid during the call only
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

}  // namespace credward::git
