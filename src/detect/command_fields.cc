#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "detect/api_url.h"
#include "detect/command_context.h"
#include "detect/command_words.h"
#include "detect/config_names.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/holes.h"
#include "detect/literal.h"
#include "detect/rendered.h"
#include "detect/shell_words.h"

namespace credward::detect {
namespace {

constexpr std::array<std::string_view, 9> kCommands = {"curl", "wget",   "http",  "https",  "xh",
                                                       "xhs",  "curlie", "wscat", "grpcurl"};
constexpr std::size_t kLongestList = 16 * 1024;

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

class CommandFinder {
 public:
  CommandFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings),
        urls_(context.urls),
        text_(context.surroundings.text()),
        fields_(fields),
        covered_(context.covered),
        budget_(8 * text_.size() + (1U << 20)),
        place_(context.surroundings) {}

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
    if (i > 0 &&
        (is_word(text_[i - 1]) || text_[i - 1] == '-' || text_[i - 1] == '.' || text_[i - 1] == '\\'))
      return 0;
    std::size_t size = 0;
    for (std::string_view command : kCommands)
      if (command.size() > size && text_.substr(i, command.size()) == command) size = command.size();
    if (size == 0) return 0;
    std::size_t end = i + size;
    if (text_.substr(end, 4) == ".exe") end += 4;
    if (end >= text_.size()) return 0;
    const char next = text_[end];
    if (!is_blank(next) && next != '"' && next != '\'' && next != '\n' && next != '\r' && next != '\\')
      return 0;
    return end - i;
  }

  // Reads the command at `begin`; returns where to go on.
  std::size_t read(std::size_t begin, std::size_t size) {
    const core::Span* string = surroundings_.string_at(begin);
    const std::size_t behind = begin + size;
    const bool quoted = begin > 0 && behind < text_.size() && (text_[behind] == '"' || text_[behind] == '\'');
    if (quoted && list_follows(behind + 1)) return read_list(begin, behind);
    if ((text_[behind] == '\n' || text_[behind] == '\r') && is_item(begin)) return read_list(begin, behind);
    // <Tab value="curl">: a word, and no command goes on behind it.
    if (quoted && text_[begin - 1] == text_[behind] && !is_shell(surroundings_.language_at(begin))) return behind + 1;
    if (string != nullptr && !is_shell(surroundings_.document().language()))
      return read_in_string(begin, *string);
    if (string != nullptr && string->begin < begin && text_[behind] != text_[string->begin]) return read_in_string(begin, *string);
    return read_direct(begin);
  }

  bool list_follows(std::size_t at) const {
    std::size_t i = at;
    while (i < text_.size() && i < at + 200 && std::isspace(static_cast<unsigned char>(text_[i])) != 0) ++i;
    return i < text_.size() &&
           (text_[i] == ',' ||
            (text_[i] == '-' && i > at && text_.substr(at, i - at).find('\n') != std::string_view::npos));
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
      } else if (Literal literal = read_literal(text_, i, language, stop - i);
                 literal.closed || literal.end > i + 1) {
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
    if (language.starts_with("y"))
      for (ShellWord& word : words) drop_doubled_dollars(word.rendered);
    add_fields(words, {begin, i}, begin);
    return i;
  }

  // Compose's $${NAME}, which the shell in the container fills in.
  static void drop_doubled_dollars(Rendered& word) {
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
      if (word.text[i] != '$' || word.text[i + 1] != kHoleBegin) continue;
      word.text.erase(i, 1);
      word.sources.erase(word.sources.begin() + static_cast<std::ptrdiff_t>(i));
    }
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

