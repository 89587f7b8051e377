// What a shell script hands to other programs: python -c '…', node -e "…", a here-document that an interpreter or
// a file gets. What the shell fills in before is written as a template's hole, <%= NAME %>, where the other
// language would read $NAME as its own.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "text/embedded.h"

namespace credward::text {
namespace {

constexpr std::size_t kMaxWords = 400;  // of one command
constexpr int kMaxSubstitutions = 4;    // one in the other
constexpr std::size_t kLongestHole = 300;
constexpr std::size_t kMaxPending = 16;  // here-documents begun on one line

struct Interpreter {
  std::string_view name;
  std::string_view language;
  std::string_view options;  // letters of those that announce code, and the long one
};
constexpr std::array<Interpreter, 22> kInterpreters = {{
    {"python", "py", "c"},     {"python2", "py", "c"},     {"python3", "py", "c"},       {"pypy3", "py", "c"},
    {"node", "js", "ep"},      {"nodejs", "js", "ep"},     {"bun", "js", "e"},           {"deno", "js", "e"},
    {"tsx", "ts", "e"},        {"ts-node", "ts", "ep"},    {"ruby", "rb", "e"},          {"irb", "rb", "e"},
    {"php", "php", "r"},       {"perl", "pl", "eE"},       {"pwsh", "ps1", "c"},         {"powershell", "ps1", "c"},
    {"elixir", "ex", "e"},     {"lua", "lua", "e"},        {"Rscript", "r", "e"},        {"psql", "sql", "c"},
    {"mysql", "sql", "e"},     {"groovy", "groovy", "e"},
}};

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Their readers know ${NAME} as something that is filled in.
bool reads_dollars(std::string_view language) {
  constexpr std::array<std::string_view, 11> kThese = {"yml",  "json", "jsonc",  "json5", "toml", "ini",
                                                       "env", "xml",  "nginx", "caddy", "properties"};
  return std::find(kThese.begin(), kThese.end(), language) != kThese.end();
}

struct Piece {
  core::Span span;  // without its quotes
  char quote = 0;
};

struct Word {
  std::vector<Piece> pieces;
  bool redirects = false;  // it stands behind > or >>
};

struct Pending {
  std::string_view mark;
  bool expands = true;
  bool indented = false;
};

class Script {
 public:
  explicit Script(const Document::Ptr& document) : document_(document), text_(document->text()) {}

  Nested read() {
    commands({0, text_.size()}, 0);
    return std::move(nested_);
  }

 private:
  void commands(core::Span part, int depth) {
    std::vector<Word> words, line;
    std::vector<Pending> pending;
    const auto end_command = [&](bool newline) {
      take_argument(words);
      std::move(words.begin(), words.end(), std::back_inserter(line));
      words.clear();
      if (newline || line.size() > kMaxWords) line.clear();
    };
    bool redirects = false;
    for (std::size_t at = part.begin; at < part.end && nested_.bound.empty();) {
      const char c = text_[at];
      if (is_blank(c) || c == '\r') {
        ++at;
      } else if (c == '\\' && at + 1 < part.end && text_[at + 1] == '\n') {
        at += 2;
      } else if (c == '#') {
        at = std::min(text_.find('\n', at), part.end);
      } else if (c == '\n') {
        end_command(false);
        at = here_documents(at + 1, part.end, line, pending);
        line.clear();
      } else if (text_.substr(at, 2) == "<<" && text_.substr(at, 3) != "<<<") {
        at = here_mark(at + 2, part.end, pending);
      } else if (c == '>' || c == '<') {
        redirects = c == '>';
        ++at;
      } else if (std::string_view(";&|(){}`").find(c) != std::string_view::npos) {
        end_command(false);
        ++at;
      } else {
        Word word = word_at(at, part.end, depth);
        word.redirects = std::exchange(redirects, false);
        if (words.size() < kMaxWords) words.push_back(std::move(word));
      }
    }
    end_command(true);
  }

  // Reads the word at `at` and goes behind it.
  Word word_at(std::size_t& at, std::size_t end, int depth) {
    Word word;
    const auto add = [&](core::Span span, char quote) {
      if (span.size() > 0 || quote != 0) word.pieces.push_back({span, quote});
    };
    std::size_t bare = at;
    while (at < end && std::string_view(" \t\r\n;&|<>()`").find(text_[at]) == std::string_view::npos) {
      const char c = text_[at];
      if (c == '\\' && at + 1 < end) {
        if (text_[at + 1] == '\n') break;
        at += 2;
      } else if (c == '\'' || c == '"') {
        add({bare, at}, 0);
        const std::size_t close = c == '"' ? closing_quote(at + 1, end, depth) : std::min(text_.find('\'', at + 1), end);
        add({at + 1, close}, c);
        at = bare = std::min(close + 1, end);
      } else if (text_.substr(at, 2) == "$(") {
        ++at;  // what stands in it is a command of its own
        break;
      } else {
        ++at;
      }
    }
    add({bare, std::min(at, end)}, 0);
    return word;
  }

