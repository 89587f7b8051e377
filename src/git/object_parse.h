// The text of commits, tags and trees, taken apart. Input is hostile: nothing is trusted, nothing is copied
// twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/object_id.h"

namespace credward::git {

struct ParsedCommit {
  ObjectId tree;
  std::vector<ObjectId> parents;
  std::int64_t committer_time = 0;
  std::string author;  // name only
};
std::optional<ParsedCommit> parse_commit(std::string_view bytes);

struct ParsedTag {
  ObjectId target;
};
std::optional<ParsedTag> parse_tag(std::string_view bytes);

struct TreeEntry {
  std::uint32_t mode = 0;
  std::string_view name;  // into the tree's bytes
  ObjectId id;

  bool is_tree() const { return (mode & 0170000) == 0040000; }
  bool is_submodule() const { return (mode & 0170000) == 0160000; }
  bool is_blob() const { return !is_tree() && !is_submodule(); }
};

// Reads a tree entry by entry. `next` gives false at the end, and where the tree is damaged: then
// `damaged()`.
class TreeReader {
 public:
  explicit TreeReader(std::string_view bytes) : rest_(bytes) {}
  bool next(TreeEntry& entry);
  bool damaged() const { return damaged_; }

 private:
  std::string_view rest_;
  bool damaged_ = false;
};

// All entries sorted by name (git sorts folders as if their names ended in a slash; a hostile tree may not be
// sorted at all). `damaged` tells whether something was left out.
std::vector<TreeEntry> sorted_entries(std::string_view bytes, bool& damaged);

}  // namespace credward::git
