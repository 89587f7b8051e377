#include "detect/language_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <string_view>

namespace credward::detect {
namespace {

#include "detect/language_model.inc"

// What the choice of a word or a sequence costs in the best reading. A word is one of about 2^11; the rest
// says that it is a word at all and how it is capitalised.
constexpr double kWordBits = 13;
constexpr double kSequenceBits = 12;
constexpr std::size_t kShortestSequence = 4;
constexpr std::size_t kShortestInterleaved = 8;

constexpr std::size_t kCharacters = sizeof(kModelCharacters) - 1;
constexpr std::uint8_t kUnknown = 255;

constexpr std::array<std::uint8_t, 256> make_index() {
  std::array<std::uint8_t, 256> index{};
  for (auto& entry : index) entry = kUnknown;
  for (std::size_t i = 0; i < kCharacters; ++i) index[static_cast<unsigned char>(kModelCharacters[i])] = i;
  return index;
}
constexpr auto kIndex = make_index();

// Where the words of each pair of first letters begin; the model has no word of one letter.
constexpr std::size_t kPairs = 26 * 26;
constexpr std::size_t pair_of(char first, char second) {
  return static_cast<std::size_t>(first - 'a') * 26 + static_cast<std::size_t>(second - 'a');
}
constexpr std::array<std::uint16_t, kPairs + 1> make_beginnings() {
  std::array<std::uint16_t, kPairs + 1> begin{};
  std::size_t word = 0;
  for (std::size_t pair = 0; pair <= kPairs; ++pair) {
    while (word < std::size(kCommonWords) && pair_of(kCommonWords[word][0], kCommonWords[word][1]) < pair)
      ++word;
    begin[pair] = static_cast<std::uint16_t>(word);
  }
  return begin;
}
constexpr auto kBeginnings = make_beginnings();

// The next key on a keyboard, along the rows and along the columns; 0 where there is none.
constexpr std::array<char, 256> make_neighbours(std::initializer_list<std::string_view> lines) {
  std::array<char, 256> next{};
  for (std::string_view line : lines) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) next[static_cast<unsigned char>(line[i])] = line[i + 1];
  }
  return next;
}
constexpr auto kRows = make_neighbours({"qwertyuiop", "asdfghjkl", "zxcvbnm"});
constexpr auto kColumns = make_neighbours({"1qaz2wsx3edc4rfv5tgb"});

constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return is_lower(c) || is_upper(c);
}
constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// The smallest of the alphabets that keys are drawn from.
double alphabet_bits(std::string_view text) {
  bool lower = false, upper = false, digit = false, beyond_hex = false, beyond_base32 = false, sign = false,
       dot = false;
  for (char c : text) {
    if (is_letter(c)) {
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
  if (text.size() < 2 || !is_letter(text[0]) || !is_letter(text[1])) return;
  if (is_lower(text[0]) && is_upper(text[1])) return;
  std::size_t pair = pair_of(to_lower(text[0]), to_lower(text[1]));
  const std::string_view* begin = kCommonWords + kBeginnings[pair];
  const std::string_view* end = kCommonWords + kBeginnings[pair + 1];
  bool upper = is_upper(text[1]);
  for (std::size_t length = 2; begin != end; ++length) {
    if (begin->size() == length) {
      found(length);
      ++begin;
    }
    if (length == text.size() || !is_letter(text[length]) || is_upper(text[length]) != upper) return;
    char c = to_lower(text[length]);
    begin = std::lower_bound(begin, end, c,
                             [length](std::string_view word, char letter) { return word[length] < letter; });
    end = std::upper_bound(begin, end, c,
                           [length](char letter, std::string_view word) { return letter < word[length]; });
  }
}

enum class Relation : std::uint8_t { kNone, kSame, kUp, kDown, kRow };

// Of two characters in a sequence, case aside: the same, neighbours in the alphabet or among the digits, or
// in a row of the keyboard.
Relation relate(char a, char b) {
  a = to_lower(a);
  b = to_lower(b);
  if (!(is_letter(a) && is_letter(b)) && !(is_digit(a) && is_digit(b))) return Relation::kNone;
  if (b == a) return Relation::kSame;
  if (b == a + 1 || (a == '9' && b == '0')) return Relation::kUp;
  if (b + 1 == a || (a == '0' && b == '9')) return Relation::kDown;
  return kRows[static_cast<unsigned char>(a)] == b ? Relation::kRow : Relation::kNone;
}

// lengths[i]: how far the longest sequence reaches that begins at text[i]: one relation from character to
// character (1234, zyxw, AAAA, asdf), a column of the keyboard (1qaz2wsx), or two sequences interleaved
// (a1b2c3d4, 1q2w3e4r).
void find_sequences(std::string_view text, std::array<std::uint16_t, kMaxModelText + 1>& lengths) {
  std::size_t plain = 1, column = 1, woven = 1;
  Relation next = Relation::kNone;                         // of text[i + 1] to text[i + 2]
  Relation lanes[2] = {Relation::kNone, Relation::kNone};  // of text[i + 1] and text[i + 2] to two further
  for (std::size_t i = text.size(); i-- > 0;) {
    std::size_t behind = text.size() - 1 - i;
    Relation here = behind >= 1 ? relate(text[i], text[i + 1]) : Relation::kNone;
    if (here == Relation::kNone)
      plain = 1;
    else
      plain = here == next ? plain + 1 : 2;
    next = here;
    bool below =
        behind >= 1 && kColumns[static_cast<unsigned char>(to_lower(text[i]))] == to_lower(text[i + 1]);
    column = below ? column + 1 : 1;
    Relation lane = behind >= 2 ? relate(text[i], text[i + 2]) : Relation::kNone;
    if (lane == Relation::kNone)
      woven = std::min<std::size_t>(behind + 1, 2);
    else if (woven < 4 || lane == lanes[1])
      woven += 1;
    else
      woven = 4;
    lanes[1] = lanes[0];
    lanes[0] = lane;
    std::size_t interleaved = woven >= kShortestInterleaved ? woven : 1;
    lengths[i] = static_cast<std::uint16_t>(std::max({plain, column, interleaved}));
  }
}

// Spelled in hexadecimal digits by programmers everywhere.
constexpr std::string_view kHexWords[] = {"deadbeef", "cafebabe", "deadc0de", "baadf00d",
                                          "feedface", "cafed00d", "badc0ffe", "badc0de",
                                          "c0ffee",   "decafbad", "facefeed"};

std::size_t hex_word(std::string_view text) {
  char first = to_lower(text[0]);
  if (first < 'b' || first > 'f') return 0;
  for (std::string_view word : kHexWords) {
    auto same = [](char a, char b) { return a == to_lower(b); };
    if (text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), same))
      return word.size();
  }
  return 0;
}

// No initializers: only as many steps are set as the text has characters.
struct Step {
  float cost;
  std::uint16_t words;
  std::uint16_t sequences;
};

}  // namespace

Weight weigh(std::string_view text) {
  text = text.substr(0, kMaxModelText);
  if (text.empty()) return {};
  std::array<std::uint16_t, kMaxModelText + 1> sequences;
  find_sequences(text, sequences);
  std::array<Step, kMaxModelText + 1> best;
  std::fill_n(best.begin(), text.size() + 1, Step{std::numeric_limits<float>::infinity(), 0, 0});
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
    std::size_t sequence = std::max<std::size_t>(sequences[i], hex_word(text.substr(i)));
    if (sequence >= kShortestSequence) offer(i, i + sequence, kSequenceBits, false, true);
    previous = character;
  }
  const Step& last = best[text.size()];
  return {static_cast<double>(text.size()) * alphabet_bits(text) - last.cost, last.words, last.sequences};
}

bool is_common_word(std::string_view word) {
  if (word.size() < 2 || !is_lower(word[0]) || !is_lower(word[1])) return false;
  std::size_t pair = pair_of(word[0], word[1]);
  return std::binary_search(kCommonWords + kBeginnings[pair], kCommonWords + kBeginnings[pair + 1], word);
}

}  // namespace credward::detect
