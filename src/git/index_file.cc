// The index, versions 2 to 4, read as bytes: it is hostile like all else, and a file that libgit2 opens
// itself could be anything. What its extensions cache (trees, untracked files) is not needed. A split one is joined, a
// sparse one filled up from its trees.
#include <algorithm>
#include <tuple>

#include "git/change.h"
#include "git/safe_file.h"
#include "git/split_index.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxIndex = std::size_t{2} * 1024 * 1024 * 1024;
constexpr std::size_t kMaxPath = 4096;
constexpr std::size_t kFixed = 62;  // of an entry: times, device, inode, mode, owner, size, id, flags
constexpr std::size_t kTrailer = 20;
constexpr std::size_t kIdBytes = 20;
constexpr std::uint32_t kModeTree = 0040000;

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes.substr(0, bytes.size() - kTrailer)) {}

  // False if the index is damaged.
  bool read_entries(std::vector<IndexEntry>& out) {
    version_ = big_endian(bytes_, 4);
    const std::uint32_t count = big_endian(bytes_, 8);
    if (version_ < 2 || version_ > 4 || count > bytes_.size() / (kFixed + 1)) return false;
    at_ = 12;
    out.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      out.emplace_back();
      if (!read_entry(out.back())) return false;
    }
    return true;
  }

  // Extensions with a name in lower case must be understood. False if there is another one.
  bool read_extensions(std::string_view& link) const {
    for (std::size_t at = at_; at + 8 <= bytes_.size();) {
      const std::string_view name = bytes_.substr(at, 4);
      const std::size_t size = big_endian(bytes_, at + 4);
      if (name == "link") {
        link = bytes_.substr(at + 8, size);
      } else if ((name[0] < 'A' || name[0] > 'Z') && name != "sdir") {
        return false;
      }
      at += 8 + size;
    }
    return true;
  }

 private:
  bool read_entry(IndexEntry& entry) {
    const std::size_t start = at_;
    if (bytes_.size() - at_ < kFixed + 1) return false;
    entry.mode = big_endian(bytes_, at_ + 24);
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at_) + 40, 20, entry.blob.bytes.begin());
    const std::uint32_t flags = big_endian(bytes_, at_ + 58) & 0xffff;
    at_ += kFixed;
    entry.stage = static_cast<int>(flags >> 12 & 3);
    if (flags & 0x4000) {  // extended
      if (version_ < 3 || bytes_.size() - at_ < 3) return false;
      const auto extended = static_cast<unsigned char>(bytes_[at_]);
      entry.skip_worktree = extended & 0x40;
      entry.intent_to_add = extended & 0x20;
      at_ += 2;
    }
    if (!read_path(entry.path)) return false;
    if (version_ < 4) {
      // At least one NUL, and the entry's length becomes a multiple of eight.
      at_ = start + ((at_ - 1 - start) / 8 + 1) * 8;
      if (at_ > bytes_.size()) return false;
    }
    return true;
  }

  // Up to and with the NUL. Version 4 gives how much of the last path's end goes, then what comes instead.
  bool read_path(std::string& path) {
    if (version_ == 4) {
      std::size_t drop = 0;
      for (int digits = 0;; ++digits) {
        if (at_ >= bytes_.size() || digits > 4) return false;
        const auto byte = static_cast<unsigned char>(bytes_[at_++]);
        drop = (drop << 7) + (byte & 0x7f);
        if (!(byte & 0x80)) break;
        ++drop;
      }
      if (drop > previous_.size()) return false;
      path = previous_.substr(0, previous_.size() - drop);
    }
    const std::size_t end = bytes_.find('\0', at_);
    if (end == std::string_view::npos || path.size() + end - at_ > kMaxPath) return false;
    path += bytes_.substr(at_, end - at_);
    at_ = end + 1;
    previous_ = path;
    return true;
  }

  std::string_view bytes_;
  std::size_t at_ = 12;
  std::uint32_t version_ = 2;
  std::string previous_;
};

core::Error damaged() { return core::unread_error("The index is damaged.", "Remove it, and `git reset` writes it anew."); }

struct IndexFile {
  std::string bytes;
  std::vector<IndexEntry> entries;
  std::string_view link;  // the extension that names the base; empty if there is none
};

