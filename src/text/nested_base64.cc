// Base64 around ByteStack's name: a header block, a file, a manifest that somebody encoded. What the runs say
// is decoded, and its printable part around each mention is a document of its own.
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/anchor.h"
#include "text/nested.h"

namespace credward::text {
namespace {

constexpr std::size_t kShortest = 16;                // characters of a run: the name alone takes 12
constexpr std::size_t kWrapped = 60;                 // a line of at least this many goes on in the next one
constexpr std::size_t kMost = std::size_t{4} << 20;  // characters looked at in one document

constexpr std::array<std::int8_t, 256> digit_values() {
  std::array<std::int8_t, 256> values{};
  for (std::int8_t& value : values) value = -1;
  for (int i = 0; i < 26; ++i) {
    values[static_cast<std::size_t>('A' + i)] = static_cast<std::int8_t>(i);
    values[static_cast<std::size_t>('a' + i)] = static_cast<std::int8_t>(26 + i);
  }
  for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = static_cast<std::int8_t>(52 + i);
  values['+'] = values['-'] = 62;
  values['/'] = values['_'] = 63;
  return values;
}
constexpr std::array<std::int8_t, 256> kDigits = digit_values();

bool is_digit(char c) {
  return kDigits[static_cast<unsigned char>(c)] >= 0;
}

bool is_readable(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 ? byte != 0x7F : byte == '\t' || byte == '\n' || byte == '\r';
}

// Whether any three bytes in a row that the digits say spell "byt", as every anchor begins (anchor.h), wherever the
// bytes begin.
class AnchorWatch {
 public:
  bool sees(char digit) {
    constexpr std::uint32_t kMask = 0xFFFFFF, kLower = 0x202020, kBegin = 'b' << 16 | 'y' << 8 | 't';
    bits_ = bits_ << 6 | static_cast<std::uint32_t>(kDigits[static_cast<unsigned char>(digit)]);
    for (const unsigned shift : {0U, 2U, 4U}) {
      if (((bits_ >> shift & kMask) | kLower) == kBegin) return true;
    }
    return false;
  }

 private:
  std::uint32_t bits_ = 0;
};

// The next run of digits from `from` on that may say an anchor; npos if there is none.
std::size_t find_encoded_anchor(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    AnchorWatch watch;
    const std::size_t begin = at;
    bool seen = false;
    for (; at < text.size() && is_digit(text[at]); ++at) seen = watch.sees(text[at]) || seen;
    if (seen && at - begin >= kShortest) return begin;
  }
  return std::string_view::npos;
}

// A run of digits, and where each of them stands.
struct Run {
  std::vector<std::size_t> at;
  std::size_t end = 0;  // behind its padding
};

class Reader {
 public:
  explicit Reader(const Document::Ptr& document) : document_(document), text_(document->text()) {}

  Nested read() {
    std::size_t looked_at = 0;
    for (std::size_t i = next_run(0); i < text_.size(); i = next_run(i)) {
      const std::size_t line_end = digits_end(i);
      const Run run = run_at(i, line_end);
      looked_at += run.at.size();
      if (looked_at > kMost) {
        nested_.bound = fmt::format("Only the first {} characters of base64 were decoded.", kMost);
        break;
      }
      // What stands before the run (the n of a \n, a part of a path) may belong to it or not.
      for (std::size_t skip = 0; skip < 4; ++skip) decode(run, skip);
      i = std::max(run.end, line_end);
    }
    return std::move(nested_);
  }

 private:
  // The next run of at least kShortest digits on a line. Of most texts only each sixteenth character is looked at.
  std::size_t next_run(std::size_t from) const {
    while (from + kShortest <= text_.size()) {
      std::size_t begin = from + kShortest;
      while (begin > from && is_digit(text_[begin - 1])) --begin;
      if (begin == from) return from;
      from = begin;
    }
    return text_.size();
  }

  std::size_t digits_end(std::size_t at) const {
    while (at < text_.size() && is_digit(text_[at])) ++at;
    return at;
  }

  Run run_at(std::size_t begin, std::size_t end) const {
    Run run;
    std::size_t line = end - begin;
    while (true) {
      for (std::size_t i = begin; i < end && run.at.size() <= kMost; ++i) run.at.push_back(i);
      run.end = end;
      if (line < kWrapped || run.at.size() > kMost) break;
      std::size_t next = end;
      if (next < text_.size() && text_[next] == '\r') ++next;
      if (next >= text_.size() || text_[next] != '\n') break;
      next = std::min(text_.find_first_not_of(" \t", next + 1), text_.size());
      const std::size_t next_end = digits_end(next);
      if (next_end == next || next_end - next > line) break;
      line = next_end - next;
      begin = next;
      end = next_end;
    }
    while (run.end < text_.size() && text_[run.end] == '=' && run.end < end + 2) ++run.end;
    return run;
  }

  void decode(const Run& run, std::size_t skip) {
    std::string bytes;
    bytes.reserve(run.at.size() / 4 * 3 + 3);
    unsigned bits = 0;
    int held = 0;
    for (std::size_t i = skip; i < run.at.size(); ++i) {
      bits =
          (bits << 6 | static_cast<unsigned>(kDigits[static_cast<unsigned char>(text_[run.at[i]])])) & 0xFFFF;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      bytes += static_cast<char>(bits >> held & 0xFF);
    }
    // What is encoded once more is decoded out of the part that is made here.
    std::size_t plain = find_anchor(bytes), encoded = find_encoded_anchor(bytes, 0);
    while (std::min(plain, encoded) != std::string::npos) {
      std::size_t begin = std::min(plain, encoded), end = begin;
      while (begin > 0 && is_readable(bytes[begin - 1])) --begin;
      while (end < bytes.size() && is_readable(bytes[end])) ++end;
      add(run, skip, bytes, {begin, end});
      if (plain < end) plain = find_anchor(bytes, end);
      if (encoded < end) encoded = find_encoded_anchor(bytes, end);
    }
  }

  void add(const Run& run, std::size_t skip, const std::string& bytes, core::Span part) {
    if (nested_.documents.size() >= kNestedDocuments) {
      nested_.bound = fmt::format("Only the first {} texts in base64 were read.", kNestedDocuments);
      return;
    }
    OffsetMap map;
    for (std::size_t i = part.begin; i < part.end; ++i) {
      // Each byte stands in two characters, and the last one has the padding too.
      const std::size_t first = skip + i * 8 / 6, last = skip + (i * 8 + 7) / 6;
      const std::size_t end = i + 1 == bytes.size() ? run.end : run.at[last] + 1;
      map.append(1, {run.at[first], end});
    }
    std::string text = bytes.substr(part.begin, part.size());
    // Offsets have to stay, so other encodings' characters are not decoded.
    for (char& c : text) {
      if (static_cast<unsigned char>(c) >= 0x80) c = '?';
    }
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    const bool is_json = start != std::string::npos && (text[start] == '{' || text[start] == '[');
    nested_.documents.push_back(
        Document::make_nested(document_, is_json ? "json" : "", std::move(text), std::move(map)));
  }

  const Document::Ptr& document_;
  std::string_view text_;
  Nested nested_;
};

}  // namespace

Nested nested_base64(const Document::Ptr& document) {
  return Reader(document).read();
}

}  // namespace credward::text
