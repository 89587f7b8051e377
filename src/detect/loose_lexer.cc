#include <algorithm>
#include <array>
#include <cctype>

#include "detect/holes.h"
#include "detect/loose_code.h"

namespace credward::detect {
namespace {

using Kind = LooseToken::Kind;

// How far a quote may reach; text that opens quotes in vain may cost this much altogether.
constexpr std::size_t kLongestString = 4096;
constexpr std::size_t kLongestDocument = 64 * 1024;

bool is_alpha(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
char closer_of(char c) {
  return c == '(' ? ')' : c == '[' ? ']' : c == '{' ? '}' : c == '<' ? '>' : c;
}

class Lexer {
 public:
  Lexer(std::string_view text, LooseFamily family, std::size_t most)
      : text_(text), family_(family), most_(most), waste_(4 * text.size() + kLongestDocument) {}

  std::vector<LooseToken> run() {
    while (at_ < text_.size() && out_.size() < most_ && !ended_) step();
    return std::move(out_);
  }

 private:
  bool perl() const { return family_ == LooseFamily::kPerl; }
  char look(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool starts(std::string_view what) const { return text_.substr(at_, what.size()) == what; }

  void step() {
    const char c = look();
    if (c == '\n') return line_break();
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++at_;
      return;
    }
    if (comment() || quoted() || word() || number()) return;
    punct();
  }

  void line_break() {
    ++at_;
    new_line_ = true;
    if (directive_) put(Kind::kPunct, at_ - 1, at_, 0, 0);
    directive_ = false;
    for (const Heredoc& heredoc : heredocs_) read_document(heredoc);
    heredocs_.clear();
    if (!perl()) return;
    if (look() == '=' && is_alpha(look(1))) {  // documentation between =head1 and =cut
      const std::size_t end = text_.find("\n=cut", at_);
      at_ = end == std::string_view::npos ? text_.size() : end + 5;
    }
    if (starts("__END__") || starts("__DATA__")) ended_ = true;
  }

  LooseToken& put(Kind kind, std::size_t begin, std::size_t end, std::size_t open, std::size_t close) {
    LooseToken& token = out_.emplace_back();
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.open = static_cast<std::uint8_t>(open);
    token.close = static_cast<std::uint8_t>(close);
    token.new_line = new_line_;
    new_line_ = false;
    at_ = end;
    return token;
  }

  // --- comments ---

  bool comment() {
    const bool hash = perl() || family_ == LooseFamily::kR;
    if ((hash && look() == '#') || (!hash && (starts("//") || (starts("#!") && at_ == 0)))) {
      at_ = std::min(text_.find('\n', at_), text_.size());
      return true;
    }
    if (hash) return false;
    if (starts("/*")) {
      const std::size_t end = no_block_end_ ? std::string_view::npos : text_.find("*/", at_ + 2);
      no_block_end_ = end == std::string_view::npos;
      at_ = no_block_end_ ? at_ + 2 : end + 2;
      return true;
    }
    return family_ == LooseFamily::kObjectiveC && look() == '#' && directive();
  }

  // #define NAME VALUE reads as NAME = VALUE; others say nothing.
  bool directive() {
    constexpr std::string_view kDefine = "#define ";
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::size_t name = at_ + kDefine.size();
    while (starts(kDefine) && name < end && text_[name] == ' ') ++name;
    std::size_t value = name;
    while (value < end && is_word(text_[value])) ++value;
    if (!starts(kDefine) || value == name || value >= end || text_[value] != ' ') {
      at_ = end;
      return true;
    }
    put(Kind::kName, name, value, 0, 0).variable = true;
    put(Kind::kPunct, value, value + 1, 0, 0);  // the blank stands for "="
    directive_ = true;
    return true;
  }

  // --- quotes ---

  // Where the closing quote stands behind `from`; npos if too far away.
  std::size_t closing(std::size_t from, std::string_view close, std::size_t reach, bool lines, bool escapes,
                      char opener = '\0') {
    const std::size_t stop = std::min(text_.size(), from + std::min(reach, waste_));
    int depth = 0;
    for (std::size_t i = from; i < stop; ++i) {
      const char c = text_[i];
      if (escapes && c == '\\') {
        ++i;
        continue;
      }
      if (c == '\n' && !lines) break;
      if (c == '$' && holes_ && text_.compare(i, 2, "${") == 0) {  // quotes within ${…} are the expression's
        const std::size_t end = closing_bracket(text_, i + 1, '{', '}');
        if (end != std::string_view::npos && end < stop) i = end;
        continue;
      }
      if (opener != '\0' && c == opener) ++depth;
      if (text_.compare(i, close.size(), close) != 0) continue;
      if (depth == 0) return i;
      --depth;
    }
    waste_ -= std::min(waste_, stop - from);
    return std::string_view::npos;
  }

  bool string(std::size_t begin, std::size_t open, std::string_view close, bool lines, bool expands,
              bool escapes = true) {
    holes_ = expands && family_ == LooseFamily::kGroovy;
    const std::size_t end =
        closing(begin + open, close, lines ? kLongestDocument : kLongestString, lines, escapes);
    if (end == std::string_view::npos) return false;
    put(Kind::kString, begin, end + close.size(), open, close.size()).expands = expands;
    return true;
  }

  bool quoted() {
    switch (family_) {
      case LooseFamily::kPerl:
        return perl_quoted();
      case LooseFamily::kR:
        return r_quoted();
      case LooseFamily::kGroovy:
        return groovy_quoted();
      case LooseFamily::kObjectiveC:
        if (starts("@\"")) return string(at_, 2, "\"", false, false);
        return (look() == '"' || look() == '\'') && string(at_, 1, look() == '"' ? "\"" : "'", false, false);
      case LooseFamily::kNone:
        break;
    }
    return false;
  }

  bool r_quoted() {
    const char c = look();
    if (c == '"' || c == '\'') return string(at_, 1, c == '"' ? "\"" : "'", true, false);
    if (c == '`' && string(at_, 1, "`", false, false, false)) {
      out_.back().kind = Kind::kName;
      out_.back().variable = true;
      return true;
    }
    if ((c == 'r' || c == 'R') && (look(1) == '"' || look(1) == '\'') &&
        (at_ == 0 || !is_word(text_[at_ - 1]))) {
      const char open = look(2);
      if (open != '(' && open != '[' && open != '{') return false;
      const std::string close{closer_of(open), look(1)};
      return string(at_, 3, close, true, false, false);
    }
    return false;
  }

  bool groovy_quoted() {
    const char c = look();
    if (starts("\"\"\"")) return string(at_, 3, "\"\"\"", true, true);
    if (starts("'''")) return string(at_, 3, "'''", true, false);
    if (c == '"' || c == '\'') return string(at_, 1, c == '"' ? "\"" : "'", false, c == '"');
    return c == '/' && wants_operand() && look(1) != ' ' && string(at_, 1, "/", false, true);
  }

  // A value may begin here, not an operator.
  bool wants_operand() const {
    if (out_.empty()) return true;
    const LooseToken& last = out_.back();
    const std::string_view word = text_.substr(last.begin, last.end - last.begin);
    if (last.kind == Kind::kPunct) return word != ")" && word != "]" && word != "}";
    if (last.kind != Kind::kName || (perl() && last.variable)) return false;
    constexpr std::array<std::string_view, 14> kBefore = {"return", "and",   "or",   "not", "if",
                                                          "unless", "split", "grep", "map", "join",
                                                          "push",   "while", "when", "in"};
    return std::find(kBefore.begin(), kBefore.end(), word) != kBefore.end();
  }

  bool perl_quoted() {
    const char c = look();
    if (c == '"' || c == '\'') return string(at_, 1, c == '"' ? "\"" : "'", true, c == '"');
    if (c == '`') return string(at_, 1, "`", true, true) && as_other();
    if (c == '/' && wants_operand()) return string(at_, 1, "/", false, true) && as_other();
    if (starts("<<")) return heredoc();
    if (c == '<' && wants_operand()) {  // <$handle>
      std::size_t end = at_ + 1;
      while (end < text_.size() && end < at_ + 40 && (is_word(text_[end]) || text_[end] == '$')) ++end;
      if (end == at_ + 1 || end >= text_.size() || text_[end] != '>') return false;
      put(Kind::kOther, at_, end + 1, 1, 1);
      return true;
    }
    return is_alpha(c) && perl_operator();
  }

  bool as_other() {
    out_.back().kind = Kind::kOther;
    return true;
  }

  // q{…} qq(…) qw/…/ m{…} s/…/…/
  bool perl_operator() {
    if (at_ > 0 && (is_word(text_[at_ - 1]) || text_[at_ - 1] == ':')) return false;
    if (!out_.empty()) {
      const std::string_view last = text_.substr(out_.back().begin, out_.back().end - out_.back().begin);
      if (last == "->" || last == "sub") return false;
    }
    std::size_t end = at_;
    while (end < text_.size() && end < at_ + 3 && is_alpha(text_[end])) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    constexpr std::array<std::string_view, 9> kOperators = {"q", "qq", "qw", "qx", "qr", "m", "s", "tr", "y"};
    if (std::find(kOperators.begin(), kOperators.end(), word) == kOperators.end()) return false;
    std::size_t open = end;
    while (open < text_.size() && text_[open] == ' ') ++open;
    if (open >= text_.size() || (open > end && text_[open] == '#')) return false;
    const char delimiter = text_[open];
    if (is_word(delimiter) || std::string_view("=,;)}]>\n\r\t").find(delimiter) != std::string_view::npos)
      return false;
    const char close = closer_of(delimiter);
    std::size_t last = closing(open + 1, std::string_view(&close, 1), kLongestDocument, true, true,
                               close == delimiter ? '\0' : delimiter);
    if (last == std::string_view::npos) return false;
    const bool twice = word == "s" || word == "tr" || word == "y";
    if (twice) {
      std::size_t second = last + 1;
      char second_close = close;
      if (close != delimiter) {
        while (second < text_.size() && std::isspace(static_cast<unsigned char>(text_[second])) != 0)
          ++second;
        if (second >= text_.size()) return false;
        second_close = closer_of(text_[second++]);
      }
      last = closing(second, std::string_view(&second_close, 1), kLongestDocument, true, true);
      if (last == std::string_view::npos) return false;
    }
    const bool text = word == "q" || word == "qq";
    put(text ? Kind::kString : Kind::kOther, at_, last + 1, open + 1 - at_, 1).expands = word == "qq";
    if (!text && word != "qw" && word != "qx")
      while (at_ < text_.size() && is_alpha(text_[at_])) ++at_;  // its flags
    return true;
  }

  struct Heredoc {
    std::string_view tag;
    bool indented;
  };

  bool heredoc() {
    std::size_t i = at_ + 2;
    const bool indented = i < text_.size() && text_[i] == '~';
    if (indented) ++i;
    const char quote = i < text_.size() && (text_[i] == '"' || text_[i] == '\'') ? text_[i] : '\0';
    if (quote != '\0') ++i;
    const std::size_t begin = i;
    while (i < text_.size() && i - begin < 40 && is_word(text_[i])) ++i;
    if (i == begin || !is_alpha(text_[begin])) return false;
    heredocs_.push_back({text_.substr(begin, i - begin), indented});
    if (quote != '\0' && i < text_.size() && text_[i] == quote) ++i;
    put(Kind::kOther, at_, i, 0, 0);
    return true;
  }

  // What stands there is a document, whatever it looks like.
  void read_document(const Heredoc& heredoc) {
    const std::size_t stop = std::min(text_.size(), at_ + std::min(kLongestDocument, waste_));
    for (std::size_t line = at_; line < stop;) {
      const std::size_t end = std::min(text_.find('\n', line), text_.size());
      std::string_view content = text_.substr(line, end - line);
      while (!content.empty() && content.back() == '\r') content.remove_suffix(1);
      while (heredoc.indented && !content.empty() && (content.front() == ' ' || content.front() == '\t'))
        content.remove_prefix(1);
      line = std::min(end + 1, text_.size());
      if (content == heredoc.tag) {
        at_ = line;
        return;
      }
    }
    waste_ -= std::min(waste_, stop - at_);
  }

  // --- words ---

  bool word() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    const bool sigil = perl() && sigil_at(end);
    if (perl() && end == text_.size() + 1) return true;  // a sigil that says nothing was passed over
    if (sigil && !is_word(text_[end])) {                 // $_, $/, $!
      put(Kind::kName, begin, end + 1, 1, 0).variable = true;
      return true;
    }
    if (!sigil && look() == '@' && family_ == LooseFamily::kObjectiveC) ++end;
    if (end >= text_.size() || !(is_alpha(text_[end]) || (sigil && is_word(text_[end])) || dotted_name(end)))
      return false;
    const std::size_t name = end;
    while (end < text_.size() && in_name(end)) ++end;
    std::size_t close = 0;
    if (sigil && name > begin && text_[name - 1] == '{') {
      if (end >= text_.size() || text_[end] != '}') {
        put(Kind::kPunct, begin, begin + 1, 0, 0);
        return true;
      }
      close = 1;
      ++end;
    }
    put(Kind::kName, begin, end, sigil ? name - begin : 0, close).variable = sigil || !perl();
    return true;
  }

  // `end` moves to the name behind the sigil.
  bool sigil_at(std::size_t& end) {
    const char c = look();
    const bool behind_word = !out_.empty() && out_.back().kind == Kind::kName && !out_.back().variable;
    const bool container = (c == '@' || c == '%' || c == '&') && (behind_word || wants_operand());
    if (c != '$' && !container) return false;
    const char behind = look(1);
    if (container && (behind == '$' || behind == '{')) {
      ++at_;
      end = text_.size() + 1;
      return false;
    }
    if (c == '$' && (behind == '$' || behind == '#') &&
        (look(2) == '{' || is_alpha(look(2)) || look(2) == '$')) {
      ++at_;
      end = text_.size() + 1;
      return false;
    }
    if (c == '$' && behind == '{' && is_alpha(look(2))) {
      end = at_ + 2;
      return true;
    }
    if (at_ + 1 >= text_.size() || behind == '{' || behind == '\n' || (container && !is_alpha(behind)))
      return false;
    end = at_ + 1;
    return true;
  }

  bool dotted_name(std::size_t at) const {
    return family_ == LooseFamily::kR && text_[at] == '.' && at + 1 < text_.size() && is_alpha(text_[at + 1]);
  }

  bool in_name(std::size_t& at) const {
    if (is_word(text_[at])) return true;
    if (family_ == LooseFamily::kR) return text_[at] == '.';
    if (perl() && text_.compare(at, 2, "::") == 0 && at + 2 < text_.size() && is_alpha(text_[at + 2])) {
      ++at;
      return true;
    }
    return false;
  }

  bool number() {
    if (std::isdigit(static_cast<unsigned char>(look())) == 0) return false;
    std::size_t end = at_;
    while (end < text_.size() &&
           (is_word(text_[end]) || (text_[end] == '.' && end + 1 < text_.size() &&
                                    std::isdigit(static_cast<unsigned char>(text_[end + 1])) != 0)))
      ++end;
    put(Kind::kNumber, at_, end, 0, 0);
    return true;
  }

  void punct() {
    constexpr std::array<std::string_view, 24> kLong = {
        "==~", "<<-", "//=", "||=", "=>", "->", "==", "!=", "=~", "!~", "&&", "||",
        "//",  "?:",  "?.",  "*.",  "<-", "|>", "::", "+=", ".=", "<=", ">=", ".."};
    std::size_t size = 1;
    for (std::string_view op : kLong) {
      // "//" and ".=" are Perl's alone; "<-" is no arrow but in R.
      if (!starts(op) || ((op == "//" || op == "//=" || op == ".=") && !perl()) ||
          ((op == "<-" || op == "<<-") && family_ != LooseFamily::kR))
        continue;
      size = op.size();
      break;
    }
    if (look() == '@' && family_ == LooseFamily::kObjectiveC &&
        std::string_view("{[(").find(look(1)) != std::string_view::npos) {
      put(Kind::kPunct, at_, at_ + 2, 1, 0);
      return;
    }
    if (look() == '%' && family_ == LooseFamily::kR) {  // %>% and the like
      const std::size_t end = text_.substr(at_, 8).find('%', 1);
      if (end != std::string_view::npos) size = end + 1;
    }
    put(Kind::kPunct, at_, at_ + size, 0, 0);
  }

  std::string_view text_;
  LooseFamily family_;
  std::size_t most_;
  std::size_t waste_;
  std::size_t at_ = 0;
  bool new_line_ = true;
  bool holes_ = false;  // the string fills in ${…}
  bool directive_ = false;
  bool no_block_end_ = false;
  bool ended_ = false;
  std::vector<Heredoc> heredocs_;
  std::vector<LooseToken> out_;
};

}  // namespace

std::vector<LooseToken> loose_tokens(std::string_view text, LooseFamily family, std::size_t most) {
  return Lexer(text, family, most).run();
}

}  // namespace credward::detect