  // A command inside a string of another language: the string's own escapes and holes first, then the
  // shell's.
  std::size_t read_in_string(std::size_t begin, const core::Span& string) {
    const std::string_view language = plain_language(surroundings_.document().language());
    if (literal_begin_ != string.begin) {
      literal_begin_ = string.begin;
      const std::string_view shell_language = is_shell(language) ? std::string_view("sh") : language;
      literal_ = read_literal(text_, string.begin, shell_language, kLongestCommand).rendered;
      spend(literal_.size());
    }
    const auto& sources = literal_.sources;
    const auto first =
        std::lower_bound(sources.begin(), sources.end(), begin,
                         [](const core::Span& span, std::size_t value) { return span.begin < value; });
    if (first == sources.end()) return begin + 1;
    const auto offset = static_cast<std::size_t>(first - sources.begin());
    ShellStyle style;
    style.expands_single = true;
    const auto place = [&](std::size_t i) { return sources[std::min(offset + i, sources.size() - 1)]; };
    const ShellCommand command =
        read_command(window(std::string_view(literal_.text).substr(offset)), place, style);
    account(command);
    const std::size_t last = command.end == 0 ? begin : place(command.end - 1).end;
    shown_ = place_.is_shown(string.begin) || text_.substr(string.begin, 3) == "\"\"\"" ||
             text_.substr(string.begin, 3) == "'''";
    add_fields(command.words, {begin, std::max(begin, last)}, begin);
    shown_ = false;
    return last;
  }

