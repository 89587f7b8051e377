#include "detect/language_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string_view>
#include <utility>

namespace credward::detect {
namespace {

#include "detect/language_model.inc"

// What the choice of a word or a sequence costs in the best reading. A word is one of about 2^11; the rest says that
// it is a word at all and how it is capitalised.
constexpr double kWordBits = 13;
constexpr double kSequenceBits = 12;
constexpr std::size_t kShortestSequence = 4;

// Rows of keyboards; runs along the alphabet are found by arithmetic.
constexpr std::string_view kKeyboardRows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv", "qazwsxedcrfv"};

constexpr std::size_t kCharacters = sizeof(kModelCharacters) - 1;
constexpr std::uint8_t kUnknown = 255;

constexpr std::array<std::uint8_t, 256> make_index() {
  std::array<std::uint8_t, 256> index{};
  for (auto& entry : index) entry = kUnknown;
  for (std::size_t i = 0; i < kCharacters; ++i) index[static_cast<unsigned char>(kModelCharacters[i])] = i;
  return index;
}
constexpr auto kIndex = make_index();

// Where the words of each first letter begin.
constexpr std::array<std::uint16_t, 27> make_initials() {
  std::array<std::uint16_t, 27> begin{};
  std::size_t word = 0;
  for (std::size_t letter = 0; letter < 27; ++letter) {
    while (word < std::size(kCommonWords) && kCommonWords[word][0] < static_cast<char>('a' + letter)) ++word;
    begin[letter] = static_cast<std::uint16_t>(word);
  }
  return begin;
}
constexpr auto kInitials = make_initials();

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// The smallest of the alphabets that keys are drawn from.
double alphabet_bits(std::string_view text) {
  bool lower = false, upper = false, digit = false, beyond_hex = false, beyond_base32 = false, sign = false, dot = false;
  for (char c : text) {
    if (is_lower(c) || is_upper(c)) {
      (is_lower(c) ? lower : upper) = true;
      beyond_hex |= to_lower(c) > 'f';
    } else if (is_digit(c)) {
      digit = true;
      beyond_base32 |= c < '2' || c > '7';
    } else {
      sign = true;
      dot |= c == '.' || c == '~';
    }
  }
  if (dot) return std::log2(66.0);
  if (sign) return 6;
  if (lower && upper) return std::log2(62.0);
  if (!beyond_hex) return 4;
  if (!beyond_base32) return 5;
  return digit ? std::log2(36.0) : 5;
}

double surprise(std::uint8_t previous, std::uint8_t character) {
  // A character outside the model is as rare as the rarest.
  if (character == kUnknown) return 10;
  std::size_t row = previous == kUnknown ? 0 : previous + std::size_t{1};
  return kSurprise[row][character] / kModelUnit;
}

// Calls found(length) for every common word that begins the text, whose letters are all lower, all upper or
// capitalised. The candidates are a range of the sorted list that shrinks with every letter.
template <typename Found>
void for_words(std::string_view text, Found found) {
  if (text.empty() || !(is_lower(text[0]) || is_upper(text[0]))) return;
  std::size_t initial = static_cast<std::size_t>(to_lower(text[0]) - 'a');
  const std::string_view* begin = kCommonWords + kInitials[initial];
  const std::string_view* end = kCommonWords + kInitials[initial + 1];
  for (std::size_t length = 1; begin != end; ++length) {
    if (begin->size() == length) {
      found(length);
      ++begin;
    }
    if (length == text.size()) return;
    char c = text[length];
    if (!(is_lower(c) || is_upper(c))) return;
    bool capitalised = length == 1 && is_upper(text[0]) && is_lower(c);
    if (is_upper(c) != is_upper(text[length - 1]) && !capitalised) return;
    c = to_lower(c);
    begin = std::lower_bound(begin, end, c, [length](std::string_view word, char letter) { return word[length] < letter; });
    end = std::upper_bound(begin, end, c, [length](char letter, std::string_view word) { return letter < word[length]; });
  }
}

// lengths[i]: how far the run through text[i], text[i+1] (same step of 0, 1 or -1, same kind of character) reaches.
void find_runs(std::string_view text, std::array<std::uint16_t, kMaxModelText + 1>& lengths) {
  auto kind = [](char c) { return is_digit(c) ? 1 : is_lower(c) ? 2 : is_upper(c) ? 3 : 0; };
  int next_step = 2;
  lengths[text.size()] = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    lengths[i] = 1;
    if (i + 1 == text.size()) continue;
    int step = text[i + 1] - text[i];
    if (step == -9 && is_digit(text[i]) && is_digit(text[i + 1])) step = 1;  // … 8 9 0 1
    if (kind(text[i]) == 0 || kind(text[i]) != kind(text[i + 1]) || step < -1 || step > 1) {
      next_step = 2;
      continue;
    }
    lengths[i] = step == next_step ? static_cast<std::uint16_t>(lengths[i + 1] + 1) : std::uint16_t{2};
    next_step = step;
  }
}

std::size_t keyboard_run(std::string_view text) {
  std::size_t longest = 0;
  for (std::string_view row : kKeyboardRows) {
    std::size_t at = row.find(to_lower(text[0]));
    if (at == std::string_view::npos) continue;
    std::size_t length = 0;
    while (length < text.size() && at + length < row.size() && to_lower(text[length]) == row[at + length]) ++length;
    longest = std::max(longest, length);
  }
  return longest;
}

struct Step {
  float cost = std::numeric_limits<float>::infinity();
  std::uint16_t words = 0;
  std::uint16_t sequences = 0;
};

}  // namespace

Weight weigh(std::string_view text) {
  text = text.substr(0, kMaxModelText);
  if (text.empty()) return {};
  std::array<std::uint16_t, kMaxModelText + 1> runs;
  find_runs(text, runs);
  std::array<Step, kMaxModelText + 1> best;
  std::fill_n(best.begin(), text.size() + 1, Step{});
  best[0].cost = 0;
  auto offer = [&best](std::size_t from, std::size_t to, double bits, bool word, bool sequence) {
    float cost = best[from].cost + static_cast<float>(bits);
    if (cost >= best[to].cost) return;
    auto length = static_cast<std::uint16_t>(to - from);
    best[to].cost = cost;
    best[to].words = static_cast<std::uint16_t>(best[from].words + (word ? length : 0));
    best[to].sequences = static_cast<std::uint16_t>(best[from].sequences + (sequence ? length : 0));
  };
  std::uint8_t previous = kUnknown;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::uint8_t character = kIndex[static_cast<unsigned char>(text[i])];
    offer(i, i + 1, surprise(previous, character), false, false);
    for_words(text.substr(i), [&](std::size_t length) { offer(i, i + length, kWordBits, true, false); });
    std::size_t run = std::max<std::size_t>(runs[i], keyboard_run(text.substr(i)));
    if (run >= kShortestSequence) offer(i, i + run, kSequenceBits, false, true);
    previous = character;
  }
  const Step& last = best[text.size()];
  return {static_cast<double>(text.size()) * alphabet_bits(text) - last.cost, last.words, last.sequences};
}

bool is_common_word(std::string_view word) {
  return std::binary_search(std::begin(kCommonWords), std::end(kCommonWords), word);
}

}  // namespace credward::detect
