// Text of the other width inside a document: UTF-16 strings in a binary file, and 8-bit text in a UTF-16 file (made by a
// shell that appends in another encoding; two of its bytes were decoded as one character). All runs of a document are
// joined, one to a line.
#include <utility>

#include "text/nested.h"
#include "text/utf8.h"

namespace credward::text {
namespace {

bool is_printable(char32_t code) { return (code >= 0x20 && code < 0x7F) || code == '\t'; }

// Collects runs whose units all have the same two sizes: bytes that are read, bytes of the document they stand in.
class Runs {
 public:
  Runs(std::size_t inner_unit, std::size_t outer_unit, std::size_t shortest)
      : inner_unit_(inner_unit), outer_unit_(outer_unit), shortest_(shortest) {}

  void add(std::string_view unit, std::size_t outer) {
    if (run_.empty()) outer_ = outer;
    run_ += unit;
  }

  // `tail` is one byte more, plain, at the very end of the document: the odd byte of a UTF-16 file.
  void finish(std::string_view tail = {}) {
    if (run_.size() >= shortest_) {
      text_ += run_;
      for (std::size_t done = 0; done < run_.size(); done += inner_unit_, outer_ += outer_unit_) {
        map_.append(inner_unit_, {outer_, outer_ + outer_unit_});
      }
      text_ += tail;
      map_.append(tail.size(), {outer_, outer_ + tail.size()});
      outer_ += tail.size();
      text_ += '\n';
      map_.append(1, {outer_, outer_});
    }
    run_.clear();
  }

  Nested as_nested(const Document::Ptr& document) && {
    finish();
    Nested nested;
    if (!text_.empty()) {
      nested.documents.push_back(Document::make_nested(document, {}, std::move(text_), std::move(map_)));
    }
    return nested;
  }

 private:
  std::size_t inner_unit_;
  std::size_t outer_unit_;
  std::size_t shortest_;
  std::string run_;
  std::size_t outer_ = 0;  // where the run begins
  std::string text_;
  OffsetMap map_;
};

}  // namespace

Nested nested_utf16_runs(const Document::Ptr& document) {
  if (document->outer() != nullptr || document->encoding() != Encoding::kBinary) return {};
  const std::string_view text = document->text();
  auto is_pair = [text](std::size_t at, std::size_t character, std::size_t nul) {
    return at + 1 < text.size() && is_printable(static_cast<unsigned char>(text[at + character])) &&
           text[at + nul] == '\0';
  };
  Runs runs(1, 2, 8);
  std::size_t at = 0;
  while (at < text.size()) {
    // A little-endian string that follows a NUL reads the same as a big-endian one.
    const std::size_t character = text[at] == '\0' ? 1 : 0;
    while (is_pair(at, character, 1 - character)) {
      runs.add(text.substr(at + character, 1), at);
      at += 2;
    }
    runs.finish();
    ++at;
  }
  return std::move(runs).as_nested(document);
}

Nested nested_narrow_runs(const Document::Ptr& document) {
  const bool little = document->encoding() == Encoding::kUtf16Le;
  if (document->outer() != nullptr || (!little && document->encoding() != Encoding::kUtf16Be)) return {};
  const std::string_view text = document->text();
  auto is_narrow = [](char32_t byte) { return is_printable(byte) || byte == '\n' || byte == '\r'; };
  // Two such bytes are a character of three bytes in UTF-8.
  Runs runs(2, 3, 16);
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char next = utf8_at(text, at);
    const char32_t first = little ? next.code & 0xFF : next.code >> 8;
    const char32_t second = little ? next.code >> 8 : next.code & 0xFF;
    if (next.code <= 0xFFFF && is_narrow(first) && is_narrow(second)) {
      const char two[] = {static_cast<char>(first), static_cast<char>(second)};
      runs.add({two, 2}, at);
    } else {
      const bool is_odd_byte = next.size == 1 && at + 1 == text.size() && is_narrow(next.code);
      runs.finish(is_odd_byte ? text.substr(at) : std::string_view());
    }
    at += next.size;
  }
  return std::move(runs).as_nested(document);
}

}  // namespace credward::text
