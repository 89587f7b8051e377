#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/ascii.h"
#include "detect/code_value.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/loose_targets.h"
#include "detect/refusal.h"

namespace credward::detect {
namespace {

constexpr std::size_t kMostFields = 20'000;
constexpr std::size_t kLargest = 64U << 20U;

bool says_header(std::string_view word) {
  if (word.size() > 80) return false;
  const std::string low = core::lowered(word);
  return low.find("header") != std::string::npos || low.find("requestproperty") != std::string::npos;
}

class LooseFinder {
 public:
  LooseFinder(const FieldContext& context, const LooseLanguage& language, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings),
        covered_(context.covered),
        fields_(fields),
        first_(fields.size()),
        code_(context.surroundings.text(), language),
        values_(code_),
        targets_(code_, values_, context.urls.hosts()) {}

  void run() {
    for (TokenId id = 0; id < code_.size() && fields_.size() - first_ < kMostFields; ++id) {
      if (code_.is_name(id) || code_.is_string(id)) look(id);
    }
    mark_duplicates();
    drop_mistaken();
  }

 private:
  using Range = LooseValues::Range;
  LooseFamily family() const { return code_.language().family; }

  void look(TokenId id) {
    const std::string_view word = code_.word(id);
    if (word.empty()) return;
    if (code_.is_name(id)) {
      if (loose_is_option(family(), word)) option(id);
      if (const std::string_view scheme = loose_scheme(family(), word); !scheme.empty())
        whole_header(id, scheme);
      if (word == "forHTTPHeaderField" || word == "forKey") return message_header(id);
      if (code_.is(id + 1, "(") && sets_header(id)) setter(id);
      if (word == "authorization" && family() == LooseFamily::kPerl && code_.is(id - 1, "->") &&
          code_.is(id + 1, "("))
        return accessor(id);
    } else {
      line(id);
    }
    if (interesting_name(word)) named(id);
  }

  // --- the ways in which a name and a value stand together ---

  void named(TokenId id) {
    if (code_.is(id + 1, code_.language().pair) && is_entry(id))
      return add(id, std::string(code_.word(id)), behind(id + 2));
    if (const auto value = entry_value(id)) return add(id, std::string(code_.word(id)), *value);
    if (const TokenId from = subscript_value(id); from != kNoToken)
      return add(id, std::string(code_.word(id)), behind(from));
    // [ 'Authorization', "Bearer $key" ]
    const TokenId group = code_[id].group;
    if (family() == LooseFamily::kPerl && code_.is_string(id) && code_.is(id + 1, ",") && group != kNoToken &&
        !is_setter(group) && (code_.is(id - 1, "[") || code_.is(id - 1, "(") || code_.is(id - 1, ",")))
      add(id, std::string(code_.word(id)), behind(id + 2));
  }

  Range behind(TokenId from) const { return {from, code_.element_end(from), {}}; }

  bool is_entry(TokenId id) const {
    const TokenId group = code_[id].group;
    const bool paren = group != kNoToken && code_.is(group, "(");
    switch (family()) {
      case LooseFamily::kR:
        return paren && (group == 0 || code_.word(group - 1) != "function");
      case LooseFamily::kGroovy:
        return id > 0 && !code_.is(id - 1, "?") && !code_.is(id - 1, ":");
      case LooseFamily::kObjectiveC:
        return group != kNoToken && code_[group].open == 1;
      default:
        return true;
    }
  }

  // name: 'Authorization', value: "…"
  std::optional<Range> entry_value(TokenId id) {
    if (id < 2 || !code_.is(id - 1, code_.language().pair) || code_[id].group == kNoToken)
      return std::nullopt;
    const std::string label = core::lowered(code_.word(id - 2));
    if (label != "name" && label != "key" && label != "header") return std::nullopt;
    for (const Range& other : values_.arguments(code_[id].group)) {
      if (other.name == "value") return other;
    }
    return std::nullopt;
  }

