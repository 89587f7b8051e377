#include "text/glob.h"

#include <algorithm>
#include <array>
#include <utility>

namespace credward::text {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct NamedClass {
  std::string_view name;
  bool (*holds)(unsigned);
};

bool is_lower(unsigned c) { return c >= 'a' && c <= 'z'; }
bool is_upper(unsigned c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(unsigned c) { return c >= '0' && c <= '9'; }
bool is_alpha(unsigned c) { return is_lower(c) || is_upper(c); }
bool is_alnum(unsigned c) { return is_alpha(c) || is_digit(c); }
bool is_graph(unsigned c) { return c > 0x20 && c < 0x7F; }
bool is_print(unsigned c) { return c >= 0x20 && c < 0x7F; }
bool is_punct(unsigned c) { return is_graph(c) && !is_alnum(c); }
bool is_blank(unsigned c) { return c == ' ' || c == '\t'; }
bool is_space(unsigned c) { return c == ' ' || (c >= 9 && c <= 13); }
bool is_cntrl(unsigned c) { return c < 0x20 || c == 0x7F; }
bool is_xdigit(unsigned c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

constexpr std::array<NamedClass, 12> kNamedClasses = {{
    {"alnum", is_alnum}, {"alpha", is_alpha}, {"blank", is_blank}, {"cntrl", is_cntrl},
    {"digit", is_digit}, {"graph", is_graph}, {"lower", is_lower}, {"print", is_print},
    {"punct", is_punct}, {"space", is_space}, {"upper", is_upper}, {"xdigit", is_xdigit},
}};

bool add_named(std::string_view name, std::bitset<256>& bytes) {
  for (const NamedClass& known : kNamedClasses) {
    if (known.name != name) continue;
    for (unsigned c = 0; c < 128; ++c) {
      if (known.holds(c)) bytes.set(c);
    }
    return true;
  }
  return false;
}

}  // namespace

// Reads the class whose `[` stands before `at`; the offset after its `]`, or nothing if it has none.
std::optional<std::size_t> Glob::parse_class(std::string_view pattern, std::size_t at, std::bitset<256>& bytes) {
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (negated) ++at;
  int previous = -1;  // the byte that a following "-" makes a range of
  for (bool first = true; at < pattern.size(); first = false) {
    auto c = static_cast<unsigned char>(pattern[at]);
    if (c == ']' && !first) {
      if (negated) bytes.flip();
      return at + 1;
    }
    const bool more = at + 1 < pattern.size();
    if (c == '\\') {
      if (!more) return std::nullopt;
      previous = static_cast<unsigned char>(pattern[at + 1]);
      bytes.set(static_cast<std::size_t>(previous));
      at += 2;
    } else if (c == '-' && previous >= 0 && more && pattern[at + 1] != ']') {
      ++at;
      if (pattern[at] == '\\' && ++at == pattern.size()) return std::nullopt;
      for (int b = previous; b <= static_cast<unsigned char>(pattern[at]); ++b) bytes.set(static_cast<std::size_t>(b));
      previous = -1;
      ++at;
    } else if (c == '[' && more && pattern[at + 1] == ':') {
      const std::size_t close = pattern.find(']', at + 2);
      if (close == std::string_view::npos) return std::nullopt;
      if (close == at + 2 || pattern[close - 1] != ':') {  // no name: "[" and ":" as they stand
        bytes.set('[');
        previous = '[';
        ++at;
      } else {
        if (!add_named(pattern.substr(at + 2, close - at - 3), bytes)) return std::nullopt;
        previous = -1;
        at = close + 1;
      }
    } else {
      bytes.set(c);
      previous = c;
      ++at;
    }
  }
  return std::nullopt;
}

std::optional<Glob> Glob::parse(std::string_view pattern) {
  if (pattern.size() > kLongest) return std::nullopt;
  Glob glob;
  std::string completed;
  glob.any_component_ = pattern.find('/') == std::string_view::npos;
  if (pattern.size() > 1 && pattern.ends_with('/')) {
    completed = std::string(pattern) + "**";
    if (pattern.find('/') == pattern.size() - 1) completed.insert(0, "**/");
    pattern = completed;
  }
  if (pattern.starts_with('/')) pattern.remove_prefix(1);

  glob.components_.emplace_back();
  std::size_t component_begin = 0;
  auto finish_component = [&](std::size_t end) {
    const std::string_view raw = pattern.substr(component_begin, end - component_begin);
    Component& component = glob.components_.back();
    component.any_depth = raw.size() >= 2 && raw.find_first_not_of('*') == std::string_view::npos;
  };
  for (std::size_t at = 0; at < pattern.size();) {
    std::vector<Token>& tokens = glob.components_.back().tokens;
    const char c = pattern[at];
    const bool escaped_slash = c == '\\' && at + 1 < pattern.size() && pattern[at + 1] == '/';
    if (c == '/' || escaped_slash) {
      finish_component(at);
      at += escaped_slash ? 2 : 1;
      component_begin = at;
      glob.components_.emplace_back();
    } else if (c == '*') {
      if (tokens.empty() || tokens.back().kind != Token::Kind::kStar) tokens.push_back({Token::Kind::kStar});
      ++at;
    } else if (c == '?') {
      tokens.push_back({Token::Kind::kAny});
      ++at;
    } else if (c == '[') {
      std::bitset<256> bytes;
      const std::optional<std::size_t> end = parse_class(pattern, at + 1, bytes);
      if (!end) return std::nullopt;
      tokens.push_back({Token::Kind::kClass, 0, glob.classes_.size()});
      glob.classes_.push_back(bytes);
      at = *end;
    } else {
      if (c == '\\' && ++at == pattern.size()) return std::nullopt;
      tokens.push_back({Token::Kind::kByte, pattern[at]});
      ++at;
    }
  }
  finish_component(pattern.size());
  return glob;
}

bool Glob::matches_byte(const Token& token, char byte) const {
  switch (token.kind) {
    case Token::Kind::kByte: return token.byte == byte;
    case Token::Kind::kAny: return true;
    case Token::Kind::kClass: return classes_[token.class_index].test(static_cast<unsigned char>(byte));
    case Token::Kind::kStar: break;
  }
  return false;
}

// After a failure only the latest star needs to take one byte more: whatever an earlier one could take, the latest can.
// The same holds for `**` among components.
bool Glob::matches_component(const Component& component, std::string_view text) const {
  const std::vector<Token>& tokens = component.tokens;
  std::size_t token = 0, at = 0, star = kNone, star_at = 0;
  while (at < text.size()) {
    if (token < tokens.size() && tokens[token].kind == Token::Kind::kStar) {
      star = token++;
      star_at = at;
    } else if (token < tokens.size() && matches_byte(tokens[token], text[at])) {
      ++token;
      ++at;
    } else if (star != kNone) {
      token = star + 1;
      at = ++star_at;
    } else {
      return false;
    }
  }
  while (token < tokens.size() && tokens[token].kind == Token::Kind::kStar) ++token;
  return token == tokens.size();
}

bool Glob::matches_whole(std::string_view path) const {
  const std::size_t past_end = path.size() + 1;  // where a component after the last one would begin
  auto end_of = [path](std::size_t begin) { return std::min(path.find('/', begin), path.size()); };
  std::size_t component = 0, at = 0, deep = kNone, deep_at = 0;
  while (at < past_end) {
    if (component < components_.size() && components_[component].any_depth) {
      if (component + 1 == components_.size()) return true;
      deep = component++;
      deep_at = at;
      continue;
    }
    const std::size_t end = end_of(at);
    if (component < components_.size() && matches_component(components_[component], path.substr(at, end - at))) {
      ++component;
      at = end + 1;
    } else if (deep != kNone) {
      component = deep + 1;
      at = deep_at = end_of(deep_at) + 1;
    } else {
      return false;
    }
  }
  return component == components_.size();
}

bool Glob::matches(std::string_view path) const {
  if (!any_component_) return matches_whole(path);
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (components_.front().any_depth || matches_component(components_.front(), path.substr(begin, end - begin))) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

}  // namespace credward::text
