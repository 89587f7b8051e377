// Commands in TOML (mise, poe, cargo-make, wrangler, …) and INI (supervisor, tox, units of systemd).
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "text/embedded.h"

namespace credward::text {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}
bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// `ns:env:NAME`, `ENV_NAME`, `env.NAME`: the variable's own name.
std::string variable_name(std::string_view inside) {
  inside = trimmed(inside);
  inside = inside.substr(inside.find_last_of(":. ") + 1);
  if (inside.starts_with("ENV_")) inside.remove_prefix(4);
  return std::string(inside);
}

// What the program that reads the settings fills in by itself, at a place; its size and name.
struct FilledIn {
  std::size_t size = 0;
  std::string name;
};

FilledIn between(std::string_view text, std::string_view open, std::string_view close) {
  constexpr std::size_t kLongest = 200;
  if (!text.starts_with(open)) return {};
  text = text.substr(0, kLongest);
  const std::size_t end = text.find(close, open.size());
  if (end == std::string_view::npos || text.substr(0, end).find('\n') != std::string_view::npos) return {};
  return {end + close.size(), variable_name(text.substr(open.size(), end - open.size()))};
}

class Settings {
 public:
  explicit Settings(const Document::Ptr& document)
      : document_(document), text_(document->text()), lines_(document->own_lines()) {}

  Nested toml() {
    for (std::size_t at = 0; at < text_.size() && nested_.bound.empty();) {
      at = skip_blanks(at);
      at = toml_line(at);
      at = std::min(text_.find('\n', at), text_.size() - 1) + 1;
    }
    return std::move(nested_);
  }

  Nested ini(bool unit) {
    ini_ = true;
    unit_ = unit;
    for (std::uint32_t n = 1; n <= lines_.line_count() && nested_.bound.empty(); ++n) n = ini_line(n);
    return std::move(nested_);
  }

