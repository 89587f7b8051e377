// What was typed into `explain` may hold a key, so it is shown only as far as it can be no key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace credward::engine {

// `text` is a header or a command: names, schemes, variables, a URL's host and short words stay, the rest is KEY.
// `places[i]` is where the typed byte i stands in the result; one more for the end. `hidden` is what KEY stands for.
struct Masked {
  std::string text;
  std::vector<std::size_t> places;
  std::vector<std::string> hidden;
};
Masked mask_header(std::string_view typed);

// A sentence that may quote what was typed.
std::string without_hidden(std::string_view sentence, const std::vector<std::string>& hidden);

// A sentence that quotes what somebody typed: of every word that looks like a key only its beginning and its length.
std::string without_likely_keys(std::string_view sentence);

}  // namespace credward::engine
