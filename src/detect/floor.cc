#include "detect/floor.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "detect/header_field.h"
#include "detect/key_judgement.h"
#include "detect/literal_join.h"
#include "detect/mentions.h"
#include "detect/message.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

// Judged places of one pattern in one document. Searching is linear anyway; this bounds what each place may cost.
constexpr std::size_t kMaxJudged = 10'000;

Anchor anchor_of(Judge judge) {
  switch (judge) {
    case Judge::kHeader: return Anchor::kHeader;
    case Judge::kUrl: return Anchor::kUrl;
    case Judge::kNearby: return Anchor::kGenericName;
    default: return Anchor::kName;
  }
}

// What one match of a pattern is, in the document's own offsets.
struct Found {
  core::Span region;
  std::vector<core::Span> evidence;
  std::vector<core::Span> key_parts;
  std::string key;
  std::string name;
  std::string defect;
  std::string format;
};

class FloorPass {
 public:
  FloorPass(const RuleSet& rules, const text::Document& document, const std::vector<bool>& present,
            std::vector<FloorCandidate>& out, std::vector<core::Problem>& problems)
      : rules_(rules), document_(document), text_(document.text()), present_(present), out_(out), problems_(problems) {}

  void run(Judged judged) {
    if (rules_.format_rule() != nullptr || rules_.formats_required()) find_formats();
    for (const auto& rule : rules_.rules()) {
      if (judged == Judged::kSticky && !rule->sticky()) continue;
      for (const auto& pattern : rule->patterns) {
        if (!has_literal(pattern->literals) || !pattern->applies_to(document_)) continue;
        const Regex* regex = pattern->regex();
        if (regex == nullptr) continue;
        if (pattern->spec().on == View::kText) {
          search_text(*rule, pattern->spec(), *regex);
        } else {
          search_fields(*rule, pattern->spec(), *regex);
        }
      }
    }
  }

 private:
  bool has_literal(const std::vector<unsigned>& literals) const {
    return literals.empty() || std::any_of(literals.begin(), literals.end(), [&](unsigned i) { return present_[i]; });
  }

  std::string_view at(core::Span span) const { return text_.substr(span.begin, span.size()); }

  void search_text(const Rule& rule, const PatternSpec& spec, const Regex& regex) {
    RegexMatch match;
    std::size_t judged = 0;
    for (std::size_t from = 0; from <= text_.size() && match.search(regex, text_, from);) {
      core::Span key = match.group(regex.key), name = match.group(regex.name), whole = match.whole();
      bool accepted = judge_text_match(rule, spec, regex, match, judged);
      if (judged > kMaxJudged) return too_many(rule);
      std::size_t next = whole.end;
      if (key.size() > 0) next = key.end;
      // What looked like a name and was none may hold one: `a = b_key = "…"`.
      if (!accepted && name.size() > 0 && name.end < next && name.end > from) next = name.end;
      from = std::max(next, from + 1);
    }
  }

  bool judge_text_match(const Rule& rule, const PatternSpec& spec, const Regex& regex, const RegexMatch& match,
                        std::size_t& judged) {
    if (regex.host != 0 && !is_whole_host(match.group(regex.host))) return false;
    Found found;
    core::Span name = match.group(regex.name), key = match.group(regex.key);
    found.name = std::string(at(name));
    if (regex.key != 0) {
      while (key.size() > 0 && text_[key.end - 1] == '.') --key.end;
      if (!judge_text_key(spec, key, found, judged)) return false;
    }
    std::size_t place = name.size() > 0 ? name.begin : regex.key != 0 ? key.begin : match.whole().begin;
    if (!name_means(spec.name, found.name, place)) return false;
    if (spec.near) {
      std::optional<core::Span> mention = mentions().near(place);
      if (!mention) return false;
      found.evidence.push_back(*mention);
    }
    found.region = match.whole();
    if (rule.sticky()) found.region = found.key_parts.front();
    else if (regex.at != 0) found.region = match.group(regex.at);
    found.evidence.push_back(found.region);
    for (int group : {regex.name, regex.host, regex.url}) {
      if (group != 0 && match.group(group).size() > 0) found.evidence.push_back(match.group(group));
    }
    found.defect = without_key(at(found.region), found.region, found.key_parts);
    emit(rule, std::move(found));
    return true;
  }

  bool judge_text_key(const PatternSpec& spec, core::Span key, Found& found, std::size_t& judged) {
    if (key.size() == 0) return false;
    JoinedLiteral joined = join_literals(text_, key, document_.language());
    found.key_parts = joined.parts;
    found.key = joined.value;
    ++judged;
    if (judge(spec, found.key, found.name)) return required(found);
    if (joined.parts.size() == 1) return false;
    found.key_parts = {key};
    found.key = std::string(at(key));
    return judge(spec, found.key, found.name) && required(found);
  }

