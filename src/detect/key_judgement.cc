#include "detect/key_judgement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "detect/key_forms.h"
#include "detect/language_model.h"
#include "detect/words.h"

namespace credward::detect {
namespace {

constexpr std::size_t kLongest = 512;
constexpr std::size_t kShortestBody = 16;    // of random characters behind a prefix
constexpr std::size_t kLeastUnexplained = 12;  // characters in no word and no sequence
constexpr std::size_t npos = std::string_view::npos;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// RFC 6750's b64token; the "=" of base64 only at the end.
bool is_b64token(std::string_view text) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  if (text.empty()) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_alphanumeric(c) || std::string_view("-._~+/").find(c) != npos; });
}

// Shannon's bits a character, of the text itself.
double entropy(std::string_view text) {
  std::array<unsigned, 256> count{};
  for (char c : text) ++count[static_cast<unsigned char>(c)];
  double bits = 0;
  for (unsigned n : count) {
    double share = static_cast<double>(n) / static_cast<double>(text.size());
    if (n > 0) bits -= share * std::log2(share);
  }
  return bits;
}

// The shortest period, from the failure function of Knuth, Morris and Pratt.
std::size_t period_of(std::string_view text) {
  std::vector<std::size_t> border(text.size(), 0);
  for (std::size_t i = 1, k = 0; i < text.size(); ++i) {
    while (k > 0 && text[i] != text[k]) k = border[k - 1];
    if (text[i] == text[k]) ++k;
    border[i] = k;
  }
  return text.size() - border.back();
}

// Nothing but sequences, repeats, mirrored or periodic text, digits alone, hardly any different characters.
bool is_pattern(std::string_view text, const Weight& weight) {
  std::string letters;
  std::copy_if(text.begin(), text.end(), std::back_inserter(letters), is_alphanumeric);
  if (letters.empty()) return true;
  if (letters.size() >= 6 && std::all_of(letters.begin(), letters.end(), is_digit)) return true;
  std::array<bool, 256> seen{};
  for (char c : letters) seen[static_cast<unsigned char>(c)] = true;
  auto distinct = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
  if (distinct == 1 && letters.size() >= 3) return true;
  if (letters.size() >= 8 && period_of(letters) * 2 <= letters.size()) return true;
  if (weight.in_sequences * 5 >= text.size() * 3) return true;
  if (letters.size() < kShortestBody) return false;
  if (distinct <= 5 || std::equal(letters.begin(), letters.end(), letters.rbegin())) return true;
  bool hex = std::all_of(letters.begin(), letters.end(), is_hex);
  return letters.size() >= 20 && entropy(letters) < (hex ? 2.7 : 3.0);
}

// A text that chance explains so much better than language that it must have been drawn. `strict` asks for twice as
// much, and for what a drawn string nearly always has.
bool is_drawn(std::string_view text, bool strict) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  if (text.size() < kShortestBody) return false;
  Weight weight = weigh(text);
  auto length = static_cast<double>(text.size());
  if (weight.bits > -length * (strict ? 1.5 : 0.75)) return false;
  std::size_t explained = weight.in_words + weight.in_sequences;
  std::size_t unexplained = text.size() - explained;
  if (unexplained < kLeastUnexplained || unexplained * 5 < text.size() * 2) return false;
  if (is_pattern(text, weight)) return false;
  if (!strict) return true;
  auto digits = std::count_if(text.begin(), text.end(), is_digit);
  auto letters = std::count_if(text.begin(), text.end(), is_letter);
  return digits >= 1 && letters >= 2 && explained * 4 <= text.size();
}

// The value without its first 0, 1, 2 and 3 segments [A-Za-z]{2,12}[_-], as long as enough remains.
std::vector<std::string_view> bodies_of(std::string_view value) {
  std::vector<std::string_view> bodies = {value};
  while (bodies.size() < 4) {
    std::string_view body = bodies.back();
    std::size_t letters = 0;
    while (letters < body.size() && is_letter(body[letters])) ++letters;
    if (letters < 2 || letters > 12 || body.size() < letters + 1 + kShortestBody) break;
    if (body[letters] != '_' && body[letters] != '-') break;
    bodies.push_back(body.substr(letters + 1));
  }
  return bodies;
}

bool is_live_uuid(std::string_view uuid) {
  // The examples of RFC 4122 and of half the documentation in the world.
  if (uuid.starts_with("123e4567-") || uuid.starts_with("550e8400-")) return false;
  std::string digits;
  std::copy_if(uuid.begin(), uuid.end(), std::back_inserter(digits), is_hex);
  return !is_pattern(digits, weigh(digits));
}

struct Drawn {
  bool is = false;
  bool uuid = false;
  std::string_view body;  // behind the longest prefix that leaves something drawn
};

Drawn find_drawn(std::string_view value, bool strict) {
  Drawn drawn;
  if (!is_b64token(value) || is_file_or_host(value)) return drawn;
  for (std::string_view body : bodies_of(value)) {
    bool uuid = is_uuid(body);
    if (uuid ? is_live_uuid(body) : is_drawn(body, strict)) drawn = {true, uuid, body};
  }
  return drawn;
}

// A whole segment of four letters or more that stands in for a key, beside what was drawn: "…-example".
bool has_stand_in_segment(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find_first_of("-_./~+=", begin);
    if (end == npos) end = text.size();
    std::string segment(text.substr(begin, end - begin));
    for (char& c : segment) c = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    if (segment.size() >= 4 && is_stand_in_word(segment)) return true;
    begin = end + 1;
  }
  return false;
}