  // headers['Authorization'] = …, headers.Authorization = …, headers$Authorization <- …
  TokenId subscript_value(TokenId id) const {
    constexpr TokenId kReach = 12;
    TokenId begin = id, end = id + 1;
    if (code_.is(end, "]") || code_.is(end, "}")) {
      begin = code_[id].group;
      if (begin == kNoToken || code_[begin].partner != end) return kNoToken;
      ++end;
      if (begin > 0 && code_.is(begin - 1, "[") && code_[begin - 1].partner == end) {
        --begin;
        ++end;
      }
    } else if (id == 0 || !(code_.is(id - 1, ".") || code_.is(id - 1, "$"))) {
      return kNoToken;
    }
    if (!code_.is(end, "=") && !code_.is(end, "<-")) return kNoToken;
    const TokenId first = code_.statements()[code_[id].statement].first;
    for (TokenId back = begin; back > first && begin - back < kReach;) {
      if (says_header(code_.word(--back))) return end + 1;
    }
    return kNoToken;
  }

  bool is_setter(TokenId group) const {
    const TokenId callee = code_.callee(group);
    return callee != kNoToken && says_header(code_.word(callee));
  }

  // header(…), setRequestProperty(…), headers.set(…)
  bool sets_header(TokenId id) const {
    const std::string_view word = code_.word(id);
    if (says_header(word)) return true;
    const bool plain = word == "set" || word == "add" || word == "put" || word == "push";
    return plain && id > 1 && (code_.is(id - 1, ".") || code_.is(id - 1, "->")) &&
           says_header(code_.word(id - 2));
  }

  // $tx->req->headers->authorization(VALUE)
  void accessor(TokenId id) {
    const std::vector<Range> given = values_.arguments(id + 1);
    if (given.size() == 1 && given[0].name.empty()) add(id, "Authorization", given[0]);
  }

  // header(NAME, VALUE), setRequestProperty(NAME, VALUE)
  void setter(TokenId id) {
    const std::vector<Range> given = values_.arguments(id + 1);
    if (given.size() < 2 || !given[0].name.empty() || !given[1].name.empty()) return;
    std::optional<std::string> name = name_of(given[0]);
    if (!name || !interesting_name(*name)) return;
    add(given[0].from, *std::move(name), given[1], loose_adds_header(family(), code_.word(id)));
  }

  std::optional<std::string> name_of(Range range) {
    if (range.to - range.from > 12) return std::nullopt;
    if (code_.word(range.to - 1) == "AUTHORIZATION") return "Authorization";
    return values_.constant(range.from, range.to);
  }

  // [request setValue: VALUE forHTTPHeaderField: NAME]
  void message_header(TokenId id) {
    const TokenId open = code_[id].group;
    if (family() != LooseFamily::kObjectiveC || open == kNoToken || !code_.is(open, "[") ||
        !code_.is(id + 1, ":"))
      return;
    const TokenId selector = code_.selector(open);
    if (selector >= id || !code_.is_name(selector) || !code_.is(selector + 1, ":")) return;
    TokenId end = id + 2;
    while (end < code_[open].partner && !(code_.is_name(end) && code_.is(end + 1, ":")))
      end = code_.next(end);
    std::optional<std::string> name = name_of({id + 2, std::min(end, code_[open].partner), {}});
    if (!name || !interesting_name(*name)) return;
    if (code_.word(id) == "forKey" && !is_certain_name(*name)) return;
    add(id + 2, *std::move(name), {selector + 2, id, {}}, loose_adds_header(family(), code_.word(selector)));
  }

  // req_auth_bearer_token(KEY)
  void whole_header(TokenId id, std::string_view scheme) {
    const bool message = family() == LooseFamily::kObjectiveC && code_.is(id + 1, ":");
    std::vector<Range> given;
    if (message && code_.next(id + 2) <= code_.size()) {
      given.push_back({id + 2, code_.next(id + 2), {}});
    } else if (code_.is(id + 1, "(")) {
      given = values_.arguments(id + 1);
    }
    if (given.empty()) return;
    const core::Span span{code_[id].begin, code_[given.back().to - 1].end};
    LooseValue value;
    value.rendered.put(std::string(scheme) + " ", code_.span(id));
    if (scheme == "Bearer") {
      // Behind a request that is not handed over by a pipe.
      const LooseValue key = values_.value(given.back().from, given.back().to);
      value.rendered.append(key.rendered, 0, key.rendered.size());
      value.named = key.named;
    } else {
      value.rendered.hole("base64|", span);
      for (const Range& one : given) value.named |= values_.value(one.from, one.to).named;
    }
    emit(id, "Authorization", code_.span(id), std::move(value), span);
  }

