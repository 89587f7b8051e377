#include "text/archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "text/archive_library.h"
#include "text/gzip_stream.h"

namespace credward::text {
namespace {

constexpr std::size_t kTarMagic = 257;
constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kMaxLost = 1'000;
constexpr std::size_t kMaxName = 4096;

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
         bytes.starts_with("PK\x07\x08");
}
bool is_tar(std::string_view bytes) {
  return bytes.size() > kTarMagic + 5 && bytes.substr(kTarMagic, 5) == "ustar";
}

struct Free {
  decltype(&archive_read_free) read_free = nullptr;
  void operator()(struct archive* reader) const { read_free(reader); }
};
using Reader = std::unique_ptr<struct archive, Free>;

enum class Format { kZip, kTar, kGzippedTar, kGzip };

// libarchive is told what to expect, and that is nothing but the contract's formats. What is packed is given to it
// unfolded: exactly one layer, so that gzip in gzip does not pass our depth.
class Source {
 public:
  Source(const ArchiveLibrary& library, std::string_view bytes) : library_(library), bytes_(bytes) {
    if (is_gzip(bytes)) gzip_.emplace(bytes);
    format_ = is_zip(bytes) ? Format::kZip : !gzip_ ? Format::kTar : holds_tar(bytes) ? Format::kGzippedTar : Format::kGzip;
  }

  Format format() const { return format_; }
  bool damaged() const { return gzip_ && gzip_->damaged(); }

  // Reads this source, which has to outlive it.
  Reader open() {
    Reader reader(library_.read_new(), Free{library_.read_free});
    if (!reader) return nullptr;
    if (format_ == Format::kZip) {
      library_.read_support_format_zip(reader.get());
      // Names are bytes to us; without this, libarchive converts them by the locale.
      library_.read_set_options(reader.get(), "zip:hdrcharset=BINARY");
    } else if (format_ == Format::kGzip) {
      library_.read_support_format_raw(reader.get());
      library_.read_support_format_empty(reader.get());
    } else {
      library_.read_support_format_tar(reader.get());
      // Zeros end a tar file for others; a key could hide behind them.
      library_.read_set_options(reader.get(), "tar:hdrcharset=BINARY,tar:read_concatenated_archives");
    }
    const int opened = gzip_ ? library_.read_open(reader.get(), this, nullptr, next_piece, nullptr)
                             : library_.read_open_memory(reader.get(), bytes_.data(), bytes_.size());
    return opened == ARCHIVE_OK ? std::move(reader) : nullptr;
  }

 private:
  // libarchive itself takes any block of zeros for an empty tar file, so the first block decides.
  static bool holds_tar(std::string_view bytes) { return is_tar(GzipStream(bytes).next()); }

  static la_ssize_t next_piece(struct archive*, void* source, const void** out) {
    const std::string_view piece = static_cast<Source*>(source)->gzip_->next();
    *out = piece.data();
    return static_cast<la_ssize_t>(piece.size());
  }

  const ArchiveLibrary& library_;
  std::string_view bytes_;
  std::optional<GzipStream> gzip_;
  Format format_ = Format::kTar;
};

std::string base_without_gz(std::string_view name) {
  name = name.substr(name.rfind('/') + 1);
  if (name.size() > 3 && (name.ends_with(".gz") || name.ends_with(".GZ"))) name.remove_suffix(3);
  return name.empty() ? "content" : std::string(name);
}

class Unpacker {
 public:
  Unpacker(const ArchiveLibrary& library, const ArchiveLimits& limits, std::size_t archive_bytes, const ArchiveSink& sink)
      : library_(library),
        limits_(limits),
        allowed_(std::min(limits.total_bytes,
                          std::max<std::uint64_t>(limits.free_bytes, archive_bytes * limits.ratio))),
        sink_(sink) {}

  void unpack(std::string_view bytes, const std::string& prefix, std::string_view name, int depth);
  std::vector<LostMember> lost() && { return std::move(lost_); }

 private:
  enum class Read { kWhole, kBroken, kTooLarge };

  void member(struct archive* reader, struct archive_entry* entry, const std::string& prefix,
              std::string_view name, int depth);
  Read read_data(struct archive* reader, std::string& out);
  void lose(const std::string& name, std::string reason) {
    if (lost_.size() < kMaxLost) lost_.push_back({name, std::move(reason), plain_});
  }

