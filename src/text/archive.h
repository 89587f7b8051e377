// The members of zip (jar, whl, docx, …), tar and gzip files, archives within archives included. Their bytes
// are hostile: names are text and nothing is ever written; size, ratio, number and depth are bounded, and
// what a bound keeps out is said.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace credward::text {

// By its first bytes, as cheap as looking at them; for a tar file those at offset 257.
bool is_archive(std::string_view bytes);

struct ArchiveLimits {
  int depth = 3;                                       // archives within archives; the outermost is the first
  std::uint64_t total_bytes = std::uint64_t{1} << 30;  // of all members together
  std::uint64_t member_bytes = std::uint64_t{256} << 20;
  std::size_t members = 100'000;
  // What is unpacked may be this many times the archive's own size, and `free_bytes` in any case.
  std::uint64_t ratio = 200;
  std::uint64_t free_bytes = std::uint64_t{16} << 20;
};

// A member that was not unpacked, or broke off, and why: the end of a sentence that begins with the name.
struct LostMember {
  std::string name;  // as in `ArchiveSink`; empty for the archive itself
  std::string reason;
  bool plain = false;  // its bytes stand in the archive as they are: a tar file that is not compressed
};

// `name` is the path within the outermost archive, raw bytes; members of an inner archive stand behind its
// own name and
// "!/". A gzip file's only member has the file's name without ".gz".
using ArchiveSink = std::function<void(const std::string& name, std::string bytes)>;

// Hands out every member that is a regular file, in the archive's order; an inner archive is unpacked
// instead, and a symbolic link gives its target's text.
std::vector<LostMember> read_archive(std::string_view bytes, std::string_view archive_name,
                                     const ArchiveLimits& limits, const ArchiveSink& sink);

}  // namespace credward::text
