// Was this text drawn by chance, as keys are? Language must explain it far worse than chance does, enough of
// it must be outside words and sequences, and it must not be periodic, mirrored or made of hardly any
// different characters.
#pragma once

#include <cstddef>
#include <string_view>

#include "detect/language_model.h"

namespace credward::detect {

// RFC 6750's b64token: letters, digits and -._~+/ with "=" only at the end.
bool is_b64token(std::string_view text);

// Digits, and signs between them: dates, versions, phone numbers.
bool is_number(std::string_view text);

// Sequences, repeats, mirrored or periodic text, hardly any different characters. `weight` is weigh(text).
bool is_pattern(std::string_view text, const Weight& weight);

struct Drawn {
  bool is = false;
  bool uuid = false;
  std::string_view body;  // what was drawn: the value without its prefix (bsk_live_, sk-prod-)
};

// Reads the value with and without up to three leading segments [A-Za-z]{2,12}[_-] that 16 or more characters
// follow.
Drawn find_drawn(std::string_view value);

// The same with twice the evidence, and with what a drawn string nearly always has: digits and letters.
bool is_drawn_without_doubt(const Drawn& drawn, std::string_view value);

}  // namespace credward::detect
