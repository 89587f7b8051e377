// Writes a pack and its index entry by entry, so that tests can make what git would not: lying sizes, deltas
// against anything, ids that fit nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "git/object_id.h"

namespace credward::git::test {

struct PackedEntry {
  ObjectId id;
  int type = 3;                      // 1 commit, 2 tree, 3 blob, 4 tag, 6 delta by offset, 7 delta by id
  std::string content;               // before compression: the object, or the delta's instructions
  std::optional<std::size_t> base;   // type 6: which entry, an earlier one
  ObjectId base_id;                  // type 7
  std::optional<std::uint64_t> size; // claimed in the header; else the truth
  std::string raw_stream;            // if not empty: stands for the compressed content
};

// A whole blob under a made-up id (hostile_repository.h).
PackedEntry blob(std::uint32_t number, const std::string& text);

struct BuiltPack {
  std::string pack, index;
};
// `wide`: all offsets in the index's table of 64-bit ones.
BuiltPack build_pack(const std::vector<PackedEntry>& entries, bool wide = false);
// Puts both files into a git directory.
void add_pack(const std::string& git_dir, const std::string& name, const BuiltPack& built);

std::string size_bytes(std::uint64_t size);  // as a delta's head has it
std::string copy_op(std::uint32_t from, std::uint32_t size);
std::string insert_op(const std::string& text);
std::string delta(std::uint64_t base_size, std::uint64_t result_size, const std::string& ops);

}  // namespace credward::git::test
