#include "cli/replace_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace credward::cli {
namespace {

core::Error failed(const std::string& path) {
  return core::internal_error(fmt::format("cannot write {}: {}", path, std::strerror(errno)),
                              "check the folder, its permissions and the free space");
}

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    ssize_t written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

core::Status replace_file(const std::string& path, std::string_view text, mode_t mode) {
  struct stat old{};
  bool exists = ::lstat(path.c_str(), &old) == 0;
  if (exists && !S_ISREG(old.st_mode)) return core::internal_error(fmt::format("cannot write {}: it is no regular file", path));
  mode_t mask = ::umask(0);
  ::umask(mask);
  std::string temporary = path + ".credward-XXXXXX";
  int fd = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) return failed(path);
  bool written = write_all(fd, text) && ::fchmod(fd, exists ? old.st_mode & 0777 : mode & ~mask) == 0;
  written = ::close(fd) == 0 && written;
  if (written && ::rename(temporary.c_str(), path.c_str()) == 0) return core::ok();
  core::Error error = failed(path);
  ::unlink(temporary.c_str());
  return error;
}

}  // namespace credward::cli
