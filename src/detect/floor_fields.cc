#include <algorithm>
#include <cctype>
#include <utility>

#include "detect/advice.h"
#include "detect/floor_pass.h"
#include "detect/repair.h"

namespace credward::detect {
namespace {

std::string_view carrier_word(Carrier carrier) {
  switch (carrier) {
    case Carrier::kCommand:
      return "command";
    case Carrier::kRequest:
      return "request";
    case Carrier::kCode:
      return "code";
    case Carrier::kConfig:
      return "config";
    case Carrier::kPair:
      break;
  }
  return "pair";
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

bool field_applies(const Rule& rule, const PatternSpec& spec, const HeaderField& field) {
  if (!field.to_bytestack) return false;
  if (field.request_only && spec.on != View::kHeaderOption && spec.on != View::kRequest) return false;
  if (!field.request_only && field.carrier == Carrier::kCode &&
      (spec.on == View::kHeaderOption || spec.on == View::kRequest))
    return false;
  if (field.fallback && !rule.sticky()) return false;
  if (!rule.sticky() && (field.in_comment || field.called_wrong)) return false;
  if (!spec.documentation && field.in_documentation) return false;
  const auto& carriers = spec.carriers;
  bool carried = carriers.empty() ? field.carrier != Carrier::kPair
                                  : std::find(carriers.begin(), carriers.end(),
                                              carrier_word(field.carrier)) != carriers.end();
  if (!carried || spec.header_names.empty()) return carried;
  return std::any_of(spec.header_names.begin(), spec.header_names.end(),
                     [&](const std::string& name) { return equal_ignoring_case(name, field.rendered_name); });
}

// Where a part of a field's view stands in the document; several spans where it is put together from pieces.
std::vector<core::Span> places(View view, const HeaderField& field, core::Span part) {
  if (view == View::kHeaderUrl) {
    if (field.carrier == Carrier::kCode) return {field.url};
    return {{field.url.begin + part.begin, field.url.begin + part.end}};
  }
  std::vector<core::Span> out;
  if (view != View::kHeaderValue || part.end > field.sources.size()) return out;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const core::Span& source = field.sources[i];
    if (!out.empty() && source.begin >= out.back().begin && source.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, source.end);
    } else {
      out.push_back(source);
    }
  }
  return out;
}

core::Span region_of(View view, const HeaderField& field) {
  switch (view) {
    case View::kHeaderName:
    case View::kHeaderLine:
      return field.name;
    case View::kHeaderUrl:
      return field.url;
    default:
      return field.value;
  }
}

}  // namespace

void FloorPass::search_fields(const Rule& rule, const Pattern& pattern) {
  const PatternSpec& spec = pattern.spec();
  std::size_t judged = 0;
  for (const HeaderField& field : fields()) {
    if (!field_applies(rule, spec, field)) continue;
    // Compiled only for a document that has such a field.
    if (pattern.regex() == nullptr) return;
    const Regex& regex = *pattern.regex();
    if (spec.on == View::kHeaderOption) {
      search_options(rule, regex, field);
      continue;
    }
    if (spec.on == View::kRequest) {
      search_marks(rule, regex, field);
      continue;
    }
    std::string_view view = view_of(spec.on, field);
    RegexMatch match;
    if (view.data() == nullptr || !match.search(regex, view, 0)) continue;
    if (++judged > kMaxFound) return too_many(rule, kMaxFound);
    if (!rule.sticky() && field.group != 0 && !field.constant && !stands_alone(rule, field)) continue;
    judge_field_match(rule, spec, regex, field, view, match);
  }
}

// The command's other words; what a loopback host is sent is nobody else's business.
void FloorPass::search_options(const Rule& rule, const Regex& regex, const HeaderField& field) {
  if (field.url.size() > 0 && view_of(View::kHeaderUrl, field).data() == nullptr) return;
  for (const CommandOption& option : field.options) {
    RegexMatch match;
    if (!match.search(regex, option.text, 0)) continue;
    Found found;
    found.name = field.rendered_name;
    found.region = option.span;
    found.evidence = {option.span, field.value, field.name};
    if (field.url.size() > 0) found.evidence.push_back(field.url);
    found.defect = field.carrier == Carrier::kCode ? std::string(at(option.span).substr(0, 60)) : option.text;
    if (field.carrier == Carrier::kCode) found.evidence = {option.span, field.call};
    emit(rule, std::move(found));
  }
}

