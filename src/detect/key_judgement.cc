#include "detect/key_judgement.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "detect/drawn.h"
#include "detect/key_forms.h"
#include "detect/language_model.h"
#include "detect/words.h"

namespace credward::detect {
namespace {

constexpr std::size_t kLongest = 512;
constexpr std::size_t kLeastBeforeDots = 20;  // so much of a key before "..." was not shortened
constexpr std::size_t npos = std::string_view::npos;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// A whole segment of four letters or more that stands in for a key, beside what was drawn: "…-example".
bool has_stand_in_segment(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = std::min(text.find_first_of("-_./~+=", begin), text.size());
    std::string segment(text.substr(begin, end - begin));
    for (char& c : segment) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (segment.size() >= 4 && segment.size() < text.size() && is_stand_in_word(segment)) return true;
    begin = end + 1;
  }
  return false;
}

std::size_t longest_x_run(std::string_view value) {
  std::size_t longest = 0;
  for (std::size_t i = 0, run = 0; i < value.size(); ++i) {
    if (value[i] != 'x' && value[i] != 'X')
      run = 0;
    else
      run = i > 0 && value[i] == value[i - 1] ? run + 1 : 1;
    longest = std::max(longest, run);
  }
  return longest;
}

// ****, ••••, …, sk-...: characters that hide a key or hold its place.
bool is_masked(std::string_view value) {
  for (std::string_view mark : {"***", "\u2022", "\u25cf", "\u2588", "\u2026", "###", "???"}) {
    if (value.find(mark) != npos) return true;
  }
  if (value.size() >= 3 && value.find_first_not_of("._-*#?xX ") == npos) return true;
  std::size_t dots = value.find("...");
  if (dots == npos) return longest_x_run(value) >= 6;
  bool at_end = value.find_first_not_of('.', dots) == npos;
  return !at_end || dots < kLeastBeforeDots || !find_drawn(value.substr(0, dots)).is;
}

// <token>, {your key}, [API KEY]: brackets that ask to be filled in, unless a key stands in them.
bool is_bracketed(std::string_view value) {
  static constexpr std::string_view kPairs[][2] = {
      {"<", ">"},       {"\u2039", "\u203a"}, {"\u00ab", "\u00bb"}, {"\u3008", "\u3009"},
      {"&lt;", "&gt;"}, {"{", "}"},           {"[", "]"},           {"(", ")"}};
  for (const auto& [open, close] : kPairs) {
    std::size_t begin = value.find(open);
    std::size_t end = begin == npos ? npos : value.find(close, begin + open.size());
    if (end == npos) continue;
    std::string_view inner = trim(value.substr(begin + open.size(), end - begin - open.size()));
    if (inner.empty() || inner.front() == '$' || find_drawn(inner).is) continue;
    bool whole = begin == 0 && end + close.size() == value.size();
    if (open == "<" || open.size() > 1) return whole || inner.find('=') == npos;
    Wording wording = read_words(inner);
    if (whole && wording.unknown == 0 && wording.stand_ins + wording.credentials > 0) return true;
  }
  return false;
}

// Text in base64 looks drawn; what counts is whether a key hides in it, alone or as one side of
// "user:password", or behind a scheme.
bool hides_no_key(std::string_view text) {
  text = trim(text);
  std::size_t blank = text.find(' ');
  if (blank != npos && text.find(' ', blank + 1) == npos && find_drawn(text.substr(blank + 1)).is) return false;
  std::size_t colon = text.find(':');
  if (colon != npos && find_drawn(trim(text.substr(colon + 1))).is) return false;
  return !find_drawn(trim(text.substr(0, colon))).is;
}

struct Form {
  Verdict verdict = Verdict::kKey;  // kKey: the form leaves the question open
  Drawn drawn;
  bool jwt = false;
  Wording wording;  // only where nothing was drawn
};

Form read_form(std::string_view value) {
  Form form;
  auto is = [&form](Verdict verdict) {
    form.verdict = verdict;
    return form;
  };
  if (value.empty()) return is(Verdict::kTooShort);
  if (is_ciphertext(value)) return is(Verdict::kCiphertext);
  if (is_marked_digest(value)) return is(Verdict::kDigest);
  if (is_reference(value)) return is(Verdict::kReference);
  if (is_masked(value) || is_bracketed(value)) return is(Verdict::kPlaceholder);
  form.jwt = is_jwt(value);
  // The sample token of jwt.io: its subject is 1234567890.
  if (form.jwt) return value.find(".eyJzdWIiOiIxMjM0NTY3ODkw") != npos ? is(Verdict::kPlaceholder) : form;
  form.drawn = find_drawn(value);
  if (form.drawn.is && !form.drawn.uuid) {
    std::string text = printable_base64(value);
    if (!text.empty() && hides_no_key(text))
      return is(is_placeholder(text) ? Verdict::kPlaceholder : Verdict::kWords);
  }
  if (form.drawn.uuid) return form;
  if (form.drawn.is) return has_stand_in_segment(form.drawn.body) ? is(Verdict::kPlaceholder) : form;
  if (longest_x_run(value) >= 4) return is(Verdict::kPlaceholder);
  // The words say that it stands in for a key, or name a credential and nothing else.
  form.wording = read_words(value);
  bool names_only = form.wording.credentials > 0 && form.wording.others == 0 && form.wording.unknown == 0;
  names_only = names_only && value.find('/') == npos && !is_file_or_host(value);
  return form.wording.stand_ins > 0 || names_only ? is(Verdict::kPlaceholder) : form;
}

Verdict judge_undrawn(std::string_view value, const Wording& wording) {
  Weight weight = weigh(value);
  if (is_number(value) || is_uuid(value) || is_pattern(value, weight)) return Verdict::kPattern;
  std::size_t known = wording.credentials + wording.neutral + wording.others;
  bool worded = known > 0 && wording.unknown * 2 <= value.size();
  return worded || weight.in_words * 2 >= value.size() ? Verdict::kWords : Verdict::kTooShort;
}

std::size_t shortest(Anchor anchor) {
  return anchor == Anchor::kHeader || anchor == Anchor::kUrl ? 16 : 20;
}

}  // namespace

