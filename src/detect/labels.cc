#include "detect/labels.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace credward::detect {
namespace {

using Names = std::vector<std::string>;

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool is_name_char(char c) {
  return is_word(c) || c == '.' || c == '-' || c == '$' || c == '/';
}

// The name that ends at the end of `text`: a quoted one without its quotes, or an identifier with its dots.
std::string_view name_at_end(std::string_view text) {
  text = trimmed_label(text);
  if (!text.empty() && (text.back() == '?' || text.back() == '!')) text.remove_suffix(1);
  if (text.empty()) return {};
  const char quote = text.back();
  if (quote == '"' || quote == '\'' || quote == '`') {
    text.remove_suffix(1);
    const std::size_t open = text.rfind(quote);
    return open == std::string_view::npos ? std::string_view{} : text.substr(open + 1);
  }
  std::size_t begin = text.size();
  while (begin > 0 && (is_name_char(text[begin - 1]) || text[begin - 1] == ']' || text[begin - 1] == '[' ||
                       text[begin - 1] == '"' || text[begin - 1] == '\''))
    --begin;
  return text.substr(begin);
}

// Where "=", ":", "=>", ":=" or "<-" between a name and its value begins, from the left; npos if there is
// none.
std::size_t find_operator(std::string_view label) {
  char quote = 0;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '"' || c == '\'' || c == '`') quote = c;
    if (c == '=' && (i == 0 || std::string_view("!<>=").find(label[i - 1]) == std::string_view::npos))
      return i;
    if (c == ':') {
      if (i + 1 < label.size() && label[i + 1] == ':') {
        ++i;
        continue;
      }
      return i;
    }
    if (c == '<' && i + 1 < label.size() && label[i + 1] == '-') return i;
  }
  return std::string_view::npos;
}

constexpr std::array<std::string_view, 17> kTypeWords = {
    "class",  "object",    "struct",   "interface", "module", "namespace", "enum",      "trait", "impl",
    "record", "extension", "protocol", "type",      "actor",  "package",   "defmodule", "union"};
constexpr std::array<std::string_view, 17> kControlWords = {
    "if",   "for",  "while", "switch", "catch",   "else", "do",     "try",     "return",
    "elif", "when", "match", "await",  "foreach", "with", "unless", "function"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The next run of name characters at or after `position`; advances it.
std::string_view next_word(std::string_view text, std::size_t& position) {
  while (position < text.size() && !is_name_char(text[position])) ++position;
  const std::size_t begin = position;
  while (position < text.size() && is_name_char(text[position])) ++position;
  return text.substr(begin, position - begin);
}

// `variable "bytestack_api_key"`, `location /v1`, `bytestack`: quoted words from the right, then the first
// word.
void add_block_names(std::string_view label, Names& names) {
  std::string_view rest = label;
  while (!rest.empty() && (rest.back() == '"' || rest.back() == '\'')) {
    const std::string_view name = name_at_end(rest);
    add_name(names, name);
    if (name.size() + 2 > rest.size()) return;
    rest = trimmed_label(rest.substr(0, rest.size() - name.size() - 2));
  }
  std::size_t position = 0;
  const std::string_view first = next_word(rest, position);
  if (one_of(first, kControlWords)) return;
  const std::string_view last = name_at_end(rest);
  if (last != first && !one_of(last, kControlWords)) add_name(names, last);
  add_name(names, first);
}

}  // namespace

