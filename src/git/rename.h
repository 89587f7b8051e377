// Which added files are deleted ones under a new name, found as git's diff does by default: identical content
// first, then a unique base name on both sides at 75 %, then the most similar pair down to 50 %, at most
// 1,000 x 1,000.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "git/repository.h"

namespace credward::git {

struct RenameSide {
  std::string path;
  std::uint32_t mode = 0;
  ObjectId blob;
};

struct Rename {
  std::size_t deleted;  // indices into the arguments
  std::size_t added;
};

// Both sorted by path. Each file is in at most one pair.
std::vector<Rename> find_renames(const ObjectDatabase& objects, const std::vector<RenameSide>& deleted,
                                 const std::vector<RenameSide>& added);

// How much of two files is the same, of 60,000 (git's scale); 0 if it cannot reach `least`.
int similarity(std::string_view old_bytes, std::string_view new_bytes, int least);

}  // namespace credward::git
