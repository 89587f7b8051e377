#include "engine/mask.h"

#include <algorithm>
#include <cctype>

#include "core/secret_text.h"
#include "detect/plausible.h"

namespace credward::engine {
namespace {

// Shorter runs of a key's alphabet cannot be a key, nor give one away (a report's bound is eight characters,
// too).
constexpr std::size_t kShortestMasked = 8;
constexpr std::size_t kLongestName = 24;
constexpr std::size_t kLongestWord = 15;  // a key has 16 characters
constexpr std::size_t kLongestSegment = 16;

bool is_key_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("-._~+/=").find(c) != std::string_view::npos;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool only_letters(std::string_view text, std::string_view more = "-") {
  return std::all_of(text.begin(), text.end(),
                     [&](unsigned char c) { return std::isalpha(c) != 0 || more.find(static_cast<char>(c)) != std::string_view::npos; });
}

// BYTESTACK_API_KEY, or a name behind a sign that makes it a variable.
bool is_variable(std::string_view before, std::string_view run) {
  bool plain = std::none_of(run.begin(), run.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  bool shouting = plain && run.find('_') != std::string_view::npos && lower(run) != run &&
                  std::none_of(run.begin(), run.end(), [](unsigned char c) { return std::islower(c) != 0; });
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  bool marked =
      before.ends_with("$") || before.ends_with("${") || before.ends_with("{{") || before.ends_with("%");
  return shouting || (marked && plain && run.size() < 40);
}

bool is_version(std::string_view segment) {
  return segment.size() <= 4 && segment.starts_with('v') &&
         std::all_of(segment.begin() + 1, segment.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Of "//HOST/PATH": the host, unless it is somebody's name and password, and the words of the path.
std::size_t shown_of_url(std::string_view run, char behind) {
  constexpr std::size_t kSlashes = 2;
  std::size_t end = std::min(run.find('/', kSlashes), run.size());
  std::string_view host = run.substr(kSlashes, end - kSlashes);
  bool whole = end < run.size() || behind != '@';
  if (!whole || host.find('.') == std::string_view::npos || !only_letters(host, "-.")) return kSlashes;
  while (end < run.size()) {
    std::size_t next = std::min(run.find('/', end + 1), run.size());
    std::string_view segment = run.substr(end + 1, next - end - 1);
    if (segment.size() > kLongestSegment || !(only_letters(segment, "-_") || is_version(segment))) return end + 1;
    end = next;
  }
  return end;
}

// How much of a run of a key's alphabet can be shown.
std::size_t shown_of(std::string_view before, std::string_view run, char behind) {
  if (run.size() < kShortestMasked) return run.size();
  bool first = before.empty() || before.back() == '\n';
  if (first && only_letters(run) && run.size() <= kLongestName) return run.size();
  if (is_variable(before, run)) return run.size();
  if (run.starts_with("//") && (before.ends_with("http:") || before.ends_with("https:"))) return shown_of_url(run, behind);
  // A scheme or a header's name, however it is spelt; a command's option.
  if (only_letters(run) && run.size() <= (run.starts_with("--") ? kLongestName : kLongestWord)) return run.size();
  constexpr std::string_view kBearer = "bearer";
  if (lower(run).starts_with(kBearer)) return kBearer.size();
  // "Authorization=Bearer", "api_key=KEY"; what pads a key stands at its end.
  std::size_t equals = run.find('=');
  if (equals == std::string_view::npos || equals > kLongestName || !only_letters(run.substr(0, equals), "-_")) return 0;
  std::string_view value = run.substr(equals + 1);
  if (value.find_first_not_of('=') == std::string_view::npos) return 0;
  return equals + 1 + shown_of(run.substr(0, equals + 1), value, behind);
}

}  // namespace

Masked mask_header(std::string_view typed) {
  Masked out;
  std::size_t i = 0;
  while (i < typed.size()) {
    std::size_t end = i;
    while (end < typed.size() && is_key_byte(typed[end])) ++end;
    std::size_t kept = 1;
    if (end == i) {
      end = i + 1;
    } else {
      kept = shown_of(typed.substr(0, i), typed.substr(i, end - i), end < typed.size() ? typed[end] : '\0');
    }
    for (std::size_t k = i; k < end; ++k) out.places.push_back(out.text.size() + std::min(k - i, kept));
    out.text += typed.substr(i, kept);
    if (kept < end - i) {
      out.text += "KEY";
      out.hidden.emplace_back(typed.substr(i + kept, end - i - kept));
    }
    i = end;
  }
  out.places.push_back(out.text.size());
  return out;
}

std::string without_hidden(std::string_view sentence, const std::vector<std::string>& hidden) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size();) {
    std::size_t end = i;
    while (end < sentence.size() && is_key_byte(sentence[end])) ++end;
    std::string_view run = sentence.substr(i, end - i);
    std::string_view core = run.substr(0, run.find_last_not_of('.') + 1);  // a sentence may end behind it
    bool quoted = core.size() >= kShortestMasked &&
                  std::any_of(hidden.begin(), hidden.end(), [&](const std::string& key) { return key.find(core) != std::string::npos; });
    if (quoted) {
      out += "KEY";
      out += run.substr(core.size());
    } else {
      out += run;
    }
    if (end < sentence.size()) out += sentence[end++];
    i = end;
  }
  return out;
}

std::string without_likely_keys(std::string_view sentence) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size();) {
    std::size_t end = i;
    while (end < sentence.size() && is_key_byte(sentence[end]) && sentence[end] != '/') ++end;
    const std::string_view run = sentence.substr(i, end - i);
    if (run.size() <= kLongestWord || !detect::may_hold_key(run, {})) {
      out += run;
    } else {
      out += core::Fingerprinter().identify(core::SecretText(std::string(run))).preview;
    }
    if (end < sentence.size()) out += sentence[end++];
    i = end;
  }
  return out;
}

}  // namespace credward::engine
