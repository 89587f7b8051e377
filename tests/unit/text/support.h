// Random texts and what they are in other encodings, for property tests; the same in every run. And a clock.
#pragma once

#include <cstddef>
#include <ctime>
#include <random>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace credward::text::testing {

using Random = std::mt19937_64;

inline std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

// What this thread has used of the processor.
inline double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

inline char32_t random_character(Random& random) {
  switch (below(random, 8)) {
    case 0: return U"\n\r\t "[below(random, 4)];
    case 1: return static_cast<char32_t>(0xA1 + below(random, 0x500));
    case 2: return static_cast<char32_t>(0x4E00 + below(random, 0x5000));
    case 3: return static_cast<char32_t>(0x1F300 + below(random, 0x300));
    default: return static_cast<char32_t>(0x21 + below(random, 0x5E));
  }
}

inline std::u32string random_text(Random& random, std::size_t size) {
  std::u32string text;
  while (text.size() < size) text += random_character(random);
  return text;
}

inline std::string utf8(std::u32string_view text) {
  std::string out;
  for (char32_t code : text) append_utf8(out, code);
  return out;
}

inline std::u16string utf16(std::u32string_view text) {
  std::u16string out;
  for (char32_t code : text) {
    if (code < 0x10000) {
      out += static_cast<char16_t>(code);
    } else {
      out += static_cast<char16_t>(0xD800 + ((code - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((code - 0x10000) & 0x3FF));
    }
  }
  return out;
}

inline std::string utf16_bytes(std::u16string_view units, bool little) {
  std::string out;
  for (char16_t unit : units) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

inline std::string utf16_bytes(std::string_view ascii, bool little) {
  return utf16_bytes(std::u16string(ascii.begin(), ascii.end()), little);
}

}  // namespace credward::text::testing