  bool judge(const PatternSpec& spec, const std::string& key, const std::string& name) const {
    if (spec.judge == Judge::kNone) return true;
    if (spec.judge == Judge::kPlaceholder) return is_placeholder(key);
    return judge_key(key, anchor_of(spec.judge), name) == Verdict::kKey;
  }

  // Where the user says that only strings of a format are keys.
  bool required(const Found& found) const {
    if (!rules_.formats_required()) return true;
    for (core::Span span : format_keys_) {
      if (span.overlaps(found.key_parts.front())) return true;
    }
    return std::any_of(rules_.formats().begin(), rules_.formats().end(), [&](const Format& format) {
      return RE2::FullMatch(found.key, *format.regex.re);
    });
  }

  bool name_means(NameMeaning meaning, const std::string& name, std::size_t place) {
    switch (meaning) {
      case NameMeaning::kAny: return true;
      case NameMeaning::kGeneric: return is_credential_name(name);
      case NameMeaning::kByteStack: break;
    }
    return is_bytestack_name(name, {}) || is_bytestack_name(name, names().at(place));
  }

  // `{host}` may stand in a longer name: bytestack.dev.example.org is somebody else's.
  bool is_whole_host(core::Span host) const {
    if (host.size() == 0) return true;
    auto part = [](char c) { return is_key_character(c) && c != '/' && c != '=' && c != '+' && c != '~'; };
    while (host.begin > 0 && part(text_[host.begin - 1])) --host.begin;
    while (host.end < text_.size() && part(text_[host.end])) ++host.end;
    while (host.size() > 0 && text_[host.end - 1] == '.') --host.end;
    return rules_.hosts().is_bytestack(at(host));
  }

  void search_fields(const Rule& rule, const PatternSpec& spec, const Regex& regex) {
    std::size_t judged = 0;
    for (const HeaderField& field : fields()) {
      if (!field_applies(rule, spec, field)) continue;
      std::string_view view = view_of(spec.on, field);
      RegexMatch match;
      if (view.data() == nullptr || !match.search(regex, view, 0)) continue;
      if (++judged > kMaxJudged) return too_many(rule);
      judge_field_match(rule, spec, regex, field, view, match);
    }
  }

