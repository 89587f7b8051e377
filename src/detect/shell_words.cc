#include "detect/shell_words.h"

#include <algorithm>
#include <cctype>

#include "detect/header_field.h"
#include "detect/holes.h"

namespace credward::detect {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

class Reader {
 public:
  Reader(std::string_view text, const std::function<core::Span(std::size_t)>& place, const ShellStyle& style)
      : text_(text.substr(0, kLongestCommand)), place_(place), style_(style) {
    holes_ = kTemplateHoles;
    if (style.dialect == Dialect::kCmd)
      holes_ |= kPercentHoles;
    else
      holes_ |= kDollarHoles;
  }

  ShellCommand read() {
    while (i_ < text_.size() && !done_ && command_.words.size() < kMostWords) step();
    finish_word();
    command_.end = i_;
    return std::move(command_);
  }

 private:
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  core::Span place(std::size_t begin, std::size_t end) const {
    const core::Span first = place_(begin);
    return end <= begin + 1 ? first : core::Span{first.begin, place_(end - 1).end};
  }

  void put(char c, std::size_t begin, std::size_t end) {
    if (c == kHoleBegin || c == kHoleEnd) {
      word_.rendered.text += c;  // a hole of the text around the command
      word_.rendered.sources.push_back(place(begin, end));
    } else {
      word_.rendered.put(c, place(begin, end));
    }
    touch(begin, end);
  }

  void touch(std::size_t begin, std::size_t end) {
    const core::Span here = place(begin, end);
    if (!in_word_) word_.span = here;
    word_.span.end = std::max(word_.span.end, here.end);
    in_word_ = true;
  }

  void finish_word() {
    if (in_word_ && !skip_next_) command_.words.push_back(std::move(word_));
    if (in_word_) skip_next_ = false;
    word_ = {};
    in_word_ = false;
  }

  std::size_t newline_at(std::size_t i) const {
    if (at(i) == '\n') return 1;
    return at(i) == '\r' && at(i + 1) == '\n' ? 2 : 0;
  }

  void skip_line_start() {
    while (is_blank(at(i_))) ++i_;
    if (!style_.line_prefix.empty() && text_.substr(i_, style_.line_prefix.size()) == style_.line_prefix) {
      i_ += style_.line_prefix.size();
      while (is_blank(at(i_))) ++i_;
    } else if (at(i_) == '>' && at(i_ + 1) == ' ') {
      i_ += 2;  // the second prompt of a console
    }
  }

  bool continuation() {
    const char mark = style_.dialect == Dialect::kPosix || style_.dialect == Dialect::kFish ? '\\'
                      : style_.dialect == Dialect::kPowerShell ? '`'
                                                               : '^';
    if (at(i_) != mark && at(i_) != '\\') return false;
    std::size_t next = i_ + 1;
    // A blank behind the backslash is a mistake of its own that people make in documents; read on.
    while (is_blank(at(next)) && next < i_ + 8) ++next;
    const std::size_t newline = newline_at(next);
    if (newline == 0) return false;
    i_ = next + newline;
    skip_line_start();
    return true;
  }

  bool hole(unsigned syntaxes) {
    // "<%KEY%>" of cmd: a variable in brackets, no template.
    if (style_.dialect == Dialect::kCmd && at(i_) == '<') return false;
    if (style_.dialect == Dialect::kFish && at(i_) == '$' && at(i_ + 1) == '(') return output_hole(i_ + 1);
    if (style_.doubled_dollars && at(i_) == '$') return make_hole();
    Hole found = hole_at(text_, i_, syntaxes);
    if (found.size == 0 && style_.dialect == Dialect::kCmd) found = batch_hole();
    if (found.size == 0) return false;
    touch(i_, i_ + found.size);
    word_.rendered.hole(found.name, place(i_, i_ + found.size));
    i_ += found.size;
    return true;
  }

  // !NAME! under delayed expansion, %1 and %~1, %%V of a for.
  Hole batch_hole() const {
    const std::size_t begin = i_ + 1;
    if (at(i_) == '!') {
      std::size_t end = begin;
      while (std::isalnum(static_cast<unsigned char>(at(end))) != 0 || at(end) == '_') ++end;
      return end > begin && at(end) == '!' ? Hole{end + 1 - i_, text_.substr(begin, end - begin)} : Hole{};
    }
    if (at(i_) != '%') return {};
    const std::size_t name = at(begin) == '%' || at(begin) == '~' ? begin + 1 : begin;
    const auto sign = static_cast<unsigned char>(at(name));
    if (at(begin) == '%' ? std::isalpha(sign) == 0 : std::isdigit(sign) == 0) return {};
    return {name + 1 - i_, {}};
  }