  // Of double quotes, in which commands may stand.
  std::size_t closing_quote(std::size_t at, std::size_t end, int depth) {
    while (at < end && text_[at] != '"') {
      if (text_[at] == '\\') {
        at += 2;
      } else if (text_.substr(at, 2) == "$(") {
        const std::size_t close = closing_bracket(at + 2, end);
        if (depth < kMaxSubstitutions) commands({at + 2, close}, depth + 1);
        at = close;
      } else {
        ++at;
      }
    }
    return std::min(at, end);
  }

  std::size_t closing_bracket(std::size_t at, std::size_t end) const {
    int open = 1;
    for (; at < end; ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '\'') {
        at = std::min(text_.find('\'', at + 1), end);
      } else if (text_[at] == '(') {
        ++open;
      } else if (text_[at] == ')' && --open == 0) {
        return at;
      }
    }
    return end;
  }

  std::size_t here_mark(std::size_t at, std::size_t end, std::vector<Pending>& pending) const {
    Pending one;
    one.indented = at < end && text_[at] == '-';
    if (one.indented) ++at;
    while (at < end && is_blank(text_[at])) ++at;
    const char quote = at < end ? text_[at] : ' ';
    one.expands = quote != '\'' && quote != '"' && quote != '\\';
    if (!one.expands) ++at;
    const std::size_t begin = at;
    while (at < end && is_name(text_[at])) ++at;
    one.mark = text_.substr(begin, at - begin);
    if (!one.mark.empty() && pending.size() < kMaxPending) pending.push_back(one);
    return at < end && text_[at] == quote && !one.expands ? at + 1 : at;
  }

  // Behind the here-documents that begin at `at`.
  std::size_t here_documents(std::size_t at, std::size_t end, const std::vector<Word>& line, std::vector<Pending>& pending) {
    for (const Pending& one : std::exchange(pending, {})) {
      const std::string language = here_language(line);
      EmbeddedText out(document_);
      bool closed = false;
      while (at < end && !closed) {
        const std::size_t next = std::min(text_.find('\n', at), end);
        std::size_t begin = at;
        while (one.indented && begin < next && text_[begin] == '\t') ++begin;
        std::string_view content = text_.substr(begin, next - begin);
        if (content.ends_with('\r')) content.remove_suffix(1);
        closed = content == one.mark;
        if (!closed && !language.empty()) fill({begin, std::min(next + 1, end)}, one.expands ? '<' : '\'', language, out);
        at = std::min(next + 1, end);
      }
      // One that does not end is none.
      if (closed && !language.empty()) out.finish(language, nested_);
    }
    return at;
  }

  // What reads the here-documents of a line: the file that is written, or an interpreter.
  std::string here_language(const std::vector<Word>& line) const {
    bool tee = false, cluster = false;
    std::string language;
    for (const Word& word : line) {
      const std::string_view plain = plain_of(word);
      const std::string_view base = base_of(plain);
      if ((word.redirects || tee) && !plain.empty() && plain.front() != '-') return file_language(base);
      tee = base == "tee" || (tee && plain.starts_with('-'));
      if (base == "kubectl" || base == "oc") cluster = true;
      if (cluster && (plain == "apply" || plain == "create")) return "yml";
      if (const Interpreter* program = interpreter(base)) {
        language = program->language;
      } else if (!language.empty() && !plain.starts_with('-') && language != "sql") {
        language.clear();  // a script that reads the here-document
      }
    }
    return language;
  }

  static std::string file_language(std::string_view base) {
    const std::size_t dot = base.rfind('.');
    if (dot == std::string_view::npos) return {};
    const std::string_view extension = base.substr(dot + 1);
    for (std::string_view settings : {"env", "ini", "properties", "http", "curlrc"})
      if (extension == settings) return std::string(extension);
    const std::string language = language_named(extension);
    return language == "sh" ? "" : language;  // commands are read where they stand
  }

  static std::string_view base_of(std::string_view word) { return word.substr(word.rfind('/') + 1); }

