#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/holes.h"
#include "detect/literal.h"
#include "detect/macros.h"
#include "detect/rendered.h"

namespace credward::detect {
namespace {

constexpr std::uint32_t kNearLines = 15;
constexpr std::size_t kMostPairs = 20'000;
constexpr std::size_t kLongestValue = 2048;

// Names in name position, and calls that make the header of a bare key.
constexpr std::string_view kNames =
    R"re((?i)(?P<name>authori[sz]ation|autori[sz]ation|authorizaton|authentication|x-api-key|x-auth-token|x-access-token|api-key|apikey)|(?P<call>\b(?:set_?|with_?)?(?:bearer_?auth|auth_?bearer|bearer_?token(?:_?auth)?|oauth_?bearer_?token|auth_?token)|\bcurlopt_xoauth2_bearer|\bwith_?token|\bauth\.bearer|\bcpr::bearer)\b)re";

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_quote(char c) {
  return c == '"' || c == '\'' || c == '`';
}

class PairFinder {
 public:
  PairFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings),
        urls_(context.urls),
        text_(context.surroundings.text()),
        language_(plain_language(context.surroundings.document().language())),
        lines_(context.surroundings.document().own_lines()),
        fields_(fields),
        budget_(4 * text_.size() + (1U << 16)) {}

  void run() {
    static const RE2 names(std::string(kNames), regex_options());
    re2::StringPiece groups[3];
    std::size_t from = 0;
    const std::size_t before = fields_.size();
    while (fields_.size() - before < kMostPairs && budget_ > 0 &&
           names.Match({text_.data(), text_.size()}, from, text_.size(), RE2::UNANCHORED, groups, 3)) {
      const auto begin = static_cast<std::size_t>(groups[0].data() - text_.data());
      const std::size_t end = begin + groups[0].size();
      from = end;
      if (groups[1].data() != nullptr)
        read_named({begin, end});
      else
        read_call({begin, end});
    }
  }

 private:
  // --- name and value ---

  void read_named(core::Span name) {
    if (name.begin > 0 && std::isalnum(static_cast<unsigned char>(text_[name.begin - 1])) != 0) return;
    // Another header: the proxy's, a mail server's.
    if (name.begin > 0 && text_[name.begin - 1] == '-' && !text_.substr(0, name.begin).ends_with("x-") &&
        !text_.substr(0, name.begin).ends_with("X-"))
      return;
    if (name.end < text_.size() && is_word(text_[name.end])) return;
    std::optional<Rendered> value;
    const core::Span* string = string_around(name);
    if (string != nullptr && text_[name.end] != text_[string->end - 1]) {
      value = value_in_string(name, *string);
    } else {
      value = value_behind(name.end);
      if (!value) value = value_before(name);
      if (!value && string == nullptr) value = plain_value(name);
    }
    if (value) add(name, *value);
  }

  const core::Span* string_around(core::Span name) const {
    const core::Span* string = span_at(surroundings_.strings(), name.begin);
    return string != nullptr && name.end < string->end ? string : nullptr;
  }

  // "Authorization: Bearer KEY" in one string.
  std::optional<Rendered> value_in_string(core::Span name, const core::Span& string) const {
    std::size_t i = name.end;
    while (i < string.end && is_blank(text_[i])) ++i;
    if (i >= string.end || (text_[i] != ':' && text_[i] != '=')) return std::nullopt;
    if (string.size() >= kLongestValue) return plain_value(name);
    const Literal literal = read_literal(text_, string.begin, language_, kLongestValue);
    const auto first =
        std::lower_bound(literal.rendered.sources.begin(), literal.rendered.sources.end(), i + 1,
                         [](const core::Span& span, std::size_t at) { return span.begin < at; });
    auto begin = static_cast<std::size_t>(first - literal.rendered.sources.begin());
    // A string of several lines ("A: b\r\nC: d") ends the value at its line's end.
    std::size_t end = literal.rendered.text.find_first_of("\r\n", begin);
    if (end == std::string::npos) end = literal.rendered.size();
    // JSON inside a string: the value stands in quotes of its own.
    while (begin < end && (is_blank(literal.rendered.text[begin]) || is_quote(literal.rendered.text[begin])))
      ++begin;
    const std::size_t quote = literal.rendered.text.find_first_of("\"'", begin);
    if (quote != std::string::npos) end = std::min(end, quote);
    if (begin >= end) return std::nullopt;
    return literal.rendered.part(begin, end);
  }

