#include "detect/loose_values.h"

#include <algorithm>
#include <array>

#include "detect/header_field.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

constexpr int kDeepest = 12;
constexpr std::size_t kLongest = 2048;
constexpr std::size_t kMostArguments = 64;

// `word` is one of those between blanks.
bool is_among(std::string_view word, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (list.substr(0, end) == word) return true;
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  }
  return false;
}

void append(LooseValue& to, const LooseValue& more) {
  if (to.rendered.size() < kLongest) to.rendered.append(more.rendered, 0, more.rendered.size());
  to.named |= more.named;
}

// Without the line break that a file or a command ends with.
void trim(LooseValue& value) {
  constexpr std::string_view kTag = "break|";
  for (std::size_t at = 0; (at = value.rendered.text.find(kTag, at)) != std::string::npos;) {
    value.rendered.text.erase(at, kTag.size());
    const auto source = value.rendered.sources.begin() + static_cast<std::ptrdiff_t>(at);
    value.rendered.sources.erase(source, source + static_cast<std::ptrdiff_t>(kTag.size()));
  }
}

bool has_text(const Rendered& rendered) {
  bool inside = false;
  for (char c : rendered.text) {
    if (c == kHoleBegin) inside = true;
    if (!inside && c != kUnknownPart && c != kHoleEnd) return true;
    if (c == kHoleEnd) inside = false;
  }
  return false;
}

// The value is one thing that is filled in: how it is called.
std::string_view only_hole(const Rendered& rendered) {
  const std::string_view text = rendered.text;
  if (text.size() < 2 || text.front() != kHoleBegin || text.find(kHoleEnd) != text.size() - 1) return {};
  return text.substr(1, text.size() - 2);
}

}  // namespace

LooseValues::LooseValues(const LooseCode& code)
    : code_(code), family_(code.language().family), work_(16 * code.text().size() + (1U << 20)) {}

bool LooseValues::afford(std::size_t work) {
  work_ -= std::min(work, work_);
  return work_ > 0;
}

LooseValue LooseValues::unknown(TokenId from, TokenId to) const {
  LooseValue out;
  const std::size_t begin = from < code_.size() ? code_[from].begin : 0;
  out.rendered.put(kUnknownPart,
                   {begin, to > from && to <= code_.size() ? std::size_t{code_[to - 1].end} : begin});
  return out;
}

LooseValue LooseValues::hole(std::string_view name, core::Span span) const {
  LooseValue out;
  out.rendered.hole(name, span);
  out.named = is_bytestack_name(name, {});
  return out;
}

LooseValue LooseValues::value(TokenId from, TokenId to) {
  if (depth_ >= kDeepest || from >= to || !afford(1)) return unknown(from, to);
  while (from < to && (code_.word(from) == "return" || code_.word(from) == "new")) ++from;
  if (code_.is(from, "(") && code_[from].partner == to - 1) {
    ++depth_;
    LooseValue inner = value(from + 1, to - 1);
    --depth_;
    return inner;
  }
  std::vector<Range> parts;
  TokenId begin = from;
  for (TokenId id = from; id < to; id = code_.next(id)) {
    if (!afford(1)) return unknown(from, to);
    if (family_ == LooseFamily::kPerl && is_among(code_.word(id), "or if unless and for") &&
        code_.is_name(id) && !code_[id].variable)
      to = id;
    if (id >= to || code_[id].kind != LooseToken::Kind::kPunct) continue;
    const core::Span span = code_.span(id);
    const std::string_view op = code_.text().substr(span.begin, span.size());
    if (is_among(op, "? == != =~ && < > <= >= !")) return unknown(from, to);
    if (is_among(op, code_.language().defaults)) {
      to = id;
    } else if (op == code_.language().concat) {
      parts.push_back({begin, id, {}});
      begin = id + 1;
    }
  }
  parts.push_back({begin, to, {}});
  LooseValue out;
  ++depth_;
  for (const Range& part : parts) append(out, term(part.from, part.to));
  --depth_;
  return afford(out.rendered.size()) ? out : unknown(from, to);
}

std::optional<std::string> LooseValues::constant(TokenId from, TokenId to) {
  LooseValue held = value(from, to);
  const std::string& text = held.rendered.text;
  if (text.empty() || text.find(kHoleBegin) != std::string::npos ||
      text.find(kUnknownPart) != std::string::npos)
    return std::nullopt;
  return std::move(held.rendered.text);
}