  static const Interpreter* interpreter(std::string_view base) {
    // python3.12
    while (!base.empty() && (base.back() == '.' || (base.find('.') != std::string_view::npos &&
                                                   std::isdigit(static_cast<unsigned char>(base.back())) != 0)))
      base.remove_suffix(1);
    const auto found = std::find_if(kInterpreters.begin(), kInterpreters.end(), [&](const Interpreter& i) { return i.name == base; });
    return found == kInterpreters.end() ? nullptr : &*found;
  }

  // A word of one piece as it stands; empty if it has several.
  std::string_view plain_of(const Word& word) const {
    if (word.pieces.size() != 1) return {};
    return text_.substr(word.pieces[0].span.begin, word.pieces[0].span.size());
  }

  // -c, -e, -Sc, --eval, -Command; deno's eval
  static bool announces_code(std::string_view word, const Interpreter& program) {
    if (word == "--eval" || word == "-Command" || word == "-command" || word == "--command" || word == "--execute") return true;
    if (word == "eval") return program.name == "deno";
    return word.size() >= 2 && word.size() <= 5 && word[0] == '-' && word[1] != '-' &&
           program.options.find(word.back()) != std::string_view::npos;
  }

  // python -c CODE
  void take_argument(const std::vector<Word>& words) {
    const Interpreter* program = nullptr;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view plain = plain_of(words[i]);
      if (program != nullptr && i + 1 < words.size() && announces_code(plain, *program)) {
        EmbeddedText out(document_);
        const std::string language(program->language);
        for (const Piece& piece : words[i + 1].pieces) fill(piece.span, piece.quote, language, out);
        out.finish(language, nested_);
        program = nullptr;
        ++i;
      } else if (const Interpreter* other = interpreter(base_of(plain))) {
        program = other;
      }
    }
  }

  // What the program gets of `part`; `quote` says what stands around it, '<' that it is a here-document.
  void fill(core::Span part, char quote, const std::string& language, EmbeddedText& out) const {
    const std::string_view escaped = quote == '"' ? "\"\\$`\n" : "\\$`";
    const std::string_view view = text_.substr(0, part.end);  // no search may run on
    for (std::size_t at = part.begin; at < part.end;) {
      const char c = text_[at];
      if (quote == '\'') return out.take(part);
      if (c == '\\' && at + 1 < part.end && (quote == 0 || escaped.find(text_[at + 1]) != std::string_view::npos)) {
        if (text_[at + 1] != '\n') out.put(text_.substr(at + 1, 1), {at, at + 2});
        at += 2;
      } else if (const core::Span hole = hole_at(at, part.end); hole.size() > 0) {
        const std::string name = name_in(hole);
        if (reads_dollars(language))
          out.put("${" + name + "}", hole);
        else
          out.put("<%= " + name + " %>", hole);
        at = hole.end;
      } else {
        const std::size_t next = std::min(view.find_first_of("\\$`", at + 1), part.end);
        out.take({at, next});
        at = next;
      }
    }
  }

  // $NAME, ${NAME}, $(command)
  core::Span hole_at(std::size_t at, std::size_t end) const {
    if (text_[at] != '$' || at + 1 >= end) return {at, at};
    const char next = text_[at + 1];
    if (next == '(') return {at, std::min(closing_bracket(at + 2, end) + 1, end)};
    if (next == '{') {
      const std::size_t close = text_.substr(0, std::min(end, at + kLongestHole)).find('}', at);
      return close == std::string_view::npos ? core::Span{at, at} : core::Span{at, close + 1};
    }
    std::size_t stop = at + 1;
    while (stop < end && is_name(text_[stop])) ++stop;
    return {at, stop > at + 1 ? stop : at};
  }

  std::string name_in(core::Span hole) const {
    std::size_t begin = hole.begin + 1;
    while (begin < hole.end && !is_name(text_[begin])) ++begin;
    std::size_t end = begin;
    while (end < hole.end && is_name(text_[end])) ++end;
    return text_[hole.begin + 1] == '(' || begin == end ? "expression" : std::string(text_.substr(begin, end - begin));
  }

  const Document::Ptr& document_;
  std::string_view text_;
  Nested nested_;
};

bool is_script(const Document& document) {
  for (std::string_view language : {"sh", "bash", "zsh", "ksh"})
    if (document.language() == language) return true;
  const std::string_view first = document.text().substr(0, std::min<std::size_t>(document.text().find('\n'), 80));
  return document.outer() == nullptr && first.starts_with("#!") && first.find("sh") != std::string_view::npos;
}

}  // namespace

Nested nested_interpreters(const Document::Ptr& document) {
  if (!is_script(*document)) return {};
  return Script(document).read();
}

}  // namespace credward::text