  // From behind the name over operators, conversions and brackets to the first literal.
  std::optional<Rendered> value_behind(std::size_t at) const {
    constexpr std::size_t kReach = 160;
    const std::size_t stop = std::min(text_.size(), at + kReach);
    std::size_t i = at;
    if (i < stop && is_quote(text_[i])) ++i;
    const std::size_t begin = i;
    int commas = 0;
    int newlines = 0;
    bool operators = false;
    while (i < stop && !is_quote(text_[i])) {
      const char c = text_[i];
      if (c == ',') ++commas;
      if (c == '\n') ++newlines;
      if (c == ':' || c == '=' || c == ',' || c == ']') operators = true;
      if (c == '(' || c == '{' || c == '[') operators = true;
      if (!is_word(c) && !is_blank(c) &&
          std::string_view(":=>,]([{.&-@\r\n\\!?").find(c) == std::string_view::npos)
        return std::nullopt;
      ++i;
    }
    if (i >= stop || commas > 1 || newlines > 2) return std::nullopt;
    const std::string_view between = text_.substr(begin, i - begin);
    if (!operators && (between.empty() || !is_blank(between[0]))) return std::nullopt;
    // On the next line another name's value may stand.
    const std::size_t break_at = between.find('\n');
    const std::size_t other = between.find_first_not_of(" \t\r\n", std::min(break_at, between.size()));
    const bool goes_on = between.substr(0, break_at).find_first_of("(=>") != std::string_view::npos ||
                         (other != std::string_view::npos && std::string_view("(=>").find(between[other]) != std::string_view::npos);
    if (newlines > 0 && commas == 0 && !goes_on && language_ != "json") return std::nullopt;
    // "name": "Authorization", "value": "Bearer KEY"
    if (const std::size_t label = labelled_value(i); label != 0) i = label;
    std::size_t literal_at = i;
    while (literal_at > begin &&
           std::string_view("fFbBrRuUL@$").find(text_[literal_at - 1]) != std::string_view::npos &&
           (literal_at < 2 || !is_word(text_[literal_at - 2]) || literal_at - 1 == begin))
      --literal_at;
    Literal literal = read_literal(text_, literal_at, language_, kLongestValue);
    if (!literal.closed || literal.rendered.size() == 0) return std::nullopt;
    // new AuthenticationHeaderValue("Bearer", "KEY")
    if (literal.rendered.text.find(' ') == std::string::npos && literal.rendered.size() < 12) {
      std::size_t next = literal.end;
      while (next < text_.size() && (is_blank(text_[next]) || text_[next] == ',')) ++next;
      if (next < text_.size() && next > literal.end &&
          (is_quote(text_[next]) || text_[next] == '@' || text_[next] == '$')) {
        const Literal second = read_literal(text_, next, language_, kLongestValue);
        if (second.closed) {
          literal.rendered.put(' ', {next, next});
          literal.rendered.append(second.rendered, 0, second.rendered.size());
        }
      }
    }
    return literal.rendered;
  }

  // If the quote at `i` opens a label such as "value", where the literal behind it begins; else 0.
  std::size_t labelled_value(std::size_t i) const {
    const char quote = text_[i];
    for (std::string_view label : {"value", "Value", "values"}) {
      if (text_.substr(i + 1, label.size()) != label || i + 1 + label.size() >= text_.size() ||
          text_[i + 1 + label.size()] != quote)
        continue;
      std::size_t next = i + 2 + label.size();
      while (next < text_.size() && next < i + 60 &&
             (std::isspace(static_cast<unsigned char>(text_[next])) != 0 || text_[next] == ':' ||
              text_[next] == '=' || text_[next] == '>' || text_[next] == '['))
        ++next;
      return next < text_.size() && is_quote(text_[next]) ? next : 0;
    }
    return 0;
  }

