#include "text/comments.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/comment_syntax.h"
#include "text/utf8.h"

namespace credward::text {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && (is_blank(text.front()) || is_line_end(text.front()))) text.remove_prefix(1);
  while (!text.empty() && (is_blank(text.back()) || is_line_end(text.back()))) text.remove_suffix(1);
  return text;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// Reads one language over a range of the text. Whatever is searched for and not found is remembered, so that no stretch
// is searched for it twice; an opening that nothing closes is an ordinary character.
class Reader {
 public:
  Reader(std::string_view text, core::Span range, const CommentSyntax& syntax, std::vector<core::Span>& comments)
      : text_(text.substr(0, range.end)), begin_(range.begin), syntax_(syntax), comments_(comments) {
    for (const LineMarker& line : syntax.lines) note_first(line.text, line.ignore_case);
    for (const BlockMarker& block : syntax.blocks) note_first(block.open, false);
    for (const Quote& quote : syntax.quotes) note_first(quote.open, false);
    switch (syntax.special) {
      case Special::kRegex: note_first("/", false); break;
      case Special::kRust: note_first("r", false); break;
      case Special::kCpp: note_first("R", false); break;
      case Special::kLua: note_first("-", false), note_first("[", false); break;
      case Special::kHeredoc: note_first("<", false); break;
      case Special::kMarkup: note_first("<", false); break;
      case Special::kMarkdown: note_first("`", false), note_first("~", false); break;
      case Special::kNone: break;
    }
  }

  void read() {
    std::size_t at = begin_;
    while (at < text_.size()) {
      const char c = text_[at];
      if (opens_[static_cast<unsigned char>(c)]) {
        const std::size_t after = read_special(at, read_marked(at));
        if (after != at) {
          at = after;
          line_start_ = false;
          significant_ = text_[at - 1];
          continue;
        }
      }
      ++at;
      if (is_line_end(c)) {
        line_start_ = true;
        if (!heredocs_.empty() && c == '\n') at = skip_heredocs(at);
      } else if (!is_blank(c)) {
        line_start_ = false;
        significant_ = c;
      }
    }
  }

 private:
  void note_first(std::string_view opening, bool ignore_case) {
    if (opening.empty()) return;
    opens_[static_cast<unsigned char>(opening.front())] = true;
    if (ignore_case) opens_[static_cast<unsigned char>(lower(opening.front()))] = true;
  }

  bool is_at(std::size_t at, std::string_view word) const { return text_.compare(at, word.size(), word) == 0; }
  char before(std::size_t at) const { return at == begin_ ? '\n' : text_[at - 1]; }
  char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\n'; }
  std::size_t line_end(std::size_t at) const { return std::min(text_.find_first_of("\r\n", at), text_.size()); }
  std::size_t after_line(std::size_t at) const { return std::min(text_.find('\n', at), text_.size() - 1) + 1; }
  // find, with the end of the range where nothing is found; `lost` is set then, and asked first.
  std::size_t find(std::string_view word, std::size_t at, bool& lost) const {
    if (lost) return kNone;
    const std::size_t found = text_.find(word, at);
    lost = found == kNone;
    return found;
  }

  // Comments and strings by table: the offset behind them, or `at`.
  std::size_t read_marked(std::size_t at) {
    if (syntax_.special == Special::kLua && is_at(at, "--[")) {
      const std::size_t after = skip_long_bracket(at + 2);
      if (after != at + 2) return comment(at, after);
    }
    for (std::size_t i = 0; i < syntax_.blocks.size(); ++i) {
      const BlockMarker& block = syntax_.blocks[i];
      if (block.open.empty() || !is_at(at, block.open) || (block.line_start && !line_start_)) continue;
      if (block.after_blank && !is_blank(before(at)) && !is_line_end(before(at))) continue;
      const std::size_t end = block_end(block, at, lost_blocks_[i]);
      if (end != kNone) return comment(at, end);
    }
    for (const LineMarker& line : syntax_.lines) {
      if (!line.text.empty() && holds(line, at)) return comment(at, line_end(at));
    }
    for (std::size_t i = 0; i < syntax_.quotes.size(); ++i) {
      const Quote& quote = syntax_.quotes[i];
      if (quote.open.empty() || !is_at(at, quote.open)) continue;
      const std::size_t end = quote.character ? character_end(at) : string_end(quote, at, lost_quotes_[i]);
      if (end != kNone) return end;
    }
    return at;
  }

