// Commands in YAML: `run`, `script`, `command` and the like of GitHub Actions, GitLab, CircleCI, Azure,
// compose, Kubernetes and Ansible, as block scalars, in quotes, plain, and as lists. `shell:` beside them
// says what reads them. Code of other languages: what a first line or a neighbour says it is.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "text/embedded.h"
#include "text/json_scanner.h"

namespace credward::text {
namespace {

struct CommandKey {
  std::string_view name;
  std::string_view language;
};
constexpr std::array<CommandKey, 24> kKeys = {{
    {"run", "sh"},
    {"script", "sh"},
    {"before_script", "sh"},
    {"after_script", "sh"},
    {"command", "sh"},
    {"commands", "sh"},
    {"cmd", "sh"},
    {"args", "sh"},
    {"entrypoint", "sh"},
    {"test", "sh"},  // a health check of compose
    {"shell", "sh"},
    {"bash", "sh"},
    {"pwsh", "ps1"},
    {"powershell", "ps1"},
    {"inline", "sh"},
    {"inlineScript", "sh"},
    {"install", "sh"},
    {"before_install", "sh"},
    {"build", "sh"},
    {"pre_build", "sh"},
    {"post_build", "sh"},
    {"postStart", "sh"},
    {"ansible.builtin.shell", "sh"},
    {"ansible.builtin.command", "sh"},
}};

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
  while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

struct Line {
  std::size_t indent = 0;                     // of its first key or value, list dashes before it included
  std::size_t dash = std::string_view::npos;  // indent of its last dash; npos without one
  std::string_view key;                       // empty if it has none
  core::Span value;                           // behind the key, or all of it
  bool blank = false;
};

// What GitHub fills in before the shell reads is a variable to it. Other templates are not code yet.
class GitHubText {
 public:
  explicit GitHubText(const Document::Ptr& document) : text_(document->text()), out_(document) {}

  void take(core::Span span) {
    const std::string_view text = text_.substr(0, span.end);  // no search may run on
    for (std::size_t at = span.begin; at < span.end;) {
      if (text.substr(at, 3) == "${{") {
        const std::size_t close = text.find("}}", at);
        const std::size_t end = close < span.end ? close + 2 : span.end;
        out_.variable(name_of(text.substr(at + 3, end - at - 3)), {at, end});
        at = end;
        continue;
      }
      if (text.substr(at, 2) == "{{") is_template_ = true;
      const std::size_t next = std::min(text.find_first_of("${", at + 1), span.end);
      out_.take({at, next});
      at = next;
    }
  }
  void put(std::string_view inner, core::Span span) { out_.put(inner, span); }
  void finish(const std::string& language, Nested& nested) {
    if (!is_template_) out_.finish(language, nested);
  }

 private:
  static std::string name_of(std::string_view expression) {
    expression = trimmed(expression.substr(0, expression.find('}')));
    std::size_t begin = expression.size();
    while (begin > 0 && is_name(expression[begin - 1])) --begin;
    return std::string(expression.substr(begin));
  }

  std::string_view text_;
  ShellText out_;
  bool is_template_ = false;
};

class Reader {
 public:
  explicit Reader(const Document::Ptr& document)
      : document_(document), text_(document->text()), lines_(document->own_lines()) {}

  Nested read() {
    for (std::uint32_t n = 1; n <= lines_.line_count() && nested_.bound.empty(); ++n) {
      const Line line = line_at(n);
      if (line.key.empty()) continue;
      if (line.key == "defaults") find_default(n, line.indent);
      const auto key =
          std::find_if(kKeys.begin(), kKeys.end(), [&](const CommandKey& k) { return k.name == line.key; });
      std::string language = is_block(line) ? code_language(n, line) : std::string();
      if (language.empty() && key == kKeys.end()) continue;
      if (language.empty()) language = language_of(n, line, *key);
      if (!language.empty()) n = std::max(n, command(n, line, language));
    }
    return std::move(nested_);
  }

