#include "git/safe_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <utility>

namespace credward::git {
namespace {

constexpr int kOpenDirectory = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

EntryType type_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryType::kFile;
  if (S_ISDIR(mode)) return EntryType::kDirectory;
  if (S_ISLNK(mode)) return EntryType::kLink;
  return EntryType::kOther;
}

// Opens the directory that holds the last part of `name`; `leaf` becomes that part. -1: some part is no
// directory. The caller closes the descriptor unless it is `root`.
int open_parent(int root, std::string_view name, std::string& leaf) {
  int current = root;
  for (;;) {
    const std::size_t slash = name.find('/');
    std::string part(name.substr(0, slash));
    if (part == ".." || part.find('\0') != std::string::npos) errno = EINVAL;
    const bool bad = part.empty() || part == "." || part == ".." || part.find('\0') != std::string::npos;
    if (!bad && slash == std::string_view::npos) {
      leaf = std::move(part);
      return current;
    }
    const int next = bad ? -1 : openat(current, part.c_str(), kOpenDirectory);
    if (current != root) close(current);
    if (next < 0) return -1;
    current = next;
    name.remove_prefix(slash + 1);
  }
}

// The parent directory of a name, closed at the end of its life.
class Parent {
 public:
  Parent(int root, std::string_view name) : root_(root), fd_(open_parent(root, name, leaf_)) {}
  ~Parent() {
    if (fd_ >= 0 && fd_ != root_) close(fd_);
  }
  Parent(const Parent&) = delete;
  Parent& operator=(const Parent&) = delete;
  int fd() const { return fd_; }
  const char* leaf() const { return leaf_.c_str(); }

 private:
  int root_;
  std::string leaf_;
  int fd_;
};

bool read_all(int fd, std::size_t size, std::string& out) {
  out.resize(size);
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got = ::read(fd, out.data() + done, size - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  out.resize(done);
  return true;
}

}  // namespace

std::string_view why_unread(FileState state) {
  switch (state) {
    case FileState::kRead:
      return "was read";
    case FileState::kAbsent:
      return "is absent";
    case FileState::kLink:
      return "is a symbolic link, which is not followed";
    case FileState::kNotRegular:
      return "is no regular file";
    case FileState::kTooLarge:
      return "is too large";
    case FileState::kFailed:
      return "cannot be opened";
  }
  return "";
}

std::optional<Directory> Directory::open_root(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return std::nullopt;
  return Directory(fd);
}

Directory::~Directory() {
  if (fd_ >= 0) close(fd_);
}

Directory::Directory(Directory&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

Directory& Directory::operator=(Directory&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

std::optional<Directory> Directory::child(std::string_view name) const {
  const Parent parent(fd_, name);
  if (parent.fd() < 0) return std::nullopt;
  const int fd = openat(parent.fd(), parent.leaf(), kOpenDirectory);
  if (fd < 0) return std::nullopt;
  return Directory(fd);
}

std::optional<EntryType> Directory::type(std::string_view name) const {
  const Parent parent(fd_, name);
  struct stat status;
  if (parent.fd() < 0 || fstatat(parent.fd(), parent.leaf(), &status, AT_SYMLINK_NOFOLLOW) != 0)
    return std::nullopt;
  return type_of(status.st_mode);
}

std::vector<DirectoryEntry> Directory::entries(std::size_t limit, bool& complete) const {
  std::vector<DirectoryEntry> out;
  complete = false;
  const int fd = openat(fd_, ".", kOpenDirectory);
  if (fd < 0) return out;
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(fdopendir(fd), closedir);
  if (!stream) {
    close(fd);
    return out;
  }
  while (const dirent* entry = readdir(stream.get())) {
    std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (out.size() == limit) return out;
    EntryType type = EntryType::kOther;
    switch (entry->d_type) {
      case DT_REG:
        type = EntryType::kFile;
        break;
      case DT_DIR:
        type = EntryType::kDirectory;
        break;
      case DT_LNK:
        type = EntryType::kLink;
        break;
      case DT_UNKNOWN:
        type = this->type(name).value_or(EntryType::kOther);
        break;
      default:
        break;
    }
    out.push_back({std::move(name), type});
  }
  complete = true;
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return out;
}

int Directory::open_file(std::string_view name, FileState& state, std::size_t& size) const {
  const Parent parent(fd_, name);
  struct stat status;
  if (parent.fd() < 0 || fstatat(parent.fd(), parent.leaf(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    state = errno == ENOENT || errno == ENOTDIR ? FileState::kAbsent
            : errno == ELOOP                    ? FileState::kLink
                                                : FileState::kFailed;
    return -1;
  }
  if (!S_ISREG(status.st_mode)) {
    state = S_ISLNK(status.st_mode) ? FileState::kLink : FileState::kNotRegular;
    return -1;
  }
  const int fd =
      openat(parent.fd(), parent.leaf(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0) {
    state = FileState::kFailed;
    return -1;
  }
  // Again on the descriptor: the name could have been exchanged in between.
  if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
    close(fd);
    state = FileState::kNotRegular;
    return -1;
  }
  state = FileState::kRead;
  size = static_cast<std::size_t>(status.st_size);
  return fd;
}

FileContent Directory::read(std::string_view name, std::size_t max_bytes) const {
  FileContent content;
  std::size_t size = 0;
  const int fd = open_file(name, content.state, size);
  if (fd < 0) return content;
  if (size > max_bytes) {
    content.state = FileState::kTooLarge;
  } else if (!read_all(fd, size, content.bytes)) {
    content.state = FileState::kFailed;
  }
  close(fd);
  return content;
}

std::optional<std::string> Directory::link_target(std::string_view name) const {
  const Parent parent(fd_, name);
  if (parent.fd() < 0) return std::nullopt;
  char buffer[PATH_MAX];
  const ssize_t size = readlinkat(parent.fd(), parent.leaf(), buffer, sizeof buffer);
  if (size < 0) return std::nullopt;
  return std::string(buffer, static_cast<std::size_t>(size));
}

std::optional<std::string> canonical(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(realpath(path.c_str(), nullptr), std::free);
  if (!resolved) return std::nullopt;
  return std::string(resolved.get());
}

bool is_below(std::string_view path, std::string_view root) {
  if (root == "/") return path.starts_with('/');
  return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

std::string join(std::string_view base, std::string_view path) {
  if (path.starts_with('/')) return std::string(path);
  std::string out(base);
  if (!out.ends_with('/')) out += '/';
  return out.append(path);
}

std::string normalized(std::string_view path) {
  std::vector<std::string_view> parts;
  const bool absolute = path.starts_with('/');
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (part == ".." ? !absolute : !part.empty() && part != ".") {
      parts.push_back(part);
    }
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  std::string out = absolute ? "/" : "";
  for (const std::string_view part : parts) {
    if (!out.empty() && out.back() != '/') out += '/';
    out += part;
  }
  return out;
}

core::Problem file_problem(core::ProblemKind kind, std::string what, std::string_view path,
                           std::string reason) {
  core::Problem problem;
  problem.kind = kind;
  problem.what = std::move(what);
  problem.path = ".git/" + std::string(path);
  problem.reason = std::move(reason);
  return problem;
}

core::Problem object_problem(const std::string& hex, std::string reason) {
  core::Problem problem;
  problem.kind = core::ProblemKind::kUnread;
  problem.what = "object";
  problem.object = hex;
  problem.reason = std::move(reason);
  return problem;
}

}  // namespace credward::git