LooseValue LooseValues::term(TokenId from, TokenId to) {
  if (from >= to) return unknown(from, to);
  // A cast, a reference.
  if (family_ == LooseFamily::kObjectiveC && code_.is(from, "(") && code_.opens(from) &&
      code_[from].partner + 1 < to)
    from = code_[from].partner + 1;
  if (code_.is(from, "\\")) ++from;
  const bool strings = family_ == LooseFamily::kObjectiveC || to - from == 1;
  if (code_.is_string(from) && strings) {
    LooseValue out;
    for (TokenId id = from; id < to; ++id)
      append(out, code_.is_string(id) ? string(id, false) : unknown(id, id + 1));
    return out;
  }
  if (from + 1 == to && code_[from].kind == LooseToken::Kind::kOther) {
    const char c = code_.text()[code_[from].begin];
    return c == '<' || c == '`' || code_.text().substr(code_[from].begin, 2) == "qx"
               ? hole("break|", code_.span(from))
               : unknown(from, to);
  }
  if (family_ == LooseFamily::kObjectiveC && code_.is(from, "[") && code_[from].open == 0 &&
      code_[from].partner == to - 1)
    return message(from);
  if (code_.is(from, "(") && code_[from].partner == to - 1) return value(from, to);
  return chain(from, to);
}

std::vector<LooseValues::Range> LooseValues::arguments(TokenId bracket) {
  std::vector<Range> out;
  if (!code_.opens(bracket)) return out;
  const TokenId close = code_[bracket].partner;
  TokenId begin = bracket + 1;
  for (TokenId id = begin; id <= close && out.size() < kMostArguments && afford(1); id = code_.next(id)) {
    if (id != close && !code_.is(id, ",")) continue;
    Range range{begin, id, {}};
    if (id - begin > 1 && code_.is(begin + 1, code_.language().pair) &&
        (code_.is_name(begin) || code_.is_string(begin))) {
      range.name = code_.word(begin);
      range.from = begin + 2;
    }
    if (range.from < range.to) out.push_back(range);
    begin = id + 1;
  }
  return out;
}

// --- names ---

const LooseAssignment* LooseValues::visible(std::string_view name, TokenId at) {
  constexpr std::size_t kMost = 64;
  const auto& all = code_.assignments();
  const auto& own = code_.assigned(name);
  auto after = std::lower_bound(own.begin(), own.end(), at,
                                [&](std::uint32_t i, TokenId id) { return all[i].name < id; });
  std::vector<const LooseAssignment*> aside;  // in branches that the place is not in
  for (std::size_t looked = 0; after != own.begin() && looked < kMost && afford(1); ++looked) {
    const LooseAssignment& one = all[*--after];
    if (code_[one.name].statement == code_[at].statement) continue;
    if (!code_.encloses(one.block, at)) {
      if (code_.blocks()[one.block].kind == LooseBlock::Kind::kControl) aside.push_back(&one);
      continue;
    }
    const auto within = [&](const LooseAssignment* other) { return code_.encloses(one.block, other->name); };
    const bool declared = std::none_of(aside.begin(), aside.end(), within);
    return declared && !one.appends ? &one : nullptr;
  }
  return nullptr;
}

const LooseValue& LooseValues::assigned_value(const LooseAssignment& assignment) {
  const auto [entry, added] =
      assigned_.try_emplace(assignment.name, unknown(assignment.from, assignment.from));
  if (!added) return entry->second;
  LooseValue held = value(assignment.from, code_.element_end(assignment.from));
  if (!afford(4 * held.rendered.size())) held = unknown(assignment.from, assignment.from);
  if (code_.is_trimmed(code_.word(assignment.name))) trim(held);
  return assigned_[assignment.name] = std::move(held);
}

LooseValue LooseValues::resolved(std::string_view name, TokenId at, core::Span span) {
  LooseValue out = hole(name, span);
  const LooseAssignment* assignment = depth_ < kDeepest ? visible(name, at) : nullptr;
  if (assignment == nullptr) return out;
  ++depth_;
  LooseValue held = assigned_value(*assignment);
  --depth_;
  held.named |= out.named;
  if (has_text(held.rendered)) return held;
  const std::string_view inner = only_hole(held.rendered);
  out.named = held.named;
  if (inner.empty()) return out;
  // A file's text is called as the variable that holds it.
  Rendered renamed;
  renamed.hole(inner == "break|" ? std::string(inner) + std::string(name) : std::string(inner), span);
  out.rendered = std::move(renamed);
  return out;
}

