#include "report/markdown.h"

#include <fmt/format.h>

#include "text/sanitize.h"

namespace credward::report {

std::string markdown_safe(std::string_view text) {
  // As entities, because a backslash before a letter would stand there. The colon and the dot keep addresses from
  // becoming links; `@` and `#` would notify people and name issues.
  constexpr std::string_view kMarks = "\\`*_{}[]<>()#+!|~&@$^=-:.";
  std::string out;
  const std::string safe = text::terminal_safe(text);
  for (std::size_t i = 0; i < safe.size(); ++i) {
    char c = safe[i];
    bool dot_of_a_sentence = (c == '.' || c == ':') && (i + 1 == safe.size() || safe[i + 1] == ' ');
    if (kMarks.find(c) != std::string_view::npos && !dot_of_a_sentence) out += fmt::format("&#{};", static_cast<int>(c));
    else out += c;
  }
  return out;
}

}  // namespace credward::report