 private:
  Line line_at(std::uint32_t n) const {
    Line line;
    const core::Span span = lines_.line_span(n);
    std::size_t at = span.begin;
    while (at < span.end &&
           (text_[at] == ' ' || (text_[at] == '-' && (at + 1 >= span.end || is_blank(text_[at + 1]))))) {
      if (text_[at] == '-') line.dash = at - span.begin;
      ++at;
    }
    line.indent = at - span.begin;
    line.value = {at, span.end};
    const std::string_view content = trimmed(text_.substr(at, span.end - at));
    line.blank = content.empty() && line.dash == std::string_view::npos;
    std::size_t end = at;
    while (end < span.end && end - at < 40 && (is_name(text_[end]) || text_[end] == '.' || text_[end] == '-'))
      ++end;
    if (end > at && end < span.end && text_[end] == ':' &&
        (end + 1 == span.end || is_blank(text_[end + 1]) || text_[end + 1] == '\r')) {
      line.key = text_.substr(at, end - at);
      line.value.begin = end + 1;
    }
    while (line.value.begin < line.value.end && is_blank(text_[line.value.begin])) ++line.value.begin;
    while (line.value.end > line.value.begin &&
           (is_blank(text_[line.value.end - 1]) || text_[line.value.end - 1] == '\r'))
      --line.value.end;
    return line;
  }

  std::string_view view(core::Span span) const { return text_.substr(span.begin, span.size()); }

  // `defaults: run: shell: pwsh`
  void find_default(std::uint32_t n, std::size_t indent) {
    for (std::uint32_t k = n + 1; k <= std::min(lines_.line_count(), n + 6); ++k) {
      const Line line = line_at(k);
      if (!line.blank && line.indent <= indent) return;
      if (line.key == "shell") default_ = shell(view(line.value));
    }
  }

  // Empty for what has no reader here (cmd).
  static std::string shell(std::string_view word) {
    word = trimmed(word.substr(0, word.find('#')));
    word = word.substr(0, word.find(' '));
    while (!word.empty() && (word.front() == '"' || word.front() == '\'')) word.remove_prefix(1);
    while (!word.empty() && (word.back() == '"' || word.back() == '\'')) word.remove_suffix(1);
    return language_named(word.substr(word.rfind('/') + 1));
  }

  bool is_block(const Line& line) const {
    return line.value.size() > 0 && (text_[line.value.begin] == '|' || text_[line.value.begin] == '>');
  }

  // The language of a block that is no shell's: its first line, the name of a file (in a ConfigMap), a word beside it.
  std::string code_language(std::uint32_t n, const Line& line) const {
    for (std::uint32_t k = n + 1; k <= std::min(lines_.line_count(), n + 3); ++k) {
      const std::string_view head = trimmed(lines_.line(k));
      if (head.starts_with("#!")) return program(head);
      if (!head.empty()) break;
    }
    const std::size_t dot = line.key.rfind('.');
    if (dot != std::string_view::npos && !line.key.starts_with("ansible.")) return file_language(line.key, dot);
    constexpr std::array<std::string_view, 5> kCode = {"script", "source", "code", "ZipFile", "inline"};
    if (std::find(kCode.begin(), kCode.end(), line.key) == kCode.end()) return {};
    return neighbour_language(n, line);
  }

  // #!/usr/bin/env python3, #!/bin/sh -e
  static std::string program(std::string_view head) {
    head = trimmed(head.substr(2));
    if (const std::size_t env = head.find("env "); env != std::string_view::npos) head = trimmed(head.substr(env + 4));
    head = head.substr(0, head.find(' '));
    return language_named(head.substr(head.rfind('/') + 1));
  }

  static std::string file_language(std::string_view name, std::size_t dot) {
    const std::string_view extension = name.substr(dot + 1);
    if (extension == "conf") return name.find("nginx") != std::string_view::npos || name == "default.conf" ? "nginx" : "";
    if (extension == "properties" || extension == "ini" || extension == "env") return std::string(extension);
    return language_named(extension);
  }

  // `uses: actions/github-script`, `task: PowerShell@2`, `lang: Python`, `command: [python]`, `Runtime: python3.12`
  std::string neighbour_language(std::uint32_t n, const Line& line) const {
    constexpr std::uint32_t kReach = 60;
    std::size_t outer = line.indent;
    for (std::uint32_t k = 1; k <= kReach && k < n; ++k) {
      const Line other = line_at(n - k);
      if (other.blank || other.indent > outer) continue;
      outer = std::min(outer, other.indent);
      const std::string language = said_by(other);
      if (!language.empty()) return language;
      if (other.dash != std::string_view::npos && other.indent < line.indent) break;
      if (other.dash != std::string_view::npos && other.indent == line.indent) break;
    }
    return {};
  }

  std::string said_by(const Line& line) const {
    const std::string_view value = view(line.value);
    auto says = [&](std::string_view word) { return value.find(word) != std::string_view::npos; };
    if (line.key == "uses") return says("github-script") ? "js" : "";
    if (line.key == "task") return says("PowerShell") ? "ps1" : says("PythonScript") ? "py" : "";
    if (line.key == "lang" || line.key == "language") {
      std::string word(value);
      std::erase_if(word, [](char c) { return c == '"' || c == '\''; });
      for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      return language_named(word);
    }
    if (line.key == "Runtime") return says("python") ? "py" : says("node") ? "js" : "";
    if (line.key == "command") return language_of_program(value);
    return {};
  }

