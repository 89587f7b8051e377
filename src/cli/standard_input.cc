#include "cli/standard_input.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "source/beneath.h"

namespace credward::cli {
namespace {

constexpr std::uint64_t kMaxBytes = 64 << 20;
constexpr std::size_t kPiece = std::size_t{64} * 1024;

core::Result<std::string> read_file(const std::string& file) {
  std::size_t slash = file.rfind('/');
  std::string folder = slash == std::string::npos ? "." : file.substr(0, slash + 1);
  auto root = source::Root::open(folder);
  auto opened = root ? (*root)->open_regular(slash == std::string::npos ? file : file.substr(slash + 1))
                     : core::Result<source::RegularFile>(root.error());
  auto bytes = opened ? opened->read(kMaxBytes) : core::Result<std::string>(opened.error());
  if (!bytes) return core::usage_error(fmt::format("{} cannot be read: {}", file, bytes.error().message));
  return bytes;
}

core::Result<std::string> whole(engine::GivenText given) {
  if (!given.unread.empty()) return core::unread_error(given.unread);
  return std::move(given.bytes);
}

}  // namespace

// A stream would take an error for the end.
engine::GivenText standard_input() {
  engine::GivenText out;
  std::string piece(kPiece, '\0');
  while (true) {
    const ssize_t got = read(STDIN_FILENO, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) out.unread = fmt::format("standard input cannot be read: {}", std::strerror(errno));
    if (got <= 0) return out;
    out.bytes.append(piece, 0, static_cast<std::size_t>(got));
  }
}

core::Result<std::string> whole_standard_input() { return whole(standard_input()); }

core::Result<engine::GivenText> read_given(const std::string& file) {
  if (file == "-") return standard_input();
  auto bytes = read_file(file);
  if (!bytes) return bytes.error();
  return engine::GivenText{std::move(*bytes), {}};
}

core::Result<std::string> read_named(const std::string& file) {
  return file == "-" ? whole_standard_input() : read_file(file);
}

}  // namespace credward::cli
