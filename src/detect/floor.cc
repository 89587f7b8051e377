#include "detect/floor.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "detect/floor_pass.h"
#include "detect/key_judgement.h"
#include "detect/message.h"
#include "detect/plausible.h"

namespace credward::detect {
namespace {

Anchor anchor_of(Judge judge) {
  switch (judge) {
    case Judge::kHeader:
      return Anchor::kHeader;
    case Judge::kUrl:
      return Anchor::kUrl;
    case Judge::kNearby:
      return Anchor::kGenericName;
    default:
      return Anchor::kName;
  }
}

// A format is the anchor, whatever the string's length and characters; only what nobody could use is no key.
bool is_format_key(std::string_view value) {
  Verdict verdict = judge_key(value, Anchor::kHeader);
  if (verdict == Verdict::kKey || verdict == Verdict::kTooShort || verdict == Verdict::kDigest) return true;
  // bs.prod.KEY looks like the path of a setting.
  const std::size_t dot = value.rfind('.');
  const bool dotted = verdict == Verdict::kReference || verdict == Verdict::kWords;
  return dotted && dot != std::string_view::npos && judge_key(value.substr(dot + 1), Anchor::kHeader) == Verdict::kKey;
}

}  // namespace

void run_floor(const RuleSet& rules, const text::Document& document, const std::vector<bool>& present,
               Judged judged, std::vector<HeaderField> code, std::vector<FloorCandidate>& out,
               std::vector<core::Problem>& problems) {
  FloorPass(rules, document, present, std::move(code), out, problems).run(judged);
}

void FloorPass::run(Judged judged) {
  find_formats();
  for (const auto& rule : rules_.rules()) {
    if (judged == Judged::kSticky && !rule->sticky()) continue;
    for (const auto& pattern : rule->patterns) {
      if (!has_literal(pattern->literals) || !pattern->applies_to(document_)) continue;
      if (pattern->spec().on != View::kText) {
        search_fields(*rule, *pattern);
      } else if (!needs_key(*rule, pattern->spec()) || holds_key()) {
        search_text(*rule, *pattern);
      }
    }
    if (judged == Judged::kAll && rule->spec.info.id == "key/in-url") find_keys_in_urls(*rule);
  }
}

// What configuration fills in there at run time; patterns have found what is written out.
void FloorPass::find_keys_in_urls(const Rule& rule) {
  const bool here = std::any_of(rule.patterns.begin(), rule.patterns.end(),
                                [&](const auto& pattern) { return has_literal(pattern->literals); });
  if (!here || rules_.formats_required()) return;
  for (const HeaderField& field : fields())
    for (const RequestMark& mark : field.marks) {
      if (mark.word != kKeyInUrl) continue;
      Found found;
      found.region = mark.span;
      found.evidence = {mark.span};
      found.yields = true;  // to a literal that stands there
      emit(rule, std::move(found));
    }
}

// A user's own rule may call anything a key.
bool FloorPass::needs_key(const Rule& rule, const PatternSpec& spec) {
  return rule.sticky() && rule.spec.info.built_in && spec.judge != Judge::kNone &&
         spec.judge != Judge::kPlaceholder;
}

bool FloorPass::holds_key() {
  if (!holds_key_) holds_key_ = may_hold_key(text_, document_.language());
  return *holds_key_;
}

bool FloorPass::has_literal(const std::vector<unsigned>& literals) const {
  return literals.empty() ||
         std::any_of(literals.begin(), literals.end(), [&](unsigned i) { return present_[i]; });
}

void FloorPass::find_formats() {
  const Rule* rule = rules_.format_rule();
  for (const Format& format : rules_.formats()) {
    if (!has_literal(format.literals) || (rule == nullptr && !rules_.formats_required())) continue;
    RegexMatch match;
    std::size_t judged = 0;
    for (std::size_t from = 0; from <= text_.size() && match.search(format.regex, text_, from);) {
      core::Span key = format.regex.key != 0 ? match.group(format.regex.key) : match.whole();
      from = std::max(match.whole().end, from + 1);
      if (key.size() == 0) continue;
      if (++judged > kMaxFound) {
        if (rule != nullptr) too_many(*rule, kMaxFound);
        break;
      }
      if (!is_format_key(at(key))) continue;
      format_keys_.push_back(key);
      if (rule == nullptr) continue;
      Found found;
      found.region = key;
      found.evidence = found.key_parts = {key};
      found.key = std::string(at(key));
      found.format = format.name;
      emit(*rule, std::move(found));
    }
  }
}

bool FloorPass::judge(const PatternSpec& spec, const std::string& key, const std::string& name) const {
  if (spec.judge == Judge::kNone) return true;
  if (spec.judge == Judge::kPlaceholder) return is_placeholder(key);
  return judge_key(key, anchor_of(spec.judge), name) == Verdict::kKey;
}

bool FloorPass::has_required_format(const Found& found) const {
  if (!rules_.formats_required() || found.key_parts.empty()) return true;
  for (core::Span span : format_keys_) {
    if (span.overlaps(found.key_parts.front())) return true;
  }
  return std::any_of(rules_.formats().begin(), rules_.formats().end(),
                     [&](const Format& format) {
                       return RE2::FullMatch(found.key, *format.regex.re) ||
                              RE2::FullMatch(key_in_base64(found.key), *format.regex.re);
                     });
}

void FloorPass::emit(const Rule& rule, Found found) {
  FloorCandidate& out = out_.emplace_back();
  out.rule = &rule;
  out.depth = document_.depth();
  Candidate& candidate = out.candidate;
  candidate.rule = &rule.spec.info;
  candidate.span = document_.to_root(found.region);
  for (core::Span span : found.evidence) candidate.evidence.push_back(document_.to_root(span));
  if (found.extent.size() > 0) candidate.extent = document_.to_root(found.extent);
  candidate.open_end = found.open_end;
  candidate.message = fill_message(rule.spec.message, {found.name, found.defect, found.format});
  if (!found.advice.empty()) candidate.message += " " + found.advice;
  out.yields = found.yields;
  if (found.repair) {
    candidate.repair = std::move(found.repair);
    candidate.repair->span = document_.to_root(candidate.repair->span);
  }
  if (found.related.size() > 0)
    candidate.related.push_back({document_.to_root(found.related), "the header is sent here"});
  for (core::Span span : found.key_parts) candidate.key_parts.push_back(document_.to_root(span));
  if (rule.sticky() && !found.key.empty()) {
    std::string hidden = key_in_base64(found.key);
    candidate.secret = core::SecretText(std::move(hidden.empty() ? found.key : hidden));
  }
}

void FloorPass::too_many(const Rule& rule, std::size_t bound) {
  core::Problem problem;
  problem.kind = core::ProblemKind::kDegraded;
  problem.what = "document";
  problem.path = document_.path();
  problem.reason = fmt::format("{} has {} places to judge and more; the rest was not judged by it",
                               rule.spec.info.id, bound);
  problems_.push_back(std::move(problem));
}

const EnclosingNames& FloorPass::names() {
  if (!names_) names_.emplace(text_, document_.language());
  return *names_;
}

const Mentions& FloorPass::mentions() {
  if (!mentions_) mentions_.emplace(document_, rules_.hosts(), names());
  return *mentions_;
}

const std::vector<HeaderField>& FloorPass::fields() {
  if (!fields_) {
    fields_ = find_header_fields(document_, rules_.hosts());
    // What the floor reads as a command or a request it knows better: its words and quotes.
    // But for variables whose text only syntax sees.
    std::vector<HeaderField> floor = std::move(*fields_);
    fields_->clear();
    auto literals = [](const HeaderField& field) {
      std::size_t count = 0;
      bool hole = false;
      for (char c : field.rendered_value) {
        if (c == kHoleBegin) hole = true;
        if (!hole) ++count;
        if (c == kHoleEnd) hole = false;
      }
      return count;
    };
    for (HeaderField& field : code_) {
      bool known = false;
      for (std::size_t i = 0; i < floor.size() && !field.request_only && !known; ++i) {
        if (floor[i].carrier == Carrier::kPair ||
            !(floor[i].whole.overlaps(field.whole) || floor[i].whole.overlaps(field.value)))
          continue;
        const core::Span whole = floor[i].whole;
        const bool elsewhere = std::any_of(field.sources.begin(), field.sources.end(), [&](core::Span s) {
          return s.begin < whole.begin || s.end > whole.end;
        });
        // $(… | base64): what a command substitution is worth, only syntax says; and that a line break ends the value.
        const bool more = field.rendered_value.ends_with('\n') || field.rendered_value.find("base64|") != std::string::npos ||
                             field.rendered_value.find("percent|") != std::string::npos;
        known = !more && (!elsewhere || literals(field) <= literals(floor[i]) ||
                             field.rendered_value.find(kUnknownPart) != std::string::npos);
        if (!known) floor.erase(floor.begin() + static_cast<std::ptrdiff_t>(i--));
      }
      if (!known) fields_->push_back(std::move(field));
    }
    code_.clear();
    fields_->insert(fields_->end(), std::make_move_iterator(floor.begin()),
                    std::make_move_iterator(floor.end()));
  }
  return *fields_;
}

std::string without_keys(std::string_view text, std::size_t begin, const std::vector<core::Span>& keys) {
  std::string out;
  std::size_t from = begin, end = begin + text.size();
  for (core::Span key : keys) {
    if (key.begin < from || key.end > end) continue;
    out += text.substr(from - begin, key.begin - from);
    out += "KEY";
    from = key.end;
  }
  return out.append(text.substr(from - begin));
}

}  // namespace credward::detect