LooseValues::Chain LooseValues::read_chain(TokenId from, TokenId to) {
  Chain out;
  out.object_end = from;
  TokenId id = from;
  if (code_.is_name(id) || code_.is_string(id)) {
    if (code_.is_name(id)) out.names.push_back(code_.word(id));
    ++id;
  } else if (code_.opens(id)) {
    id = code_.next(id);
  } else {
    out.known = false;
  }
  while (out.known && id < to && afford(1)) {
    const core::Span span = code_.span(id);
    const std::string_view op = code_.text().substr(span.begin, span.size());
    if (code_[id].kind == LooseToken::Kind::kPunct && is_among(op, code_.language().member) && id + 1 < to) {
      out.arguments = kNoToken;
      if (code_.is_name(id + 1) || code_.is_string(id + 1)) {
        out.object_end = id;
        out.names.push_back(code_.word(id + 1));
        id += 2;
      } else {
        ++id;
      }
    } else if (code_.is(id, "(") && code_.opens(id)) {
      out.arguments = id;
      id = code_.next(id);
    } else if (code_.opens(id) && (code_.is(id, "[") || code_.is(id, "{"))) {
      out.arguments = kNoToken;
      TokenId inner = id + 1;
      while (code_.is(inner, "[") && code_.opens(inner)) ++inner;  // R's x[["name"]]
      out.object_end = id;
      if (code_.is_name(inner) || code_.is_string(inner)) out.names.push_back(code_.word(inner));
      id = code_.next(id);
    } else {
      out.known = false;
    }
  }
  return out;
}

// The variable that is read there.
std::optional<std::string_view> LooseValues::environment(const Chain& chain) const {
  const auto& names = chain.names;
  if (names.size() < 2 || chain.arguments != kNoToken) return std::nullopt;
  const std::string_view before = names[names.size() - 2];
  const bool here = family_ == LooseFamily::kPerl         ? before == "ENV"
                    : family_ == LooseFamily::kR          ? before == "Sys.getenv"
                    : family_ == LooseFamily::kObjectiveC ? before == "environment"
                                                          : is_among(before, "env getenv params");
  if (!here) return std::nullopt;
  return names.back();
}

LooseValue LooseValues::chain(TokenId from, TokenId to) {
  const core::Span span{code_[from].begin, code_[to - 1].end};
  if (to - from == 1 && code_[from].kind == LooseToken::Kind::kNumber) {
    LooseValue out;
    for (std::size_t i = span.begin; i < span.end; ++i) out.rendered.put(code_.text()[i], {i, i + 1});
    return out;
  }
  // [[NSProcessInfo processInfo] environment][@"KEY"]
  if (family_ == LooseFamily::kObjectiveC && code_.is(from, "[") && code_.opens(from) &&
      code_[from].partner + 1 < to && code_.word(code_[from].partner - 1) == "environment" &&
      code_.is_string(to - 2))
    return hole(code_.word(to - 2), span);
  const Chain read = read_chain(from, to);
  if (!read.known || read.names.empty()) return unknown(from, to);
  if (const auto variable = environment(read)) return hole(*variable, span);
  const std::string_view last = read.names.back();
  const bool bare = to - from == 1 && code_.is_name(from);
  if (read.arguments != kNoToken || (bare && !code_[from].variable && code_.assigned(last).empty())) {
    const Range object = read.object_end > from ? Range{from, read.object_end, {}} : Range{0, 0, {}};
    return called(loose_call(family_, last), last, object, arguments(read.arguments), span);
  }
  if (bare) return resolved(last, from, span);
  // new File("key").text, "cat key".execute().text
  if (family_ == LooseFamily::kGroovy && last == "text" && read.names.size() > 1 &&
      is_among(read.names[read.names.size() - 2], "File execute"))
    return hole("break|", span);
  if (family_ == LooseFamily::kGroovy && loose_call(family_, last) == LooseCall::kTrim)
    return called(LooseCall::kTrim, last, {from, read.object_end, {}}, {}, span);
  std::string whole;
  for (std::string_view name : read.names) {
    if (is_among(name, "self this")) continue;
    whole += (whole.empty() ? "" : ".") + std::string(name);
  }
  return hole(whole, span);
}

// [object name: argument other: argument]
LooseValue LooseValues::message(TokenId open) {
  const TokenId close = code_[open].partner;
  const core::Span span{code_[open].begin, code_[close].end};
  const Range object{open + 1, code_.selector(open), {}};
  const TokenId selector = object.to;
  if (selector >= close || !code_.is_name(selector)) return unknown(open, close + 1);
  const std::string_view name = code_.word(selector);
  std::vector<Range> given;
  if (code_.is(selector + 1, ":")) {
    TokenId begin = selector + 2;
    for (TokenId id = begin; id <= close && given.size() < kMostArguments && afford(1); id = code_.next(id)) {
      const bool label = code_.is_name(id) && id > begin && code_.is(id + 1, ":") && !code_.is(id - 1, "?");
      if (id != close && !label && !code_.is(id, ",")) continue;
      if (begin < id) given.push_back({begin, id, {}});
      begin = id + (label ? 2 : 1);
      if (label) break;  // the first argument alone says what the value is
    }
  }
  if (name == "objectForKey" && code_.is(open + 1, "[") &&
      code_.word(code_[open + 1].partner - 1) == "environment" && !given.empty()) {
    if (const auto variable = constant(given[0].from, given[0].to)) return hole(*variable, span);
  }
  const LooseCall call = loose_call(family_, name);
  if (name == "stringByAppendingFormat") {
    LooseValue out = value(object.from, object.to);
    append(out, formatted(given, span));
    return out;
  }
  return called(call, name, object, given, span);
}

