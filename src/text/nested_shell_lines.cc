// Lines of a notebook's cell that a shell reads: "!curl …", "out = !curl …", "%sx curl …". IPython fills in
// its own variables before the shell does, whatever quotes stand around them.
#include <algorithm>
#include <cctype>
#include <map>
#include <string>

#include "text/embedded.h"

namespace credward::text {
namespace {

bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_name(text[at])) ++at;
  return at;
}

// Whether the notebook speaks of the name other than to fill it in.
bool speaks_of(std::string_view notebook, std::string_view name) {
  for (std::size_t at = notebook.find(name); at != std::string_view::npos; at = notebook.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (end < notebook.size() && is_name(notebook[end])) continue;
    const std::string_view before = notebook.substr(0, at);
    const bool quoted =
        before.ends_with('\'') || before.ends_with("\\\"");  // a name in a string: os.environ["KEY"]
    if (!quoted && (at == 0 || (!is_name(before.back()) && before.back() != '$' && before.back() != '{')))
      return true;
  }
  return false;
}

// Where the command on a line begins; npos if there is none.
std::size_t command_in(std::string_view line) {
  std::size_t at = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t assigned = line.find("= !");
  if (assigned != std::string_view::npos && name_end(line, at) > at &&
      line.find_first_not_of(" ", name_end(line, at)) == assigned)
    at = assigned + 2;
  for (std::string_view mark : {"!!", "!", "%sx ", "%system "})
    if (line.substr(at).starts_with(mark)) return at + mark.size();
  return std::string_view::npos;
}

class ShellLines {
 public:
  explicit ShellLines(const Document::Ptr& document)
      : document_(document), text_(document->text()), notebook_(document->root().text()) {}

  Nested read() {
    const LineIndex& lines = document_->own_lines();
    for (std::uint32_t n = 1; n <= lines.line_count() && nested_.bound.empty(); ++n) {
      const std::size_t command = command_in(lines.line(n));
      if (command == std::string_view::npos) continue;
      const std::size_t begin = lines.line_span(n).begin + command;
      while (n < lines.line_count() && lines.line(n).ends_with('\\')) ++n;
      add({begin, lines.line_span(n).end});
    }
    return std::move(nested_);
  }

 private:
  bool is_known(const std::string& name) {
    constexpr std::size_t kMostNames = 100;
    const auto known = known_.find(name);
    if (known != known_.end()) return known->second;
    return known_.size() >= kMostNames || known_.emplace(name, speaks_of(notebook_, name)).first->second;
  }

  void add(core::Span command) {
    const std::string_view inside = text_.substr(0, command.end);
    if (!names_client(inside.substr(command.begin))) return;
    ShellText out(document_);
    for (std::size_t at = command.begin; at < command.end;) {
      const bool dollar = text_[at] == '$' && inside.substr(at, 2) != "${";
      const std::size_t end = text_[at] == '{' || dollar ? name_end(inside, at + 1) : at;
      const std::string name(inside.substr(at + 1, end > at ? end - at - 1 : 0));
      if (dollar && inside.substr(at, 2) == "$$") {
        out.put("$", {at, at + 2});
        at += 2;
      } else if (dollar && !name.empty() && is_known(name)) {
        out.variable(name, {at, end});
        at = end;
      } else if (text_[at] == '{' && !name.empty() && end < command.end && text_[end] != '"' &&
                 (at == 0 || text_[at - 1] != '$')) {
        // An expression of Python.
        constexpr std::size_t kLongest = 200;
        const std::size_t close = inside.substr(0, end + kLongest).find('}', end);
        const std::size_t behind = close == std::string_view::npos ? end : close + 1;
        out.variable(text_[end] == '}' ? name : "expression", {at, behind});
        at = behind;
      } else {
        out.take({at, at + 1});
        ++at;
      }
    }
    out.finish("sh", nested_);
  }

  const Document::Ptr& document_;
  std::string_view text_, notebook_;
  std::map<std::string, bool> known_;
  Nested nested_;
};

}  // namespace

Nested nested_shell_lines(const Document::Ptr& document) {
  const Document* outer = document->outer();
  if (outer == nullptr || outer->language() != "ipynb" || document->language() != "py") return {};
  return ShellLines(document).read();
}

}  // namespace credward::text
