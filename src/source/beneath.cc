#include "source/beneath.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace credward::source {
namespace {

constexpr int kCommonFlags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

core::Error errno_error(int error) { return core::unread_error(std::strerror(error)); }

// Kernels before 5.6 and some sandboxes have no openat2: walk the path a component at a time.
int open_by_component(int root, const std::string& path, int flags) {
  FileDescriptor current(fcntl(root, F_DUPFD_CLOEXEC, 0));
  std::size_t at = 0;
  while (current.get() >= 0) {
    std::size_t slash = path.find('/', at);
    std::string component = path.substr(at, slash - at);
    if (component == "..") {
      errno = EXDEV;
      return -1;
    }
    if (component.empty()) component.push_back('.');  // g++ 12 warns, wrongly, about an assignment
    if (slash == std::string::npos) return openat(current.get(), component.c_str(), flags);
    current = FileDescriptor(openat(current.get(), component.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    at = slash + 1;
  }
  return -1;
}

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) close(fd_);
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) close(fd_);
    fd_ = other.release();
  }
  return *this;
}

int FileDescriptor::release() {
  int fd = fd_;
  fd_ = -1;
  return fd;
}

core::Result<std::string> RegularFile::read(std::uint64_t limit) const {
  std::string bytes;
  // One byte more than announced tells the end of the file in the same call.
  bytes.resize(size_ + 1);
  std::size_t filled = 0;
  while (true) {
    ssize_t got = ::read(fd_.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno_error(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    // A regular file gives less than asked only at its end.
    if (filled < bytes.size()) break;
    if (filled > limit) return core::unread_error(fmt::format("it grew past {} bytes while it was read", limit));
    if (filled == bytes.size()) bytes.resize(2 * bytes.size());
  }
  bytes.resize(filled);
  return bytes;
}

core::Result<std::shared_ptr<const Root>> Root::open(const std::string& folder) {
  FileDescriptor fd(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() < 0) {
    return core::usage_error(fmt::format("{}: {}", folder, std::strerror(errno)), "name a folder or file that exists");
  }
  return std::shared_ptr<const Root>(new Root(folder, std::move(fd)));
}

core::Result<FileDescriptor> Root::open_beneath(const std::string& path, int flags) const {
  struct open_how how = {};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const char* name = path.empty() ? "." : path.c_str();
  long fd = syscall(SYS_openat2, fd_.get(), name, &how, sizeof how);
  if (fd < 0 && (errno == ENOSYS || errno == EPERM)) fd = open_by_component(fd_.get(), name, flags);
  if (fd < 0) return errno_error(errno);
  return FileDescriptor(static_cast<int>(fd));
}

core::Result<RegularFile> Root::open_regular(const std::string& path) const {
  // O_NONBLOCK keeps a FIFO from hanging us, but a device could still act on being opened: look first.
  struct stat before;
  if (fstatat(fd_.get(), path.c_str(), &before, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISREG(before.st_mode)) {
    return core::unread_error("it is not a regular file");
  }
  auto fd = open_beneath(path, kCommonFlags);
  if (!fd) return fd.error();
  struct stat info;
  if (fstat(fd->get(), &info) != 0) return errno_error(errno);
  if (!S_ISREG(info.st_mode)) return core::unread_error("it is not a regular file");
  return RegularFile(std::move(*fd), static_cast<std::uint64_t>(info.st_size));
}

core::Result<FileDescriptor> Root::open_folder(const std::string& path) const {
  return open_beneath(path, kCommonFlags | O_DIRECTORY);
}

std::optional<struct stat> Root::status(const std::string& path) const {
  struct stat info;
  std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) {
    const char* name = path.empty() ? "." : path.c_str();
    if (fstatat(fd_.get(), name, &info, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
    return info;
  }
  auto folder = open_beneath(path.substr(0, slash), O_PATH | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  if (!folder) return std::nullopt;
  if (fstatat(folder->get(), path.c_str() + slash + 1, &info, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return info;
}

std::optional<std::string> Root::link_target(const std::string& path) const {
  auto link = open_beneath(path, O_PATH | O_NOFOLLOW | O_CLOEXEC);
  if (!link) return std::nullopt;
  std::string target(4096, '\0');
  ssize_t size = readlinkat(link->get(), "", target.data(), target.size());
  if (size < 0) return std::nullopt;
  target.resize(static_cast<std::size_t>(size));
  return target;
}

}  // namespace credward::source
