// The first line is the size of a text, the rest an outline's bytes: either they are refused, or the outline
// can be walked as syntax/outline.h promises, and becomes the same bytes again.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "syntax/outline_codec.h"
#include "syntax/outline_dump.h"

namespace {

using namespace credward::syntax;

constexpr std::size_t kMaxText = 1 << 16;

void require(bool holds) {
  if (!holds) std::abort();
}

void walk(const Outline& outline, std::size_t text_size) {
  const auto& nodes = outline.nodes;
  require(!nodes.empty() && nodes[0].end == text_size);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    require(nodes[i].next > i && nodes[i].next <= nodes.size());
    std::uint32_t end = nodes[i].begin;
    for (std::uint32_t child = i + 1; child < nodes[i].next; child = nodes[child].next) {
      require(nodes[child].parent == i && nodes[child].begin >= end && nodes[child].end <= nodes[i].end);
      require(nodes[child].begin < nodes[child].end);
      end = nodes[child].end;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line_end = std::min(input.find('\n'), input.size());
  const std::size_t text_size =
      std::strtoul(std::string(input.substr(0, std::min<std::size_t>(line_end, 8))).c_str(), nullptr, 10) %
      kMaxText;
  const auto outline = decode_outline(input.substr(std::min(line_end + 1, input.size())), "fuzz", text_size);
  if (!outline) return 0;
  walk(*outline, text_size);
  const auto again = decode_outline(encode_outline(*outline), "fuzz", text_size);
  require(again && again->nodes.size() == outline->nodes.size() && again->errors == outline->errors);
  if (outline->nodes.size() < 1000)
    require(!dump(*outline, std::string(text_size, 'x')).empty() || outline->nodes.size() == 1);
  return 0;
}