  std::size_t read_direct(std::size_t begin) {
    const std::string_view language = surroundings_.language_at(begin);
    ShellStyle style;
    if (language == "ps1" || language == "psm1") style.dialect = Dialect::kPowerShell;
    if (language == "cmd") style.dialect = Dialect::kCmd;
    if (language == "fish") style.dialect = Dialect::kFish;
    style.doubled_dollars = language == "makefile";
    style.closing_backtick = begin > 0 && text_[begin - 1] == '`' && surroundings_.prose();
    style.expands_single = place_.expands_single_quotes(begin);
    const std::string_view mark = surroundings_.line_mark(begin);
    if (mark != "$" && mark != ";") style.line_prefix = mark;
    if (language == "yml" || language == "yaml") style.goes_on = place_.folding(begin);
    const auto place = [&](std::size_t i) { return core::Span{begin + i, begin + i + 1}; };
    const ShellCommand command = read_command(window(text_.substr(begin)), place, style);
    account(command);
    shown_ = place_.in_heredoc(begin) || place_.is_shown(begin);
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

  void add_fields(const std::vector<ShellWord>& words, core::Span whole, std::size_t begin) {
    CommandFacts facts = read_command_words(text_, text_.substr(begin, 5), words, urls_);
    find_key_in_url(facts, words, begin);
    std::vector<HeaderField>& found = facts.headers;
    if (found.empty()) return add_missing(facts, words, whole, begin);
    covered_.push_back(whole);
    // Beside the right header another one is a gateway's business.
    const bool proper = std::any_of(found.begin(), found.end(), [](const HeaderField& field) {
      return header_name(field.rendered_name) == HeaderName::kAuthorization && !field.rendered_value.empty();
    });
    // Where no syntax tree counts them.
    const std::string_view language = surroundings_.language_at(begin);
    const bool counts = language == "fish" || language == "cmd";
    int sent = 0;
    std::optional<bool> wrong;
    for (HeaderField& field : found) {
      if (counts && header_name(field.rendered_name) == HeaderName::kAuthorization && ++sent > 1)
        field.marks.push_back({"duplicate", field.whole});
      if (proper && header_name(field.rendered_name) == HeaderName::kMistaken) continue;
      field.carrier = Carrier::kCommand;
      field.to_bytestack =
          facts.owner == UrlNames::Owner::kByteStack || value_names_bytestack(field.rendered_value);
      field.url = facts.url;
      field.options = facts.options;
      field.in_comment = surroundings_.in_comment(begin);
      field.in_documentation = shown_ || surroundings_.in_documentation(begin);
      if (field.to_bytestack) {
        if (!wrong) wrong = surroundings_.called_wrong(whole);
        field.called_wrong = *wrong;
      }
      fields_.push_back(std::move(field));
    }
  }

  // curl "https://…?api_key=%KEY%" in batch files; scripts of the shell are read with their syntax.
  void find_key_in_url(const CommandFacts& facts, const std::vector<ShellWord>& words, std::size_t begin) {
    if (surroundings_.language_at(begin) != "cmd" || surroundings_.prose() || shown_) return;
    if (facts.owner != UrlNames::Owner::kByteStack || surroundings_.in_comment(begin)) return;
    for (const ShellWord& word : words) {
      if (find_urls(word.rendered.text, urls_.hosts()).empty() || key_in_query(word.rendered).size() == 0) continue;
      HeaderField field;
      field.carrier = Carrier::kCommand;
      field.request_only = true;
      field.to_bytestack = true;
      field.whole = field.call = word.rendered.span(0, word.rendered.size(), begin);
      field.marks.push_back({std::string(kKeyInUrl), field.whole});
      fields_.push_back(std::move(field));
    }
  }

  // -d "Authorization: …"
  static bool is_misplaced(std::string_view option, std::string_view data) {
    constexpr std::string_view kName = "Authorization";
    return (option == "-d" || option == "-F" || option.starts_with("--data") || option == "--form" || option == "--json") &&
           data.size() > kName.size() && header_name(data.substr(0, kName.size())) == HeaderName::kAuthorization &&
           (data[kName.size()] == ':' || data[kName.size()] == '=');
  }

  // A request that is known as a whole and has no key, where a shell runs it.
  void add_missing(const CommandFacts& facts, const std::vector<ShellWord>& words, core::Span whole, std::size_t begin) {
    const std::string_view language = surroundings_.language_at(begin);
    const std::string_view command = text_.substr(begin, 4);
    if (!facts.complete || shown_ || (!is_shell(language) && language != "cmd") || surroundings_.prose()) return;
    if (command != "curl" && command != "wget" && !command.starts_with("http") && !command.starts_with("xh")) return;
    if (!needs_key(text_.substr(facts.url.begin, facts.url.size()), urls_.hosts()) || is_redefined()) return;
    // The call begins with the program's path.
    std::size_t first = begin;
    while (first > 0 && (is_word(text_[first - 1]) || std::string_view("/.-").find(text_[first - 1]) != std::string_view::npos)) --first;
    if (first < begin && text_[begin - 1] != '/') first = begin;
    core::Span call{first, 0}, misplaced;
    for (const ShellWord& word : words) {
      if (&word != &words.front() && is_misplaced((&word)[-1].rendered.text, word.rendered.text)) misplaced = word.span;
      if (is_open_path(word.rendered.text)) return;
      const bool here = word.span.begin <= facts.url.begin && facts.url.end <= word.span.end;
      if (here) call.end = facts.url.end;
      if (!here && call.end == 0 && word.rendered.text.starts_with(kHoleBegin)) call.end = word.span.end;
    }
    if (call.end <= begin || surroundings_.in_comment(begin) || surroundings_.called_wrong(call)) return;
    HeaderField field;
    field.carrier = Carrier::kCommand;
    field.request_only = true;
    field.to_bytestack = true;
    field.whole = field.call = call;
    field.extent = whole;
    field.url = facts.url;
    field.in_documentation = surroundings_.in_documentation(begin);
    if (misplaced.size() > 0)
      field.marks.push_back({"misplaced body", misplaced});
    else
      field.marks.push_back({"missing", call});
    fields_.push_back(std::move(field));
  }

  // curl() { … }, alias curl=…: what the command sends is not all that stands there. Nor where it has a file of options.
  bool is_redefined() const {
    for (std::string_view word : {"curl()", "curl ()", "alias curl", "alias http", ".curlrc", "netrc", "function curl"})
      if (text_.find(word) != std::string_view::npos) return true;
    return false;
  }

  const Surroundings& surroundings_;
  const UrlNames& urls_;
  std::string_view text_;
  std::vector<HeaderField>& fields_;
  std::vector<core::Span>& covered_;
  std::size_t budget_;
  CommandContext place_;
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

void find_command_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  CommandFinder(context, fields).run();
}

}  // namespace credward::detect