  // [sh], ["/bin/bash", "-c"], python3: what the first word that is an interpreter reads.
  static std::string language_of_program(std::string_view command) {
    while (!command.empty()) {
      const std::size_t end = std::min(command.find_first_of(" \t,[]\"'"), command.size());
      const std::string_view word = command.substr(0, end);
      if (!word.empty() && word.find('.') == std::string_view::npos) {
        std::string language = language_named(word.substr(word.rfind('/') + 1));
        if (!language.empty()) return language;
      }
      command.remove_prefix(std::min(end + 1, command.size()));
    }
    return {};
  }

  // What the key or a `shell` beside it says. A `shell` of one word names a shell and is no command.
  std::string language_of(std::uint32_t n, const Line& line, const CommandKey& key) const {
    if (key.name == "shell" && view(line.value).find(' ') == std::string_view::npos &&
        !view(line.value).starts_with('|'))
      return {};
    if (key.name == "build" && line.value.size() > 0) return {};  // compose: a folder
    constexpr std::uint32_t kReach = 40;
    for (int step : {-1, 1}) {
      for (std::uint32_t k = 1; k <= kReach; ++k) {
        if (step < 0 && line.dash != std::string_view::npos) break;  // nothing of this mapping stands before
        const std::int64_t number = static_cast<std::int64_t>(n) + step * static_cast<std::int64_t>(k);
        if (number < 1 || number > lines_.line_count()) break;
        const Line other = line_at(static_cast<std::uint32_t>(number));
        if (other.blank || other.indent > line.indent) continue;
        if (other.indent < line.indent || (step > 0 && other.dash != std::string_view::npos)) break;
        if (other.key == "shell") return shell(view(other.value));
        if (other.dash != std::string_view::npos) break;
      }
    }
    return key.name == "run" && !default_.empty() ? default_ : std::string(key.language);
  }

  // Reads the value of the key on line `n`; returns the last line that belongs to it.
  std::uint32_t command(std::uint32_t n, const Line& line, const std::string& language) {
    if (line.value.size() == 0) return list(n, line, language);
    if (text_[line.value.begin] == '[') {
      flow(line.value, language);
      return n;
    }
    GitHubText out(document_);
    const std::uint32_t last =
        scalar(n, line.value, line.dash == std::string_view::npos ? line.indent : line.dash + 1, out);
    out.finish(language, nested_);
    return last;
  }

  // A scalar that begins at `value` on line `n`; what belongs to it is indented by at least `least` (a
  // block's lines by more than the key).
  std::uint32_t scalar(std::uint32_t n, core::Span value, std::size_t least, GitHubText& out) {
    const char first = text_[value.begin];
    if (first == '|' || first == '>') return block(n, first == '>', least, out);
    if (first == '"' || first == '\'') {
      quoted(value, out);
      return n;
    }
    if (first == '&' || first == '*' || first == '!' || first == '{') return n;
    plain(value, out);
    std::uint32_t last = n;
    for (std::uint32_t k = n + 1; k <= lines_.line_count(); ++k) {
      const Line line = line_at(k);
      if (line.blank || line.indent <= least || line.dash != std::string_view::npos || !line.key.empty())
        break;
      out.put(" ", {lines_.line_span(k - 1).end, line.value.begin});
      plain(line.value, out);
      last = k;
    }
    return last;
  }

  void plain(core::Span value, GitHubText& out) {
    const std::size_t comment = view(value).find(" #");
    if (comment != std::string_view::npos) value.end = value.begin + comment;
    out.take(value);
  }

  void quoted(core::Span value, GitHubText& out) {
    const char quote = text_[value.begin];
    for (std::size_t at = value.begin + 1; at < value.end;) {
      const char c = text_[at];
      if (c == quote && (quote == '"' || at + 1 >= value.end || text_[at + 1] != '\'')) return;
      if (quote == '\'' && c == '\'') {
        out.put("'", {at, at + 2});
        at += 2;
      } else if (quote == '"' && c == '\\' && at + 1 < value.end) {
        const char escaped = text_[at + 1];
        const char inner[] = {escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped};
        const std::size_t size = static_cast<unsigned char>(escaped) < 0x80 ? 2 : 1;
        if (size == 1 || escaped == 'u' || escaped == 'x') {
          out.take({at, at + 1});
          ++at;
        } else {
          out.put({inner, 1}, {at, at + 2});
          at += 2;
        }
      } else {
        const std::size_t next = text_.substr(at, 3) == "${{"
                                     ? std::min(text_.substr(0, value.end).find("}}", at), value.end - 2) + 2
                                     : at + 1;
        out.take({at, std::min(next, value.end)});
        at = next;
      }
    }
  }

