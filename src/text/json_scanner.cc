#include "text/json_scanner.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace credward::text {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The code unit of `\uXXXX` at `at`.
std::optional<char32_t> escaped_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  char32_t unit = 0;
  for (char c : text.substr(at + 2, 4)) {
    unit *= 16;
    if (c >= '0' && c <= '9') {
      unit += static_cast<char32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      unit += static_cast<char32_t>(c - 'a' + 10);
    } else if (c >= 'A' && c <= 'F') {
      unit += static_cast<char32_t>(c - 'A' + 10);
    } else {
      return std::nullopt;
    }
  }
  return unit;
}

struct Escape {
  char32_t code;
  std::size_t size;
};

std::optional<Escape> escape_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return std::nullopt;
  switch (text[at + 1]) {
    case '"': case '\\': case '/': return Escape{static_cast<unsigned char>(text[at + 1]), 2};
    case 'b': return Escape{'\b', 2};
    case 'f': return Escape{'\f', 2};
    case 'n': return Escape{'\n', 2};
    case 'r': return Escape{'\r', 2};
    case 't': return Escape{'\t', 2};
    default: break;
  }
  const std::optional<char32_t> unit = escaped_unit(text, at);
  if (!unit) return std::nullopt;
  if (*unit < 0xD800 || *unit > 0xDFFF) return Escape{*unit, 6};
  const std::optional<char32_t> low = escaped_unit(text, at + 6);
  if (*unit > 0xDBFF || !low || *low < 0xDC00 || *low > 0xDFFF) return Escape{kReplacementCharacter, 6};
  return Escape{0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), 12};
}

}  // namespace

core::Span JsonScanner::read_string() {
  const std::size_t begin = ++at_;
  while (true) {
    at_ = std::min(text_.find_first_of("\"\\\n\r", at_), text_.size());
    if (at_ == text_.size()) return {begin, at_};
    if (text_[at_] != '\\') break;
    at_ = std::min(at_ + 2, text_.size());
  }
  const std::size_t end = at_;
  if (text_[at_] == '"') ++at_;
  return {begin, end};
}

std::string_view JsonScanner::key() const {
  for (std::size_t i = levels_.size(); i-- > 0;)
    if (!levels_[i].is_array) return levels_[i].key;
  return {};
}

JsonScanner::Event JsonScanner::begin(bool is_array) {
  if (levels_.size() == kDepth) {
    ++too_deep_;
  } else {
    levels_.push_back({is_array, {}});
  }
  return is_array ? Event::kBeginArray : Event::kBeginObject;
}

JsonScanner::Event JsonScanner::end() {
  const Event event = text_[at_] == ']' ? Event::kEndArray : Event::kEndObject;
  ++at_;
  if (too_deep_ > 0) {
    --too_deep_;
  } else if (!levels_.empty()) {
    levels_.pop_back();
  }
  return event;
}

JsonScanner::Event JsonScanner::next() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '{' || c == '[') {
      ++at_;
      return begin(c == '[');
    }
    if (c == '}' || c == ']') return end();
    if (c == '"') {
      span_ = read_string();
      std::size_t after = at_;
      while (after < text_.size() && is_blank(text_[after])) ++after;
      if (after == text_.size() || text_[after] != ':') {
        // The blanks are behind us too, so that no stretch of them is read once per string.
        at_ = after;
        return Event::kString;
      }
      at_ = after + 1;
      if (too_deep_ == 0 && !levels_.empty()) levels_.back().key = text_.substr(span_.begin, span_.size());
    } else if (is_blank(c) || c == ',' || c == ':') {
      ++at_;
    } else {
      const std::size_t begin = at_;
      at_ = std::min(text_.find_first_of("{}[]\",: \t\r\n", at_), text_.size());
      span_ = {begin, at_};
      return Event::kScalar;
    }
  }
  return Event::kEnd;
}

bool JsonScanner::at(std::initializer_list<std::string_view> path) const {
  if (too_deep_ > 0 || path.size() != levels_.size()) return false;
  return std::equal(path.begin(), path.end(), levels_.begin(),
                    [this](std::string_view want, const Level& level) { return want == step(level); });
}

void append_unescaped(std::string_view text, core::Span string, std::string& out, OffsetMap& map) {
  const std::string_view inside = text.substr(0, string.end);
  std::size_t at = string.begin;
  while (at < string.end) {
    const std::size_t plain_end = std::min(inside.find('\\', at), string.end);
    out.append(inside, at, plain_end - at);
    map.append(plain_end - at, {at, plain_end});
    at = plain_end;
    if (at == string.end) return;
    const std::optional<Escape> escape = escape_at(inside, at);
    if (escape) {
      const std::size_t before = out.size();
      append_utf8(out, escape->code);
      map.append(out.size() - before, {at, at + escape->size});
      at += escape->size;
    } else {
      out += inside[at];
      map.append(1, {at, at + 1});
      ++at;
    }
  }
}

}  // namespace credward::text
