#include "detect/plausible.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "detect/drawn.h"
#include "detect/key_forms.h"
#include "detect/literal_join.h"

namespace credward::detect {
namespace {

constexpr std::size_t kShortestKey = 16;
constexpr std::size_t kLongestKey = 512;
constexpr std::size_t kMaxBeginnings = 24;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool looks_like_key(std::string_view value) {
  value = value.substr(0, kLongestKey);
  if (value.size() < kShortestKey) return false;
  // A pattern may leave padding out of the key or take it in.
  std::string_view bare = value.substr(0, value.find_last_not_of('=') + 1);
  return find_drawn(value).is || is_jwt(value) || (bare.size() < value.size() && find_drawn(bare).is);
}

// A pattern's own text may end inside the run: `name=KEY`, `//KEY`, `--token-KEY`.
bool some_part_looks_like_key(std::string_view run) {
  while (!run.empty() && run.back() == '.') run.remove_suffix(1);
  std::size_t beginnings = 0;
  for (std::size_t at = 0; at + kShortestKey <= run.size(); ++at) {
    bool begins = at == 0 || (is_alphanumeric(run[at]) && !is_alphanumeric(run[at - 1]));
    if (!begins) continue;
    // A long run of many parts, a path or a blob: not worth the question.
    if (++beginnings > kMaxBeginnings || looks_like_key(run.substr(at))) return true;
  }
  return false;
}

std::array<bool, 256> key_characters() {
  std::array<bool, 256> out{};
  for (int c = 0; c < 256; ++c) out[static_cast<std::size_t>(c)] = is_key_character(static_cast<char>(c));
  return out;
}

}  // namespace

bool may_hold_key(std::string_view text, std::string_view language) {
  const std::array<bool, 256> in_key = key_characters();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && in_key[static_cast<unsigned char>(text[end])]) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    bool closes =
        end < text.size() && (text[end] == '"' || text[end] == '\'' || text[end] == '`' || text[end] == '\\');
    if (end - at >= kShortestKey) {
      std::string_view run = text.substr(at, end - at);
      bool escape = at > 0 && text[at - 1] == '\\';  // the first letter may be that of \n
      if (some_part_looks_like_key(run) || (escape && some_part_looks_like_key(run.substr(1)))) return true;
    }
    if (closes) {
      JoinedLiteral joined = join_literals(text, {at, end}, language);
      if (joined.parts.size() > 1 && some_part_looks_like_key(joined.value)) return true;
    }
    at = end;
  }
  return false;
}

}  // namespace credward::detect
