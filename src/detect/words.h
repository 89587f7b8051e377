// The words of a value, and what they say: that it stands in for a key (your, insert, dummy, changeme), that
// it names a credential (api, key, token), or that it is plain language. Words are pieces between separators,
// digits and changes of case, or such a piece that falls apart into known words without a rest
// ("yourapikeyhere").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace credward::detect {

// Pieces in lower case: "YOUR_APIKey12" gives your, api, key, 12.
std::vector<std::string> split_words(std::string_view text);

struct Wording {
  std::size_t stand_ins = 0;    // words that no key and no name of something real has
  std::size_t credentials = 0;  // key, token, secret, …
  std::size_t neutral = 0;      // words that often stand with those: api, access, bytestack, …
  std::size_t others = 0;       // any other known word
  std::size_t unknown = 0;      // letters in no known word
};
Wording read_words(std::string_view text);

bool is_stand_in_word(std::string_view word);    // lower case
bool is_credential_word(std::string_view word);  // lower case

}  // namespace credward::detect
