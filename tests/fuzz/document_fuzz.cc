// Any bytes under any name become documents whose text is valid UTF-8 and whose every place maps into the
// root.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/document.h"

namespace {

using credward::text::Document;

void require(bool holds) {
  if (!holds) std::abort();
}

// Ends of characters only: a span that cuts one in two is not what rules produce.
bool starts_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check(const Document::Ptr& document, int depth) {
  const std::string_view text = document->text();
  const std::size_t step = 1 + text.size() / 64;
  for (std::size_t begin = 0; begin < text.size(); begin += step) {
    std::size_t end = std::min(begin + step, text.size());
    if (!starts_character(text, begin) || !starts_character(text, end)) continue;
    const auto outer = document->to_root({begin, end});
    require(outer.begin <= outer.end && outer.end <= document->root().text().size());
    const auto region = document->region({begin, end});
    require(region.line >= 1 && region.column >= 1 && region.end_line >= region.line);
    require(region.end_line > region.line || region.end_column >= region.column);
  }
  require(depth < 8);
  for (const auto& inner : credward::text::nested_documents(document)) check(inner, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t name_end = std::min(input.find('\n'), input.size());
  const std::size_t body = std::min(name_end + 1, input.size());
  check(Document::make_root(std::string(input.substr(0, name_end)), std::string(input.substr(body))), 0);
  return 0;
}
