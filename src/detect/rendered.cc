#include "detect/rendered.h"

#include <algorithm>

#include "detect/header_field.h"

namespace credward::detect {

void Rendered::put(char c, core::Span source) {
  text += c == kHoleBegin || c == kHoleEnd ? '?' : c;
  sources.push_back(source);
}

void Rendered::put(std::string_view literal, core::Span source) {
  for (char c : literal) put(c, source);
}

void Rendered::hole(std::string_view name, core::Span source) {
  text += kHoleBegin;
  for (char c : name) text += static_cast<unsigned char>(c) < ' ' ? '_' : c;
  text += kHoleEnd;
  sources.insert(sources.end(), name.size() + 2, source);
}

void Rendered::append(const Rendered& other, std::size_t begin, std::size_t end) {
  text.append(other.text, begin, end - begin);
  sources.insert(sources.end(), other.sources.begin() + static_cast<std::ptrdiff_t>(begin),
                 other.sources.begin() + static_cast<std::ptrdiff_t>(end));
}

Rendered Rendered::part(std::size_t begin, std::size_t end) const {
  Rendered result;
  result.append(*this, begin, end);
  return result;
}

core::Span Rendered::span(std::size_t begin, std::size_t end, std::size_t otherwise) const {
  if (begin >= end) return {otherwise, otherwise};
  return {sources[begin].begin, std::max(sources[begin].begin, sources[end - 1].end)};
}

}  // namespace credward::detect
