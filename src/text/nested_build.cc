// Commands in build files: RUN of a Dockerfile, recipes of a Makefile, `sh` steps of a Jenkinsfile,
// package.json's scripts.
#include <algorithm>
#include <cctype>

#include "text/embedded.h"
#include "text/json_scanner.h"

namespace credward::text {
namespace {

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

// ["curl", "-H", "…"]: no shell is started, so that each word is what it is, as in single quotes.
void add_plain_words(const Document::Ptr& document, core::Span list, Nested& nested) {
  const std::string_view text = document->text().substr(0, list.end);
  EmbeddedText out(document);
  for (std::size_t at = list.begin; at < list.end;) {
    if (text[at] != '"') {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < list.end && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    end = std::min(end, list.end);
    const std::string_view word = text.substr(at + 1, end - at - 1);
    if (word.find_first_of("'\\") != std::string_view::npos) return;
    out.put(out.empty() ? "'" : " '", {at, at + 1});
    out.take({at + 1, end});
    out.put("'", {end, std::min(end + 1, list.end)});
    at = end + 1;
  }
  out.finish("sh", nested);
}

// The command behind "-c" in ["sh", "-c", "…"]; nothing if the list is another.
void add_exec_form(const Document::Ptr& document, core::Span list, Nested& nested) {
  const std::string_view text = document->text().substr(0, list.end);
  bool behind_option = false;
  for (std::size_t at = list.begin; at < list.end;) {
    if (text[at] != '"') {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < list.end && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    end = std::min(end, list.end);
    const core::Span item{at + 1, end};
    if (behind_option) {
      std::string out;
      OffsetMap map;
      append_unescaped(text, item, out, map);
      nested.documents.push_back(Document::make_nested(document, "sh", std::move(out), std::move(map)));
      return;
    }
    const std::string_view word = text.substr(item.begin, item.size());
    behind_option = word.size() >= 2 && word[0] == '-' && word.back() == 'c';
    at = end + 1;
  }
  add_plain_words(document, list, nested);
}

class Dockerfile {
 public:
  explicit Dockerfile(const Document::Ptr& document)
      : document_(document), text_(document->text()), lines_(document->own_lines()) {}

  Nested read() {
    for (std::uint32_t n = 1; n <= lines_.line_count() && nested_.bound.empty(); ++n) {
      const core::Span line = lines_.line_span(n);
      std::size_t at = line.begin;
      while (at < line.end && is_blank(text_[at])) ++at;
      std::string word;
      while (at < line.end && std::isalpha(static_cast<unsigned char>(text_[at])) != 0 && word.size() < 12) {
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(text_[at++])));
      }
      // HEALTHCHECK --interval=60s CMD curl …, ONBUILD RUN …
      if (word == "HEALTHCHECK" || word == "ONBUILD") {
        const std::string_view command = word == "ONBUILD" ? "RUN " : "CMD ";
        const std::uint32_t last = trimmed(lines_.line(n)).ends_with('\\') && n < lines_.line_count() ? n + 1 : n;
        const std::size_t behind = text_.substr(0, lines_.line_span(last).end).find(command, at);
        if (behind == std::string_view::npos) continue;
        at = behind + 3;
        if (at > line.end) n = last;
        word = "RUN";
      }
      if ((word != "RUN" && word != "CMD" && word != "ENTRYPOINT") || at >= lines_.line_span(n).end || !is_blank(text_[at]))
        continue;
      n = instruction(n, at);
    }
    return std::move(nested_);
  }

 private:
  // Returns the instruction's last line.
  std::uint32_t instruction(std::uint32_t n, std::size_t at) {
    std::uint32_t last = n;
    while (last < lines_.line_count() && goes_on(last)) ++last;
    const std::size_t end = lines_.line_span(last).end;
    while (at < end && (is_blank(text_[at]) || text_.substr(at, 2) == "--")) {
      while (at < end && is_blank(text_[at])) ++at;
      if (text_.substr(at, 2) == "--") {
        while (at < end && !is_blank(text_[at]) && text_[at] != '\n') ++at;
      }
    }
    if (at < end && text_[at] == '[') {
      add_exec_form(document_, {at, end}, nested_);
      return last;
    }
    if (text_.substr(at, 2) == "<<") return heredoc(n, at);
    EmbeddedText out(document_);
    for (std::uint32_t k = n; k <= last; ++k) {
      core::Span line = lines_.line_span(k);
      if (k > n && trimmed(lines_.line(k)).starts_with('#')) continue;
      if (k == n) line.begin = std::max(line.begin, at);
      // Flags may stand on lines of their own.
      if (line.end < at) continue;
      line.begin = std::max(line.begin, k == n ? at : line.begin);
      out.take({line.begin, k < lines_.line_count() ? lines_.line_span(k + 1).begin : line.end});
    }
    out.finish("sh", nested_);
    return last;
  }

  bool goes_on(std::uint32_t n) const {
    const std::string_view line = trimmed(lines_.line(n));
    return line.ends_with('\\') || line.starts_with('#');
  }

  std::uint32_t heredoc(std::uint32_t n, std::size_t at) {
    at += 2;
    const std::size_t line_end = lines_.line_span(n).end;
    if (at < line_end && text_[at] == '-') ++at;
    std::string word;
    while (at < line_end && !is_blank(text_[at])) {
      if (text_[at] != '"' && text_[at] != '\'') word += text_[at];
      ++at;
    }
    const std::string_view program = trimmed(text_.substr(at, line_end - at));
    const std::string language =
        program.empty() ? "sh" : language_named(program.substr(program.rfind('/') + 1));
    std::uint32_t end = n + 1;
    while (end <= lines_.line_count() && trimmed(lines_.line(end)) != word) ++end;
    if (end > n + 1 && !language.empty()) {
      EmbeddedText out(document_);
      out.take({lines_.line_span(n + 1).begin, lines_.line_span(std::min(end, lines_.line_count())).begin});
      out.finish(language, nested_);
    }
    return end;
  }

  const Document::Ptr& document_;
  std::string_view text_;
  const LineIndex& lines_;
  Nested nested_;
};

// What make leaves of a recipe's line for the shell.
void take_recipe(std::string_view text, core::Span line, ShellText& out) {
  text = text.substr(0, line.end);  // no search may run on
  for (std::size_t at = line.begin; at < line.end;) {
    if (text[at] != '$' || at + 1 >= line.end) {
      const std::size_t next = std::min(text.find('$', at + 1), line.end);
      out.take({at, next});
      at = next;
      continue;
    }
    const char next = text[at + 1];
    if (next == '$') {
      out.put("$", {at, at + 2});
      at += 2;
    } else if (next == '(' || next == '{') {
      const std::size_t close = text.find(next == '(' ? ')' : '}', at);
      const std::size_t end = close < line.end ? close + 1 : line.end;
      out.variable(std::string(text.substr(at + 2, end - at - 3)), {at, end});
      at = end;
    } else if (is_name(next) && at + 2 < line.end && is_name(text[at + 2])) {
      // $BYTESTACK is the variable B and the letters YTESTACK: the shell never sees what was meant.
      out.put("\\$", {at, at + 1});
      ++at;
    } else {
      out.variable(std::string(1, next), {at, at + 2});
      at += 2;
    }
  }
}

Nested makefile(const Document::Ptr& document) {
  Nested nested;
  const std::string_view text = document->text();
  const LineIndex& lines = document->own_lines();
  ShellText out(document);
  bool goes_on = false;
  for (std::uint32_t n = 1; n <= lines.line_count(); ++n) {
    core::Span line = lines.line_span(n);
    const bool recipe = line.size() > 0 && text[line.begin] == '\t';
    if (!recipe && !goes_on) {
      out.finish("sh", nested);
      continue;
    }
    if (recipe) ++line.begin;
    while (!goes_on && line.begin < line.end &&
           std::string_view("@-+ ").find(text[line.begin]) != std::string_view::npos)
      ++line.begin;
    goes_on = trimmed(lines.line(n)).ends_with('\\') && (recipe || goes_on);
    take_recipe(text, line, out);
    if (n < lines.line_count()) out.take({line.end, lines.line_span(n + 1).begin});
  }
  out.finish("sh", nested);
  return nested;
}

// The size of $name or ${…} at a place of a Groovy string; 0 if there is none.
std::size_t interpolation(std::string_view text, std::size_t at) {
  if (text[at] != '$' || at + 1 >= text.size()) return 0;
  if (text[at + 1] == '{') {
    const std::size_t close = text.substr(0, std::min(text.size(), at + 300)).find_first_of("}\n", at);
    return close == std::string_view::npos || text[close] != '}' ? 0 : close + 1 - at;
  }
  std::size_t end = at + 1;
  while (end < text.size() && is_name(text[end])) ++end;
  return end == at + 1 ? 0 : end - at;
}

// sh '…', sh """…""", sh(script: "…", …) of a Groovy pipeline.
Nested jenkinsfile(const Document::Ptr& document) {
  Nested nested;
  const std::string_view text = document->text();
  for (std::size_t at = text.find("sh"); at != std::string_view::npos && nested.bound.empty();
       at = text.find("sh", at)) {
    const bool word = at == 0 || !is_name(text[at - 1]);
    at += 2;
    if (!word) continue;
    std::size_t quote = at;
    const std::size_t reach = std::min(text.size(), at + 200);
    while (quote < reach &&
           (is_blank(text[quote]) || text[quote] == '(' || text[quote] == '\n' || text[quote] == '\r'))
      ++quote;
    if (quote == at) continue;
    const std::size_t script = text.substr(0, reach).find("script:", quote);
    if (script != std::string_view::npos && quote < reach &&
        std::isalpha(static_cast<unsigned char>(text[quote])) != 0) {
      quote = text.find_first_not_of(" \t", script + 7);
    }
    if (quote >= text.size() || (text[quote] != '"' && text[quote] != '\'')) continue;
    const std::string_view three = text.substr(quote, 3);
    const bool triple = three == "\"\"\"" || three == "'''";
    const std::string close(triple ? 3 : 1, text[quote]);
    ShellText out(document);
    std::size_t i = quote + close.size();
    const bool interpolates = text[quote] == '"';
    while (i < text.size() && text.substr(i, close.size()) != close && (triple || text[i] != '\n')) {
      std::size_t size = 1;
      if (text[i] == '\\' && i + 1 < text.size()) {
        const char escaped = text[i + 1];
        size = static_cast<unsigned char>(escaped) < 0x80 ? 2 : 1;
        const std::string_view inner = escaped == 'n'    ? "\n"
                                       : escaped == 't'  ? "\t"
                                       : escaped == '\n' ? ""
                                                         : text.substr(i + size - 1, 1);
        out.put(inner, {i, i + size});
      } else if (const std::size_t name = interpolates ? interpolation(text, i) : 0; name > 0) {
        const bool braces = text[i + 1] == '{';
        out.variable(std::string(braces ? text.substr(i + 2, name - 3) : text.substr(i + 1, name - 1)),
                     {i, i + name});
        size = name;
      } else {
        size = std::min(text.find_first_of("\\$\"'\n", i + 1), text.size()) - i;
        out.take({i, i + size});
      }
      i += size;
    }
    at = i;
    out.finish("sh", nested);
  }
  return nested;
}

Nested package_scripts(const Document::Ptr& document) {
  using Event = JsonScanner::Event;
  Nested nested;
  const std::string_view text = document->text();
  JsonScanner scanner(text);
  bool inside = false;
  for (Event event = scanner.next(); event != Event::kEnd && nested.documents.size() < kNestedDocuments;
       event = scanner.next()) {
    if (event == Event::kBeginObject && scanner.at({"scripts", ""})) inside = true;
    if (event == Event::kEndObject && scanner.at({"scripts"})) inside = false;
    if (event != Event::kString || !inside) continue;
    std::string out;
    OffsetMap map;
    append_unescaped(text, scanner.span(), out, map);
    if (!out.empty())
      nested.documents.push_back(Document::make_nested(document, "sh", std::move(out), std::move(map)));
  }
  return nested;
}

}  // namespace

Nested nested_build_commands(const Document::Ptr& document) {
  const std::string& language = document->language();
  if (language == "dockerfile" || language == "containerfile") return Dockerfile(document).read();
  if (language == "makefile" || language == "mk" || language == "gnumakefile") return makefile(document);
  if (language == "jenkinsfile" || language == "groovy") return jenkinsfile(document);
  const std::string& path = document->path();
  if (document->outer() == nullptr && path.substr(path.rfind('/') + 1) == "package.json")
    return package_scripts(document);
  return {};
}

}  // namespace credward::text
