#include "detect/code_scan.h"

#include <algorithm>
#include <array>

namespace credward::detect {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 40> kHash = {
    "sh",  "bash", "zsh", "ksh",    "fish",       "py",       "pyw",  "ipynb",   "rb",         "pl",
    "pm",  "r",    "yml", "yaml",   "toml",       "conf",     "cfg",  "ini",     "properties", "env",
    "php", "tf",   "hcl", "tfvars", "dockerfile", "makefile", "mk",   "ps1",     "psm1",       "ex",
    "exs", "nix",  "jl",  "tcl",    "cmake",      "http",     "rest", "profile", "bashrc",     "zshrc"};
constexpr std::array<std::string_view, 43> kSlashes = {
    "c",      "h",      "cc",          "cpp", "cxx", "hpp",  "hh",   "java", "js",    "jsx",   "mjs",
    "cjs",    "ts",     "tsx",         "mts", "cts", "go",   "rs",   "kt",   "kts",   "swift", "scala",
    "groovy", "gradle", "jenkinsfile", "cs",  "php", "dart", "m",    "mm",   "json5", "jsonc", "json",
    "scss",   "less",   "proto",       "sol", "zig", "http", "rest", "vue",  "tf",    "hcl"};
constexpr std::array<std::string_view, 6> kDashes = {"sql", "lua", "hs", "elm", "ada", "adb"};
constexpr std::array<std::string_view, 5> kSemicolon = {"ini", "cfg", "conf", "reg", "cnf"};
constexpr std::array<std::string_view, 2> kRem = {"bat", "cmd"};
constexpr std::array<std::string_view, 14> kAngle = {"html",  "htm",   "xml",      "plist",  "svg",
                                                     "vue",   "md",    "markdown", "config", "csproj",
                                                     "props", "xhtml", "svelte",   "targets"};
constexpr std::array<std::string_view, 9> kPages = {"html", "htm", "xhtml", "vue", "svelte", "astro", "cshtml", "jsx", "tsx"};
constexpr std::array<std::string_view, 11> kProse = {
    "md", "markdown", "mdx", "rst", "adoc", "asciidoc", "txt", "text", "org", "readme", "changelog"};
constexpr std::array<std::string_view, 12> kShell = {
    "sh", "bash", "fish", "zsh", "ksh", "dash", "profile", "env", "bashrc", "zshrc", "envrc", "bash_profile"};
constexpr std::array<std::string_view, 12> kBackticks = {"js",  "jsx", "mjs", "cjs", "ts",     "tsx",
                                                         "mts", "cts", "go",  "vue", "svelte", "html"};
constexpr std::array<std::string_view, 12> kTriples = {
    "py", "ipynb", "toml", "java", "kt", "kts", "scala", "groovy", "gradle", "swift", "cs", "jenkinsfile"};

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

}  // namespace

CommentStyle comment_style(std::string_view language) {
  CommentStyle style;
  style.hash = one_of(language, kHash);
  style.slashes = one_of(language, kSlashes);
  style.dashes = one_of(language, kDashes);
  style.semicolon = one_of(language, kSemicolon);
  style.rem = one_of(language, kRem);
  style.angle = one_of(language, kAngle);
  return style;
}

bool is_prose(std::string_view language) {
  return one_of(language, kProse);
}
bool is_page(std::string_view language) {
  return one_of(language, kPages);
}
bool is_shell(std::string_view language) {
  return one_of(language, kShell);
}

CodeScanner::CodeScanner(std::string_view text, std::string_view language)
    : text_(text),
      style_(comment_style(language)),
      yaml_quotes_(language == "yml" || language == "yaml" || language == "sql"),
      backticks_(one_of(language, kBackticks)),
      triples_(one_of(language, kTriples)),
      line_end_(std::min(text.find('\n'), text.size())) {}

