#include "syntax/trusted_parser.h"

#include "syntax/outline_builder.h"

namespace credward::syntax {

ParseResult TrustedParser::outline(std::string_view language, std::string_view text) {
  const Pack* pack = packs_.named(language);
  if (pack == nullptr) return Degradation::kNoLanguage;
  auto outline = build_outline(*pack, text);
  if (!outline) return Degradation::kTime;
  return *std::move(outline);
}

}  // namespace credward::syntax
