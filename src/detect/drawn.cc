#include "detect/drawn.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "detect/key_forms.h"

namespace credward::detect {
namespace {

// Bits a character by which chance must explain a text better than language does. Set by measurement
// (tests/unit/detect/key_measure_test.cc): more loses short keys, less lets identifiers full of digits pass.
constexpr double kEvidence = 0.75;
constexpr double kStrictEvidence = 1.5;
constexpr std::size_t kShortestBody = 16;
constexpr std::size_t kLeastUnexplained = 12;  // characters in no word and no sequence
constexpr std::size_t kMostPrefixes = 3;
// Shannon's bits a character; random strings of 20 and more are below this less than once in ten thousand.
constexpr double kLeastEntropyHex = 2.7;
constexpr double kLeastEntropy = 3.0;
constexpr std::size_t kFewCharacters = 14;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The letters and digits of a text, on the stack.
struct Core {
  std::array<char, kMaxModelText> characters;
  std::size_t size = 0;
  explicit Core(std::string_view text) {
    for (char c : text.substr(0, kMaxModelText)) {
      if (is_letter(c) || is_digit(c)) characters[size++] = c;
    }
  }
  std::string_view view() const { return {characters.data(), size}; }
};

// Does the text repeat itself at least once? The shortest period comes from the failure function of Knuth,
// Morris and Pratt.
bool is_periodic(std::string_view text) {
  std::array<std::uint16_t, kMaxModelText> border;
  border[0] = 0;
  for (std::size_t i = 1, k = 0; i < text.size(); ++i) {
    while (k > 0 && text[i] != text[k]) k = border[k - 1];
    if (text[i] == text[k]) ++k;
    border[i] = static_cast<std::uint16_t>(k);
  }
  return border[text.size() - 1] * std::size_t{2} >= text.size();
}

// Different characters, and Shannon's bits a character where there are few enough to make them interesting.
struct Spread {
  std::size_t distinct = 0;
  double entropy = 8;
  explicit Spread(std::string_view text) {
    std::array<std::uint16_t, 128> count{};
    for (char c : text) ++count[static_cast<unsigned char>(c) & 127];
    distinct = static_cast<std::size_t>(
        std::count_if(count.begin(), count.end(), [](std::uint16_t n) { return n > 0; }));
    if (distinct > kFewCharacters) return;
    entropy = 0;
    for (std::uint16_t n : count) {
      double share = static_cast<double>(n) / static_cast<double>(text.size());
      if (n > 0) entropy -= share * std::log2(share);
    }
  }
};

bool is_enough(std::string_view text, const Weight& weight, double evidence) {
  if (weight.bits > -static_cast<double>(text.size()) * evidence) return false;
  std::size_t unexplained = text.size() - weight.in_words - weight.in_sequences;
  return unexplained >= kLeastUnexplained && unexplained * 5 >= text.size() * 2;
}

std::string_view without_padding(std::string_view text) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  return text;
}

bool is_live_uuid(std::string_view uuid) {
  // The examples of RFC 4122 and of half the documentation in the world.
  if (uuid.starts_with("123e4567-") || uuid.starts_with("550e8400-")) return false;
  Core digits(uuid);
  return !is_pattern(digits.view(), weigh(digits.view()));
}

std::size_t prefix_length(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && is_letter(text[letters])) ++letters;
  if (letters < 2 || letters > 12 || text.size() < letters + 1 + kShortestBody) return 0;
  return text[letters] == '_' || text[letters] == '-' ? letters + 1 : 0;
}

}  // namespace

bool is_b64token(std::string_view text) {
  text = without_padding(text);
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view("-._~+/").find(c) != std::string_view::npos;
  });
}

bool is_number(std::string_view text) {
  return std::none_of(text.begin(), text.end(), is_letter) && std::any_of(text.begin(), text.end(), is_digit);
}

bool is_pattern(std::string_view text, const Weight& weight) {
  Core core(text);
  std::string_view letters = core.view();
  if (letters.empty()) return true;
  Spread spread(letters);
  if (spread.distinct == 1 && letters.size() >= 3) return true;
  if (letters.size() >= 8 && is_periodic(letters)) return true;
  if (weight.in_sequences * 5 >= text.size() * 3) return true;
  if (letters.size() < kShortestBody) return false;
  if (spread.distinct <= 5 || std::equal(letters.begin(), letters.end(), letters.rbegin())) return true;
  if (weight.bits > 0 || letters.size() < 20) return false;  // "internationalization" is low, too
  bool hex = std::all_of(letters.begin(), letters.end(), is_hex);
  return spread.entropy < (hex ? kLeastEntropyHex : kLeastEntropy);
}

Drawn find_drawn(std::string_view value) {
  if (!is_b64token(value) || is_file_or_host(value)) return {};
  std::array<std::string_view, kMostPrefixes + 1> bodies = {value};
  std::size_t last = 0;
  for (; last < kMostPrefixes; ++last) {
    std::size_t length = prefix_length(bodies[last]);
    if (length == 0) break;
    bodies[last + 1] = bodies[last].substr(length);
  }
  for (std::size_t i = 0; i <= last; ++i) {
    if (is_uuid(bodies[i])) return is_live_uuid(bodies[i]) ? Drawn{true, true, bodies[i]} : Drawn{};
  }
  for (std::size_t i = last + 1; i-- > 0;) {
    std::string_view body = without_padding(bodies[i]);
    if (body.size() < kShortestBody) continue;
    Weight weight = weigh(body);
    if (is_number(body) || !is_enough(body, weight, kEvidence) || is_pattern(body, weight)) continue;
    return {true, false, bodies[i]};
  }
  return {};
}

bool is_drawn_without_doubt(const Drawn& drawn, std::string_view value) {
  if (!drawn.is || drawn.uuid) return false;
  for (std::string_view text : {drawn.body, value}) {
    std::string_view body = without_padding(text);
    Weight weight = weigh(body);
    auto digits = std::count_if(body.begin(), body.end(), is_digit);
    auto letters = std::count_if(body.begin(), body.end(), is_letter);
    bool mostly_unexplained = (weight.in_words + weight.in_sequences) * 4 <= body.size();
    if (digits >= 1 && letters >= 2 && mostly_unexplained && is_enough(body, weight, kStrictEvidence))
      return true;
    if (text.size() == value.size()) break;
  }
  return false;
}

}  // namespace credward::detect