  std::uint32_t block(std::uint32_t n, bool folded, std::size_t least, GitHubText& out) {
    std::size_t indent = 0;
    std::uint32_t last = n;
    for (std::uint32_t k = n + 1; k <= lines_.line_count(); ++k) {
      const core::Span span = lines_.line_span(k);
      std::size_t blanks = 0;
      while (span.begin + blanks < span.end && text_[span.begin + blanks] == ' ') ++blanks;
      const bool blank = trimmed(view(span)).empty();
      if (!blank && indent == 0) indent = blanks;
      if (!blank && (blanks < indent || blanks < least || blanks == 0)) break;
      const std::size_t begin = span.begin + std::min(blanks, indent);
      out.take({begin, span.end});
      const std::size_t next = k < lines_.line_count() ? lines_.line_span(k + 1).begin : text_.size();
      if (next > span.end) out.put(folded && !blank && blanks == indent ? " " : "\n", {span.end, next});
      last = k;
    }
    return last;
  }

  // Items are commands one after the other (script), or arguments (command, args): those behind "-c", or that
  // are commands by themselves, are read.
  std::uint32_t list(std::uint32_t n, const Line& line, const std::string& language) {
    const bool arguments =
        line.key == "command" || line.key == "args" || line.key == "entrypoint" || line.key == "cmd";
    std::uint32_t last = n;
    std::optional<std::size_t> dash;
    GitHubText all(document_);
    bool behind_option = false;
    for (std::uint32_t k = n + 1; k <= lines_.line_count(); ++k) {
      const Line item = line_at(k);
      if (item.blank) continue;
      if (item.dash == std::string_view::npos || item.dash < line.indent || (dash && item.dash != *dash))
        break;
      dash = item.dash;
      core::Span value = item.value;
      if (!item.key.empty()) value.begin = static_cast<std::size_t>(item.key.data() - text_.data());
      if (value.size() == 0) continue;
      if (!item.key.empty() && std::any_of(kKeys.begin(), kKeys.end(),
                                           [&](const CommandKey& key) { return key.name == item.key; }))
        break;
      GitHubText own(document_);
      GitHubText& out = arguments ? own : all;
      last = scalar(k, value, item.dash + 1, out);
      out.put("\n", {lines_.line_span(last).end, lines_.line_span(last).end});
      const std::string_view word = view(value);
      if (arguments && (behind_option || word.starts_with('|') || word.starts_with('>') ||
                        word.find("curl ") != std::string_view::npos)) {
        own.finish(language, nested_);
      }
      behind_option = word == "-c" || word == "-ec" || word == "-lc" || word == "-exc" || word == "-euc" ||
                      word == "\"-c\"" || word == "'-c'";
      k = last;
    }
    if (!arguments) all.finish(language, nested_);
    return last;
  }

  // ["sh", "-c", "…"] on one line.
  void flow(core::Span value, const std::string& language) {
    bool behind_option = false;
    for (std::size_t at = value.begin + 1; at < value.end;) {
      const char c = text_[at];
      if (c != '"' && c != '\'') {
        const std::string_view rest = text_.substr(at, value.end - at);
        if (rest.starts_with("-c,") || rest.starts_with("-ec,") || rest.starts_with("-lc,"))
          behind_option = true;
        ++at;
        continue;
      }
      std::size_t end = at + 1;
      while (end < value.end && text_[end] != c) end += c == '"' && text_[end] == '\\' ? 2 : 1;
      end = std::min(end, value.end);
      const std::string_view word = text_.substr(at + 1, end - at - 1);
      if (behind_option || word.find("curl ") != std::string_view::npos) {
        GitHubText out(document_);
        quoted({at, std::min(end + 1, value.end)}, out);
        out.finish(language, nested_);
      }
      behind_option = word.size() >= 2 && word[0] == '-' && word.back() == 'c';
      at = end + 1;
    }
  }

  const Document::Ptr& document_;
  std::string_view text_;
  const LineIndex& lines_;
  std::string default_;
  Nested nested_;
};

}  // namespace

Nested nested_yaml_commands(const Document::Ptr& document) {
  if (document->language() != "yml" && document->language() != "yaml") return {};
  return Reader(document).read();
}

}  // namespace credward::text
