// Path patterns as .gitignore has them, for configuration (`vendor/**`, `*.py`), rule ids (`key/*`) and ignore files.
// Matching takes at most the product of both lengths: no pattern can make it slow.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace credward::text {

// `*` and `?` stay within a path component, `**` as a whole component is any number of them (at the end: one or more),
// `[a-z]`, `[!x]`, `[[:alpha:]]` and `\` as usual. Characters are bytes; case counts.
class Glob {
 public:
  static constexpr std::size_t kLongest = 4096;

  // Nothing for a pattern that can never match or is too long: unterminated `[`, `\` at the end.
  static std::optional<Glob> parse(std::string_view pattern);

  // Against the whole path. A pattern without "/" matches if it matches any component; one that ends with "/" means
  // what lies below; a "/" at its beginning only says that it is meant for the whole path.
  bool matches(std::string_view path) const;
  // Against the whole path and nothing else, as wildmatch(3) does with WM_PATHNAME.
  bool matches_whole(std::string_view path) const;

 private:
  struct Token {
    enum class Kind { kByte, kAny, kStar, kClass } kind = Kind::kByte;
    char byte = 0;
    std::size_t class_index = 0;
  };
  struct Component {
    bool any_depth = false;  // `**`
    std::vector<Token> tokens;
  };

  static std::optional<std::size_t> parse_class(std::string_view pattern, std::size_t at, std::bitset<256>& bytes);
  bool matches_byte(const Token& token, char byte) const;
  bool matches_component(const Component& component, std::string_view text) const;

  std::vector<Component> components_;
  std::vector<std::bitset<256>> classes_;
  bool any_component_ = false;
};

}  // namespace credward::text
