#include "detect/command_context.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace credward::detect {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Text that fills in what stands in single quotes before a shell sees it, or hands it to another one.
bool is_certain_shell(std::string_view language) {
  constexpr std::array<std::string_view, 12> kCertain = {
      "ps1", "psm1", "sh", "yml", "yaml", "dockerfile", "makefile", "md", "markdown", "txt", "cmd", ""};
  return one_of(language, kCertain) || is_prose(language) || is_shell(language);
}

// Templates are filled in before anything reads them.
bool is_template(std::string_view path) {
  for (std::string_view end : {".tpl", ".tmpl", ".template", ".j2", ".jinja", ".jinja2", ".erb", ".mustache",
                               ".gotmpl", ".tftpl", ".hbs", ".ejs"})
    if (path.ends_with(end)) return true;
  return false;
}

}  // namespace

CommandContext::CommandContext(const Surroundings& surroundings)
    : surroundings_(surroundings), text_(surroundings.text()) {
  find_heredocs();
}

bool CommandContext::expands_single_quotes(std::size_t begin) const {
  if (!is_certain_shell(surroundings_.language_at(begin)) || is_template(surroundings_.document().path()) ||
      in_heredoc(begin))
    return true;
  // eval, printf, envsubst and the like give single quotes another meaning.
  const text::LineIndex& lines = surroundings_.document().own_lines();
  const std::size_t first = lines.line_span(lines.line_of(begin)).begin;
  if (first > begin || begin - first > 400) return true;
  const std::string_view before = text_.substr(first, begin - first);
  for (std::string_view word : {"eval", "printf", "envsubst", "echo", "ssh ", "-c "})
    if (before.find(word) != std::string_view::npos) return true;
  return false;
}

bool CommandContext::is_shown(std::size_t offset) const {
  const text::LineIndex& lines = surroundings_.document().own_lines();
  const std::uint32_t number = lines.line_of(offset);
  const core::Span line = lines.line_span(number);
  const std::string_view before = text_.substr(line.begin, std::min<std::size_t>(offset - line.begin, 200));
  auto explains = [](std::string_view text) {
    for (std::string_view word : {"echo ", "print", "puts ", "console.", "log", "sage", "help", "escription",
                                  "epilog", "example", "Example", "summary"})
      if (text.find(word) != std::string_view::npos) return true;
    return false;
  };
  if (explains(before)) return true;
  const std::string_view language = surroundings_.document().language();
  if (language == "tsx" || language == "jsx") {
    // <pre>{`curl …`}</pre>: text of a page.
    auto skip = [&](std::size_t at) {
      while (at > 0 && std::isspace(static_cast<unsigned char>(text_[at - 1])) != 0) --at;
      return at;
    };
    const std::size_t brace = skip(offset);
    const std::size_t tag = brace > 0 && text_[brace - 1] == '{' ? skip(brace - 1) : 0;
    if (tag > 1 && text_[tag - 1] == '>' && text_[tag - 2] != '=') return true;
  }
  if (language != "yml" && language != "yaml") return false;
  // A block scalar's key: `description: |`, `x-codeSamples: … source: |`.
  constexpr std::uint32_t kReach = 40;
  const std::size_t indent = lines.line(number).find_first_not_of(" \t");
  for (std::uint32_t back = 1; back < number && back < kReach; ++back) {
    const std::string_view above = lines.line(number - back);
    const std::size_t here = above.find_first_not_of(" \t");
    if (here == std::string_view::npos || here >= indent) continue;
    return explains(above) || above.find("source:") != std::string_view::npos;
  }
  return false;
}

void CommandContext::find_heredocs() {
  std::size_t budget = text_.size() + (1U << 16);  // lines that may be looked at for their delimiters
  const std::string_view language = surroundings_.document().language();
  if (!is_shell(language) && !is_certain_shell(language)) return;
  std::size_t i = 0;
  while ((i = text_.find("<<", i)) != std::string_view::npos) {
    std::size_t word = i + 2;
    i = word;
    if (word < text_.size() && text_[word] == '-') ++word;
    while (word < text_.size() &&
           (is_blank(text_[word]) || text_[word] == '\'' || text_[word] == '"' || text_[word] == '\\'))
      ++word;
    std::size_t end = word;
    while (end < text_.size() && end - word < 40 && is_word(text_[end])) ++end;
    const std::size_t line_end = text_.find('\n', end);
    if (end == word || line_end == std::string_view::npos) continue;
    const std::string delimiter = std::string(text_.substr(word, end - word));
    std::size_t close = line_end;
    constexpr int kMostLines = 2000;
    for (int lines = 0; lines < kMostLines && close != std::string_view::npos; ++lines) {
      std::size_t start = close + 1;
      while (start < text_.size() && is_blank(text_[start])) ++start;
      if (text_.substr(start, delimiter.size()) == delimiter &&
          (start + delimiter.size() >= text_.size() || !is_word(text_[start + delimiter.size()])))
        break;
      close = text_.find('\n', start);
      if (--budget == 0) return;
    }
    if (close == std::string_view::npos) continue;
    heredocs_.push_back({line_end, close});
    i = close;
  }
}

std::function<bool(std::size_t)> CommandContext::folding(std::size_t begin) const {
  const text::LineIndex& lines = surroundings_.document().own_lines();
  auto indent_of = [](std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); };
  const std::uint32_t own = lines.line_of(begin);
  const std::size_t indent = indent_of(lines.line(own));
  constexpr std::uint32_t kReach = 60;
  char block = 0;
  for (std::uint32_t back = 1; back < own && back < kReach; ++back) {
    std::string_view line = lines.line(own - back);
    if (indent_of(line) >= line.size() || indent_of(line) >= indent) continue;
    while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())) != 0) line.remove_suffix(1);
    while (!line.empty() && (line.back() == '-' || line.back() == '+' ||
                             std::isdigit(static_cast<unsigned char>(line.back())) != 0))
      line.remove_suffix(1);
    if (!line.empty() && (line.back() == '|' || line.back() == '>')) block = line.back();
    break;
  }
  if (block == '|') return {};
  return [&lines, indent, block, indent_of](std::size_t offset) {
    const std::uint32_t next = lines.line_of(offset) + 1;
    if (next > lines.line_count()) return false;
    const std::string_view line = lines.line(next);
    const std::size_t here = indent_of(line);
    return here < line.size() && (block == '>' ? here >= indent : here > indent);
  };
}

}  // namespace credward::detect
