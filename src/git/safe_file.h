// Reading files of a repository that may be hostile: only regular files, never through a symbolic link, never
// blocking, never more than a given number of bytes. A FIFO or a device is not even opened.
// Roots are opened by path, because the operator named them; everything below goes through the open
// directory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/run_report.h"

namespace credward::git {

enum class FileState { kRead, kAbsent, kLink, kNotRegular, kTooLarge, kFailed };

// Why a file was not read, as the end of a sentence: "is a symbolic link", …
std::string_view why_unread(FileState state);

struct FileContent {
  FileState state = FileState::kAbsent;
  std::string bytes;

  bool read() const { return state == FileState::kRead; }
  bool lost() const { return state != FileState::kRead && state != FileState::kAbsent; }
};

enum class EntryType { kFile, kDirectory, kLink, kOther };

struct DirectoryEntry {
  std::string name;
  EntryType type = EntryType::kOther;
};

// An open directory. Names below may hold slashes; no part of them may be a link or "..".
class Directory {
 public:
  static std::optional<Directory> open_root(const std::string& path);
  ~Directory();
  Directory(Directory&& other) noexcept;
  Directory& operator=(Directory&& other) noexcept;

  std::optional<Directory> child(std::string_view name) const;
  std::optional<EntryType> type(std::string_view name) const;  // nothing if it is absent
  // Sorted by name, "." and ".." left out, at most `limit`; `complete` tells whether that was all.
  std::vector<DirectoryEntry> entries(std::size_t limit, bool& complete) const;
  FileContent read(std::string_view name, std::size_t max_bytes) const;
  // A descriptor of the regular file, or -1 and the reason.
  int open_file(std::string_view name, FileState& state, std::size_t& size) const;
  std::optional<std::string> link_target(std::string_view name) const;

 private:
  explicit Directory(int fd) : fd_(fd) {}
  int fd_ = -1;
};

// The canonical form of a path (symbolic links resolved, nothing opened); nothing if it does not exist.
std::optional<std::string> canonical(const std::string& path);
// Whether canonical `path` is `root` or lies below it.
bool is_below(std::string_view path, std::string_view root);
// `path` taken relative to `base` unless it is absolute.
std::string join(std::string_view base, std::string_view path);
// "a/./b/../c" to "a/c", by the text alone.
std::string normalized(std::string_view path);

// A problem with a file of the git directory; `path` is relative to it.
core::Problem file_problem(core::ProblemKind kind, std::string what, std::string_view path,
                           std::string reason);
core::Problem object_problem(const std::string& hex, std::string reason);

}  // namespace credward::git