  // setValue("Bearer KEY", forHTTPHeaderField: "Authorization"); "value": "Bearer KEY", "key":
  // "Authorization"
  std::optional<Rendered> value_before(core::Span name) const {
    constexpr std::size_t kReach = 80;
    if (name.begin == 0 || !is_quote(text_[name.begin - 1])) return std::nullopt;
    const auto& strings = surroundings_.strings();
    auto own = std::upper_bound(strings.begin(), strings.end(), name.begin,
                                [](std::size_t at, const core::Span& span) { return at < span.begin; });
    if (own == strings.begin()) return std::nullopt;
    --own;
    if (own == strings.begin()) return std::nullopt;
    auto previous = own - 1;
    std::string_view between = text_.substr(previous->end, std::min(own->begin - previous->end, kReach + 1));
    const std::string_view label = text_.substr(previous->begin, previous->size());
    const bool labelled = label == "\"key\"" || label == "\"name\"" || label == "'key'" || label == "'name'";
    if (labelled && previous != strings.begin()) {
      --previous;
      between = text_.substr(previous->end, std::min((previous + 1)->begin - previous->end, kReach + 1));
    } else if (between.find("forHTTPHeaderField") == std::string_view::npos) {
      return std::nullopt;
    }
    if (between.size() > kReach || between.find(',') == std::string_view::npos) {
      if (between.size() > kReach || between.find("forHTTPHeaderField") == std::string_view::npos)
        return std::nullopt;
    }
    const Literal literal = read_literal(text_, previous->begin, language_, kLongestValue);
    if (!literal.closed || literal.rendered.size() == 0) return std::nullopt;
    return literal.rendered;
  }

  // Authorization: Bearer KEY; proxy_set_header Authorization "Bearer KEY" is value_behind's.
  std::optional<Rendered> plain_value(core::Span name) const {
    std::size_t i = name.end;
    const std::size_t stop = std::min(text_.size(), i + kLongestValue);
    while (i < stop && is_blank(text_[i])) ++i;
    if (i >= stop || (text_[i] != ':' && text_[i] != '=')) return std::nullopt;
    ++i;
    while (i < stop && is_blank(text_[i])) ++i;
    Rendered value;
    while (i < stop && text_[i] != '\n' && text_[i] != '\r' && text_[i] != '\\' && !is_quote(text_[i])) {
      const Hole hole = hole_at(text_, i, kTemplateHoles | kDollarHoles);
      if (hole.size != 0) {
        value.hole(hole.name, {i, i + hole.size});
        i += hole.size;
      } else {
        value.put(text_[i], {i, i + 1});
        ++i;
      }
    }
    while (value.size() > 0 && is_blank(value.text.back())) {
      value.text.pop_back();
      value.sources.pop_back();
    }
    if (value.size() == 0) return std::nullopt;
    return value;
  }

  void read_call(core::Span call) {
    std::size_t i = call.end;
    const std::size_t stop = std::min(text_.size(), i + 40);
    while (i < stop &&
           (is_blank(text_[i]) || std::string_view("(,:={>'\"").find(text_[i]) != std::string_view::npos)) {
      if (is_quote(text_[i]) && i > call.end) break;
      ++i;
    }
    if (i >= stop || !is_quote(text_[i]) || i == call.end) return;
    const Literal literal = read_literal(text_, i, language_, kLongestValue);
    if (!literal.closed || literal.rendered.size() == 0) return;
    Rendered value;
    value.put("Bearer ", {i, i});
    value.append(literal.rendered, 0, literal.rendered.size());
    add(call, value);
    fields_.back().rendered_name = "Authorization";
    fields_.back().rendered_line = "Authorization: " + value.text;
  }

