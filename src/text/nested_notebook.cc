// Jupyter notebooks: each cell's source is a document of its own, in the cell's language. Outputs are no cells; the
// rules that read the notebook's JSON see them.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "text/json_scanner.h"
#include "text/nested.h"

namespace credward::text {
namespace {

struct LanguageName {
  std::string_view name;
  std::string_view extension;
};

// Kernels and cell magics call languages by these names; any other name is taken for an extension.
constexpr std::array<LanguageName, 24> kLanguageNames = {{
    {"python", "py"},      {"python2", "py"},      {"python3", "py"},  {"pypy", "py"},      {"ipython", "py"},
    {"julia", "jl"},       {"javascript", "js"},   {"node", "js"},     {"typescript", "ts"}, {"ruby", "rb"},
    {"bash", "sh"},        {"shell", "sh"},        {"shellscript", "sh"}, {"zsh", "sh"},    {"powershell", "ps1"},
    {"pwsh", "ps1"},       {"c++", "cpp"},         {"c++17", "cpp"},   {"c#", "cs"},        {"csharp", "cs"},
    {"f#", "fs"},          {"kotlin", "kt"},       {"rust", "rs"},     {"perl", "pl"},
}};

std::string extension_of(std::string_view language) {
  constexpr std::size_t kLongest = 16;
  std::string name;
  for (char c : language.substr(0, kLongest)) {
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const LanguageName& known : kLanguageNames) {
    if (known.name == name) return std::string(known.extension);
  }
  const bool is_word = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
  return is_word ? name : std::string();
}

struct Cell {
  std::vector<core::Span> source;  // strings, to be joined without anything between them
  std::string_view type;
  std::string_view language;
};

struct Notebook {
  std::vector<Cell> cells;
  std::string_view kernel;
  bool has_format = false;
  bool too_many = false;
};

// One list of cells, at the top (format 4) or in a worksheet (format 3, which calls a source "input").
class CellReader {
 public:
  explicit CellReader(std::string_view text) : text_(text), scanner_(text) {}

  Notebook read() {
    using Event = JsonScanner::Event;
    for (Event event = scanner_.next(); event != Event::kEnd; event = scanner_.next()) {
      switch (event) {
        case Event::kBeginObject: begin_object(); break;
        case Event::kString: string(); break;
        case Event::kScalar: notebook_.has_format |= scanner_.at({"nbformat"}); break;
        default: break;
      }
    }
    return std::move(notebook_);
  }

 private:
  bool in_cell(std::string_view key) const {
    return scanner_.at({"cells", "*", key}) || scanner_.at({"worksheets", "*", "cells", "*", key});
  }

  // The scanner already stands inside the object that began; its own key is still empty.
  void begin_object() {
    if (!in_cell("")) return;
    if (notebook_.cells.size() >= kNestedDocuments) notebook_.too_many = true;
    if (!notebook_.too_many) notebook_.cells.emplace_back();
  }

  void string() {
    const core::Span span = scanner_.span();
    const std::string_view value = text_.substr(span.begin, span.size());
    if (scanner_.at({"metadata", "kernelspec", "language"}) ||
        (scanner_.at({"metadata", "language_info", "name"}) && notebook_.kernel.empty())) {
      notebook_.kernel = value;
    }
    if (notebook_.cells.empty() || notebook_.too_many) return;
    Cell& cell = notebook_.cells.back();
    if (in_cell("source") || in_cell("input") || scanner_.at({"cells", "*", "source", "*"}) ||
        scanner_.at({"worksheets", "*", "cells", "*", "input", "*"}) ||
        scanner_.at({"worksheets", "*", "cells", "*", "source", "*"})) {
      cell.source.push_back(span);
    } else if (in_cell("cell_type")) {
      cell.type = value;
    } else if (in_cell("language") || scanner_.at({"cells", "*", "metadata", "vscode", "languageId"})) {
      cell.language = value;
    }
  }

  std::string_view text_;
  JsonScanner scanner_;
  Notebook notebook_;
};

// A first line such as `%%bash` or `%%script bash` says what the rest is.
std::optional<std::string> magic_language(std::string_view source) {
  if (!source.starts_with("%%")) return std::nullopt;
  std::string_view line = source.substr(2, source.find_first_of("\r\n") - 2);
  auto take_word = [&line] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::string_view word = line.substr(0, line.find_first_of(" \t"));
    line.remove_prefix(word.size());
    return word;
  };
  std::string_view word = take_word();
  if (word == "script") word = take_word();
  const std::string extension = extension_of(word);
  // Most magics (%%time, %%capture) change nothing.
  constexpr std::array<std::string_view, 14> kOther = {"sh", "js", "rb", "pl", "ps1", "sql", "html", "r", "jl",
                                                       "svg", "latex", "markdown", "cs", "fs"};
  if (extension == "markdown") return "md";
  if (std::find(kOther.begin(), kOther.end(), extension) == kOther.end()) return std::nullopt;
  return extension;
}

std::string language_of(const Cell& cell, std::string_view kernel, std::string_view source) {
  if (cell.type == "markdown" || cell.type == "heading") return "md";
  if (cell.type == "raw") return "txt";
  if (std::optional<std::string> magic = magic_language(source)) return *magic;
  const std::string extension = extension_of(cell.language.empty() ? kernel : cell.language);
  return extension.empty() ? "py" : extension;
}

// Cells share their names: all that are Python once more as one text, without magics. What a cell shows by itself is
// the same finding at the same place.
struct Joined {
  std::string text;
  OffsetMap map;
  std::size_t cells = 0;

  void add(const std::string& source, const OffsetMap& places) {
    ++cells;
    for (std::size_t at = 0; at < source.size();) {
      const std::size_t end = std::min(source.find('\n', at), source.size() - 1) + 1;
      const std::size_t first = std::min(source.find_first_not_of(" \t", at), end);
      const bool magic = first < end && (source[first] == '!' || source[first] == '%' || source[first] == '?');
      for (std::size_t i = at; i < end && !magic; ++i) {
        text += source[i];
        map.append(1, places.to_outer({i, i + 1}));
      }
      at = end;
    }
    if (text.empty() || text.back() == '\n') return;
    text += '\n';
    map.append(1, places.to_outer({source.size() - 1, source.size()}));
  }
};

}  // namespace

Nested nested_notebook(const Document::Ptr& document) {
  Nested nested;
  const std::string_view text = document->text();
  const bool is_notebook = document->language() == "ipynb";
  if (!is_notebook) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '{') return nested;
    if (text.find("\"nbformat\"") == std::string_view::npos) return nested;
  }
  const Notebook notebook = CellReader(text).read();
  if (!is_notebook && !notebook.has_format) return nested;
  Joined joined;
  for (const Cell& cell : notebook.cells) {
    std::string source;
    OffsetMap map;
    for (core::Span part : cell.source) append_unescaped(text, part, source, map);
    if (source.empty()) continue;
    std::string language = language_of(cell, notebook.kernel, source);
    if (language == "py" && cell.type == "code") joined.add(source, map);
    nested.documents.push_back(
        Document::make_nested(document, std::move(language), std::move(source), std::move(map)));
  }
  if (joined.cells > 1)
    nested.documents.push_back(
        Document::make_nested(document, "py", std::move(joined.text), std::move(joined.map)));
  if (notebook.too_many) {
    nested.bound = fmt::format("Only the first {} cells were read one by one; the rest was read as JSON.",
                               kNestedDocuments);
  }
  return nested;
}

}  // namespace credward::text
