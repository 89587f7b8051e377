#include "text/decode.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/utf8.h"

namespace credward::text {
namespace {

constexpr std::size_t kBinarySample = 8000;  // git's buffer_is_binary
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

enum class ByteOrder { kLittle, kBig };

class Units {
 public:
  Units(std::string_view bytes, ByteOrder order) : bytes_(bytes), order_(order) {}
  std::size_t size() const { return bytes_.size() / 2; }
  std::uint16_t operator[](std::size_t i) const {
    const auto first = static_cast<unsigned char>(bytes_[2 * i]);
    const auto second = static_cast<unsigned char>(bytes_[2 * i + 1]);
    return static_cast<std::uint16_t>(order_ == ByteOrder::kLittle ? first | second << 8 : first << 8 | second);
  }
  // The character at `i` (one or two units), or nothing for a lone surrogate.
  std::optional<char32_t> character(std::size_t i) const {
    const char32_t unit = (*this)[i];
    if (unit < 0xD800 || unit > 0xDFFF) return unit;
    if (unit > 0xDBFF || i + 1 >= size()) return std::nullopt;
    const char32_t low = (*this)[i + 1];
    if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }

 private:
  std::string_view bytes_;
  ByteOrder order_;
};

bool is_ascii_text(char32_t code) {
  return (code >= 0x20 && code < 0x7F) || code == '\t' || code == '\n' || code == '\r';
}

// What no text holds: controls, private use, noncharacters.
bool is_out_of_place(char32_t code) {
  if (code < 0x20) return !is_ascii_text(code) && code != '\f' && code != 0x1B;
  return (code >= 0x7F && code < 0xA0) || (code >= 0xE000 && code <= 0xF8FF) || (code & 0xFFFE) == 0xFFFE ||
         (code >= 0xFDD0 && code <= 0xFDEF) || code >= 0xF0000;
}

struct Census {
  std::size_t characters = 0;
  std::size_t ascii = 0;         // ASCII text
  std::size_t out_of_place = 0;  // lone surrogates among them
  std::size_t byte_pairs = 0;    // characters whose bytes, read one by one, are printable ASCII or its end
};

Census take_census(const Units& units) {
  auto printable = [](unsigned byte) { return byte == 0 || (byte >= 0x20 && byte < 0x7F); };
  Census census;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::optional<char32_t> code = units.character(i);
    ++census.characters;
    if (!code || is_out_of_place(*code)) {
      ++census.out_of_place;
    } else if (is_ascii_text(*code)) {
      ++census.ascii;
    } else if (*code > 0xFFFF) {
      ++i;
    } else if (printable(*code >> 8) && printable(*code & 0xFF)) {
      ++census.byte_pairs;
    }
  }
  return census;
}

// UTF-16 of any script has some ASCII (blanks, line ends, digits) and next to nothing that is out of place. What speaks
// against it although that holds are 8-bit strings that are padded to an even length by NULs: they look like
// ideographs whose two bytes are all printable. (Hiragana reaches three quarters of that.)
bool looks_like_utf16(std::string_view sample, ByteOrder order) {
  const Census census = take_census(Units(sample, order));
  if (census.characters < 2 || census.out_of_place * 100 > census.characters) return false;
  if (census.ascii * 10 >= census.characters * 7) return true;
  const std::size_t others = census.characters - census.ascii;
  return census.ascii * 50 >= census.characters && census.ascii >= 2 && census.byte_pairs * 100 <= others * 85;
}

// Nothing if so much of it is out of place that these bytes are no text, whatever their beginning looked like: read
// as UTF-16, the 8-bit strings in them would be lost.
std::optional<std::string> decode_utf16(std::string_view bytes, ByteOrder order) {
  constexpr std::size_t kTolerated = 64;
  const Units units(bytes, order);
  std::string out;
  out.reserve(units.size() + units.size() / 8 + 4);
  std::size_t out_of_place = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char32_t code = units.character(i).value_or(kReplacementCharacter);
    if (code == kReplacementCharacter || is_out_of_place(code)) ++out_of_place;
    append_utf8(out, code);
    if (code > 0xFFFF) ++i;
  }
  if (out_of_place > kTolerated && out_of_place * 8 > units.size()) return std::nullopt;
  if (bytes.size() % 2 != 0) append_utf8(out, static_cast<unsigned char>(bytes.back()));
  return out;
}

std::string decode_latin1(std::string bytes) {
  const auto wide = static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  if (wide == 0) return bytes;
  std::string out;
  out.reserve(bytes.size() + wide);
  for (char c : bytes) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace

Decoded decode(std::string bytes) {
  const std::string_view view = bytes;
  if (view.starts_with(kUtf16LeMark)) {
    if (auto text = decode_utf16(view.substr(2), ByteOrder::kLittle)) return {std::move(*text), Encoding::kUtf16Le};
  } else if (view.starts_with(kUtf16BeMark)) {
    if (auto text = decode_utf16(view.substr(2), ByteOrder::kBig)) return {std::move(*text), Encoding::kUtf16Be};
  }
  const std::string_view sample = view.substr(0, kBinarySample);
  if (sample.find('\0') != std::string_view::npos) {
    if (looks_like_utf16(sample, ByteOrder::kLittle)) {
      if (auto text = decode_utf16(view, ByteOrder::kLittle)) return {std::move(*text), Encoding::kUtf16Le};
    } else if (looks_like_utf16(sample, ByteOrder::kBig)) {
      if (auto text = decode_utf16(view, ByteOrder::kBig)) return {std::move(*text), Encoding::kUtf16Be};
    }
    return {decode_latin1(std::move(bytes)), Encoding::kBinary};
  }
  if (view.starts_with(kUtf8Mark)) bytes.erase(0, kUtf8Mark.size());
  if (is_valid_utf8(bytes)) return {std::move(bytes), Encoding::kUtf8};
  return {decode_latin1(std::move(bytes)), Encoding::kLatin1};
}

}  // namespace credward::text