  // "Authorization: Bearer …" where headers are a list of lines.
  void line(TokenId id) {
    const std::string_view word = code_.word(id);
    const std::size_t end = word.find_first_of(": =");
    if (end == std::string_view::npos || !interesting_name(word.substr(0, end)) || !among_headers(id)) return;
    Range range{id, id + 1, {}};
    TokenId group = code_[id].group;
    const TokenId callee = code_.callee(group);
    if (callee != kNoToken && loose_call(family(), code_.word(callee)) != LooseCall::kUnknown) {
      range = {callee, code_[group].partner + 1, {}};
    } else if (group != kNoToken && code_.opens(group)) {
      range.to = code_.element_end(id);
    }
    LooseValue value = values_.value(range.from, range.to);
    std::optional<HeaderField> field = parse_header_line(value.rendered);
    if (!field || field->rendered_value.empty() || field->rendered_name.find(kHoleBegin) != std::string::npos)
      return;
    finish(id, *std::move(field), value.named, {code_[range.from].begin, code_[range.to - 1].end});
  }

  bool among_headers(TokenId id) const {
    constexpr int kMostGroups = 4;
    constexpr TokenId kReach = 4;
    TokenId group = code_[id].group;
    for (int up = 0; up < kMostGroups && group != kNoToken && !code_[group].block;
         ++up, group = code_[group].group) {
      for (TokenId back = group; back > 0 && group - back < kReach;) {
        const std::string_view before = code_.word(--back);
        if (says_header(before)) return true;
        if (before == ";") break;
      }
    }
    return false;
  }

  // --- fields ---

  void add(TokenId name, std::string text, Range range, bool adds = false) {
    if (range.from >= range.to || range.to > code_.size()) return;
    LooseValue value = values_.value(range.from, range.to);
    while (value.rendered.size() > 0 &&
           (value.rendered.text.back() == ' ' || value.rendered.text.back() == '\t'))
      value.rendered = value.rendered.part(0, value.rendered.size() - 1);
    if (value.rendered.size() == 0) return;
    const core::Span expression{code_[range.from].begin, code_[range.to - 1].end};
    const std::size_t before = fields_.size();
    emit(name, std::move(text), code_.content(name), std::move(value), expression);
    if (fields_.size() > before) sent_.back().adds = adds || in_list(name);
  }

  // Pairs in a list of arguments: all are sent; of those of a map the last one is.
  bool in_list(TokenId id) const {
    const TokenId group = code_[id].group;
    if (group == kNoToken || (family() != LooseFamily::kR && family() != LooseFamily::kPerl)) return false;
    const TokenId callee = code_.callee(group);
    if (callee == kNoToken) return family() == LooseFamily::kPerl && code_.is(group, "[");
    return family() == LooseFamily::kR || loose_adds_header(family(), code_.word(callee)) ||
           !says_header(code_.word(callee));
  }

  void emit(TokenId id, std::string text, core::Span name, LooseValue value, core::Span expression) {
    HeaderField field;
    field.name = name;
    field.separator = {name.end, name.end};
    field.rendered_name = std::move(text);
    field.rendered_value = value.rendered.text;
    field.rendered_line = field.rendered_name + ": " + value.rendered.text;
    field.sources = std::move(value.rendered.sources);
    finish(id, std::move(field), value.named, expression);
  }

  void finish(TokenId id, HeaderField field, bool is_named, core::Span expression) {
    field.whole = {std::min(field.name.begin, expression.begin), std::max(field.name.end, expression.end)};
    field.value = region_of(field, expression);
    LooseTarget target = targets_.of(id);
    if (target.other && !target.bytestack) {
      covered_.push_back(field.whole);
      return;
    }
    // Of an object that asks others, too, the value has to say that it is ByteStack's.
    const bool by_name = is_certain_name(field.rendered_name) && (is_named || named_by_class(field, id));
    if ((!target.bytestack || target.other) && !by_name) return;
    covered_.push_back(field.whole);
    field.carrier = Carrier::kCode;
    field.to_bytestack = true;
    field.url = target.url;
    field.rendered_url = std::move(target.rendered_url);
    field.call = field.whole;
    field.language = surroundings_.document().language();
    field.constant = field.rendered_value.find(kHoleBegin) == std::string::npos &&
                     field.rendered_value.find(kUnknownPart) == std::string::npos;
    field.called_wrong = refused(id, field.whole);
    sent_.push_back({request_of(id), code_[id].group, code_[id].statement, false});
    fields_.push_back(std::move(field));
  }

