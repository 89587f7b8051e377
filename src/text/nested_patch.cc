// Patches: what each hunk of a shell script leaves behind, without the marks and the lines that it takes
// away.
#include <algorithm>
#include <array>
#include <string>

#include "text/embedded.h"

namespace credward::text {
namespace {

// A hunk is no whole file; commands are whole in it, and what is defined elsewhere is unknown.
bool is_shell_script(std::string_view path) {
  constexpr std::array<std::string_view, 5> kEndings = {".sh", ".bash", ".zsh", ".ksh", ".bats"};
  path = path.substr(0, path.find_first_of("\t\r"));
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view end) { return path.ends_with(end); });
}

}  // namespace

Nested nested_patch(const Document::Ptr& document) {
  Nested nested;
  if (document->language() != "patch" && document->language() != "diff") return nested;
  if (!names_client(document->text())) return nested;
  const std::string_view text = document->text();
  const LineIndex& lines = document->own_lines();
  EmbeddedText out(document);
  bool shell = false, inside = false, goes_on = false;
  auto finish = [&](std::size_t at) {
    // Where the hunk ends within a command, the rest is not known.
    if (goes_on) out.put("$rest\n", {at, at});
    out.finish("sh", nested);
    goes_on = false;
  };
  for (std::uint32_t n = 1; n <= lines.line_count() && nested.bound.empty(); ++n) {
    const core::Span span = lines.line_span(n);
    const std::string_view line = lines.line(n);
    if (line.starts_with("+++ ") || line.starts_with("diff ") || line.starts_with("@@")) {
      finish(span.begin);
      if (line.starts_with("+++ ")) shell = is_shell_script(line.substr(4));
      inside = line.starts_with("@@");
      continue;
    }
    if (!inside || !shell || line.empty() || (line[0] != '+' && line[0] != ' ')) continue;
    const std::size_t next = n < lines.line_count() ? lines.line_span(n + 1).begin : text.size();
    std::string_view words = line;
    while (!words.empty() && words.back() == '\r') words.remove_suffix(1);
    goes_on = words.ends_with('\\');
    out.take({span.begin + 1, next});
  }
  finish(text.size());
  return nested;
}

}  // namespace credward::text
