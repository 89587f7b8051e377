#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/rendered.h"
#include "detect/shell_words.h"

namespace credward::detect {
namespace {

constexpr std::array<std::string_view, 9> kCommands = {"curl", "wget", "http", "https", "xh", "xhs", "curlie", "wscat", "grpcurl"};
constexpr std::size_t kLongestList = 16 * 1024;
constexpr std::size_t kMostOptions = 16;

// curl's options that take a value; a value is no URL of the request.
constexpr std::string_view kShortWithValue = "AbcCdDeEFHKmoPQrtTuUwxXyYz";
constexpr std::array<std::string_view, 40> kLongWithValue = {
    "--header",  "--data",   "--data-raw", "--data-binary", "--data-urlencode", "--data-ascii", "--json",     "--form",        "--output",   "--request",
    "--user-agent", "--referer", "--proxy", "--cookie",     "--cookie-jar",     "--max-time",   "--connect-timeout", "--retry", "--retry-delay", "--write-out",
    "--cacert",  "--cert",   "--key",      "--user",        "--upload-file",    "--resolve",    "--interface", "--limit-rate", "--config",   "--oauth2-bearer",
    "--post-data", "--method", "--body-data", "--body-file", "--output-document", "--post-file", "--form-string", "--proxy-user", "--max-redirs", "--noproxy"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Text that fills in what stands in single quotes before a shell sees it, or hands it to another one.
bool is_certain_shell(std::string_view language) {
  constexpr std::array<std::string_view, 12> kCertain = {"ps1", "psm1", "sh", "yml", "yaml", "dockerfile", "makefile", "md", "markdown", "txt", "cmd", ""};
  return one_of(language, kCertain) || is_prose(language) || is_shell(language);
}

// Templates are filled in before anything reads them.
bool is_template(std::string_view path) {
  for (std::string_view end : {".tpl", ".tmpl", ".template", ".j2", ".jinja", ".jinja2", ".erb", ".mustache", ".gotmpl", ".tftpl", ".hbs", ".ejs"})
    if (path.ends_with(end)) return true;
  return false;
}

class CommandFinder {
 public:
  CommandFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings), urls_(context.urls), text_(context.surroundings.text()), fields_(fields), covered_(context.covered),
        budget_(8 * text_.size() + (1U << 20)) {
    find_heredocs();
  }

  void run() {
    std::size_t i = 0;
    while (i < text_.size()) {
      const std::size_t size = command_at(i);
      if (size == 0) {
        ++i;
        continue;
      }
      const std::size_t end = read(i, size);
      i = std::max(end, i + size);
    }
  }

 private:
  // The length of a command's name at `i`, 0 if none begins there.
  std::size_t command_at(std::size_t i) const {
    if (std::string_view("cwhxg").find(text_[i]) == std::string_view::npos) return 0;
    if (i > 0 && (is_word(text_[i - 1]) || text_[i - 1] == '-' || text_[i - 1] == '.' || text_[i - 1] == '\\')) return 0;
    std::size_t size = 0;
    for (std::string_view command : kCommands)
      if (command.size() > size && text_.substr(i, command.size()) == command) size = command.size();
    if (size == 0) return 0;
    std::size_t end = i + size;
    if (text_.substr(end, 4) == ".exe") end += 4;
    if (end >= text_.size()) return 0;
    const char next = text_[end];
    if (!is_blank(next) && next != '"' && next != '\'' && next != '\n' && next != '\r' && next != '\\') return 0;
    return end - i;
  }

  // Reads the command at `begin`; returns where to go on.
  std::size_t read(std::size_t begin, std::size_t size) {
    const core::Span* string = surroundings_.string_at(begin);
    const std::size_t behind = begin + size;
    const bool quoted = begin > 0 && behind < text_.size() && (text_[behind] == '"' || text_[behind] == '\'');
    if (quoted && list_follows(behind + 1)) return read_list(begin, behind);
    if ((text_[behind] == '\n' || text_[behind] == '\r') && is_item(begin)) return read_list(begin, behind);
    if (string != nullptr && !is_shell(surroundings_.document().language())) return read_in_string(begin, *string);
    if (string != nullptr && string->begin + 1 < begin) return read_in_string(begin, *string);
    return read_direct(begin);
  }

  bool list_follows(std::size_t at) const {
    std::size_t i = at;
    while (i < text_.size() && i < at + 200 && std::isspace(static_cast<unsigned char>(text_[i])) != 0) ++i;
    return i < text_.size() && (text_[i] == ',' || (text_[i] == '-' && i > at && text_.substr(at, i - at).find('\n') != std::string_view::npos));
  }

  // "- curl" alone on a line of YAML.
  bool is_item(std::size_t begin) const {
    std::size_t i = begin;
    while (i > 0 && is_blank(text_[i - 1])) --i;
    return i < begin && i > 0 && text_[i - 1] == '-' && surroundings_.language_at(begin).starts_with("y");
  }

  // "curl", "-H", "Authorization: …": the words of an argument list.
  std::size_t read_list(std::size_t begin, std::size_t behind) {
    constexpr std::size_t kMostItems = 300;
    const std::string_view language = surroundings_.language_at(begin);
    const std::size_t stop = std::min(text_.size(), begin + kLongestList);
    std::vector<ShellWord> words;
    ShellWord first;
    for (std::size_t k = begin; k < behind; ++k) first.rendered.put(text_[k], {k, k + 1});
    words.push_back(std::move(first));
    std::size_t i = behind + (text_[behind] == '"' || text_[behind] == '\'' ? 1 : 0);
    int depth = 0;
    while (i < stop && words.size() < kMostItems) {
      const char c = text_[i];
      if (std::isspace(static_cast<unsigned char>(c)) != 0 || c == ',') {
        ++i;
      } else if (c == '[' || c == '(' || c == '{') {
        ++depth;
        ++i;
      } else if (c == ']' || c == ')' || c == '}') {
        if (depth-- == 0) break;
        ++i;
      } else if (c == '-' && i + 1 < stop && text_[i + 1] == ' ') {
        i += 2;  // a YAML item
        if (i < stop && text_[i] != '"' && text_[i] != '\'') i = read_plain_item(i, stop, words);
      } else if (Literal literal = read_literal(text_, i, language, stop - i); literal.closed || literal.end > i + 1) {
        if (!literal.closed && literal.rendered.size() == 0) break;
        ShellWord word;
        word.span = {i, literal.end};
        word.quoted = true;
        word.rendered = std::move(literal.rendered);
        words.push_back(std::move(word));
        i = literal.end;
      } else if (is_word(c) || c == '$' || c == '*' || c == '&' || c == '.') {
        const std::size_t operand = i;
        while (i < stop && text_[i] != ',' && text_[i] != ']' && text_[i] != ')' && text_[i] != '\n') ++i;
        ShellWord word;
        word.span = {operand, i};
        word.rendered.hole(expression_name(text_.substr(operand, i - operand)), word.span);
        words.push_back(std::move(word));
      } else {
        break;
      }
    }
    spend(i - begin);
    add_fields(words, {begin, i}, begin);
    return i;
  }

  std::size_t read_plain_item(std::size_t i, std::size_t stop, std::vector<ShellWord>& words) const {
    std::size_t end = std::min(stop, text_.find('\n', i));
    ShellWord word;
    word.span = {i, end};
    while (i < end) {
      const Hole hole = hole_at(text_, i, kTemplateHoles | kDollarHoles);
      if (hole.size != 0) {
        word.rendered.hole(hole.name, {i, i + hole.size});
        i += hole.size;
      } else {
        if (text_[i] != '\r') word.rendered.put(text_[i], {i, i + 1});
        ++i;
      }
    }
    words.push_back(std::move(word));
    return std::max(i, end);
  }

  // A command inside a string of another language: the string's own escapes and holes first, then the shell's.
  std::size_t read_in_string(std::size_t begin, const core::Span& string) {
    const std::string_view language = plain_language(surroundings_.document().language());
    if (literal_begin_ != string.begin) {
      literal_begin_ = string.begin;
      const std::string_view shell_language = is_shell(language) ? std::string_view("sh") : language;
      literal_ = read_literal(text_, string.begin, shell_language, kLongestCommand).rendered;
      spend(literal_.size());
    }
    const auto& sources = literal_.sources;
    const auto first = std::lower_bound(sources.begin(), sources.end(), begin, [](const core::Span& span, std::size_t value) { return span.begin < value; });
    if (first == sources.end()) return begin + 1;
    const auto offset = static_cast<std::size_t>(first - sources.begin());
    ShellStyle style;
    style.expands_single = true;
    const auto place = [&](std::size_t i) { return sources[std::min(offset + i, sources.size() - 1)]; };
    const ShellCommand command = read_command(window(std::string_view(literal_.text).substr(offset)), place, style);
    account(command);
    const std::size_t last = command.end == 0 ? begin : place(command.end - 1).end;
    shown_ = is_shown(string.begin) || text_.substr(string.begin, 3) == "\"\"\"" || text_.substr(string.begin, 3) == "'''";
    add_fields(command.words, {begin, std::max(begin, last)}, begin);
    shown_ = false;
    return last;
  }

  std::size_t read_direct(std::size_t begin) {
    const std::string_view language = surroundings_.language_at(begin);
    ShellStyle style;
    if (language == "ps1" || language == "psm1") style.dialect = Dialect::kPowerShell;
    if (language == "cmd") style.dialect = Dialect::kCmd;
    style.doubled_dollars = language == "makefile";
    style.closing_backtick = begin > 0 && text_[begin - 1] == '`' && surroundings_.prose();
    style.expands_single = !is_certain_shell(language) || is_template(surroundings_.document().path()) || in_heredoc(begin) || expands_line(begin);
    const std::string_view mark = surroundings_.line_mark(begin);
    if (mark != "$" && mark != ";") style.line_prefix = mark;
    if (language == "yml" || language == "yaml") style.goes_on = folding(begin);
    const auto place = [&](std::size_t i) { return core::Span{begin + i, begin + i + 1}; };
    const ShellCommand command = read_command(window(text_.substr(begin)), place, style);
    account(command);
    shown_ = in_heredoc(begin) || is_shown(begin);
    add_fields(command.words, {begin, begin + command.end}, begin);
    shown_ = false;
    return begin + command.end;
  }

  // Hostile text may make every command look for quotes that never close; then only its line is read.
  std::string_view window(std::string_view rest) const {
    return budget_ > 0 ? rest : rest.substr(0, std::min<std::size_t>(rest.find('\n'), 4096));
  }
  void spend(std::size_t bytes) { budget_ = bytes >= budget_ ? 0 : budget_ - bytes; }
  void account(const ShellCommand& command) { spend(command.unclosed ? kLongestCommand : command.end); }

  // eval, printf, envsubst and templates give single quotes another meaning.
  bool expands_line(std::size_t begin) const {
    const text::LineIndex& lines = surroundings_.document().own_lines();
    const std::size_t first = lines.line_span(lines.line_of(begin)).begin;
    if (first > begin || begin - first > 400) return true;
    const std::string_view before = text_.substr(first, begin - first);
    for (std::string_view word : {"eval", "printf", "envsubst", "echo", "ssh ", "-c "})
      if (before.find(word) != std::string_view::npos) return true;
    return false;
  }

  // What is printed, explained or given as an example is a sample and no request that the program sends.
  bool is_shown(std::size_t offset) const {
    const text::LineIndex& lines = surroundings_.document().own_lines();
    const std::uint32_t number = lines.line_of(offset);
    const core::Span line = lines.line_span(number);
    const std::string_view before = text_.substr(line.begin, std::min<std::size_t>(offset - line.begin, 200));
    auto explains = [](std::string_view text) {
      for (std::string_view word : {"echo ", "print", "puts ", "console.", "log", "sage", "help", "escription", "epilog", "example", "Example", "summary"})
        if (text.find(word) != std::string_view::npos) return true;
      return false;
    };
    if (explains(before)) return true;
    const std::string_view language = surroundings_.document().language();
    if (language != "yml" && language != "yaml") return false;
    // A block scalar's key: `description: |`, `x-codeSamples: … source: |`.
    constexpr std::uint32_t kReach = 40;
    const std::size_t indent = lines.line(number).find_first_not_of(" \t");
    for (std::uint32_t back = 1; back < number && back < kReach; ++back) {
      const std::string_view above = lines.line(number - back);
      const std::size_t here = above.find_first_not_of(" \t");
      if (here == std::string_view::npos || here >= indent) continue;
      return explains(above) || above.find("source:") != std::string_view::npos;
    }
    return false;
  }

  void find_heredocs() {
    const std::string_view language = surroundings_.document().language();
    if (!is_shell(language) && !is_certain_shell(language)) return;
    std::size_t i = 0;
    while ((i = text_.find("<<", i)) != std::string_view::npos) {
      std::size_t word = i + 2;
      i = word;
      if (word < text_.size() && text_[word] == '-') ++word;
      while (word < text_.size() && (is_blank(text_[word]) || text_[word] == '\'' || text_[word] == '"' || text_[word] == '\\')) ++word;
      std::size_t end = word;
      while (end < text_.size() && end - word < 40 && is_word(text_[end])) ++end;
      const std::size_t line_end = text_.find('\n', end);
      if (end == word || line_end == std::string_view::npos) continue;
      const std::string delimiter = std::string(text_.substr(word, end - word));
      std::size_t close = line_end;
      constexpr int kMostLines = 2000;
      for (int lines = 0; lines < kMostLines && close != std::string_view::npos; ++lines) {
        std::size_t start = close + 1;
        while (start < text_.size() && is_blank(text_[start])) ++start;
        if (text_.substr(start, delimiter.size()) == delimiter && (start + delimiter.size() >= text_.size() || !is_word(text_[start + delimiter.size()]))) break;
        close = text_.find('\n', start);
        spend(1);
      }
      if (close == std::string_view::npos || budget_ == 0) continue;
      heredocs_.push_back({line_end, close});
      i = close;
    }
  }

  bool in_heredoc(std::size_t offset) const { return span_at(heredocs_, offset) != nullptr; }

  // Folded and plain scalars of YAML join their lines with a blank; literal blocks ("|") do not.
  std::function<bool(std::size_t)> folding(std::size_t begin) const {
    const text::LineIndex& lines = surroundings_.document().own_lines();
    auto indent_of = [](std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); };
    const std::uint32_t own = lines.line_of(begin);
    const std::size_t indent = indent_of(lines.line(own));
    constexpr std::uint32_t kReach = 60;
    char block = 0;
    for (std::uint32_t back = 1; back < own && back < kReach; ++back) {
      std::string_view line = lines.line(own - back);
      if (indent_of(line) >= line.size() || indent_of(line) >= indent) continue;
      while (!line.empty() && std::isspace(static_cast<unsigned char>(line.back())) != 0) line.remove_suffix(1);
      while (!line.empty() && (line.back() == '-' || line.back() == '+' || std::isdigit(static_cast<unsigned char>(line.back())) != 0)) line.remove_suffix(1);
      if (!line.empty() && (line.back() == '|' || line.back() == '>')) block = line.back();
      break;
    }
    if (block == '|') return {};
    return [&lines, indent, block, indent_of](std::size_t offset) {
      const std::uint32_t next = lines.line_of(offset) + 1;
      if (next > lines.line_count()) return false;
      const std::string_view line = lines.line(next);
      const std::size_t here = indent_of(line);
      return here < line.size() && (block == '>' ? here >= indent : here > indent);
    };
  }