std::string_view trimmed_label(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

void add_name(Names& names, std::string_view name) {
  name = trimmed_label(name);
  if (name.empty() || name.size() > kLongestLabel || names.size() >= kMostNames) return;
  if (names.empty() || names.back() != name) names.emplace_back(name);
}

std::string_view type_name(std::string_view label) {
  std::size_t position = 0;
  for (int words = 0; words < 8 && position < label.size(); ++words)
    if (one_of(next_word(label, position), kTypeWords)) {
      std::string_view name = next_word(label, position);
      if (one_of(name, kTypeWords)) name = next_word(label, position);  // "enum class Name"
      return name;
    }
  return {};
}

void add_bracket_names(std::string_view label, Names& names) {
  label = trimmed_label(label);
  if (label.empty()) return;
  if (const std::string_view name = type_name(label); !name.empty()) {
    add_name(names, name);
    return;
  }
  const std::size_t at = find_operator(label);
  if (at == std::string_view::npos) {
    add_block_names(label, names);
    return;
  }
  // What is made there (`x := bytestack.Config{`), then what it is given to.
  const std::string_view made = name_at_end(label.substr(at + 1));
  if (!made.empty() && made.front() != '"') add_name(names, made);
  add_name(names, name_at_end(label.substr(0, at)));
}

void add_call_names(std::string_view label, Names& names) {
  label = trimmed_label(label);
  // Configure<ByteStackOptions>(…)
  if (label.ends_with(">")) {
    const std::size_t open = label.rfind('<');
    if (open == std::string_view::npos) return;
    add_name(names, label.substr(open + 1, label.size() - open - 2));
    label = trimmed_label(label.substr(0, open));
  }
  const std::string_view callee = name_at_end(label);
  if (callee.empty() || one_of(callee, kControlWords)) return;
  // assertListKeyBegin(…) speaks of what is compared.
  if (callee.starts_with("assert") || callee.starts_with("expect")) return;
  add_name(names, callee);
  if (const std::size_t at = find_operator(label); at != std::string_view::npos)
    add_name(names, name_at_end(label.substr(0, at)));
}

void add_function_names(std::string_view label, Names& names) {
  label = trimmed_label(label);
  const std::string_view name = name_at_end(label);
  add_call_names(label, names);
  if (name.empty() || one_of(name, kControlWords) || name.size() >= label.size()) return;
  const std::string_view type = name_at_end(label.substr(0, label.size() - name.size()));
  if (!type.empty() && std::isupper(static_cast<unsigned char>(type[0])) != 0) add_name(names, type);
}

void add_list_names(std::string_view label, Names& names) {
  // `ENC[`, `Map[` and subscripts are no lists of a name.
  const std::string_view given = trimmed_label(label);
  if (!given.empty() && (given.back() == ':' || given.back() == '=' || given.back() == '>'))
    add_bracket_names(label, names);
}

core::Span line_key(std::string_view line, std::size_t begin) {
  std::size_t end = line.size();
  while (end > begin && is_blank(line[end - 1])) --end;
  if (begin >= end) return {};
  const std::string_view content = line.substr(begin, end - begin);
  for (std::string_view word : {"class ", "module ", "defmodule "})
    if (content.starts_with(word)) {
      std::size_t position = word.size();
      const std::string_view name = next_word(content, position);
      return {begin + position - name.size(), begin + position};
    }
  // A block of Ruby: `Bytestack.configure do |config|`.
  const std::size_t bar = content.back() == '|' ? content.find(" do |") : std::string_view::npos;
  if (content.ends_with(" do") || bar != std::string_view::npos) {
    std::size_t position = 0;
    const std::string_view name = next_word(content, position);
    return {begin + position - name.size(), begin + position};
  }
  // Elixir: `config :app, :bytestack,`
  if (content.starts_with("config :") && content.ends_with(",")) {
    const std::size_t name = content.find_last_of(" :", content.size() - 2) + 1;
    return {begin + name, begin + content.size() - 1};
  }
  std::size_t i = begin;
  const char quote = line[i] == '"' || line[i] == '\'' ? line[i] : '\0';
  if (quote != 0) {
    const std::size_t close = line.find(quote, i + 1);
    if (close == std::string_view::npos || close - i > kLongestLabel) return {};
    i = close + 1;
  } else {
    while (i < end && i - begin < kLongestLabel && is_name_char(line[i])) ++i;
  }
  const std::size_t key_end = i;
  if (key_end == begin || i >= end || line[i] != ':') return {};
  ++i;
  if (i < end && !is_blank(line[i])) return {};
  const std::string_view rest = trimmed_label(line.substr(i, end - i));
  if (!rest.empty() && rest[0] != '&' && rest[0] != '!' && rest[0] != '#' && rest[0] != '|' && rest[0] != '>')
    return {};
  return quote != 0 ? core::Span{begin + 1, key_end - 1} : core::Span{begin, key_end};
}

}  // namespace credward::detect