void FloorPass::search_marks(const Rule& rule, const Regex& regex, const HeaderField& field) {
  for (const RequestMark& mark : field.marks) {
    RegexMatch match;
    if (!match.search(regex, mark.word, 0)) continue;
    Found found;
    found.name = field.rendered_name;
    found.region = mark.span;
    found.evidence = {mark.span, field.call};
    found.extent = field.extent;
    found.open_end = field.open_end;
    if (field.url.size() > 0) found.evidence.push_back(field.url);
    found.defect = mark.word;
    found.advice = advice_for(rule.spec.info.id, field.language);
    emit(rule, std::move(found));
  }
}

bool FloorPass::stands_alone(const Rule& rule, const HeaderField& field) {
  for (const HeaderField& other : fields()) {
    if (other.group != field.group || &other == &field) continue;
    const bool also = std::any_of(rule.patterns.begin(), rule.patterns.end(), [&](const auto& pattern) {
      if (!field_applies(rule, pattern->spec(), other) || pattern->regex() == nullptr) return false;
      std::string_view view = view_of(pattern->spec().on, other);
      RegexMatch match;
      return view.data() != nullptr && match.search(*pattern->regex(), view, 0);
    });
    if (!also) return false;
  }
  return true;
}

// Null data where there is nothing to see.
std::string_view FloorPass::view_of(View view, const HeaderField& field) const {
  switch (view) {
    case View::kText:
      return {};
    case View::kHeaderValue:
      return field.rendered_value;
    case View::kHeaderName:
      return field.rendered_name;
    case View::kHeaderLine:
      return field.rendered_line;
    case View::kHeaderOption:
    case View::kRequest:
      return {};
    case View::kHeaderUrl:
      break;
  }
  if (field.url.size() == 0) return {};
  std::string_view url =
      field.carrier == Carrier::kCode ? std::string_view(field.rendered_url) : at(field.url);
  for (const Url& part : find_urls(url, rules_.hosts())) {
    if (is_loopback(url.substr(part.host.begin, part.host.size()))) return {};
  }
  return url;
}

void FloorPass::judge_field_match(const Rule& rule, const PatternSpec& spec, const Regex& regex,
                                  const HeaderField& field, std::string_view view, const RegexMatch& match) {
  // Nothing is known of it.
  if (view.substr(match.whole().begin, match.whole().size()).find(kUnknownPart) != std::string_view::npos)
    return;
  Found found;
  core::Span name = match.group(regex.name), key = match.group(regex.key);
  found.name = regex.name != 0 ? std::string(view.substr(name.begin, name.size())) : field.rendered_name;
  std::vector<core::Span> keys;  // in the view
  if (key.size() > 0) {
    keys.push_back(key);
    found.key = std::string(view.substr(key.begin, key.size()));
    found.key_parts = places(spec.on, field, key);
    if (!judge(spec, found.key, {})) return;
    if (spec.judge != Judge::kPlaceholder && !has_required_format(found)) return;
  }
  if (rule.sticky() && found.key_parts.empty()) return;
  found.region = rule.sticky() ? found.key_parts.front() : region_of(spec.on, field);
  found.evidence = {found.region, field.value, field.name};
  if (field.url.size() > 0) found.evidence.push_back(field.url);
  found.defect = without_keys(view, 0, keys);
  if (field.carrier == Carrier::kCode) {
    found.evidence.push_back(field.call);
    const bool here = found.region.begin >= field.whole.begin && found.region.end <= field.whole.end;
    if (rule.sticky()) {
      found.yields = !here;
    } else {
      found.advice = advice_for(rule.spec.info.id, field.language);
      if (!here) found.related = field.whole;
    }
  }
  if (!rule.sticky()) found.repair = repair_of(rule.spec.info.id, field, text_);
  emit(rule, std::move(found));
}

}  // namespace credward::detect
