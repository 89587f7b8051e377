// How much better language (words, identifiers, paths) explains a text than chance does. The model is a table
// of character bigrams and a list of common words, both made by make_language_model.py from other people's
// sources; the text is read along the cheapest way through characters, words and sequences, in time linear in
// its length.
#pragma once

#include <cstddef>
#include <string_view>

namespace credward::detect {

inline constexpr std::size_t kMaxModelText = 512;

struct Weight {
  // log2 of P(text | language) / P(text | uniform draws from the smallest usual alphabet that holds it).
  // Random strings are far below zero, identifiers above.
  double bits = 0;
  std::size_t in_words = 0;      // characters that the best reading takes as words
  std::size_t in_sequences = 0;  // … and as sequences and repeats: 1234, dcba, 0000, qwerty
};

// Only the first kMaxModelText characters are read.
Weight weigh(std::string_view text);

// One of the model's words, in lower case.
bool is_common_word(std::string_view word);

}  // namespace credward::detect
