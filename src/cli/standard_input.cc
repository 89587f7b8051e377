#include "cli/standard_input.h"

#include <fmt/format.h>

#include <iostream>
#include <iterator>

#include "source/beneath.h"

namespace credward::cli {
namespace {

constexpr std::uint64_t kMaxBytes = 64 << 20;

}  // namespace

std::string standard_input() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

core::Result<std::string> read_named(const std::string& file) {
  if (file == "-") return standard_input();
  std::size_t slash = file.rfind('/');
  std::string folder = slash == std::string::npos ? "." : file.substr(0, slash + 1);
  auto root = source::Root::open(folder);
  auto opened = root ? (*root)->open_regular(slash == std::string::npos ? file : file.substr(slash + 1))
                     : core::Result<source::RegularFile>(root.error());
  auto bytes = opened ? opened->read(kMaxBytes) : core::Result<std::string>(opened.error());
  if (!bytes) return core::usage_error(fmt::format("{} cannot be read: {}", file, bytes.error().message));
  return bytes;
}

}  // namespace credward::cli
