#include "detect/mentions.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>

#include "detect/macros.h"

namespace credward::detect {
namespace {

constexpr std::uint32_t kNearLines = 10;
constexpr std::size_t kMaxMentions = 10'000;
constexpr std::size_t kMaxBlocks = 64;

// An import line, a quoted module in require() or import(), a call of something named ByteStack.
constexpr std::string_view kSdk =
    R"re((?im)(?:^[ \t]*(?:import|from|require|use|using|#[ \t]*include|include|gem|extern[ \t]+crate|@import)\b[^\n]{0,120}?|\b(?:require|import)[ \t]*\(?[ \t]*["'][^"'\n]{0,120}?)(?P<at>byte[-_./ ]?stack)|(?P<callee>byte[-_.]?stack[A-Za-z0-9_]*(?:(?:\.|::|->)[A-Za-z0-9_]+)*[ \t]*\())re";

void add_sdk(std::string_view text, std::vector<core::Span>& spans) {
  static const RE2 sdk(std::string(kSdk), regex_options());  // compiling it costs more than most documents
  re2::StringPiece groups[3];
  std::size_t from = 0;
  while (spans.size() < kMaxMentions &&
         sdk.Match({text.data(), text.size()}, from, text.size(), RE2::UNANCHORED, groups, 3)) {
    const re2::StringPiece& at = groups[1].data() != nullptr ? groups[1] : groups[2];
    std::size_t begin = static_cast<std::size_t>(at.data() - text.data());
    spans.push_back({begin, begin + at.size()});
    from = begin + at.size();
  }
}

}  // namespace

Mentions::Mentions(const text::Document& document, const Hosts& hosts, const EnclosingNames& names)
    : document_(document), names_(names) {
  std::string_view text = document.text();
  for (const Url& url : find_urls(text, hosts)) {
    if (spans_.size() < kMaxMentions && hosts.is_bytestack(text.substr(url.host.begin, url.host.size()))) {
      spans_.push_back(url.host);
    }
  }
  add_sdk(text, spans_);
  std::sort(spans_.begin(), spans_.end());
  for (const core::Span& span : spans_) {
    lines_.push_back(document.own_lines().line_of(span.begin));
    if (blocks_.size() < kMaxBlocks) blocks_.push_back(block_of(span.begin));
  }
}

// Asked where the line's text begins, so that the name of the line's own value is not its block.
std::vector<std::string> Mentions::block_of(std::size_t offset) const {
  core::Span line = document_.own_lines().line_span(document_.own_lines().line_of(offset));
  std::string_view text = document_.text();
  std::size_t at = line.begin;
  while (at < line.end && (text[at] == ' ' || text[at] == '\t')) ++at;
  return names_.at(at);
}

std::optional<core::Span> Mentions::near(std::size_t offset) const {
  if (spans_.empty()) return std::nullopt;
  std::uint32_t line = document_.own_lines().line_of(offset);
  std::size_t after =
      std::lower_bound(spans_.begin(), spans_.end(), core::Span{offset, offset}) - spans_.begin();
  if (after < spans_.size() && lines_[after] <= line + kNearLines) return spans_[after];
  if (after > 0 && lines_[after - 1] + kNearLines >= line) return spans_[after - 1];
  std::vector<std::string> block = block_of(offset);
  if (block.empty()) return std::nullopt;
  auto same = std::find(blocks_.begin(), blocks_.end(), block);
  if (same == blocks_.end()) return std::nullopt;
  return spans_[same - blocks_.begin()];
}

}  // namespace credward::detect
