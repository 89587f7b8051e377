// What is filled in inside a string.
#include <algorithm>
#include <cctype>

#include "detect/holes.h"
#include "detect/loose_values.h"

namespace credward::detect {
namespace {

constexpr std::size_t kLongest = 2048;

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_identifier(std::string_view text) {
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text[0])) == 0 &&
         std::all_of(text.begin(), text.end(), is_word);
}

// What a backslash at `at` stands for, and how long it is: \n, \u00a0, \x{a0}.
struct Escape {
  std::size_t size;
  std::string text;
};

Escape escape_at(std::string_view text, std::size_t at) {
  const char c = text[at + 1];
  if (c != 'u' && c != 'x')
    return {2, c == '\n' ? std::string()
                         : std::string(1, c == 'n'   ? '\n'
                                          : c == 'r' ? '\r'
                                          : c == 't' ? '\t'
                                                     : c)};
  const bool braced = text.substr(at + 2, 1) == "{";
  const std::size_t begin = at + (braced ? 3 : 2);
  std::size_t end = begin;
  unsigned code = 0;
  while (end < text.size() && end - begin < (c == 'u' || braced ? 4U : 2U) &&
         std::isxdigit(static_cast<unsigned char>(text[end])) != 0) {
    const char digit = text[end++];
    code = code * 16 + static_cast<unsigned>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
  }
  if (code == 0) return {2, std::string(1, c)};
  Escape out{end + (braced ? 1 : 0) - at, {}};
  if (code < 0x80) {
    out.text = static_cast<char>(code);
  } else if (code < 0x800) {
    out.text = {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
  } else {
    out.text = {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
                static_cast<char>(0x80 | (code & 0x3F))};
  }
  return out;
}

std::string_view unquoted(std::string_view text) {
  while (!text.empty() && (text.front() == '"' || text.front() == '\'' || text.front() == ' '))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ' '))
    text.remove_suffix(1);
  return text;
}

}  // namespace

LooseValue LooseValues::string(TokenId id, bool braces) {
  LooseValue out;
  const core::Span content = code_.content(id);
  const std::string_view text = code_.text();
  const bool plain = family_ == LooseFamily::kPerl && !code_[id].expands;  // \\ and \' alone
  const bool raw = family_ == LooseFamily::kR && code_[id].open > 1;
  if (content.size() > kLongest || !afford(content.size())) return unknown(id, id + 1);
  for (std::size_t i = content.begin; i < content.end;) {
    if (text[i] == '\\' && i + 1 < content.end && !raw &&
        (!plain || text[i + 1] == '\\' || text[i + 1] == '\'')) {
      const Escape escape = plain ? Escape{2, std::string(1, text[i + 1])} : escape_at(text, i);
      out.rendered.put(escape.text, {i, i + escape.size});
      i += escape.size;
      continue;
    }
    const std::size_t size = fill_in(id, i, braces, out);
    if (size == 0) out.rendered.put(text[i], {i, i + 1});
    i += std::max<std::size_t>(size, 1);
  }
  return out;
}

// How long the hole at `at` is, which is added to `out`; 0: there is none.
std::size_t LooseValues::fill_in(TokenId id, std::size_t at, bool braces, LooseValue& out) {
  const std::string_view text = code_.text();
  if (braces && text[at] == '{') {
    const std::size_t end = closing_bracket(text, at, '{', '}');
    if (end == std::string_view::npos || end >= code_.content(id).end) return 0;
    fill_expression(id, text.substr(at + 1, end - at - 1), {at, end + 1}, out);
    return end + 1 - at;
  }
  if (!code_[id].expands) return 0;
  return family_ == LooseFamily::kPerl ? fill_perl(id, at, out) : fill_groovy(id, at, out);
}

