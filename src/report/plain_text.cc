#include "report/plain_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace credward::report {
namespace {

constexpr std::string_view kEllipsis = "…";

std::string_view without_line_mark(std::string_view line) {
  std::size_t hashes = line.find_first_not_of('#');
  if (hashes > 0 && hashes != std::string_view::npos && line[hashes] == ' ') return line.substr(hashes + 1);
  return line;
}

void append_without_marks(std::string& out, std::string_view line) {
  bool code = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '`') {
      code = !code;
    } else if (!code && line.substr(i, 2) == "**") {
      ++i;
    } else {
      out += line[i];
    }
  }
}

}  // namespace

std::string plain_text(std::string_view markdown) {
  std::string out;
  bool fenced = false;
  while (!markdown.empty()) {
    std::size_t end = markdown.find('\n');
    std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 1);
    if (line.starts_with("```")) {
      fenced = !fenced;
      continue;
    }
    if (fenced) out += line;
    else append_without_marks(out, without_line_mark(line));
    out += '\n';
  }
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

std::string shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  std::size_t end = bytes > kEllipsis.size() ? bytes - kEllipsis.size() : 0;
  while (end > 0 && text::is_utf8_continuation(text[end])) --end;
  return std::string(text.substr(0, end)) + std::string(kEllipsis);
}

std::size_t columns(std::string_view text) { return text::columns(text); }

std::string first_columns(std::string_view text, std::size_t width) {
  std::size_t end = 0, used = 0;
  while (end < text.size()) {
    const std::size_t size = text::utf8_at(text, end).size;
    used += text::columns(text.substr(end, size));
    if (used > width) break;
    end += size;
  }
  return std::string(text.substr(0, end));
}

std::string last_columns(std::string_view text, std::size_t width) {
  std::size_t begin = 0;
  while (begin < text.size() && text::columns(text.substr(begin)) > width) begin += text::utf8_at(text, begin).size;
  return std::string(text.substr(begin));
}

std::string middle_shortened(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  std::size_t begin = width / 3;
  return first_columns(text, begin) + std::string(kEllipsis) + last_columns(text, width - begin - 1);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    if (text.empty()) break;
    std::string_view word = text.substr(0, text.find_first_of(" \n"));
    text.remove_prefix(word.size());
    std::size_t size = columns(word);
    if (used > 0 && used + 1 + size > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    if (used > 0) line += ' ';
    line += word;
    used += size + (used > 0 ? 1 : 0);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string without_log_commands(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    bool command = (i == begin + 1 && line.substr(begin, 2) == "::") || (i > 0 && line.substr(i - 1, 2) == "##");
    if (command) out += ' ';
    out += line[i];
  }
  return out;
}

}  // namespace credward::report