 private:
  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at;
  }

  // One character, or what is filled in there before a shell reads it.
  std::size_t take(std::size_t at, ShellText& out) const {
    const std::string_view rest = text_.substr(at);
    FilledIn filled = between(rest, "{{", "}}");
    if (filled.size == 0) filled = between(rest, "%(", ")s");
    if (filled.size == 0 && ini_ && rest.size() > 1 &&
        std::isalpha(static_cast<unsigned char>(rest[1])) != 0 && (at == 0 || text_[at - 1] != '$'))
      filled = between(rest, "{", "}");  // tox: {posargs}, {env:KEY}
    if (filled.size == 0 && unit_) filled = between(rest, "${", "}");
    if (filled.size > 0) {
      out.variable(filled.name, {at, at + filled.size});
      return at + filled.size;
    }
    out.take({at, at + 1});
    return at + 1;
  }

  // [table], or a key and its value. Returns where it ends.
  std::size_t toml_line(std::size_t at) {
    if (at < text_.size() && text_[at] == '[') {
      const std::size_t close = std::min(text_.find_first_of("]\n", at + 1), text_.size());
      std::string_view table = text_.substr(at + 1, close - at - 1);
      table = table.substr(table.rfind('.') + 1);
      holds_commands_ = table == "tasks" || table == "scripts" || table == "aliases";
      return close;
    }
    return toml_pair(at);
  }

  std::size_t toml_pair(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size() && (is_name(text_[end]) || text_[end] == '"' || text_[end] == '\'')) ++end;
    std::string_view name = text_.substr(at, end - at);
    end = skip_blanks(end);
    if (name.empty() || end >= text_.size() || text_[end] != '=') return end;
    while (!name.empty() && (name.back() == '"' || name.back() == '\'')) name.remove_suffix(1);
    name = name.substr(name.find_last_of(".\"'") + 1);
    const std::size_t value = skip_blanks(end + 1);
    if (value >= text_.size()) return value;
    if (text_[value] == '{') return toml_table(value);
    if (text_[value] != '"' && text_[value] != '\'' && text_[value] != '[') return value;
    const bool command = holds_commands_ || is_command_name(name);
    if (text_[value] == '[') return toml_list(value, command);
    ShellText out(document_);
    const std::size_t behind = toml_string(value, out);
    if (command && text_.substr(value, behind - value).find(' ') != std::string_view::npos)
      finish(value, behind, out);
    return behind;
  }

  // { cmd = "…", help = "…" } on one line.
  std::size_t toml_table(std::size_t at) {
    constexpr int kDepth = 8;
    if (depth_ >= kDepth) return at + 1;
    const std::size_t line = std::min(text_.find('\n', at), text_.size());
    const bool outer = std::exchange(holds_commands_, false);
    ++depth_;
    for (++at; at < line && text_[at] != '}';) {
      const std::size_t pair = skip_blanks(at);
      at = std::max(toml_pair(pair), pair + 1);
    }
    --depth_;
    holds_commands_ = outer;
    return at;
  }

  // Commands one after the other. A list of one command's arguments is read as such by what looks at text
  // alone.
  std::size_t toml_list(std::size_t at, bool command) {
    const std::size_t begin = at;
    ShellText out(document_);
    bool first_has_blank = false, any = false;
    for (++at; at < text_.size() && text_[at] != ']';) {
      if (text_[at] == '#') at = std::min(text_.find('\n', at), text_.size());
      if (at >= text_.size() || (text_[at] != '"' && text_[at] != '\'')) {
        ++at;
        continue;
      }
      const std::size_t end = toml_string(at, out);
      if (!any) first_has_blank = text_.substr(at, end - at).find(' ') != std::string_view::npos;
      any = true;
      out.put("\n", {end, end});
      at = std::max(end, at + 1);
    }
    if (command && first_has_blank) finish(begin, at, out);
    return at;
  }

  // Behind the string that opens at `at`; its content goes to `out`.
  std::size_t toml_string(std::size_t at, ShellText& out) const {
    const char quote = text_[at];
    const std::string three(3, quote);
    const bool block = text_.substr(at, 3) == three;
    at += block ? 3 : 1;
    if (block && at < text_.size() && text_[at] == '\r') ++at;
    if (block && at < text_.size() && text_[at] == '\n') ++at;
    while (at < text_.size() &&
           (block ? text_.substr(at, 3) != three : text_[at] != quote && text_[at] != '\n')) {
      if (quote == '"' && text_[at] == '\\' && at + 1 < text_.size()) {
        const char c = text_[at + 1];
        const char inner[] = {c == 'n' ? '\n' : c == 't' ? '\t' : c};
        std::size_t end = at + 2;
        if (c == '\n' || c == '\r') {
          while (end < text_.size() && std::isspace(static_cast<unsigned char>(text_[end])) != 0) ++end;
        } else if (c == 'u' || static_cast<unsigned char>(c) >= 0x80) {
          end = at + 1;
          out.take({at, end});
        } else {
          out.put({inner, 1}, {at, end});
        }
        at = end;
      } else {
        at = take(at, out);
      }
    }
    return std::min(at + (block ? 3 : 1), text_.size());
  }

  // Returns the last line that belongs to it.
  std::uint32_t ini_line(std::uint32_t n) {
    const core::Span line = lines_.line_span(n);
    std::size_t end = line.begin;
    while (end < line.end && is_name(text_[end])) ++end;
    const std::string_view name = text_.substr(line.begin, end - line.begin);
    end = std::min(skip_blanks(end), line.end);
    if (end == line.end || (text_[end] != '=' && text_[end] != ':') || !is_command_name(name)) return n;
    ShellText out(document_);
    std::size_t begin = std::min(skip_blanks(end + 1), line.end);
    // "-/usr/bin/curl": a failure that systemd ignores.
    while (unit_ && begin < line.end &&
           std::string_view("-@:+!").find(text_[begin]) != std::string_view::npos)
      ++begin;
    std::uint32_t last = n;
    ini_value({begin, line.end}, out);
    while (last < lines_.line_count() && goes_on(last)) {
      ++last;
      const core::Span next = lines_.line_span(last);
      out.put("\n", {next.begin, next.begin});
      if (!is_remark(lines_.line(last))) ini_value(next, out);
    }
    finish(begin, lines_.line_span(last).end, out);
    return last;
  }

  // Behind a backslash, or on an indented line; remarks and empty lines may stand between.
  bool goes_on(std::uint32_t n) const {
    constexpr std::uint32_t kReach = 10;
    if (trimmed(lines_.line(n)).ends_with('\\')) return true;
    for (std::uint32_t next = n + 1; next <= lines_.line_count() && next <= n + kReach; ++next) {
      const std::string_view line = lines_.line(next);
      if (!is_remark(line)) return is_blank(line.front());
    }
    return false;
  }

  static bool is_remark(std::string_view line) {
    line = trimmed(line);
    return line.empty() || line.front() == '#' || line.front() == ';';
  }

  void ini_value(core::Span value, ShellText& out) const {
    std::size_t at = std::min(skip_blanks(value.begin), value.end);
    while (at < value.end && text_.substr(at, 2) != " ;") {
      if (text_.substr(at, 2) == "%%") {
        out.put("%", {at, at + 2});
        at += 2;
      } else {
        at = take(at, out);
      }
    }
  }

  void finish(std::size_t begin, std::size_t end, ShellText& out) {
    const std::string_view value = text_.substr(begin, end - begin);
    if (names_client(value) && value.find("{%") == std::string_view::npos) out.finish("sh", nested_);
  }

  const Document::Ptr& document_;
  std::string_view text_;
  const LineIndex& lines_;
  bool ini_ = false;
  bool unit_ = false;            // of systemd
  bool holds_commands_ = false;  // the table's values are commands, whatever they are called
  int depth_ = 0;                // of tables in tables on one line
  Nested nested_;
};

}  // namespace

Nested nested_settings(const Document::Ptr& document) {
  const std::string& language = document->language();
  const bool toml = language == "toml";
  const bool unit = language == "service" || language == "timer";
  if (!toml && !unit && language != "ini" && language != "cfg" && language != "conf") return {};
  if (!names_client(document->text())) return {};
  return toml ? Settings(document).toml() : Settings(document).ini(unit);
}

}  // namespace credward::text
