// Loose objects, one zlib stream a file. Read here and not by libgit2, which would open a FIFO of that name.
// Immutable after `scan`, shared by all threads.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "git/repository.h"
#include "git/safe_file.h"

namespace credward::git {

class LooseObjects {
 public:
  // Takes note of every object file below an object directory.
  void scan(const std::string& path, std::vector<core::Problem>& problems);

  std::span<const ObjectId> ids() const { return ids_; }  // ascending, unique
  bool contains(const ObjectId& id) const;
  // At most `max_bytes` of content.
  core::Result<Object> read(const ObjectId& id, std::size_t max_bytes) const;

 private:
  std::vector<Directory> directories_;
  std::vector<ObjectId> ids_;
};

}  // namespace credward::git
