#include "detect/surroundings.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "detect/macros.h"

namespace credward::detect {
namespace {

constexpr std::size_t kLongestLine = 400;  // of what is read for words like "wrong"

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trimmed_front(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

std::string_view trimmed(std::string_view text) {
  text = trimmed_front(text);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Words that call a form wrong, and words that call it right; the last on a line decides.
constexpr std::string_view kWrong =
    R"re((?i)\b(?:wrong(?:ly)?|incorrect(?:ly)?|malformed|invalid|mistakes?|broken|rejected|rejects|refused|refuses|anti-?patterns?|unauthori[sz]ed|not like this|fails?|failing|bad (?:example|request|header|form)|(?:don['’]?t|do not|never) (?:do|use|write|send)|instead of|(?:doesn['’]?t|does not|won['’]?t|will not|not) work(?:ing)?|won['’]?t be accepted|not accepted|buggy)\b|\bbad\s*:|(?:#|//|--)\s*bad\b|\b401\b|❌|✗|✘|🚫|👎|✖)re";
constexpr std::string_view kRight =
    R"re((?i)\b(?:correct(?:ly|ed)?|right|good|fixed|properly|like this|should be|use this|to avoid|avoid (?:a |the )?40[13]|prevent|if you (?:get|see|receive)|check (?:that|the|your)|make sure|don['’]?t forget|never forget|examples? (?:for|with|using))\b|✅|✓|✔)re";
// Behind a sample only a sentence about it counts, or its output.
constexpr std::string_view kRefused =
    R"re((?i)^[\s>#/*]*(?:(?:this|that|it|the (?:above|request|server|call|api)|these|bytestack|returns?|answers?|responds?|→|=>|->|❌|✗|✘|🚫)[^\n]{0,120}?\b(?:401|wrong|rejected|rejects|refused|refuses|fails?|unauthori[sz]ed|not work|incorrect|malformed|invalid)\b|HTTP/[\d.]+ 401|\{?"?(?:error|status|code)"?\s*:\s*"?(?:401|unauthori[sz]ed)|❌|✗|✘|🚫))re";
// In code, what stands outside of comments and still speaks of what follows: the names of tests, docstrings, a page's text.
constexpr std::string_view kAnnounces =
    R"re((?i)^(?:@test\b|<(?:h[1-6]|p|li|d[td]|t[dh]|figcaption|caption|summary)\b|(?:it|test|describe|context|specify|scenario|xit)\b\s*[.(["'`]|(?:async )?def test|func(?:tion)? \w*test|\w+ void \w*test|echo\b[^|]*:["']?$|\w{0,2}"""|\w{0,2}'''))re";
// An answer that code deals with, in a condition or as a label (401|403), is none that it expects.
constexpr std::string_view kHandles =
    R"re(^(?:[})\s]*(?:el(?:se\s*)?s?if|if|unless|case|when|while|guard|return|throw|raise|switch)\b|[\s({"']*(?:[45][\dxX*?.]{2}|\*)["']?(?:\s*[|,]\s*["']?[45][\dxX*?.]{2}["']?)*\s*(?:\)|[-=]>|:|\{)))re";
// In code and tests, what the next lines expect.
constexpr std::string_view kExpects =
    R"re((?i)(?:assert|expect|should|test |\[\[? |grep|==|-eq|=~|must)[^\n]{0,120}\b(?:401|403|unauthori[sz]ed|rejected|refused)\b|\b401\b[^\n]{0,80}(?:assert|expect|\|\||exit))re";

// In tests, what opens a block that has to fail, and what says so behind it.
constexpr std::string_view kMustFail =
    R"re(\b(?:pytest\.raises|assert_?[Rr]aises?\w*|assert_raise|[Aa]ssert\.(?:[Tt]hrows|rejects)\w*|assertThrows\w*|assertFailsWith|assertThat(?:ThrownBy|ExceptionOfType)|shouldThrow\w*|expectException\w*|(?:EXPECT|ASSERT)_(?:ANY_)?THROW|(?:CHECK|REQUIRE)_THROWS\w*|XCTAssertThrowsError|intercept\[))re";
constexpr std::string_view kHasFailed = R"re(^[})\]\s]*\.?(?:rejects\b|toThrow\w*|(?:to|should)[ (]+raise_error\b|throwsA\b))re";

struct Words {
  RE2 wrong{std::string(kWrong), regex_options()};
  RE2 right{std::string(kRight), regex_options()};
  RE2 refused{std::string(kRefused), regex_options()};
  RE2 expects{std::string(kExpects), regex_options()};
  RE2 announces{std::string(kAnnounces), regex_options()};
  RE2 handles{std::string(kHandles), regex_options()};
  RE2 must_fail{std::string(kMustFail), regex_options()};
  RE2 has_failed{std::string(kHasFailed), regex_options()};
};

const Words& words() {
  static const Words compiled;
  return compiled;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

// Where the last match ends; -1 without one.
std::ptrdiff_t last_match(const RE2& re, std::string_view line) {
  std::ptrdiff_t last = -1;
  re2::StringPiece group;
  std::size_t from = 0;
  while (from <= line.size() && re.Match(piece(line), from, line.size(), RE2::UNANCHORED, &group, 1)) {
    last = group.data() - line.data() + static_cast<std::ptrdiff_t>(group.size());
    from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(last, static_cast<std::ptrdiff_t>(from) + 1));
  }
  return last;
}

// 1: calls it wrong, -1: calls it right, 0: says nothing.
int judge_line(std::string_view line) {
  if (line.size() > kLongestLine) return 0;
  const std::ptrdiff_t wrong = last_match(words().wrong, line);
  const std::ptrdiff_t right = last_match(words().right, line);
  if (wrong < 0 && right < 0) return 0;
  return wrong >= right ? 1 : -1;
}

bool is_test_path(const std::string& path) {
  static const RE2 test(
      R"((?i)(?:^|[/_.\-])(?:tests?|specs?|__tests__|testing|e2e)(?:[/_.\-]|$)|tests?\.\w+$|spec\.\w+$)",
      regex_options());
  return RE2::PartialMatch(path, test);
}

bool is_fence(std::string_view line) {
  return line.starts_with("```") || line.starts_with("~~~");
}

}  // namespace

std::string_view plain_language(std::string_view language) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kSame = {
      {{"shell", "sh"},         {"bash", "sh"},         {"zsh", "sh"},      {"console", "sh"},
       {"shell-session", "sh"}, {"shellsession", "sh"}, {"terminal", "sh"}, {"curl", "sh"},
       {"ksh", "sh"},           {"powershell", "ps1"},  {"pwsh", "ps1"},    {"posh", "ps1"},
       {"bat", "cmd"},          {"batch", "cmd"},       {"python", "py"},   {"javascript", "js"},
       {"typescript", "ts"},    {"yaml", "yml"},        {"rest", "http"},   {"ruby", "rb"},
       {"golang", "go"},        {"make", "makefile"},   {"mk", "makefile"}, {"docker", "dockerfile"}}};
  const auto same =
      std::find_if(kSame.begin(), kSame.end(), [&](const auto& pair) { return pair.first == language; });
  return same == kSame.end() ? language : same->second;
}

Surroundings::Surroundings(const text::Document& document)
    : document_(document),
      prose_(is_prose(document.language())),
      page_(is_page(document.language())),
      tells_comments_(comment_style(document.language()).any()),
      test_path_(is_test_path(document.path())),
      code_(scan_code(document.text(), document.language())) {
  if (prose_) find_fences();
}

void Surroundings::find_fences() {
  const text::LineIndex& lines = document_.own_lines();
  bool open = false;
  for (std::uint32_t number = 1; number <= lines.line_count(); ++number) {
    std::string_view line = trimmed(lines.line(number));
    while (!line.empty() && (line.front() == '>' || line.front() == ' ')) line.remove_prefix(1);
    if (!is_fence(line)) continue;
    const core::Span span = lines.line_span(number);
    if (open) {
      fences_.back().body.end = span.begin;
      open = false;
      continue;
    }
    std::size_t end = 3;
    while (end < line.size() && end < 40 &&
           (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '-' || line[end] == '_'))
      ++end;
    std::string language(line.substr(3, end - 3));
    std::transform(language.begin(), language.end(), language.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    fences_.push_back({{span.end, document_.text().size()}, std::string(plain_language(language))});
    open = true;
  }
}

const Surroundings::Fence* Surroundings::fence_at(std::size_t offset) const {
  auto after =
      std::upper_bound(fences_.begin(), fences_.end(), offset,
                       [](std::size_t value, const Fence& fence) { return value < fence.body.begin; });
  if (after == fences_.begin()) return nullptr;
  --after;
  return after->body.contains(offset) ? &*after : nullptr;
}

std::string_view Surroundings::language_at(std::size_t offset) const {
  if (const Fence* fence = fence_at(offset)) return fence->language;
  return plain_language(document_.language());
}

std::string_view Surroundings::line_mark(std::size_t offset) const {
  const core::Span span = document_.own_lines().line_span(document_.own_lines().line_of(offset));
  std::string_view line = text().substr(span.begin, std::min(span.size(), kLongestLine));
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  for (std::string_view mark : {"//", "--", "/*", "<!--", "::", "#", "*", "+", ">", "$", ";"})
    if (line.starts_with(mark)) return line.substr(0, mark.size());
  if (line.starts_with("-") && (document_.language() == "diff" || document_.language() == "patch"))
    return line.substr(0, 1);
  return {};
}

bool Surroundings::in_documentation(std::size_t offset) const {
  constexpr std::size_t kReach = 16 * 1024;
  if (prose_) return true;
  const std::string& language = document_.language();
  const std::string_view before = text().substr(0, offset).substr(offset > kReach ? offset - kReach : 0);
  if (language == "diff" || language == "patch") {
    const std::size_t file = before.rfind("\n+++ ");
    const std::size_t name = file == std::string_view::npos ? (before.starts_with("+++ ") ? 4 : before.size()) : file + 5;
    const std::string_view path = trimmed(before.substr(name, before.find('\n', name) - std::min(name, before.size())));
    const std::size_t dot = path.rfind('.');
    return dot != std::string_view::npos && is_prose(path.substr(dot + 1));
  }
  if (language == "py") {  // a session in a docstring
    const std::size_t line = before.rfind('\n') + 1;
    const std::string_view start = trimmed(text().substr(offset - (before.size() - line), kLongestLine));
    return start.starts_with(">>> ") || start.starts_with("... ");
  }
  if (!page_) return false;
  for (std::string_view tag : {"pre", "code", "samp", "kbd"}) {
    const std::size_t open = before.rfind("<" + std::string(tag));
    if (open != std::string_view::npos && before.find("</" + std::string(tag), open) == std::string_view::npos) return true;
  }
  return false;
}

bool Surroundings::in_comment(std::size_t offset) const {
  if (span_at(code_.comments, offset) != nullptr) return true;
  if (!prose_) return false;
  const Fence* fence = fence_at(offset);
  if (fence == nullptr) return false;
  const std::string_view mark = line_mark(offset);
  if (fence->language == "diff" || fence->language == "patch") {
    const core::Span line = document_.own_lines().line_span(document_.own_lines().line_of(offset));
    return trimmed_front(text().substr(line.begin, line.size())).starts_with('-');  // what was taken away
  }
  if (mark == "#") return fence->language != "md" && fence->language != "c";
  return mark == "//" || mark == "--";
}

const core::Span* Surroundings::string_at(std::size_t offset) const {
  if (prose_) return nullptr;
  return span_at(code_.strings, offset);
}

// Code says nothing of its samples outside of comments: errors that it handles, messages that it prints.
std::string_view Surroundings::said(core::Span part) const {
  const std::string_view all = text().substr(part.begin, part.size());
  if (prose_ || !tells_comments_ || RE2::PartialMatch(piece(trimmed(all)), words().announces)) return all;
  auto comment = std::lower_bound(code_.comments.begin(), code_.comments.end(), part.begin,
                                  [](const core::Span& span, std::size_t begin) { return span.end <= begin; });
  if (comment == code_.comments.end() || comment->begin >= part.end) return {};
  const std::size_t begin = std::max(comment->begin, part.begin);
  return text().substr(begin, std::min(comment->end, part.end) - begin);
}

// What the lines behind a sample of code expect of it, or say of it.
bool Surroundings::expects_refusal(std::string_view line) const {
  const bool handles = RE2::PartialMatch(piece(line), words().handles) && line.find("!=") == std::string_view::npos &&
                       line.find("-ne ") == std::string_view::npos;
  if (handles && !test_path_) return false;
  return RE2::PartialMatch(piece(line), words().expects) || RE2::PartialMatch(piece(line), words().refused);
}

// The nearest words before the sample: its own block's comments, the paragraph above its fence, its heading.
int Surroundings::verdict_before(std::uint32_t first_line) const {
  constexpr std::uint32_t kCodeLines = 3;
  constexpr std::uint32_t kTextLines = 4;
  constexpr std::uint32_t kHeadingReach = 60;
  const text::LineIndex& lines = document_.own_lines();
  std::uint32_t read = 0;
  bool outside = !prose_;
  bool heading_only = false;
  for (std::uint32_t back = 1; back < first_line && back <= kHeadingReach; ++back) {
    const std::string_view line = trimmed(lines.line(first_line - back));
    if (line.empty() || line.starts_with("<!--")) {
      if (!prose_ && !page_) return 0;
      if (outside && read > 0) heading_only = true;
      continue;
    }
    if (prose_ && is_fence(line)) {
      if (outside) heading_only = true;  // another sample: its words are not about this one
      outside = true;
      read = 0;
      continue;
    }
    const bool heading = prose_ && line.starts_with("#");
    if (heading_only && !heading) continue;
    if (const int verdict = judge_line(said({lines.line_span(first_line - back)})); verdict != 0) return verdict;
    if (heading && outside) return 0;
    ++read;
    if (!prose_ && read >= kCodeLines) return 0;
    if (read >= kTextLines) heading_only = true;
  }
  return 0;
}

// A block of a test that is left by an error, whatever the request in it looks like.
bool Surroundings::must_fail(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kReach = 3;
  const text::LineIndex& lines = document_.own_lines();
  const auto indent = [](std::string_view line) { return line.size() - trimmed_front(line).size(); };
  const std::size_t own = indent(lines.line(first));
  for (std::uint32_t number = first; number > 0 && number + kReach >= first; --number) {
    const std::string_view line = lines.line(number);
    if (line.size() > kLongestLine) break;
    if ((number == first || indent(line) < own) && RE2::PartialMatch(piece(line), words().must_fail)) return true;
  }
  for (std::uint32_t number = last; number <= lines.line_count() && number <= last + kReach; ++number) {
    const std::string_view line = lines.line(number);
    if (line.size() > kLongestLine) break;
    if (RE2::PartialMatch(piece(line), words().has_failed)) return true;
  }
  return false;
}

bool Surroundings::called_wrong(core::Span sample) const {
  constexpr std::uint32_t kLinesBehind = 3;
  const text::LineIndex& lines = document_.own_lines();
  const std::uint32_t first = lines.line_of(sample.begin);
  const std::uint32_t last = lines.line_of(sample.end > sample.begin ? sample.end - 1 : sample.begin);
  // Its own lines, without the sample itself: "# wrong" at the end, "Wrong: `curl …`".
  const core::Span first_line = lines.line_span(first);
  const core::Span last_line = lines.line_span(last);
  const std::string_view before = said({first_line.begin, std::max(sample.begin, first_line.begin)});
  const std::string_view behind =
      sample.end <= last_line.end ? said({sample.end, last_line.end}) : std::string_view{};
  if (!prose_ && must_fail(first, last)) return true;
  if (const int verdict = judge_line(behind.substr(0, kLongestLine)); verdict != 0) return verdict > 0;
  if (const int verdict = judge_line(before); verdict != 0) return verdict > 0;
  if (const int verdict = verdict_before(first); verdict != 0) return verdict > 0;

  std::uint32_t seen = 0;
  for (std::uint32_t number = last + 1;
       number <= lines.line_count() && seen < kLinesBehind && number < last + 8; ++number) {
    const std::string_view line = trimmed(lines.line(number));
    if (line.empty() || (prose_ && is_fence(line))) continue;
    if (line.size() > kLongestLine) break;
    ++seen;
    if (prose_) return RE2::PartialMatch(piece(line), words().refused);
    if (expects_refusal(line)) return true;
  }
  return false;
}

}  // namespace credward::detect