  // What is filled in is a credential of the class or package that it stands in.
  bool named_by_class(const HeaderField& field, TokenId id) const {
    const std::vector<std::string> around = code_.enclosing(id);
    if (std::none_of(around.begin(), around.end(), contains_bytestack)) return false;
    const std::string_view text = field.rendered_value;
    for (std::size_t begin = 0; (begin = text.find(kHoleBegin, begin)) != std::string_view::npos; ++begin) {
      std::string_view name = text.substr(begin + 1, text.find(kHoleEnd, begin) - begin - 1);
      if (const std::size_t tag = name.find(kHoleTag); tag != std::string_view::npos)
        name.remove_prefix(tag + 1);
      if (is_bytestack_name(name, around)) return true;
    }
    return false;
  }

  // The text that stands in the expression itself; if none does, the first one of another place.
  static core::Span region_of(const HeaderField& field, core::Span expression) {
    std::optional<core::Span> here, there;
    bool text = false, inside = false;
    for (std::size_t i = 0; i < field.sources.size(); ++i) {
      const core::Span& source = field.sources[i];
      const char c = field.rendered_value[i];
      const bool literal = c != kHoleBegin && c != kHoleEnd && c != kUnknownPart && !inside;
      inside = c == kHoleBegin || (inside && c != kHoleEnd);
      if (source.begin >= expression.begin && source.end <= expression.end) {
        here =
            here ? core::Span{std::min(here->begin, source.begin), std::max(here->end, source.end)} : source;
        text |= literal;
      } else if (literal && (!there || source.begin == there->end)) {
        there = there ? core::Span{there->begin, source.end} : source;
      }
    }
    if (text || !there) return here && text ? *here : expression;
    return *there;
  }

  bool refused(TokenId id, core::Span whole) const {
    constexpr std::size_t kLongest = 4000;
    const LooseStatement& statement = code_.statements()[code_[id].statement];
    const core::Span span{code_[statement.first].begin,
                          code_[std::max(statement.last, statement.first + 1) - 1].end};
    if (surroundings_.called_wrong(span.size() < kLongest ? span : whole)) return true;
    if (!is_test_path(surroundings_.document().path())) return false;
    // The test around it: as much as is short enough to be one.
    core::Span test = span;
    for (std::uint32_t block = statement.block; block != 0; block = code_.blocks()[block].parent) {
      const LooseBlock& around = code_.blocks()[block];
      const core::Span next{code_[code_.statements()[around.owner].first].begin, code_[around.close].end};
      if (around.kind == LooseBlock::Kind::kClass || next.size() > kLongest) break;
      test = next;
    }
    return test.size() <= 2 * kLongest && says_refusal(surroundings_.text().substr(test.begin, test.size()));
  }

  // The object that it is sent with, from where it is made; or the statement.
  using Request = std::pair<std::size_t, std::string>;
  Request request_of(TokenId id) {
    const std::vector<TokenId> subjects = targets_.subjects(code_[id].statement);
    if (subjects.empty()) return {code_[id].statement, {}};
    return {targets_.extent(subjects.front()).begin, std::string(code_.word(subjects.front()))};
  }

  struct Sent {
    Request request;
    TokenId group;
    std::uint32_t statement;
    bool adds;
  };

  bool is_authorization(std::size_t i) const {
    return header_name(fields_[first_ + i].rendered_name) == HeaderName::kAuthorization;
  }

