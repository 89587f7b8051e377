// Commands in HCL: local-exec's `command`, remote-exec's `inline`, and scripts in here-documents.
#include <algorithm>
#include <array>
#include <cctype>

#include "text/embedded.h"

namespace credward::text {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

class Terraform {
 public:
  explicit Terraform(const Document::Ptr& document) : document_(document), text_(document->text()) {}

  Nested read() {
    std::size_t at = 0;
    while (at < text_.size() && nested_.bound.empty()) {
      while (at < text_.size() && is_blank(text_[at])) ++at;
      std::size_t end = at;
      while (end < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[end])) != 0 || text_[end] == '_')) ++end;
      const std::string_view name = text_.substr(at, end - at);
      while (end < text_.size() && is_blank(text_[end])) ++end;
      const bool given = end < text_.size() && text_[end] == '=' && text_.substr(end, 2) != "==";
      at = given ? value(name, end + 1) : end;
      at = std::min(text_.find('\n', at), text_.size());
      if (at < text_.size()) ++at;
    }
    return std::move(nested_);
  }

 private:
  // Returns where it ends.
  std::size_t value(std::string_view name, std::size_t at) {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    if (text_.substr(at, 2) == "<<") return heredoc(name, at + 2);
    if (at >= text_.size()) return at;
    if (name == "command" && text_[at] == '"') {
      ShellText out(document_);
      const std::size_t end = quoted(at, out);
      if (text_.substr(at, end - at).find(' ') != std::string_view::npos) out.finish(reader(end), nested_);
      return end;
    }
    if (name != "inline" || text_[at] != '[') return at;
    ShellText out(document_);
    while (++at < text_.size() && text_[at] != ']') {
      if (text_[at] != '"') continue;
      at = quoted(at, out);
      out.put("\n", {at, at});
      --at;
    }
    out.finish("sh", nested_);
    return at;
  }

  // Behind the string that opens at `at`.
  std::size_t quoted(std::size_t at, ShellText& out) const {
    for (++at; at < text_.size() && text_[at] != '"' && text_[at] != '\n';) {
      if (text_[at] == '\\' && at + 1 < text_.size()) {
        const char c = text_[at + 1];
        const char inner[] = {c == 'n' ? '\n' : c == 't' ? '\t' : c};
        out.put({inner, 1}, {at, at + 2});
        at += 2;
      } else {
        at = take(at, out);
      }
    }
    return std::min(at + 1, text_.size());
  }

  // What Terraform fills in is a variable to the shell; "$${" is a dollar.
  std::size_t take(std::size_t at, ShellText& out) const {
    if (text_.substr(at, 3) == "$${") {
      out.put("${", {at, at + 3});
      return at + 3;
    }
    if (text_.substr(at, 2) == "${" || text_.substr(at, 2) == "%{") {
      const std::size_t line = std::min(text_.find('\n', at), text_.size());
      const std::size_t close = text_.substr(0, line).find('}', at);
      const std::size_t end = close == std::string_view::npos ? line : close + 1;
      std::string_view name = text_.substr(at + 2, end - at - 3);
      name = name.substr(name.find_last_of(". ") + 1);
      out.variable(std::string(name), {at, end});
      return end;
    }
    out.take({at, at + 1});
    return at + 1;
  }

  // The `interpreter` beside a command says what reads it; empty for what nothing here does.
  std::string reader(std::size_t behind) const {
    constexpr std::size_t kReach = 300;
    const std::string_view near = text_.substr(behind, kReach);
    const std::size_t at = near.substr(0, near.find("\n}")).find("interpreter");
    if (at == std::string_view::npos) return "sh";
    const std::size_t quote = near.find('"', at);
    if (quote == std::string_view::npos) return {};
    const std::string_view program = near.substr(quote + 1, near.find('"', quote + 1) - quote - 1);
    if (program.find("owershell") != std::string_view::npos) return "ps1";
    return language_named(program.substr(program.rfind('/') + 1));
  }

  std::size_t heredoc(std::string_view name, std::size_t at) {
    if (at < text_.size() && text_[at] == '-') ++at;
    std::size_t end = at;
    while (end < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[end])) != 0 || text_[end] == '_')) ++end;
    const std::string_view delimiter = text_.substr(at, end - at);
    const std::size_t first = text_.find('\n', end);
    if (delimiter.empty() || first == std::string_view::npos) return end;
    std::size_t line = first;
    while (line != std::string_view::npos) {
      std::size_t begin = line + 1;
      while (begin < text_.size() && is_blank(text_[begin])) ++begin;
      if (text_.substr(begin, delimiter.size()) == delimiter) break;
      line = text_.find('\n', begin);
    }
    if (line == std::string_view::npos) return end;
    const std::string_view body = text_.substr(first + 1, line - std::min(line, first + 1));
    const std::size_t start = body.find_first_not_of(" \t\n");
    const std::string_view head = start == std::string_view::npos ? std::string_view{} : body.substr(start, 40);
    const bool script = head.starts_with("#!") && head.substr(0, head.find('\n')).find("sh") != std::string_view::npos;
    if (name != "command" && !script) return line;
    ShellText out(document_);
    for (std::size_t i = first + 1; i < line + 1;) i = take(i, out);
    out.finish(script ? "sh" : reader(line), nested_);
    return line;
  }

  const Document::Ptr& document_;
  std::string_view text_;
  Nested nested_;
};

}  // namespace

Nested nested_terraform(const Document::Ptr& document) {
  constexpr std::array<std::string_view, 4> kLanguages = {"tf", "hcl", "terraform", "nomad"};
  if (std::find(kLanguages.begin(), kLanguages.end(), document->language()) == kLanguages.end()) return {};
  return Terraform(document).read();
}

}  // namespace credward::text