// An index that is absent, or empty as before the first `git add`, has no bytes.
core::Result<IndexFile> read_file(const std::string& folder, const std::string& name) {
  const auto directory = Directory::open_root(folder);
  FileContent file = directory ? directory->read(name, kMaxIndex) : FileContent{};
  if (file.state == FileState::kAbsent) return IndexFile{};
  if (!file.read()) return core::unread_error("The index " + std::string(why_unread(file.state)) + ".");
  IndexFile out{std::move(file.bytes), {}, {}};
  if (out.bytes.empty()) return out;
  if (out.bytes.size() < 12 + kTrailer || !out.bytes.starts_with("DIRC")) return damaged();
  Reader reader(out.bytes);
  if (!reader.read_entries(out.entries)) return damaged();
  if (!reader.read_extensions(out.link)) return core::unread_error("The index uses an extension that is not known here.");
  return out;
}

// The base lies in the git directory, or beside an index that the environment names.
core::Status add_base(const Repository& repository, const std::string& folder, IndexFile& index) {
  if (index.link.empty()) return core::ok();
  if (index.link.size() < kIdBytes) return damaged();
  ObjectId id;
  std::copy_n(index.link.begin(), kIdBytes, id.bytes.begin());
  if (id.is_zero()) return core::ok();
  for (const std::string& place : {repository.git_dir(), folder}) {
    auto base = read_file(place, "sharedindex." + id.hex());
    if (!base) return base.error();
    if (base->bytes.empty()) continue;
    const bool whole = base->link.empty() && std::string_view(base->bytes).substr(base->bytes.size() - kTrailer) == index.link.substr(0, kIdBytes);
    if (!whole || !join_split_index(index.link.substr(kIdBytes), std::move(base->entries), index.entries)) return damaged();
    return core::ok();
  }
  return core::unread_error("The index is split, and its base is missing.", "Remove it, and `git reset` writes it anew.");
}

// A sparse index has folders, of which nothing is checked out.
core::Status fill_up(const Repository& repository, std::vector<IndexEntry>& entries) {
  auto is_folder = [](const IndexEntry& entry) { return entry.mode == kModeTree; };
  if (std::ranges::none_of(entries, is_folder)) return core::ok();
  auto objects = repository.open_objects();
  if (!objects) return objects.error();
  std::vector<IndexEntry> files;
  std::size_t weight = 0;
  for (const IndexEntry& folder : entries) {
    if (!is_folder(folder)) continue;
    std::vector<core::Problem> problems;
    for (TreeFile& file : list_tree(*objects, folder.blob, problems)) {
      weight += folder.path.size() + file.path.size();
      if (weight > kMaxIndex) return core::unread_error("The index names too many files.");
      files.push_back({folder.path + file.path, file.mode, file.blob, 0, true, false});
    }
    if (!problems.empty()) return core::unread_error("The index is sparse, and a folder of it cannot be read: " + problems.front().reason);
  }
  std::erase_if(entries, is_folder);
  std::ranges::move(files, std::back_inserter(entries));
  return core::ok();
}

}  // namespace

core::Result<std::vector<IndexEntry>> read_index(const Repository& repository) {
  const std::string& path = repository.index_path();
  const std::size_t slash = path.find_last_of('/');
  const std::string folder = path.substr(0, slash);
  auto index = read_file(folder, path.substr(slash + 1));
  if (!index) return index.error();
  if (auto joined = add_base(repository, folder, *index); !joined) return joined.error();
  if (auto filled = fill_up(repository, index->entries); !filled) return filled.error();
  std::vector<IndexEntry> entries = std::move(index->entries);
  // A split index leaves paths out; any other has them.
  if (std::any_of(entries.begin(), entries.end(), [](const IndexEntry& e) { return e.path.empty(); }))
    return damaged();
  std::sort(entries.begin(), entries.end(), [](const IndexEntry& a, const IndexEntry& b) {
    return std::tie(a.path, a.stage) < std::tie(b.path, b.stage);
  });
  return entries;
}

core::Problem index_problem(const core::Error& error) {
  std::string reason = error.hint.empty() ? error.message : error.message + " " + error.hint;
  return {core::ProblemKind::kUnread, "index", std::nullopt, std::nullopt, std::move(reason), {}};
}

}  // namespace credward::git