  const ArchiveLibrary& library_;
  const ArchiveLimits& limits_;
  std::uint64_t allowed_;
  std::uint64_t unpacked_ = 0;
  std::size_t members_ = 0;
  bool stopped_ = false;
  bool plain_ = false;
  const ArchiveSink& sink_;
  std::vector<LostMember> lost_;
};

void Unpacker::unpack(std::string_view bytes, const std::string& prefix, std::string_view name, int depth) {
  const std::string whole = prefix.empty() ? "" : prefix.substr(0, prefix.size() - 2);
  Source source(library_, bytes);
  plain_ = source.format() == Format::kTar && depth == 1;
  const Reader reader = source.open();
  if (!reader) return lose(whole, "cannot be unpacked");
  while (!stopped_) {
    struct archive_entry* entry = nullptr;
    const int got = library_.read_next_header(reader.get(), &entry);
    if (got == ARCHIVE_EOF) {
      if (source.damaged()) lose(whole, "is damaged: only its beginning was unpacked");
      break;
    }
    if (got != ARCHIVE_OK && got != ARCHIVE_WARN)
      return lose(whole, "is damaged: what follows in it was not unpacked");
    if (++members_ > limits_.members) {
      stopped_ = true;
      return lose(whole, fmt::format("has more than {} members; the rest was not unpacked", limits_.members));
    }
    member(reader.get(), entry, prefix, name, depth);
  }
}

void Unpacker::member(struct archive* reader, struct archive_entry* entry, const std::string& prefix,
                      std::string_view name, int depth) {
  const auto type = library_.entry_filetype(entry);
  const char* target = type == AE_IFLNK ? library_.entry_symlink(entry) : nullptr;
  if (type != AE_IFREG && type != 0 && target == nullptr) return;
  const bool raw = library_.format(reader) == ARCHIVE_FORMAT_RAW;
  const char* given = library_.entry_pathname(entry);
  std::string own = raw ? base_without_gz(name) : given != nullptr ? given : "member";
  const std::string full = prefix + own.substr(0, kMaxName);
  if (library_.entry_is_encrypted(entry) != 0) return lose(full, "is encrypted");
  if (target != nullptr) return sink_(full, target);
  std::string bytes;
  switch (read_data(reader, bytes)) {
    case Read::kWhole:
      break;
    case Read::kBroken:
      lose(full, "is damaged: only its beginning was unpacked");
      break;
    case Read::kTooLarge:
      return lose(full, stopped_ ? "is where the archive passed the bound on what may be unpacked; neither "
                                   "it nor the rest was read"
                                 : "is larger than a member may be");
  }
  if (!is_archive(bytes)) return sink_(full, std::move(bytes));
  if (depth >= limits_.depth)
    return lose(full, fmt::format("is an archive more than {} deep", limits_.depth));
  const bool plain = std::exchange(plain_, false);
  unpack(bytes, full + "!/", own, depth + 1);
  plain_ = plain;
}

Unpacker::Read Unpacker::read_data(struct archive* reader, std::string& out) {
  std::string piece(kPiece, '\0');
  bool too_large = false;
  while (true) {
    const la_ssize_t got = library_.read_data(reader, piece.data(), piece.size());
    if (got == 0) return too_large ? Read::kTooLarge : Read::kWhole;
    if (got < 0) return Read::kBroken;
    unpacked_ += static_cast<std::uint64_t>(got);
    if (unpacked_ > allowed_) {
      stopped_ = true;
      return Read::kTooLarge;
    }
    // Read on to the member's end: what comes behind it is still wanted.
    if (too_large || out.size() + static_cast<std::size_t>(got) > limits_.member_bytes) {
      too_large = true;
      out.clear();
    } else {
      out.append(piece.data(), static_cast<std::size_t>(got));
    }
  }
}

}  // namespace

bool is_archive(std::string_view bytes) {
  return is_zip(bytes) || is_gzip(bytes) || is_tar(bytes);
}

std::vector<LostMember> read_archive(std::string_view bytes, std::string_view archive_name,
                                     const ArchiveLimits& limits, const ArchiveSink& sink) {
  ArchiveLibrary library;
  if (!library.load()) {
    return {{"", "cannot be unpacked: libarchive cannot be loaded (Debian package libarchive13)", false}};
  }
  Unpacker unpacker(library, limits, bytes.size(), sink);
  unpacker.unpack(bytes, "", archive_name, 1);
  return std::move(unpacker).lost();
}

}  // namespace credward::text
