// A regular file mapped read-only. A file that is cut short while it is mapped must not kill the process: pages
// that are no longer there read as zeros, `shrunk()` says so, and what was read from them fails its checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "git/safe_file.h"

namespace credward::git {

class MappedFile {
 public:
  static std::optional<MappedFile> open(const Directory& directory, std::string_view name, FileState& state);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  const std::uint8_t* data() const { return data_; }
  std::size_t size() const { return size_; }
  bool shrunk() const;

 private:
  MappedFile(const std::uint8_t* data, std::size_t size, int guard) : data_(data), size_(size), guard_(guard) {}
  const std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
  int guard_ = -1;  // its place in the table of guarded ranges; -1: the table was full
};

}  // namespace credward::git
