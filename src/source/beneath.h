// Opens what lies beneath a folder, and nothing else: no symbolic link on the way or at the end is followed, no FIFO,
// device or socket is opened, nothing blocks.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/result.h"

namespace credward::source {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd = -1) : fd_(fd) {}
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(other.release()) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  int get() const { return fd_; }
  int release();

 private:
  int fd_;
};

// An open regular file.
class RegularFile {
 public:
  RegularFile(FileDescriptor fd, std::uint64_t size) : fd_(std::move(fd)), size_(size) {}
  std::uint64_t size() const { return size_; }
  // All of it; kUnread if it cannot be read or has grown past `limit` bytes meanwhile.
  core::Result<std::string> read(std::uint64_t limit) const;

 private:
  FileDescriptor fd_;
  std::uint64_t size_;
};

// A folder that the operator named.
class Root {
 public:
  static core::Result<std::shared_ptr<const Root>> open(const std::string& folder);

  const std::string& folder() const { return folder_; }
  // Paths are relative to the folder; "" is the folder itself.
  core::Result<RegularFile> open_regular(const std::string& path) const;
  core::Result<FileDescriptor> open_folder(const std::string& path) const;
  // What stands there, not following a link in the last place; nothing if absent or unreachable without links.
  std::optional<struct stat> status(const std::string& path) const;
  std::optional<std::string> link_target(const std::string& path) const;

 private:
  Root(std::string folder, FileDescriptor fd) : folder_(std::move(folder)), fd_(std::move(fd)) {}
  core::Result<FileDescriptor> open_beneath(const std::string& path, int flags) const;

  std::string folder_;
  FileDescriptor fd_;
};

}  // namespace credward::source
