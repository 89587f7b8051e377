// Code samples in prose: fences in Markdown (quoted and in lists too), blocks of reStructuredText and
// AsciiDoc, sessions in Python's docstrings, and indented blocks, whose first lines tell their language. Console samples give
// the commands without their prompts and without what they print.
#include <algorithm>
#include <array>
#include <optional>

#include "text/embedded.h"

namespace credward::text {
namespace {

constexpr std::size_t kLongestInfo = 200;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view after_blanks(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

std::string_view trimmed(std::string_view text) {
  text = after_blanks(text);
  while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

// ```python title="x", ``` {.python .numberLines}, ```{code-block} python
std::string info_language(std::string_view info) {
  info = trimmed(info.substr(0, kLongestInfo));
  if (info.starts_with("{code-block}") || info.starts_with("{code-cell}"))
    info = trimmed(info.substr(info.find('}') + 1));
  while (!info.empty() && (info.front() == '{' || info.front() == '.' || is_blank(info.front())))
    info.remove_prefix(1);
  std::size_t end = 0;
  while (end < info.size() && std::string_view(" \t,{}:;=\"").find(info[end]) == std::string_view::npos)
    ++end;
  return lower(info.substr(0, end));
}

bool is_console(std::string_view language) {
  constexpr std::array<std::string_view, 7> kNames = {
      "console", "shell-session", "shellsession", "sh-session", "terminal", "pycon", "doscon"};
  return std::find(kNames.begin(), kNames.end(), language) != kNames.end();
}

// What is in front of a command in a console sample; npos if the line is what a command prints.
std::size_t prompt_size(std::string_view line) {
  for (std::string_view prompt : {"$ ", "% ", "# ", "> ", ">>> ", "... "}) {
    if (line.starts_with(prompt)) return prompt.size();
  }
  // user@host:~$ and the like
  const std::size_t dollar = line.substr(0, 80).find("$ ");
  const bool named =
      dollar != std::string_view::npos && line.substr(0, dollar).find('@') != std::string_view::npos;
  return named ? dollar + 2 : std::string_view::npos;
}

// What a sample without a name is written in, by how a line of it begins; empty if nothing tells.
std::string told_by(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with("$ ")) return "console";
  for (std::string_view word : {"curl ", "wget ", "export ", "http ", "https ", "xh "})
    if (line.starts_with(word)) return "sh";
  if (line.starts_with(">>> ")) return "pycon";
  const bool quoted = line.find(" from '") != std::string_view::npos || line.find(" from \"") != std::string_view::npos;
  for (std::string_view word : {"const ", "let ", "await ", "fetch(", "axios."})
    if (line.starts_with(word)) return "js";
  if (line.starts_with("import ") && !line.ends_with(';')) return quoted ? "js" : "py";
  if (line.starts_with("from ") && line.find(" import ") != std::string_view::npos) return "py";
  for (std::string_view word : {"requests.", "httpx.", "def "})
    if (line.starts_with(word)) return "py";
  return {};
}

class Samples {
 public:
  explicit Samples(const Document::Ptr& document)
      : document_(document), text_(document->text()), lines_(document->own_lines()) {}

  Nested markdown();
  Nested restructured();
  Nested docstrings();
  Nested asciidoc();

 private:
  struct Block {
    std::uint32_t first = 0, last = 0;  // lines of the body; empty if first > last
    std::size_t indent = 0;             // as many blanks are taken from each line
    std::size_t quotes = 0;             // marks of a quotation before that
    std::string language;
  };

  // A line's text behind up to `quotes` marks ">" and `indent` blanks.
  core::Span behind(std::uint32_t number, std::size_t quotes, std::size_t indent) const {
    core::Span span = lines_.line_span(number);
    for (; quotes > 0; --quotes) {
      std::size_t at = span.begin;
      while (at < span.end && is_blank(text_[at])) ++at;
      if (at == span.end || text_[at] != '>') break;
      span.begin = at + 1;
      if (span.begin < span.end && text_[span.begin] == ' ') ++span.begin;
    }
    for (; indent > 0 && span.begin < span.end && is_blank(text_[span.begin]); --indent) ++span.begin;
    return span;
  }

  std::string_view view(core::Span span) const { return text_.substr(span.begin, span.size()); }

  // Everything up to the next line's beginning that is its line end.
  void take_line_end(std::uint32_t number, EmbeddedText& out) const {
    const std::size_t end = lines_.line_span(number).end;
    const std::size_t next = number < lines_.line_count() ? lines_.line_span(number + 1).begin : text_.size();
    if (next > end) out.take({end, next});
  }

  void add(const Block& block) {
    const std::string language = language_named(block.language);
    if (language.empty()) return;
    EmbeddedText out(document_);
    bool prompts = is_console(block.language);
    for (std::uint32_t n = block.first; !prompts && n <= block.last; ++n) {
      const std::string_view line = view(behind(n, block.quotes, block.indent));
      if (trimmed(line).empty()) continue;
      prompts = line.starts_with("$ ") || (language == "py" && line.starts_with(">>> "));
      break;
    }
    bool goes_on = false;
    for (std::uint32_t n = block.first; n <= block.last; ++n) {
      core::Span span = behind(n, block.quotes, block.indent);
      if (prompts) {
        const std::string_view line = view(span);
        const std::size_t prompt = prompt_size(line);
        const bool was_on = goes_on;
        goes_on = (prompt != std::string_view::npos || goes_on) && trimmed(line).ends_with('\\');
        if (prompt == std::string_view::npos && !was_on) continue;
        if (prompt != std::string_view::npos) span.begin += prompt;
      }
      out.take(span);
      take_line_end(n, out);
    }
    out.finish(language, nested_);
  }

  std::uint32_t doctest(std::uint32_t first);
  std::uint32_t unfenced(std::uint32_t first, std::size_t least);
  Block indented(std::uint32_t n, std::string language, bool options) const;
  std::string literal_language(const Block& block, const std::string& standard) const;

  const Document::Ptr& document_;
  std::string_view text_;
  const LineIndex& lines_;
  Nested nested_;
};

Nested Samples::markdown() {
  std::optional<Block> open;
  char mark = '`';
  std::size_t length = 0;
  for (std::uint32_t n = 1; n <= lines_.line_count(); ++n) {
    const core::Span whole = lines_.line_span(n);
    std::size_t at = whole.begin, quotes = 0, indent = 0;
    while (at < whole.end && (is_blank(text_[at]) || text_[at] == '>')) {
      const bool quote = text_[at] == '>';
      quotes += quote;
      indent = quote ? 0 : indent + 1;
      ++at;
      if (quote && at < whole.end && text_[at] == ' ') ++at;
    }
    // A sample may begin on the line of its list item.
    std::string_view rest = view({at, whole.end});
    if (!open && (rest.starts_with("- ") || rest.starts_with("* ") || rest.starts_with("+ "))) {
      const std::string_view item = after_blanks(rest.substr(1));
      if (item.starts_with("```") || item.starts_with("~~~")) {
        indent += rest.size() - item.size();
        rest = item;
      }
    }
    std::size_t marks = 0;
    while (marks < rest.size() && (rest[marks] == '`' || rest[marks] == '~') && rest[marks] == rest[0])
      ++marks;
    if (!open && marks < 3 && indent >= 4 && quotes == 0) {
      if (const std::uint32_t last = unfenced(n, 4)) n = last;
      continue;
    }
    if (!open) {
      if (marks < 3 || (rest[0] == '`' && rest.find('`', marks) != std::string_view::npos)) continue;
      mark = rest[0];
      length = marks;
      open = Block{n + 1, n, indent, quotes, info_language(rest.substr(marks))};
    } else if ((marks >= length && rest[0] == mark && trimmed(rest.substr(marks)).empty()) ||
               quotes < open->quotes) {
      add(*open);
      open.reset();
    } else {
      open->last = n;
    }
  }
  if (open) add(*open);
  return std::move(nested_);
}

// A block without a fence: behind an empty line, indented by `least` or more. Its last line; 0 if none begins at `first`,
// or its language is not told.
std::uint32_t Samples::unfenced(std::uint32_t first, std::size_t least) {
  if (first > 1 && !trimmed(lines_.line(first - 1)).empty()) return 0;
  const auto indent_of = [&](std::uint32_t n) { return lines_.line(n).size() - after_blanks(lines_.line(n)).size(); };
  const std::size_t indent = indent_of(first);
  if (indent < least) return 0;
  Block block{first, first, indent, 0, {}};
  for (std::uint32_t n = first; n <= lines_.line_count(); ++n) {
    if (trimmed(lines_.line(n)).empty()) continue;
    if (indent_of(n) < indent) break;
    block.last = n;
    if (block.language.empty() && n < first + 4) block.language = told_by(lines_.line(n));
  }
  if (block.language.empty()) return 0;
  add(block);
  return block.last;
}

// A session of Python stands in reStructuredText, and in a docstring, without any directive. The last line of it, 0 if
// none begins at `first`.
std::uint32_t Samples::doctest(std::uint32_t first) {
  const std::string_view line = lines_.line(first);
  const std::size_t indent = line.size() - after_blanks(line).size();
  if (!line.substr(indent).starts_with(">>> ")) return 0;
  std::uint32_t last = first;
  while (last < lines_.line_count()) {
    const std::string_view next = lines_.line(last + 1);
    if (trimmed(next).empty() || next.size() - after_blanks(next).size() < indent) break;
    ++last;
  }
  add(Block{first, last, indent, 0, "pycon"});
  return last;
}

Nested Samples::docstrings() {
  for (std::uint32_t n = 1; n <= lines_.line_count(); ++n) {
    if (const std::uint32_t end = doctest(n)) n = end;
  }
  return std::move(nested_);
}

// The indented lines behind a directive or a paragraph's "::".
Samples::Block Samples::indented(std::uint32_t n, std::string language, bool options) const {
  const std::string_view line = lines_.line(n);
  const std::size_t outer = line.size() - after_blanks(line).size();
  Block block{n + 1, n, 0, 0, std::move(language)};
  for (std::uint32_t k = n + 1; k <= lines_.line_count(); ++k) {
    const std::string_view body = lines_.line(k);
    const std::string_view content = after_blanks(body);
    if (trimmed(content).empty()) {
      options = false;
      continue;
    }
    const std::size_t indent = body.size() - content.size();
    if (indent <= outer) break;
    if (options && content.starts_with(":")) {
      block.first = k + 1;
      continue;
    }
    options = false;
    if (block.indent == 0) {
      block.indent = indent;
      block.first = k;
    }
    block.last = k;
  }
  return block;
}

// What a literal block is written in, if it is code at all: nothing says so but its first line.
std::string Samples::literal_language(const Block& block, const std::string& standard) const {
  const std::string_view line = trimmed(view(behind(block.first, 0, block.indent)));
  if (line.starts_with("$ ")) return "console";
  if (line.starts_with("curl ") || line.starts_with("http ") || line.starts_with("wget ")) return "sh";
  if (line.empty() || std::string_view("{[<|-").find(line.front()) != std::string_view::npos || line.starts_with("HTTP/"))
    return {};
  return standard;
}

// .. code-block:: python, and a paragraph that ends with "::". What `.. highlight::` does not say is Python, as Sphinx has
// it.
Nested Samples::restructured() {
  constexpr std::array<std::string_view, 4> kDirectives = {
      ".. code-block::", ".. code::", ".. sourcecode::", ".. prompt::"};
  std::string standard = "python";
  for (std::uint32_t n = 1; n <= lines_.line_count(); ++n) {
    const std::string_view words = trimmed(lines_.line(n));
    const auto directive = std::find_if(kDirectives.begin(), kDirectives.end(),
                                        [&](std::string_view d) { return words.starts_with(d); });
    if (words.starts_with(".. highlight::")) standard = info_language(words.substr(words.find("::") + 2));
    if (words.starts_with(".. ") ? directive == kDirectives.end() : !words.ends_with("::")) {
      std::uint32_t end = doctest(n);
      if (end == 0) end = unfenced(n, 2);
      if (end != 0) n = end;
      continue;
    }
    const bool literal = directive == kDirectives.end();
    Block block = indented(n, literal ? std::string() : info_language(words.substr(directive->size())), !literal);
    if (!literal && *directive == ".. prompt::") block.language = "sh";
    if (block.last < block.first) continue;
    if (literal) block.language = literal_language(block, standard);
    add(block);
    n = block.last;
  }
  return std::move(nested_);
}

// [source,python] or [,python], then a block between lines of four or more signs.
Nested Samples::asciidoc() {
  for (std::uint32_t n = 1; n < lines_.line_count(); ++n) {
    const std::string_view line = trimmed(lines_.line(n));
    std::string language;
    if (line.starts_with("[source,") || line.starts_with("[,") || line.starts_with("[source%")) {
      language = info_language(
          line.substr(line.find(',') + 1, line.find_first_of(",]", line.find(',') + 1) - line.find(',') - 1));
    } else if (line.starts_with("```")) {
      return markdown();
    }
    if (language.empty() && line.size() >= 4 && line.find_first_not_of('-') == std::string_view::npos) {
      language = told_by(lines_.line(n + 1));
      if (language.empty()) continue;
      --n;  // a listing without attributes
    }
    if (language.empty()) {
      if (const std::uint32_t end = unfenced(n, 1)) n = end;
      continue;
    }
    std::uint32_t open = n + 1;
    if (open <= lines_.line_count() && lines_.line(open).starts_with(".") &&
        !lines_.line(open).starts_with(".."))
      ++open;  // the block's title
    if (open > lines_.line_count()) break;
    const std::string_view fence = trimmed(lines_.line(open));
    if (fence.size() < 4 || fence.find_first_not_of(fence.front()) != std::string_view::npos) continue;
    Block block{open + 1, open, 0, 0, language};
    std::uint32_t k = open + 1;
    while (k <= lines_.line_count() && trimmed(lines_.line(k)) != fence) block.last = k++;
    add(block);
    n = k;
  }
  return std::move(nested_);
}

}  // namespace

Nested nested_samples(const Document::Ptr& document) {
  const std::string& language = document->language();
  for (std::string_view name : {"md", "markdown", "mdx", "mdown", "mkd", "qmd", "rmd"}) {
    if (language == name) return Samples(document).markdown();
  }
  if (language == "rst" || language == "rest") return Samples(document).restructured();
  if (language == "py" && document->text().find(">>> ") != std::string_view::npos) return Samples(document).docstrings();
  if (language == "adoc" || language == "asciidoc") return Samples(document).asciidoc();
  return {};
}

}  // namespace credward::text