  std::size_t comment(std::size_t begin, std::size_t end) {
    comments_.push_back({begin, end});
    return end;
  }

  bool holds(const LineMarker& line, std::size_t at) const {
    const std::string_view here = text_.substr(at, line.text.size());
    if (line.ignore_case ? !equal_ignoring_case(here, line.text) : here != line.text) return false;
    const std::size_t after = at + line.text.size();
    const char previous = before(at);
    if (line.whole_word && !is_blank(char_at(after)) && !is_line_end(char_at(after))) return false;
    const bool after_blank = is_blank(previous) || is_line_end(previous);
    switch (line.where) {
      case LineMarker::Where::kAnywhere: return true;
      case LineMarker::Where::kAfterBlank:
        return after_blank || std::string_view(";()|&").find(previous) != kNone;
      case LineMarker::Where::kNotInUrl: return previous != ':';
      case LineMarker::Where::kLineStart: return line_start_;
      case LineMarker::Where::kBefore: break;
    }
    if (line_start_) return true;
    const std::size_t word = text_.find_first_not_of(" \t", after);
    return after_blank && word != kNone && is_at(word, "credward:");
  }

  std::size_t block_end(const BlockMarker& block, std::size_t at, bool& lost) const {
    if (lost) return kNone;
    std::size_t end = at + block.open.size();
    std::size_t close = 0;
    for (std::size_t depth = 1; depth > 0;) {
      if (close < end) close = find(block.close, end, lost);
      while (block.line_start && close != kNone && close > 0 && !is_line_end(text_[close - 1])) {
        close = find(block.close, close + 1, lost);
      }
      if (close == kNone) return kNone;
      const std::size_t open = block.nests ? text_.substr(0, close).find(block.open, end) : kNone;
      if (open != kNone) {
        ++depth;
        end = open + block.open.size();
      } else {
        --depth;
        end = close + block.close.size();
      }
    }
    return block.line_start ? line_end(end) : end;
  }

  // 'x' or '\n', and no lifetime, generic or digit separator.
  std::size_t character_end(std::size_t at) const {
    constexpr std::size_t kLongestEscape = 12;
    if (at + 2 >= text_.size()) return kNone;
    if (text_[at + 1] == '\\') {
      const std::size_t close = text_.substr(0, std::min(text_.size(), at + kLongestEscape)).find('\'', at + 3);
      return close == kNone ? kNone : close + 1;
    }
    const std::size_t close = at + 1 + utf8_at(text_, at + 1).size;
    return char_at(close) == '\'' ? close + 1 : kNone;
  }

  // Nothing before `lost_until` is searched again.
  std::size_t string_end(const Quote& quote, std::size_t at, std::size_t& lost_until) const {
    if (at < lost_until) return kNone;
    if (quote.after_blank && std::string_view(" \t\r\n=:([{,").find(before(at)) == kNone) return kNone;
    const char escape = quote.escape == Quote::Escape::kBackslash ? '\\'
                        : quote.escape == Quote::Escape::kBacktick ? '`' : '\0';
    const char close = quote.close.front();
    std::size_t i = at + quote.open.size();
    for (; i < text_.size(); ++i) {
      const char c = text_[i];
      if (escape != '\0' && c == escape) {
        ++i;
      } else if (c == close && is_at(i, quote.close)) {
        const std::size_t after = i + quote.close.size();
        if (quote.escape != Quote::Escape::kDoubled || !is_at(after, quote.close) || after >= text_.size()) {
          return after;
        }
        i = after + quote.close.size() - 1;
      } else if (!quote.lines && is_line_end(c)) {
        break;
      }
    }
    lost_until = std::min(i, text_.size());
    return kNone;
  }

  // `after` is where read_marked came to; what it did not take may be one of these.
  std::size_t read_special(std::size_t at, std::size_t after) {
    if (after != at) return after;
    switch (syntax_.special) {
      case Special::kNone: return at;
      case Special::kRegex: return skip_regex(at);
      case Special::kRust: return skip_rust_string(at);
      case Special::kCpp: return skip_cpp_string(at);
      case Special::kLua: return skip_long_bracket(at);
      case Special::kHeredoc: return note_heredoc(at);
      case Special::kMarkup: return read_element(at);
      case Special::kMarkdown: return read_fence(at);
    }
    return at;
  }