// ****, ••••, …, xxxx, sk-…: characters that hide a key or hold its place.
bool is_masked(std::string_view value) {
  for (std::string_view mark : {"***", "\u2022", "\u25cf", "\u2588", "\u2026", "....", "###", "???"}) {
    if (value.find(mark) != npos) return true;
  }
  if (value.find_first_not_of("._-*#?x X") == npos && value.size() >= 3) return true;
  if (value.find("...") != npos) {
    // A complete key before the dots was not shortened.
    std::size_t end = value.find_last_not_of('.');
    return end == npos || end < 20 || value.substr(0, end + 1).find("...") != npos ||
           !find_drawn(value.substr(0, end + 1), false).is;
  }
  std::size_t run = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    bool same = i > 0 && value[i] == value[i - 1];
    run = value[i] == 'x' || value[i] == 'X' ? (same ? run + 1 : 1) : 0;
    if (run >= 4) return true;
  }
  return false;
}

// <token>, {your key}, [API KEY]: brackets that ask to be filled in, unless a key stands in them.
bool is_bracketed(std::string_view value) {
  static constexpr std::string_view kPairs[][2] = {{"<", ">"}, {"\u2039", "\u203a"}, {"\u00ab", "\u00bb"}, {"\u3008", "\u3009"},
                                                   {"&lt;", "&gt;"}, {"{", "}"}, {"[", "]"}, {"(", ")"}};
  for (const auto& [open, close] : kPairs) {
    std::size_t begin = value.find(open);
    std::size_t end = begin == npos ? npos : value.find(close, begin + open.size());
    if (end == npos) continue;
    std::string_view inner = trim(value.substr(begin + open.size(), end - begin - open.size()));
    if (inner.empty() || inner.front() == '$' || find_drawn(inner, false).is) continue;
    bool whole = begin == 0 && end + close.size() == value.size();
    if (open == "<" || open.size() > 1) return whole || inner.find('=') == npos;
    Wording wording = read_words(inner);
    if (whole && wording.unknown == 0 && wording.stand_ins + wording.credentials > 0) return true;
  }
  return false;
}

// The words say that it stands in for a key, or name a credential and nothing else.
bool is_worded_placeholder(std::string_view value) {
  Wording wording = read_words(value);
  if (wording.stand_ins > 0) return true;
  return wording.credentials > 0 && wording.others == 0 && wording.unknown == 0;
}

bool is_sequence(std::string_view value) {
  Weight weight = weigh(value);
  if (is_pattern(value, weight)) return true;
  // 123, 12345, 0000
  return value.size() >= 3 && value.size() < 6 && weight.in_sequences == value.size();
}

bool is_placeholder_not_pattern(std::string_view value) {
  if (value.empty() || is_reference(value) || is_ciphertext(value) || is_marked_digest(value)) return false;
  if (is_masked(value) || is_bracketed(value)) return true;
  Drawn drawn = find_drawn(value, false);
  if (drawn.is) return !drawn.uuid && has_stand_in_segment(drawn.body);
  // The sample token of jwt.io: its subject is 1234567890.
  if (is_jwt(value)) return value.find(".eyJzdWIiOiIxMjM0NTY3ODkw") != npos;
  return is_worded_placeholder(value);
}

Verdict judge_rest(std::string_view value) {
  Weight weight = weigh(value);
  if (is_pattern(value, weight)) return Verdict::kPattern;
  Wording wording = read_words(value);
  std::size_t known = wording.stand_ins + wording.credentials + wording.neutral + wording.others;
  if (known > 0 && (weight.in_words * 2 >= value.size() || wording.unknown * 2 <= value.size())) return Verdict::kWords;
  return Verdict::kTooShort;
}

std::size_t shortest(Anchor anchor) { return anchor == Anchor::kHeader || anchor == Anchor::kUrl ? 16 : 20; }

}  // namespace

Verdict judge_key(std::string_view value, Anchor anchor, std::string_view name) {
  value = trim(value);
  std::string_view seen = value.substr(0, kLongest);
  if (is_ciphertext(seen)) return Verdict::kCiphertext;
  if (is_reference(seen)) return Verdict::kReference;
  if (is_marked_digest(seen)) return Verdict::kDigest;
  if (is_placeholder_not_pattern(seen)) return Verdict::kPlaceholder;
  bool generic = anchor == Anchor::kGenericName;
  if (anchor != Anchor::kHeader && names_digest(name)) return Verdict::kDigest;
  if (value.size() < shortest(anchor) || value.size() > kLongest || !is_b64token(value)) return judge_rest(seen);
  if (is_jwt(value)) return generic ? Verdict::kDigest : Verdict::kKey;
  Drawn drawn = find_drawn(value, generic);
  if (drawn.uuid) return generic || (anchor != Anchor::kHeader && names_identifier(name)) ? Verdict::kDigest : Verdict::kKey;
  if (drawn.is) return Verdict::kKey;
  Verdict rest = judge_rest(value);
  return rest == Verdict::kTooShort ? Verdict::kWords : rest;
}

bool is_placeholder(std::string_view value) {
  value = trim(value).substr(0, kLongest);
  if (is_placeholder_not_pattern(value)) return true;
  return !value.empty() && !is_reference(value) && !is_ciphertext(value) && is_sequence(value);
}

}  // namespace credward::detect