  bool field_applies(const Rule& rule, const PatternSpec& spec, const HeaderField& field) const {
    if (!field.to_bytestack) return false;
    if (!rule.sticky() && (field.in_comment || field.called_wrong)) return false;
    if (!spec.documentation && field.in_documentation) return false;
    std::string_view carrier = field.carrier == Carrier::kCommand   ? "command"
                               : field.carrier == Carrier::kRequest ? "request"
                                                                    : "pair";
    bool carried = spec.carriers.empty() ? field.carrier != Carrier::kPair
                                         : std::find(spec.carriers.begin(), spec.carriers.end(), carrier) != spec.carriers.end();
    if (!carried || spec.header_names.empty()) return carried;
    return std::any_of(spec.header_names.begin(), spec.header_names.end(), [&](const std::string& name) {
      return std::equal(name.begin(), name.end(), field.rendered_name.begin(), field.rendered_name.end(),
                        [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
    });
  }

  // Null data where there is nothing to see.
  std::string_view view_of(View view, const HeaderField& field) const {
    switch (view) {
      case View::kText: return {};
      case View::kHeaderValue: return field.rendered_value;
      case View::kHeaderName: return field.rendered_name;
      case View::kHeaderLine: return field.rendered_line;
      case View::kHeaderUrl: break;
    }
    if (field.url.size() == 0) return {};
    std::string_view url = at(field.url);
    for (const Url& part : find_urls(url, rules_.hosts())) {
      if (is_loopback(url.substr(part.host.begin, part.host.size()))) return {};
    }
    return url;
  }

  void judge_field_match(const Rule& rule, const PatternSpec& spec, const Regex& regex, const HeaderField& field,
                         std::string_view view, const RegexMatch& match) {
    Found found;
    found.name = regex.name != 0 ? std::string(view.substr(match.group(regex.name).begin, match.group(regex.name).size()))
                                 : field.rendered_name;
    core::Span key = match.group(regex.key);
    if (regex.key != 0) {
      if (key.size() == 0) return;
      found.key = std::string(view.substr(key.begin, key.size()));
      found.key_parts = places(spec.on, field, key);
      if (!judge(spec, found.key, {})) return;
      if (!found.key_parts.empty() && spec.judge != Judge::kPlaceholder && !required(found)) return;
    }
    bool named = spec.on == View::kHeaderName || spec.on == View::kHeaderLine;
    found.region = named ? field.name : spec.on == View::kHeaderUrl ? field.url : field.value;
    if (rule.sticky()) {
      if (found.key_parts.empty()) return;
      found.region = found.key_parts.front();
    }
    found.evidence = {found.region, field.value, field.name};
    if (field.url.size() > 0) found.evidence.push_back(field.url);
    found.defect = without_key(view, {0, view.size()}, key.size() > 0 ? std::vector{key} : std::vector<core::Span>{});
    emit(rule, std::move(found));
  }

  // Where a part of a field's view stands in the document; several where it is put together from pieces.
  std::vector<core::Span> places(View view, const HeaderField& field, core::Span part) const {
    if (view == View::kHeaderUrl) return {{field.url.begin + part.begin, field.url.begin + part.end}};
    std::vector<core::Span> out;
    if (view != View::kHeaderValue || part.end > field.sources.size()) return out;
    for (std::size_t i = part.begin; i < part.end; ++i) {
      const core::Span& source = field.sources[i];
      if (!out.empty() && source.begin <= out.back().end && source.begin >= out.back().begin) {
        out.back().end = std::max(out.back().end, source.end);
      } else {
        out.push_back(source);
      }
    }
    return out;
  }

  static std::string without_key(std::string_view text, core::Span span, const std::vector<core::Span>& keys) {
    std::string out;
    std::size_t from = span.begin;
    for (core::Span key : keys) {
      if (key.begin < from || key.end > span.end) continue;
      out += text.substr(from - span.begin, key.begin - from);
      out += "KEY";
      from = key.end;
    }
    out += text.substr(from - span.begin);
    return out;
  }

  void find_formats() {
    for (const Format& format : rules_.formats()) {
      if (!has_literal(format.literals)) continue;
      RegexMatch match;
      std::size_t judged = 0;
      for (std::size_t from = 0; from <= text_.size() && match.search(format.regex, text_, from);) {
        core::Span key = format.regex.key != 0 ? match.group(format.regex.key) : match.whole();
        from = std::max(match.whole().end, from + 1);
        if (key.size() == 0) continue;
        if (++judged > kMaxJudged) {
          if (rules_.format_rule() != nullptr) too_many(*rules_.format_rule());
          break;
        }
        std::string value(at(key));
        if (!is_format_key(value)) continue;
        format_keys_.push_back(key);
        if (rules_.format_rule() == nullptr) continue;
        emit(*rules_.format_rule(), {key, {key}, {key}, std::move(value), {}, {}, format.name});
      }
    }
  }

  // The format is the anchor, whatever its length and characters; only what nobody could use is none.
  static bool is_format_key(std::string_view value) {
    Verdict verdict = judge_key(value, Anchor::kHeader);
    return verdict == Verdict::kKey || verdict == Verdict::kTooShort || verdict == Verdict::kDigest;
  }

  void emit(const Rule& rule, Found found) {
    FloorCandidate& out = out_.emplace_back();
    out.rule = &rule;
    out.depth = document_.depth();
    Candidate& candidate = out.candidate;
    candidate.rule = &rule.spec.info;
    candidate.span = document_.to_root(found.region);
    for (core::Span span : found.evidence) candidate.evidence.push_back(document_.to_root(span));
    candidate.message = fill_message(rule.spec.message, {found.name, found.defect, found.format});
    for (core::Span span : found.key_parts) candidate.key_parts.push_back(document_.to_root(span));
    if (rule.sticky()) candidate.secret = core::SecretText(std::move(found.key));
  }

  void too_many(const Rule& rule) {
    core::Problem problem;
    problem.kind = core::ProblemKind::kDegraded;
    problem.what = "document";
    problem.path = document_.path();
    problem.reason = fmt::format("more than {} places that {} has to judge; the rest was not judged by it", kMaxJudged,
                                 rule.spec.info.id);
    problems_.push_back(std::move(problem));
  }

  const EnclosingNames& names() {
    if (!names_) names_.emplace(text_, document_.language());
    return *names_;
  }
  const Mentions& mentions() {
    if (!mentions_) mentions_.emplace(document_, rules_.hosts(), names());
    return *mentions_;
  }
  const std::vector<HeaderField>& fields() {
    if (!fields_) fields_ = find_header_fields(document_, rules_.hosts());
    return *fields_;
  }

  const RuleSet& rules_;
  const text::Document& document_;
  std::string_view text_;
  const std::vector<bool>& present_;
  std::vector<FloorCandidate>& out_;
  std::vector<core::Problem>& problems_;
  std::vector<core::Span> format_keys_;
  std::optional<EnclosingNames> names_;
  std::optional<Mentions> mentions_;
  std::optional<std::vector<HeaderField>> fields_;
};

}  // namespace

void run_floor(const RuleSet& rules, const text::Document& document, const std::vector<bool>& present, Judged judged,
               std::vector<FloorCandidate>& out, std::vector<core::Problem>& problems) {
  FloorPass(rules, document, present, out, problems).run(judged);
}

}  // namespace credward::detect