// $name ${name} $name->{key} $name{key} @{[ … ]}
std::size_t LooseValues::fill_perl(TokenId id, std::size_t at, LooseValue& out) {
  const std::string_view text = code_.text();
  const std::size_t stop = code_.content(id).end;
  if (text.substr(at, 3) == "@{[") {
    const std::size_t end = closing_bracket(text, at + 1, '{', '}');
    if (end == std::string_view::npos || end >= stop) return 0;
    fill_expression(id, {}, {at, end + 1}, out);
    return end + 1 - at;
  }
  if (text[at] != '$' || at + 1 >= stop) return 0;
  const bool braced = text[at + 1] == '{';
  const std::size_t name = at + (braced ? 2 : 1);
  std::size_t end = name;
  while (end < stop && is_word(text[end])) ++end;
  if (end == name || (braced && (end >= stop || text[end] != '}'))) return 0;
  std::string names(text.substr(name, end - name));
  if (braced) ++end;
  bool simple = true;
  while (end < stop) {
    const std::size_t open = text.compare(end, 2, "->") == 0 ? end + 2 : end;
    if (open >= stop || (text[open] != '{' && text[open] != '[')) break;
    const std::size_t close = closing_bracket(text, open, text[open], text[open] == '{' ? '}' : ']');
    if (close == std::string_view::npos || close >= stop) break;
    const std::string_view key = unquoted(text.substr(open + 1, close - open - 1));
    // "$key[…]" of a sentence
    if (text[open] == '[' && (key.empty() || std::isdigit(static_cast<unsigned char>(key[0])) == 0)) break;
    names = names == "ENV" || names == "self" ? std::string(key)
            : text[open] == '{'               ? names + "." + std::string(key)
                                              : names;
    simple = false;
    end = close + 1;
  }
  const core::Span span{at, end};
  LooseValue held = simple ? resolved(names, id, span) : hole(names, span);
  out.rendered.append(held.rendered, 0, held.rendered.size());
  out.named |= held.named;
  return end - at;
}

// $name $object.name ${expression}
std::size_t LooseValues::fill_groovy(TokenId id, std::size_t at, LooseValue& out) {
  const std::string_view text = code_.text();
  const std::size_t stop = code_.content(id).end;
  if (text[at] != '$' || at + 1 >= stop) return 0;
  if (text[at + 1] == '{') {
    const std::size_t end = closing_bracket(text, at + 1, '{', '}');
    if (end == std::string_view::npos || end >= stop) return 0;
    fill_expression(id, text.substr(at + 2, end - at - 2), {at, end + 1}, out);
    return end + 1 - at;
  }
  std::size_t end = at + 1;
  while (end < stop && (is_word(text[end]) ||
                        (text[end] == '.' && end + 1 < stop && is_word(text[end + 1]) && end > at + 1)))
    ++end;
  if (end == at + 1 || std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0) return 0;
  fill_expression(id, text.substr(at + 1, end - at - 1), {at, end}, out);
  return end - at;
}

void LooseValues::fill_expression(TokenId id, std::string_view expression, core::Span span, LooseValue& out) {
  while (!expression.empty() && expression.front() == ' ') expression.remove_prefix(1);
  while (!expression.empty() && expression.back() == ' ') expression.remove_suffix(1);
  // 'a' ?: 'b': the first is what is meant.
  if (const std::size_t other = expression.find("?:"); other != std::string_view::npos)
    expression = unquoted(expression.substr(0, other));
  LooseValue held;
  if (const std::size_t read = expression.find("getenv("); read != std::string_view::npos) {
    const std::string_view name = expression.substr(read + 7);
    held = hole(unquoted(name.substr(0, name.find(')'))), span);
  } else if (is_identifier(expression)) {
    held = resolved(expression, id, span);
  } else {
    std::string_view name = expression_name(expression);
    for (std::string_view owner : {"env.", "params.", "System.env.", "this."})
      if (name.starts_with(owner)) name.remove_prefix(owner.size());
    // What a call gives is not called as the call is.
    const bool call =
        expression.ends_with(")") && !expression.ends_with("trim()") && !expression.ends_with("toString()");
    held = hole(call ? std::string_view{} : name, span);
  }
  out.rendered.append(held.rendered, 0, held.rendered.size());
  out.named |= held.named;
}

}  // namespace credward::detect
