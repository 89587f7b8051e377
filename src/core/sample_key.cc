#include "core/sample_key.h"

#include <fmt/format.h>

#include "core/hash.h"

namespace credward::core {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string_view characters_of(std::string_view alphabet) {
  if (alphabet == "hex" || alphabet == "uuid") return "0123456789abcdef";
  if (alphabet == "base32") return "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  if (alphabet == "base62") return kLetters.substr(0, 62);
  if (alphabet == "base64url") return kLetters;
  return {};
}

unsigned hex_value(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

std::string draw(std::string_view characters, std::size_t length, std::string_view label) {
  // A byte at or above this bound would favour the first characters.
  const unsigned bound = 256 - 256 % static_cast<unsigned>(characters.size());
  std::string out;
  for (unsigned counter = 0; out.size() < length; ++counter) {
    std::string block = sha256_hex(fmt::format("{}/{}", label, counter));
    for (std::size_t i = 0; i + 1 < block.size() && out.size() < length; i += 2) {
      unsigned byte = hex_value(block[i]) * 16 + hex_value(block[i + 1]);
      if (byte < bound) out += characters[byte % characters.size()];
    }
  }
  return out;
}

}  // namespace

std::string sample_key(std::string_view alphabet, std::size_t length, std::string_view label) {
  std::string_view characters = characters_of(alphabet);
  if (characters.empty()) return {};
  if (alphabet != "uuid") return draw(characters, length, label);
  std::string digits = draw(characters, 32, label);
  digits[12] = '4';
  digits[16] = "89ab"[hex_value(digits[16]) % 4];
  return fmt::format("{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4), digits.substr(12, 4),
                     digits.substr(16, 4), digits.substr(20));
}

}  // namespace credward::core