  // --- what the words say ---

  struct Target {
    UrlNames::Owner owner = UrlNames::Owner::kUnknown;
    core::Span url;
  };

  void add_fields(const std::vector<ShellWord>& words, core::Span whole, std::size_t begin) {
    std::vector<HeaderField> found;
    std::vector<CommandOption> options;
    Target target;
    const std::string_view command = text_.substr(begin, 4);
    const bool httpie = command.starts_with("http") || command.starts_with("xh");
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::string& word = words[i].rendered.text;
      if (word.starts_with('-') && word.size() > 1) {
        if (options.size() < kMostOptions) {
          const std::size_t end = word.starts_with("--") ? std::min(word.find('='), word.size()) : word.size();
          options.push_back({words[i].rendered.span(0, end, words[i].span.begin), word.substr(0, end)});
        }
        i = read_option(words, i, found, target, httpie);
      } else {
        if (httpie) {
          if (auto field = parse_header_line(words[i].rendered); field && word[field->rendered_name.size()] == ':' && word.substr(field->rendered_name.size(), 2) != ":=")
            found.push_back(std::move(*field));
        }
        look_at_url(words[i].rendered, target);
      }
    }
    // These commands take https where the URL says nothing.
    if ((command == "http" && text_.substr(begin, 5) == "https") || text_.substr(begin, 3) == "xhs")
      if (text_.substr(target.url.begin, target.url.size()).find("://") == std::string_view::npos) target.url = {};
    finish(std::move(found), std::move(options), target, whole, begin);
  }