  // --- where it goes ---

  // The nearest place that says where requests go, within 15 lines or the same block, is ByteStack's.
  bool goes_to_bytestack(std::size_t offset) {
    const std::uint32_t line = lines_.line_of(offset);
    const auto& mentions = urls_.mentions();
    const auto after = std::lower_bound(
        mentions.begin(), mentions.end(), offset,
        [](const UrlNames::Mention& mention, std::size_t at) { return mention.span.begin < at; });
    std::uint32_t best = kNearLines + 1;
    UrlNames::Owner owner = UrlNames::Owner::kUnknown;
    auto look = [&](const UrlNames::Mention& mention) {
      const std::uint32_t there = lines_.line_of(mention.span.begin);
      const std::uint32_t away = there > line ? there - line : line - there;
      if (away < best || (away == best && mention.owner == UrlNames::Owner::kByteStack)) {
        best = away;
        owner = mention.owner;
        url_ = mention.url;
      }
    };
    if (after != mentions.end()) look(*after);
    if (after != mentions.begin()) look(*(after - 1));
    if (owner != UrlNames::Owner::kUnknown) return owner == UrlNames::Owner::kByteStack;
    url_ = {};
    const std::vector<std::string> block = block_of(offset);
    if (std::any_of(block.begin(), block.end(), contains_bytestack)) return true;
    if (block.empty() || mentions.empty()) return false;
    return block_mention(block);
  }

  // A mention in the block of the same names.
  bool block_mention(const std::vector<std::string>& block) {
    constexpr std::size_t kMostBlocks = 64;
    if (mention_blocks_.empty())
      for (const UrlNames::Mention& mention : urls_.mentions()) {
        if (mention_blocks_.size() >= kMostBlocks) break;
        mention_blocks_.push_back(block_of(mention.span.begin));
      }
    bool bytestack = false;
    for (std::size_t i = 0; i < mention_blocks_.size(); ++i) {
      if (mention_blocks_[i] != block) continue;
      if (urls_.mentions()[i].owner == UrlNames::Owner::kOther) return false;
      bytestack = true;
      url_ = urls_.mentions()[i].url;
    }
    return bytestack;
  }

  std::vector<std::string> block_of(std::size_t offset) {
    if (!names_) names_.emplace(text_, surroundings_.document().language());
    core::Span line = lines_.line_span(lines_.line_of(offset));
    std::size_t at = line.begin;
    while (at < line.end && is_blank(text_[at])) ++at;
    return names_->at(at);
  }

  void add(core::Span name, const Rendered& value) {
    budget_ -= std::min(budget_, value.size());
    HeaderField field;
    field.carrier = Carrier::kPair;
    field.name = name;
    field.value = value.span(0, value.size(), name.end);
    field.separator = {std::min(name.end, field.value.begin), std::max(name.end, field.value.begin)};
    field.whole = {std::min(name.begin, field.value.begin), std::max(name.end, field.value.end)};
    field.rendered_name = std::string(text_.substr(name.begin, name.size()));
    field.rendered_value = value.text;
    field.rendered_line = field.rendered_name + ": " + value.text;
    field.sources = value.sources;
    field.to_bytestack = goes_to_bytestack(name.begin) || value_names_bytestack(value.text);
    field.url = url_;
    field.in_comment = surroundings_.in_comment(name.begin);
    field.in_documentation = surroundings_.prose();
    fields_.push_back(std::move(field));
  }

  const Surroundings& surroundings_;
  const UrlNames& urls_;
  std::string_view text_;
  std::string_view language_;
  const text::LineIndex& lines_;
  std::vector<HeaderField>& fields_;
  std::size_t budget_;  // bytes of values: hostile text could repeat a long one for each of many names
  std::optional<EnclosingNames> names_;
  std::vector<std::vector<std::string>> mention_blocks_;
  core::Span url_;
};

}  // namespace

void find_pair_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  PairFinder(context, fields).run();
}

}  // namespace credward::detect