  // "$$NAME" reaches the shell as "$NAME"; "$(NAME)" is make's own.
  bool make_hole() {
    const std::size_t begin = i_;
    const bool shell = at(i_ + 1) == '$';
    // "$NAME" is make's variable N and the letters AME: nothing that a shell would fill in.
    if (!shell && std::isalpha(static_cast<unsigned char>(at(i_ + 1))) != 0 &&
        std::isalnum(static_cast<unsigned char>(at(i_ + 2))) != 0)
      return false;
    const Hole found = hole_at(text_, shell ? i_ + 1 : i_, kDollarHoles);
    if (found.size == 0) return false;
    const std::size_t size = found.size + (shell ? 1 : 0);
    touch(begin, begin + size);
    word_.rendered.hole(found.name, place(begin, begin + size));
    i_ += size;
    return true;
  }

  // fish's (command), and "$(command)": what it encodes is marked.
  bool output_hole(std::size_t open) {
    const std::size_t close = closing_bracket(text_, open, '(', ')');
    if (close == std::string_view::npos) return false;
    const std::string_view command = text_.substr(open + 1, close - open - 1);
    const bool encodes = command.find("base64") != std::string_view::npos && command.find(" -d") == std::string_view::npos &&
                         command.find("--decode") == std::string_view::npos;
    touch(i_, close + 1);
    word_.rendered.hole(encodes ? "base64|" : "", place(i_, close + 1));
    i_ = close + 1;
    return true;
  }

  // A backtick pair: a command's output.
  bool backtick_hole() {
    const std::size_t end = text_.substr(i_ + 1, 300).find('`');
    if (end == std::string_view::npos) return false;
    touch(i_, i_ + end + 2);
    word_.rendered.hole({}, place(i_, i_ + end + 2));
    i_ += end + 2;
    return true;
  }

  void single_quoted() {
    const std::size_t close = text_.find('\'', i_ + 1);
    if (close == std::string_view::npos) {
      unclosed();
      return;
    }
    word_.quoted = true;
    touch(i_, i_ + 1);
    ++i_;
    const unsigned syntaxes = style_.expands_single ? holes_ : static_cast<unsigned>(kTemplateHoles);
    while (i_ < close) {
      const bool expands = style_.expands_single || at(i_) != '$' || text_.substr(i_, 3) == "${{";
      if (expands && hole_at(text_, i_, syntaxes).size != 0 &&
          i_ + hole_at(text_, i_, syntaxes).size <= close) {
        const Hole found = hole_at(text_, i_, syntaxes);
        word_.rendered.hole(found.name, place(i_, i_ + found.size));
        i_ += found.size;
      } else {
        put(text_[i_], i_, i_ + 1);
        ++i_;
      }
    }
    touch(close, close + 1);
    i_ = close + 1;
  }

  void double_quoted() {
    const char escape = style_.dialect == Dialect::kPowerShell ? '`' : '\\';
    std::size_t close = i_ + 1;
    while (close < text_.size() && text_[close] != '"') close += text_[close] == escape ? 2 : 1;
    if (close >= text_.size()) {
      unclosed();
      return;
    }
    word_.quoted = true;
    touch(i_, i_ + 1);
    ++i_;
    while (i_ < close) {
      if (text_[i_] == escape && i_ + 1 < close) {
        if (const std::size_t newline = newline_at(i_ + 1); newline != 0) {
          i_ += 1 + newline;
          continue;
        }
        // Where more than one shell reads it, "\$NAME" is kept for the next one.
        if (style_.expands_single && text_[i_ + 1] == '$') {
          ++i_;
          if (hole(holes_)) continue;
        }
        if ((style_.dialect != Dialect::kPosix && style_.dialect != Dialect::kFish) ||
            std::string_view("$`\"\\").find(text_[i_ + 1]) != std::string_view::npos) {
          put(text_[i_ + 1], i_, i_ + 2);
          i_ += 2;
          continue;
        }
      }
      if (text_[i_] == '`' && style_.dialect == Dialect::kPosix && backtick_hole()) continue;
      if (hole(holes_)) continue;
      put(text_[i_], i_, i_ + 1);
      ++i_;
    }
    i_ = std::max(i_, close);
    touch(close, close + 1);
    i_ = std::max(i_, close + 1);
  }