  // Reads the option at `i`; returns the index of the last word that belongs to it.
  std::size_t read_option(const std::vector<ShellWord>& words, std::size_t i, std::vector<HeaderField>& found, Target& target, bool httpie) {
    const Rendered& word = words[i].rendered;
    const std::string& text = word.text;
    const bool has_next = i + 1 < words.size();
    if (text == "-H" || text == "--header" || text == "-header") return has_next ? add_header(words, i + 1, found) : i;
    if (text.starts_with("--header=")) {
      if (auto field = parse_header_line(word.part(9, text.size()))) found.push_back(std::move(*field));
      return i;
    }
    if (text == "--oauth2-bearer" && has_next) {
      found.push_back(synthetic("Bearer ", words[i], words[i + 1].rendered, 0, words[i + 1].rendered.size()));
      return i + 1;
    }
    if ((text == "-u" || text == "--user") && has_next && !httpie) {
      add_user(words[i], words[i + 1].rendered, found);
      return i + 1;
    }
    if (httpie && (text == "-a" || text == "--auth") && has_next) {
      const bool bearer = std::any_of(words.begin(), words.end(), [](const ShellWord& other) { return other.rendered.text == "bearer" || other.rendered.text == "--auth-type=bearer"; });
      const Rendered& value = words[i + 1].rendered;
      if (bearer) found.push_back(synthetic("Bearer ", words[i], value, 0, value.size()));
      else add_user(words[i], value, found);
      return i + 1;
    }
    if (text == "--url" && has_next) {
      look_at_url(words[i + 1].rendered, target);
      return i + 1;
    }
    if (text.starts_with("--url=")) look_at_url(word.part(6, text.size()), target);
    if (text.starts_with("--")) return has_next && one_of(text, kLongWithValue) ? i + 1 : i;
    // A cluster of short options: the first that takes a value ends it.
    for (std::size_t k = 1; k < text.size(); ++k) {
      if (kShortWithValue.find(text[k]) == std::string_view::npos) continue;
      const bool attached = k + 1 < text.size();
      if (text[k] == 'H') {
        if (!attached) return has_next ? add_header(words, i + 1, found) : i;
        if (auto field = parse_header_line(word.part(k + 1, text.size()))) found.push_back(std::move(*field));
        return i;
      }
      if (text[k] == 'u' && attached && !httpie) add_user(words[i], word.part(k + 1, text.size()), found);
      return attached || !has_next ? i : i + 1;
    }
    return i;
  }