bool CodeScanner::comment(Token& token) {
  const std::size_t begin = position_;
  const char c = text_[begin];
  std::size_t end = 0;
  if (style_.slashes && c == '/' && starts("/*") && !no_block_end_) {
    end = text_.find("*/", begin + 2);
    no_block_end_ = end == std::string_view::npos;
    end = no_block_end_ ? 0 : end + 2;
  } else if (style_.angle && c == '<' && starts("<!--") && !no_angle_end_) {
    end = text_.find("-->", begin + 4);
    no_angle_end_ = end == std::string_view::npos;
    end = no_angle_end_ ? 0 : end + 3;
  } else if ((style_.hash && c == '#' && (line_start_ || is_blank(text_[begin - 1]))) ||
             (style_.slashes && c == '/' && starts("//") && (begin == 0 || text_[begin - 1] != ':')) ||
             (style_.dashes && c == '-' && starts("--") && (line_start_ || is_blank(text_[begin - 1]))) ||
             (style_.semicolon && c == ';' && line_start_) ||
             (style_.rem && line_start_ && (starts("rem ") || starts("REM ") || starts("::")))) {
    end = line_end_;
  }
  if (end == 0 || end <= begin) return false;
  token = {TokenKind::kComment, {begin, end}};
  return true;
}

std::size_t CodeScanner::closing_quote(char quote, std::size_t from, std::size_t limit) const {
  for (std::size_t i = from; i < limit; ++i) {
    if (text_[i] == '\\' && !(yaml_quotes_ && quote == '\'')) {
      ++i;
    } else if (text_[i] == quote) {
      if (!yaml_quotes_ || quote != '\'' || i + 1 >= limit || text_[i + 1] != '\'') return i;
      ++i;
    }
  }
  return std::string_view::npos;
}

bool CodeScanner::string(Token& token) {
  const std::size_t begin = position_;
  const char quote = text_[begin];
  std::size_t end = std::string_view::npos;
  if (triples_ && quote != '`' && (starts("\"\"\"") || starts("'''"))) {
    bool& none = quote == '"' ? no_triple_double_ : no_triple_single_;
    if (!none) end = text_.find(text_.substr(begin, 3), begin + 3);
    none = none || end == std::string_view::npos;
    if (end != std::string_view::npos) {
      token = {TokenKind::kString, {begin, end + 3}};
      return true;
    }
  }
  if (quote == '`') {
    if (!backticks_ || no_backtick_) return false;
    end = closing_quote(quote, begin + 1, text_.size());
    no_backtick_ = end == std::string_view::npos;
  } else {
    bool& none = quote == '"' ? no_double_ : no_single_;
    if (none) return false;
    end = closing_quote(quote, begin + 1, line_end_);
    none = end == std::string_view::npos;
  }
  if (end == std::string_view::npos) return false;
  token = {TokenKind::kString, {begin, end + 1}};
  return true;
}

bool CodeScanner::next(Token& token) {
  while (position_ < text_.size()) {
    const char c = text_[position_];
    if (c == '\n') {
      token = {TokenKind::kNewline, {position_, position_ + 1}};
      ++position_;
      line_end_ = std::min(text_.find('\n', position_), text_.size());
      line_start_ = true;
      no_single_ = no_double_ = false;
      return true;
    }
    if (comment(token) || ((c == '"' || c == '\'' || c == '`') && string(token))) {
      position_ = token.span.end;
      if (position_ > line_end_) {
        line_end_ = std::min(text_.find('\n', position_), text_.size());
        no_single_ = no_double_ = false;
      }
      line_start_ = false;
      return true;
    }
    const std::size_t at = position_++;
    if (!is_blank(c) && c != '\r') line_start_ = false;
    switch (c) {
      case '\\':
        if (position_ < text_.size() && text_[position_] != '\n') ++position_;
        break;
      case '{':
      case '(':
      case '[':
        token = {TokenKind::kOpen, {at, at + 1}};
        return true;
      case '}':
      case ')':
      case ']':
        token = {TokenKind::kClose, {at, at + 1}};
        return true;
      case ';':
      case ',':
        token = {TokenKind::kSeparator, {at, at + 1}};
        return true;
      default:
        break;
    }
  }
  return false;
}

CodeSpans scan_code(std::string_view text, std::string_view language) {
  CodeSpans spans;
  CodeScanner scanner(text, language);
  Token token{};
  while (scanner.next(token)) {
    if (token.kind == TokenKind::kString) spans.strings.push_back(token.span);
    if (token.kind == TokenKind::kComment) spans.comments.push_back(token.span);
  }
  return spans;
}

const core::Span* span_at(const std::vector<core::Span>& spans, std::size_t offset) {
  auto after = std::upper_bound(spans.begin(), spans.end(), offset,
                                [](std::size_t value, const core::Span& span) { return value < span.begin; });
  if (after == spans.begin()) return nullptr;
  --after;
  return after->contains(offset) ? &*after : nullptr;
}

}  // namespace credward::detect
