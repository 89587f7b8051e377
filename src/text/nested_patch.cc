// Patches: what each hunk of code, or of a shell script, leaves behind, without the marks and the lines that it takes
// away.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/embedded.h"

namespace credward::text {
namespace {

// What the file that is patched is written in; empty for what a hunk says nothing of by itself.
std::string language_of(std::string_view path) {
  path = path.substr(0, path.find_first_of("\t\r"));
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return {};
  constexpr std::array<std::string_view, 20> kThese = {"sh", "bash", "zsh", "ksh", "bats", "py", "js",    "jsx",   "ts",   "tsx",
                                                       "go", "rb",   "php", "java", "kt",  "cs", "rs",    "swift", "scala", "yml"};
  const std::string_view extension = path.substr(dot + 1);
  if (extension == "yaml") return "yml";
  if (std::find(kThese.begin(), kThese.end(), extension) == kThese.end()) return {};
  const std::string named = language_named(extension);
  return extension == "bats" ? "sh" : named.empty() ? std::string(extension) : named;
}

// A hunk is no whole file: code of which a part is cut off says nothing of what is left.
bool is_balanced(std::string_view code) {
  int open = 0;
  for (char c : code) {
    if (std::string_view("([{").find(c) != std::string_view::npos) ++open;
    if (std::string_view(")]}").find(c) != std::string_view::npos && --open < 0) return false;
  }
  return open == 0;
}

}  // namespace

Nested nested_patch(const Document::Ptr& document) {
  Nested nested;
  if (document->language() != "patch" && document->language() != "diff") return nested;
  const std::string_view text = document->text();
  const LineIndex& lines = document->own_lines();
  const bool clients = names_client(text);
  EmbeddedText out(document);
  std::string language;
  bool inside = false, goes_on = false;
  auto finish = [&](std::size_t at) {
    // Where the hunk ends within a command, the rest is not known.
    if (goes_on && language == "sh") out.put("$rest\n", {at, at});
    const bool whole = language == "sh" ? clients : is_balanced(out.view());
    if (whole)
      out.finish(language, nested);
    else
      out.clear();
    goes_on = false;
  };
  for (std::uint32_t n = 1; n <= lines.line_count() && nested.bound.empty(); ++n) {
    const core::Span span = lines.line_span(n);
    const std::string_view line = lines.line(n);
    if (line.starts_with("+++ ") || line.starts_with("diff ") || line.starts_with("@@")) {
      finish(span.begin);
      if (line.starts_with("+++ ")) language = language_of(line.substr(4));
      inside = line.starts_with("@@");
      continue;
    }
    if (!inside || language.empty() || line.empty() || (line[0] != '+' && line[0] != ' ')) continue;
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