  // The header in word `i`. Where a blank outside quotes tore it apart, the words that follow belong to it.
  static std::size_t add_header(const std::vector<ShellWord>& words, std::size_t i, std::vector<HeaderField>& found) {
    Rendered line = words[i].rendered;
    std::size_t last = i;
    if (!words[i].quoted && i + 1 < words.size()) {
      auto scheme_like = [](std::string_view word) {
        std::string low(word);
        std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return std::tolower(c); });
        return low == "bearer" || low == "token" || low == "basic" || low == "apikey";
      };
      const std::size_t colon = line.text.find(':');
      const bool torn = colon != std::string::npos && header_name(std::string_view(line.text).substr(0, colon)) != HeaderName::kOther &&
                        (colon + 1 == line.size() || scheme_like(std::string_view(line.text).substr(colon + 1)));
      constexpr std::size_t kMostParts = 2;
      while (torn && last + 1 < words.size() && last - i < kMostParts) {
        const std::string& next = words[last + 1].rendered.text;
        const bool only_scheme = colon + 1 == line.size() && scheme_like(next);
        if (next.starts_with('-') || next.find("://") != std::string::npos || next.find('/') != std::string::npos) break;
        if (!only_scheme && last > i && colon + 1 != words[i].rendered.size()) break;
        line.text += kWordBreak;
        line.sources.push_back({words[last + 1].span.begin, words[last + 1].span.begin});
        line.append(words[last + 1].rendered, 0, words[last + 1].rendered.size());
        ++last;
        if (!only_scheme) break;
      }
    }
    if (auto field = parse_header_line(line)) found.push_back(std::move(*field));
    return last;
  }

  // A header that an option makes.
  static HeaderField synthetic(std::string_view scheme, const ShellWord& option, const Rendered& value, std::size_t begin, std::size_t end) {
    Rendered whole;
    whole.put(scheme, {value.span(begin, end, option.span.end).begin, value.span(begin, end, option.span.end).begin});
    whole.append(value, begin, end);
    HeaderField field;
    field.name = option.span;
    field.value = value.span(begin, end, option.span.end);
    field.separator = {option.span.end, field.value.begin};
    field.whole = {option.span.begin, field.value.end};
    field.rendered_name = "Authorization";
    field.rendered_value = whole.text;
    field.rendered_line = "Authorization: " + whole.text;
    field.sources = std::move(whole.sources);
    return field;
  }

  // -u KEY: and -u user:KEY make a Basic header.
  static void add_user(const ShellWord& option, const Rendered& value, std::vector<HeaderField>& found) {
    const std::size_t colon = value.text.find(':');
    std::size_t begin = 0;
    std::size_t end = value.size();
    if (colon != std::string::npos && colon + 1 < value.size() && colon < 16) begin = colon + 1;
    else if (colon != std::string::npos) end = colon;
    if (begin < end) found.push_back(synthetic("Basic ", option, value, begin, end));
  }

  void look_at_url(const Rendered& word, Target& target) {
    if (target.owner == UrlNames::Owner::kByteStack) return;
    const std::string& text = word.text;
    for (const Url& url : find_urls(text, hosts_of())) {
      const auto owner = urls_.owner_of(std::string_view(text).substr(url.host.begin, url.host.size()));
      // ftp, scp, imap and the like send no headers.
      const std::string_view scheme = std::string_view(text).substr(url.scheme.begin, url.scheme.size());
      if (!scheme.empty() && scheme.find("http") == std::string_view::npos && scheme != "ws" && scheme != "wss" && scheme.find("grpc") == std::string_view::npos) {
        target.owner = UrlNames::Owner::kOther;
        return;
      }
      target.url = word.span(url.span.begin, url.span.end, 0);
      if (owner == UrlNames::Owner::kUnknown) break;
      target.owner = owner;
      return;
    }
    // $BASE/v1/queries
    if (text.empty() || text[0] != kHoleBegin) {
      const std::size_t hole = text.find(kHoleBegin);
      if (hole == std::string::npos || text.find("://") == std::string::npos) return;
    }
    const std::size_t begin = text.find(kHoleBegin);
    const std::size_t end = text.find(kHoleEnd, begin);
    if (end == std::string::npos) return;
    const std::string_view name = std::string_view(text).substr(begin + 1, end - begin - 1);
    auto owner = urls_.named(name);
    if (owner == UrlNames::Owner::kUnknown && contains_bytestack(name)) owner = UrlNames::Owner::kByteStack;
    if (owner == UrlNames::Owner::kUnknown) return;
    target.owner = owner;
    target.url = urls_.url_named(name);
  }

  const Hosts& hosts_of() const { return urls_.hosts(); }

  void finish(std::vector<HeaderField> found, std::vector<CommandOption> options, const Target& target, core::Span whole, std::size_t begin) {
    if (found.empty()) return;
    covered_.push_back(whole);
    // Beside the right header another one is a gateway's business.
    const bool proper = std::any_of(found.begin(), found.end(), [](const HeaderField& field) {
      return header_name(field.rendered_name) == HeaderName::kAuthorization && !field.rendered_value.empty();
    });
    std::optional<bool> wrong;
    for (HeaderField& field : found) {
      if (proper && header_name(field.rendered_name) == HeaderName::kMistaken) continue;
      field.carrier = Carrier::kCommand;
      field.to_bytestack = target.owner == UrlNames::Owner::kByteStack || value_names_bytestack(field.rendered_value);
      field.url = target.url;
      field.options = options;
      field.in_comment = surroundings_.in_comment(begin);
      field.in_documentation = shown_ || surroundings_.prose();
      if (field.to_bytestack) {
        if (!wrong) wrong = surroundings_.called_wrong(whole);
        field.called_wrong = *wrong;
      }
      fields_.push_back(std::move(field));
    }
  }

  const Surroundings& surroundings_;
  const UrlNames& urls_;
  std::string_view text_;
  std::vector<HeaderField>& fields_;
  std::vector<core::Span>& covered_;
  std::size_t budget_;
  std::vector<core::Span> heredocs_;
  bool shown_ = false;  // the command being read is a sample that the program prints
  std::size_t literal_begin_ = std::string_view::npos;
  Rendered literal_;
};

}  // namespace

bool value_names_bytestack(std::string_view rendered_value) {
  std::size_t begin = 0;
  while ((begin = rendered_value.find(kHoleBegin, begin)) != std::string_view::npos) {
    const std::size_t end = rendered_value.find(kHoleEnd, begin);
    if (end == std::string_view::npos) return false;
    if (is_bytestack_name(rendered_value.substr(begin + 1, end - begin - 1), {})) return true;
    begin = end;
  }
  return false;
}

void find_command_fields(const FieldContext& context, std::vector<HeaderField>& fields) { CommandFinder(context, fields).run(); }

}  // namespace credward::detect
