// The first line is a key, the rest a text: after redaction no eight characters of the key stand there, and
// what goes to a terminal is one line of valid UTF-8 without controls.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/secret_text.h"
#include "text/redaction.h"
#include "text/sanitize.h"
#include "text/utf8.h"

namespace {

constexpr std::size_t kGram = 8;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '9') || c == '_' || c == '-';
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line_end = std::min(input.find('\n'), input.size());
  const std::string key(input.substr(0, line_end));
  const std::string_view text = input.substr(std::min(line_end + 1, input.size()));

  const std::string shown = credward::text::terminal_safe(text);
  require(std::none_of(shown.begin(), shown.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }));

  // Keys have no zeros here, because the replacement's digits are zeros.
  if (key.size() < kGram || !std::all_of(key.begin(), key.end(), is_key_character)) return 0;
  credward::text::Redactor redactor;
  redactor.add(credward::core::SecretText(key), {std::string(32, '0'), "preview"});
  const std::string redacted = redactor.redact(text);
  for (std::size_t at = 0; at + kGram <= key.size(); ++at) {
    require(redacted.find(key.substr(at, kGram)) == std::string::npos);
  }
  return 0;
}