  std::size_t skip_regex(std::size_t at) {
    constexpr std::string_view kBefore = "(,=:[!&|?{};+-*%~^";
    if (text_[at] != '/' || char_at(at + 1) == '*' || at < lost_regex_) return at;
    const bool after_return = at >= begin_ + 7 && trim(text_.substr(at - 7, 7)).ends_with("return");
    if (kBefore.find(significant_) == kNone && !after_return && significant_ != '\n') return at;
    bool in_class = false;
    std::size_t i = at + 1;
    for (; i < text_.size() && !is_line_end(text_[i]); ++i) {
      const char c = text_[i];
      if (c == '\\') {
        ++i;
      } else if (c == '[') {
        in_class = true;
      } else if (c == ']') {
        in_class = false;
      } else if (c == '/' && !in_class) {
        return i + 1;
      }
    }
    lost_regex_ = i;
    return at;
  }

  std::size_t skip_rust_string(std::size_t at) {
    if (text_[at] != 'r' || (is_word(before(at)) && before(at) != 'b')) return at;
    const std::size_t quote = text_.find_first_not_of('#', at + 1);
    if (quote == kNone || text_[quote] != '"') return at;
    const std::string close = '"' + std::string(quote - at - 1, '#');
    const std::size_t end = find(close, quote + 1, lost_raw_);
    return end == kNone ? at : end + close.size();
  }

  std::size_t skip_cpp_string(std::size_t at) {
    constexpr std::size_t kLongestDelimiter = 16;
    if (!is_at(at, "R\"") || is_letter(before(at)) != (std::string_view("LuU8").find(before(at)) != kNone)) return at;
    const std::size_t open = text_.substr(0, std::min(text_.size(), at + 3 + kLongestDelimiter)).find('(', at + 2);
    if (open == kNone) return at;
    const std::string close = ')' + std::string(text_.substr(at + 2, open - at - 2)) + '"';
    const std::size_t end = find(close, open + 1, lost_raw_);
    return end == kNone ? at : end + close.size();
  }

  // Lua's [[ … ]] and [=[ … ]=].
  std::size_t skip_long_bracket(std::size_t at) {
    if (char_at(at) != '[') return at;
    const std::size_t second = text_.find_first_not_of('=', at + 1);
    if (second == kNone || text_[second] != '[') return at;
    const std::string close = ']' + std::string(second - at - 1, '=') + ']';
    const std::size_t end = find(close, second + 1, lost_raw_);
    return end == kNone ? at : end + close.size();
  }

  // The body of a here-document begins on the next line; what stands there is no code of this language.
  std::size_t note_heredoc(std::size_t at) {
    constexpr std::size_t kOnOneLine = 16;
    if (!is_at(at, "<<") || heredocs_.size() >= kOnOneLine) return at;
    std::size_t i = at + 2;
    if (char_at(i) == '<') ++i;
    if (char_at(i) == '-' || char_at(i) == '~') ++i;
    // `list << item` is no here-document; in a shell `<< EOF` is one.
    const std::size_t word = std::min(text_.find_first_not_of(" \t", i), text_.size());
    if (word > i && (char_at(word) < 'A' || char_at(word) > 'Z') && char_at(word) != '\'' && char_at(word) != '"') {
      return at;
    }
    i = word;
    const char quote = char_at(i);
    if (quote == '"' || quote == '\'') ++i;
    const std::size_t begin = i;
    while (i < text_.size() && is_word(text_[i])) ++i;
    if (i == begin || is_digit(text_[begin])) return at;
    heredocs_.push_back(text_.substr(begin, i - begin));
    if ((quote == '"' || quote == '\'') && char_at(i) == quote) ++i;
    return i;
  }

  std::size_t skip_heredocs(std::size_t at) {
    if (!words_indexed_) index_word_lines();
    for (std::string_view word : heredocs_) {
      const auto lines = word_lines_.find(word);
      if (lines == word_lines_.end()) continue;
      const auto line = std::lower_bound(lines->second.begin(), lines->second.end(), at);
      if (line != lines->second.end()) at = after_line(*line);
    }
    heredocs_.clear();
    return at;
  }

  // The lines that are nothing but a word, which is what ends a here-document.
  void index_word_lines() {
    words_indexed_ = true;
    for (std::size_t at = begin_; at < text_.size();) {
      const std::size_t next = after_line(at);
      std::string_view line = trim(text_.substr(at, next - at));
      while (!line.empty() && std::string_view(";,)").find(line.back()) != kNone) line.remove_suffix(1);
      if (!line.empty() && std::all_of(line.begin(), line.end(), is_word)) word_lines_[line].push_back(at);
      at = next;
    }
  }