Verdict judge_key(std::string_view value, Anchor anchor, std::string_view name) {
  value = trim(value);
  Form form = read_form(value.substr(0, kLongest));
  if (form.verdict != Verdict::kKey) return form.verdict;
  if (value.size() > kLongest) return Verdict::kTooShort;
  if (!form.drawn.is && !form.jwt) {
    Verdict verdict = judge_undrawn(value, form.wording);
    bool could_be = value.size() >= shortest(anchor) && is_b64token(value);
    return verdict == Verdict::kTooShort && could_be ? Verdict::kWords : verdict;
  }
  if (value.size() < shortest(anchor)) return Verdict::kTooShort;
  bool generic = anchor == Anchor::kGenericName;
  if (generic && (form.jwt || form.drawn.uuid)) return Verdict::kDigest;
  bool role = names_digest(name) || (form.drawn.uuid && names_identifier(name));
  if (anchor != Anchor::kHeader && role) return Verdict::kDigest;
  return generic && !is_drawn_without_doubt(form.drawn, value) ? Verdict::kWords : Verdict::kKey;
}

std::string key_in_base64(std::string_view value) {
  constexpr std::size_t kShortest = 16;
  const std::string text = printable_base64(trim(value));
  auto key = [](std::string_view part) {
    part = trim(part);
    return part.size() >= kShortest && is_b64token(part) && judge_key(part, Anchor::kHeader) == Verdict::kKey
               ? std::string(part)
               : std::string();
  };
  if (text.size() < kShortest) return {};
  if (std::string whole = key(text); !whole.empty()) return whole;
  std::string_view rest = text;
  if (std::size_t blank = rest.find(' '); blank != npos && rest.find(':') == npos) return key(rest.substr(blank));
  const std::size_t colon = rest.find(':');
  if (colon == npos) return {};
  std::string behind = key(rest.substr(colon + 1));
  return behind.empty() ? key(rest.substr(0, colon)) : behind;
}

bool is_placeholder(std::string_view value) {
  value = trim(value).substr(0, kLongest);
  Form form = read_form(value);
  if (form.verdict != Verdict::kKey || form.drawn.is || form.jwt)
    return form.verdict == Verdict::kPlaceholder;
  Weight weight = weigh(value);
  // 123, 0000 and the like are too short for a pattern, but nobody's key either.
  bool short_number = value.size() < 6 && is_number(value);
  return short_number || is_uuid(value) || is_pattern(value, weight);
}

}  // namespace credward::detect