  // Authorization that is added to another one of the same request; branches are blocks of their own.
  void mark_duplicates() {
    std::map<std::pair<Request, std::uint32_t>, std::size_t> known;
    for (std::size_t i = 0; i < sent_.size(); ++i) {
      if (!is_authorization(i)) continue;
      const std::uint32_t block = code_.statements()[sent_[i].statement].block;
      const auto [entry, added] = known.try_emplace({sent_[i].request, block}, i);
      const Sent& first = sent_[entry->second];
      const bool listed =
          first.group == sent_[i].group || first.statement != sent_[i].statement || !in_group(sent_[i].group);
      if (added || !sent_[i].adds || !listed) continue;
      HeaderField whole = request_field(fields_[first_ + i].whole,
                                        {fields_[first_ + i].url, fields_[first_ + i].rendered_url});
      whole.called_wrong = fields_[first_ + i].called_wrong;
      whole.marks.push_back({"duplicate", fields_[first_ + i].name});
      options_.push_back(std::move(whole));
    }
  }

  // A list of arguments whose pairs are the headers.
  bool in_group(TokenId group) const {
    return family() == LooseFamily::kR || family() == LooseFamily::kPerl ? group != kNoToken : false;
  }

  HeaderField request_field(core::Span whole, std::pair<core::Span, std::string> url) const {
    HeaderField field;
    field.carrier = Carrier::kCode;
    field.request_only = true;
    field.to_bytestack = true;
    field.whole = field.call = whole;
    field.name = field.value = {whole.begin, whole.begin};
    field.rendered_name = "Authorization";
    field.url = url.first;
    field.rendered_url = std::move(url.second);
    field.language = surroundings_.document().language();
    return field;
  }

  // X-API-Key of a request that has its Authorization, too.
  void drop_mistaken() {
    std::set<Request> proper;
    for (std::size_t i = 0; i < sent_.size(); ++i) {
      if (is_authorization(i)) proper.insert(sent_[i].request);
    }
    std::size_t kept = first_;
    for (std::size_t i = 0; i < sent_.size(); ++i) {
      HeaderField& field = fields_[first_ + i];
      if (header_name(field.rendered_name) == HeaderName::kMistaken && proper.count(sent_[i].request) != 0)
        continue;
      if (kept != first_ + i) fields_[kept] = std::move(field);
      ++kept;
    }
    fields_.resize(kept);
    for (HeaderField& field : options_) fields_.push_back(std::move(field));
  }

  // --- options ---

  // NAME => VALUE, NAME = VALUE, NAME: VALUE, setName: VALUE, name()
  void option(TokenId id) {
    TokenId value = id + 1;
    std::string off;
    if (code_.is(value, "(")) {
      for (const Range& given : values_.arguments(value))
        off = std::string(
            code_.text().substr(code_[given.from].begin, code_[given.to - 1].end - code_[given.from].begin));
    } else if (code_.is(value, "=>") || code_.is(value, "=") || code_.is(value, ":") ||
               code_.is(value, ",")) {
      ++value;
      if (value < code_.size())
        off = std::string(code_.text().substr(code_[value].begin, code_[value].end - code_[value].begin));
    } else {
      return;
    }
    if (value >= code_.size() || options_.size() >= kMostFields) return;
    const std::string_view meaning = loose_option(family(), code_.word(id), off);
    if (meaning.empty()) return;
    LooseTarget target = targets_.of(id);
    if (!target.bytestack) return;
    const core::Span whole{code_[id].begin, code_[code_.opens(value) ? code_[value].partner : value].end};
    HeaderField field = request_field(whole, {target.url, std::move(target.rendered_url)});
    field.options.push_back({whole, std::string(meaning)});
    field.called_wrong = surroundings_.called_wrong(whole);
    options_.push_back(std::move(field));
  }

  const Surroundings& surroundings_;
  std::vector<core::Span>& covered_;
  std::vector<HeaderField>& fields_;
  std::size_t first_;
  LooseCode code_;
  LooseValues values_;
  LooseTargets targets_;
  std::vector<Sent> sent_;  // of each field
  std::vector<HeaderField> options_;
};

}  // namespace

void find_loose_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  const text::Document& document = context.surroundings.document();
  const LooseLanguage language = loose_language(document);
  if (language.family == LooseFamily::kNone || document.text().size() > kLargest) return;
  const auto& mentions = context.urls.mentions();
  const bool concerned = contains_bytestack(document.text()) ||
                         std::any_of(mentions.begin(), mentions.end(),
                                     [](const auto& m) { return m.owner == UrlNames::Owner::kByteStack; });
  if (concerned) LooseFinder(context, language, fields).run();
}

}  // namespace credward::detect