LooseValue LooseValues::called(LooseCall call, std::string_view name, Range object,
                               const std::vector<Range>& given, core::Span span) {
  const auto source = [&] {
    const bool own = family_ == LooseFamily::kObjectiveC
                         ? is_among(name, "copy") || call == LooseCall::kTrim || call == LooseCall::kBase64 ||
                               call == LooseCall::kPercent || name == "dataUsingEncoding"
                         : given.empty();
    const Range range = own || given.empty() ? object : given.front();
    return value(range.from, range.to);
  };
  switch (call) {
    case LooseCall::kSame:
      return source();
    case LooseCall::kTrim: {
      LooseValue out = source();
      trim(out);
      return out;
    }
    case LooseCall::kEnvironment:
      if (!given.empty())
        if (const auto variable = constant(given[0].from, given[0].to)) return hole(*variable, span);
      return hole({}, span);
    case LooseCall::kJoin:
      return joined(given, "");
    case LooseCall::kJoinBlank:
      return joined(given, " ");
    case LooseCall::kJoinFirst: {
      const auto between = given.empty() ? std::nullopt : constant(given[0].from, given[0].to);
      const bool empty =
          !given.empty() && code_.is_string(given[0].from) && code_.word(given[0].from).empty();
      if (!between && !empty) return hole({}, span);
      return joined({given.begin() + 1, given.end()}, between.value_or(""));
    }
    case LooseCall::kAppend: {
      LooseValue out = value(object.from, object.to);
      if (!given.empty()) append(out, value(given[0].from, given[0].to));
      return out;
    }
    case LooseCall::kFormat:
      return formatted(given, span);
    case LooseCall::kTemplate:
      return given.size() == 1 && code_.is_string(given[0].from) ? string(given[0].from, true)
                                                                 : hole({}, span);
    case LooseCall::kFile:
      return hole("break|", span);
    case LooseCall::kBase64:
      return encoded("base64|", source(), span);
    case LooseCall::kPercent:
      return encoded("percent|", source(), span);
    case LooseCall::kUnknown:
      break;
  }
  return hole({}, span);
}

LooseValue LooseValues::encoded(std::string_view tag, const LooseValue& inner, core::Span span) const {
  LooseValue out = hole(std::string(tag) + std::string(only_hole(inner.rendered)), span);
  out.named |= inner.named;
  return out;
}

LooseValue LooseValues::joined(const std::vector<Range>& given, std::string_view between) {
  std::string separator(between);
  for (const Range& one : given) {
    if (one.name == "sep" && family_ == LooseFamily::kR)
      separator = code_.is_string(one.from) ? std::string(code_.word(one.from))
                                            : constant(one.from, one.to).value_or(" ");
  }
  LooseValue out;
  bool first = true;
  for (const Range& one : given) {
    if (!one.name.empty()) continue;
    const std::size_t at = code_[one.from].begin;
    if (!first) out.rendered.put(separator, {at, at});
    first = false;
    append(out, value(one.from, one.to));
  }
  return out;
}

// %s, %@, %1$s
LooseValue LooseValues::formatted(const std::vector<Range>& given, core::Span span) {
  if (given.empty()) return hole({}, span);
  const LooseValue format = value(given[0].from, given[0].to);
  LooseValue out;
  out.named = format.named;
  std::size_t argument = 1;
  const std::string& text = format.rendered.text;
  for (std::size_t i = 0; i < text.size() && out.rendered.size() < kLongest;) {
    std::size_t end = i + 1;
    while (text[i] == '%' && end < text.size() &&
           std::string_view("0123456789.-$").find(text[end]) != std::string_view::npos)
      ++end;
    if (text[i] == '%' && end < text.size() && text[end] == '%') {
      out.rendered.append(format.rendered, i, i + 1);
      i = end + 1;
    } else if (text[i] == '%' && end < text.size() &&
               std::string_view("s@dv").find(text[end]) != std::string_view::npos &&
               argument < given.size()) {
      append(out, value(given[argument].from, given[argument].to));
      ++argument;
      i = end + 1;
    } else {
      out.rendered.append(format.rendered, i, i + 1);
      ++i;
    }
  }
  return out;
}

}  // namespace credward::detect
