// The index, versions 2 to 4, read as bytes: it is hostile like all else, and a file that libgit2 opens
// itself could be anything. What its extensions cache (trees, untracked files) is not needed.
#include <algorithm>
#include <tuple>

#include "git/change.h"
#include "git/safe_file.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxIndex = std::size_t{2} * 1024 * 1024 * 1024;
constexpr std::size_t kMaxPath = 4096;
constexpr std::size_t kFixed = 62;  // of an entry: times, device, inode, mode, owner, size, id, flags
constexpr std::size_t kTrailer = 20;

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

  // Extensions with a name in lower case must be understood; returns the first of those, or nothing.
  std::string required_extension() const {
    for (std::size_t at = at_; at + 8 <= bytes_.size();) {
      const std::string name(bytes_.substr(at, 4));
      if (name[0] < 'A' || name[0] > 'Z') return name;
      at += 8 + std::size_t{big_endian(bytes_, at + 4)};
    }
    return {};
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

core::Error refusal(const std::string& extension) {
  if (extension == "link") {
    return core::usage_error("The index is split in two files, which is not supported.",
                             "`git update-index --no-split-index` joins them.");
  }
  if (extension == "sdir") {
    return core::usage_error("The index is sparse, which is not supported.",
                             "`git sparse-checkout reapply --no-sparse-index` makes it a full one.");
  }
  return core::usage_error("The index uses an extension that is not known here.");
}

}  // namespace

core::Result<std::vector<IndexEntry>> read_index(const Repository& repository) {
  const std::string& path = repository.index_path();
  const std::size_t slash = path.find_last_of('/');
  const auto directory = Directory::open_root(path.substr(0, slash));
  const FileContent file = directory ? directory->read(path.substr(slash + 1), kMaxIndex) : FileContent{};
  std::vector<IndexEntry> entries;
  if (file.state == FileState::kAbsent) return entries;
  if (!file.read()) return core::unread_error("The index " + std::string(why_unread(file.state)) + ".");
  const core::Error damaged = core::unread_error("The index is damaged.", "`git reset` writes it anew.");
  if (file.bytes.empty()) return entries;  // git writes such a one before the first `git add`
  if (file.bytes.size() < 12 + kTrailer || !file.bytes.starts_with("DIRC")) return damaged;
  Reader reader(file.bytes);
  if (!reader.read_entries(entries)) return damaged;
  if (const std::string extension = reader.required_extension(); !extension.empty())
    return refusal(extension);
  // A split index leaves paths out; any other has them.
  if (std::any_of(entries.begin(), entries.end(), [](const IndexEntry& e) { return e.path.empty(); }))
    return damaged;
  std::sort(entries.begin(), entries.end(), [](const IndexEntry& a, const IndexEntry& b) {
    return std::tie(a.path, a.stage) < std::tie(b.path, b.stage);
  });
  return entries;
}

}  // namespace credward::git