  void read_nested(core::Span range, const CommentSyntax& syntax) { Reader(text_, range, syntax, comments_).read(); }

  std::size_t read_element(std::size_t at) {
    struct Element {
      std::string_view open, close, language;
    };
    constexpr std::array<Element, 2> kElements = {{{"<script", "</script", "js"}, {"<style", "</style", "css"}}};
    for (const Element& element : kElements) {
      if (!equal_ignoring_case(text_.substr(at, element.open.size()), element.open)) continue;
      if (is_word(char_at(at + element.open.size()))) continue;
      const std::size_t begin = text_.find('>', at);
      if (begin == kNone) return text_.size();
      std::size_t end = text_.find("</", begin);
      while (end != kNone && !equal_ignoring_case(text_.substr(end, element.close.size()), element.close)) {
        end = text_.find("</", end + 2);
      }
      end = std::min(end, text_.size());
      read_nested({begin + 1, end}, *find_comment_syntax(element.language));
      return std::max(end, begin + 1);
    }
    return at;
  }

  std::size_t read_fence(std::size_t at) {
    const char mark = text_[at];
    if (!line_start_ || (mark != '`' && mark != '~')) return at;
    const std::size_t info = std::min(text_.find_first_not_of(mark, at), text_.size());
    if (info - at < 3) return at;
    std::string language;
    for (char c : trim(text_.substr(info, line_end(info) - info))) {
      if (!is_word(c) && c != '+' && c != '#' && c != '-') break;
      language += lower(c);
    }
    const std::size_t begin = after_line(info);
    std::size_t end = begin;
    while (end < text_.size()) {
      const std::string_view line = trim(text_.substr(end, line_end(end) - end));
      if (line.size() >= info - at && line.find_first_not_of(mark) == kNone) break;
      end = after_line(end);
    }
    const CommentSyntax* syntax = find_comment_syntax(language);
    if (syntax != nullptr && syntax->special != Special::kMarkdown) read_nested({begin, end}, *syntax);
    return line_end(end);
  }

  std::string_view text_;  // up to the range's end
  std::size_t begin_;
  const CommentSyntax& syntax_;
  std::vector<core::Span>& comments_;
  std::array<bool, 256> opens_{};  // first characters that can open something
  bool line_start_ = true;         // only blanks so far on this line
  char significant_ = '\n';        // the latest character that is no blank
  std::array<bool, 7> lost_blocks_{};
  std::array<std::size_t, 6> lost_quotes_{};
  std::size_t lost_regex_ = 0;
  bool lost_raw_ = false;
  std::vector<std::string_view> heredocs_;  // begun on this line
  bool words_indexed_ = false;
  std::unordered_map<std::string_view, std::vector<std::size_t>> word_lines_;
};

}  // namespace

CommentMap::CommentMap(const Document& document) : lines_(&document.own_lines()) {
  const CommentSyntax* syntax = find_comment_syntax(document.language());
  const std::string_view text = document.text();
  Reader(text, {0, text.size()}, syntax != nullptr ? *syntax : unknown_comment_syntax(), comments_).read();
}

bool CommentMap::in_comment(std::size_t offset) const {
  const auto after = std::upper_bound(comments_.begin(), comments_.end(), offset,
                                      [](std::size_t at, const core::Span& span) { return at < span.begin; });
  return after != comments_.begin() && std::prev(after)->contains(offset);
}

std::vector<core::Span> CommentMap::comments_on_line(std::uint32_t line) const {
  const core::Span whole = lines_->line_span(line);
  std::vector<core::Span> parts;
  auto comment = std::lower_bound(comments_.begin(), comments_.end(), whole.begin,
                                  [](const core::Span& span, std::size_t begin) { return span.end <= begin; });
  for (; comment != comments_.end() && comment->begin < whole.end; ++comment) {
    parts.push_back({std::max(comment->begin, whole.begin), std::min(comment->end, whole.end)});
  }
  return parts;
}

std::optional<core::Span> CommentMap::comment_at_line(std::uint32_t line) const {
  const std::vector<core::Span> parts = comments_on_line(line);
  if (parts.empty()) return std::nullopt;
  return parts.front();
}

}  // namespace credward::text
