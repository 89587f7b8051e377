// What differs between two states: trees (with renames as git finds them), an index and a tree, two texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "git/commit_graph.h"
#include "git/repository.h"

namespace credward::git {

// One path of the new side that is not the same in the old one.
struct FileChange {
  std::string path;        // raw bytes, in the new state
  std::uint32_t mode = 0;  // 0100644, 0100755, 0120000 (link), 0160000 (submodule)
  ObjectId blob;
  std::string old_path;  // where the old content stood (renames); = path otherwise
  ObjectId old_blob;     // zero if added
};

// New and modified paths only (a deleted path adds nothing), sorted by path. A zero tree id is the empty
// tree. Renames are found with git's defaults (50 %, limit 1000).
core::Result<std::vector<FileChange>> diff_trees(const ObjectDatabase& objects, const ObjectId& old_tree,
                                                 const ObjectId& new_tree);

struct IndexEntry {
  std::string path;
  std::uint32_t mode = 0;
  ObjectId blob;
  int stage = 0;               // 1 to 3 while a merge conflict lasts
  bool skip_worktree = false;  // sparse checkout
  bool intent_to_add = false;
};

// The entries of the repository's index file, sorted by path and stage; empty if there is none. A split index is
// joined, a sparse one filled up. kUnread for a damaged one.
core::Result<std::vector<IndexEntry>> read_index(const Repository& repository);
// What a report says of an index that cannot be read.
core::Problem index_problem(const core::Error& error);

// The index against a tree, as diff_trees. Intent-to-add entries are left out, conflicted ones give their
// stage 2.
core::Result<std::vector<FileChange>> diff_tree_to_index(const ObjectDatabase& objects, const ObjectId& tree,
                                                         const std::vector<IndexEntry>& index);

// The blob at a path of a tree; nothing if the path is absent.
std::optional<ObjectId> blob_at(const ObjectDatabase& objects, const ObjectId& tree, std::string_view path);

// All files of a tree, sorted by path, recursive, submodules (mode 0160000) included. Unreadable subtrees
// become problems.
struct TreeFile {
  std::string path;
  std::uint32_t mode = 0;
  ObjectId blob;
};
std::vector<TreeFile> list_tree(const ObjectDatabase& objects, const ObjectId& tree,
                                std::vector<core::Problem>& problems);

// Which lines of `new_text` are not in `old_text` (git's line diff), and behind which lines something was
// deleted. Lines end as in text::LineIndex: at LF, CRLF and a lone CR. Of texts over 64 MB all lines count as
// added.
struct LineChanges {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> added;  // 1-based, first and last, ascending
  std::vector<std::uint32_t> deleted_after;                    // 0: before the first line
};
core::Result<LineChanges> diff_lines(std::string_view old_text, std::string_view new_text);

}  // namespace credward::git