  // A quote that never closes: the rest of its line is one word, and the command ends there.
  void unclosed() {
    command_.unclosed = true;
    ++i_;
    while (i_ < text_.size() && newline_at(i_) == 0) {
      put(text_[i_], i_, i_ + 1);
      ++i_;
    }
    done_ = true;
  }

  bool quoted() {
    const char c = at(i_);
    if (c == '$' && style_.dialect == Dialect::kPosix && (at(i_ + 1) == '\'' || at(i_ + 1) == '"')) {
      ++i_;
      return quoted();
    }
    if (c == '\'' && style_.dialect != Dialect::kCmd) {
      single_quoted();
      return true;
    }
    if (c == '"') {
      double_quoted();
      return true;
    }
    return false;
  }

  // "<token>" in a sample is text; ">file" and "<file" are redirections.
  bool redirection() {
    const char c = at(i_);
    if (c == '<' || c == '>') {
      if (c == '<') {
        const std::size_t end = text_.substr(i_, 80).find_first_of(">\n\"'");
        if (end != std::string_view::npos && at(i_ + end) == '>' && end > 1 && at(i_ + 1) != '<' &&
            at(i_ + 1) != '(') {
          for (std::size_t k = 0; k <= end; ++k) put(text_[i_ + k], i_ + k, i_ + k + 1);
          i_ += end + 1;
          return true;
        }
      }
      const bool number = in_word_ && !word_.rendered.text.empty() &&
                          word_.rendered.text.find_first_not_of("0123456789") == std::string::npos;
      if (number) in_word_ = false;
      finish_word();
      while (at(i_) == '<' || at(i_) == '>' || at(i_) == '&') ++i_;
      skip_next_ = true;
      return true;
    }
    return false;
  }

  void step() {
    const char c = at(i_);
    if (c == kHoleBegin) {
      // A hole that is there already, as a whole.
      do put(text_[i_], i_, i_ + 1);
      while (text_[i_++] != kHoleEnd && i_ < text_.size());
      return;
    }
    if (continuation()) {
      if (!is_blank(at(i_)) && in_word_) finish_word();
      return;
    }
    if (is_blank(c)) {
      finish_word();
      ++i_;
      return;
    }
    if (newline_at(i_) != 0) {
      finish_word();
      if (style_.goes_on && style_.goes_on(place_(i_).begin)) {
        i_ += newline_at(i_);
        while (is_blank(at(i_))) ++i_;
      } else {
        done_ = true;
      }
      return;
    }
    if (quoted()) return;
    if (c == '(' && style_.dialect == Dialect::kFish && output_hole(i_)) return;
    if (c == '\\' && (style_.dialect == Dialect::kPosix || style_.dialect == Dialect::kFish) && i_ + 1 < text_.size()) {
      put(text_[i_ + 1], i_, i_ + 2);
      i_ += 2;
      return;
    }
    if (c == '`' && style_.dialect == Dialect::kPosix) {
      if (style_.closing_backtick || !backtick_hole()) done_ = true;
      return;
    }
    if (hole(holes_)) return;
    if (c == '#' && !in_word_ && style_.dialect != Dialect::kCmd) {
      done_ = true;
      return;
    }
    if (c == '|' || c == ';' || c == ')' ||
        (c == '&' && (!in_word_ || std::isalnum(static_cast<unsigned char>(at(i_ + 1))) == 0))) {
      done_ = true;
      return;
    }
    if (redirection()) return;
    put(c, i_, i_ + 1);
    ++i_;
  }

  std::string_view text_;
  const std::function<core::Span(std::size_t)>& place_;
  const ShellStyle& style_;
  unsigned holes_ = 0;
  std::size_t i_ = 0;
  ShellWord word_;
  bool in_word_ = false;
  bool skip_next_ = false;
  bool done_ = false;
  ShellCommand command_;
};

}  // namespace

ShellCommand read_command(std::string_view text, const std::function<core::Span(std::size_t)>& place,
                          const ShellStyle& style) {
  return Reader(text, place, style).read();
}

}  // namespace credward::detect
