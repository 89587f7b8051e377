#include "detect/config_targets.h"

#include <re2/re2.h>

#include <initializer_list>

#include "core/ascii.h"
#include "detect/config_names.h"
#include "detect/macros.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

using core::lowered;

using Owner = UrlNames::Owner;
constexpr std::size_t kMostVisits = 2'000'000;

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (std::string_view word : words)
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

// The name of a request that has to fail.
bool names_refusal(std::string_view name) {
  static const RE2 refused(
      R"((?i)\b40[13]\b|\b(?:unauthori[sz]ed|forbidden|refus(?:ed|es|al)|reject(?:ed|s)|denied|malformed)\b|\b(?:wrong|bad|invalid|incorrect)[ _-](?:an? |the )?(?:api )?(?:scheme|key|token|auth\w*|header|credentials?)\b)",
      regex_options());
  return name.size() < 200 && RE2::PartialMatch({name.data(), name.size()}, refused);
}

}  // namespace

ConfigTarget ConfigTargets::of(std::int32_t group, bool is_list) {
  ConfigTarget target;
  std::int32_t object = is_list ? group : view_.node(group).parent;
  for (int steps = 0; steps < 8 && object >= 0; ++steps) {
    look(object, group, target);
    if (target.owner != Owner::kUnknown) break;
    const std::int32_t name = view_.named(object);
    if (name < 0 || !(holds_together(view_.key(name)) || is_wrapper(view_.key(name)))) break;
    object = view_.node(object).parent;
  }
  if (target.owner == Owner::kUnknown) look_at_file(group, target);
  target.refused = target.refused || wants_refusal(group);
  return target;
}

void ConfigTargets::look(std::int32_t object, std::int32_t group, ConfigTarget& target) {
  std::vector<Mention> mentions;
  for (std::int32_t c = view_.first(object); c >= 0 && ++visits_ < kMostVisits; c = view_.next(c)) {
    const std::string name = lowered(view_.key(c));
    note_option(c, name, target);
    if (c != group && !is_no_target(name)) look_at(c, name, mentions, target);
    if (c == group && !view_.node(c).scalar && is_wrapper(name))
      for (std::int32_t d = view_.first(c); d >= 0; d = view_.next(d)) note_option(d, lowered(view_.key(d)), target);
  }
  decide(mentions, target);
  if (target.owner == Owner::kUnknown) look_at_host(group, target);
}

void ConfigTargets::look_at(std::int32_t i, const std::string& name, std::vector<Mention>& mentions, ConfigTarget& target) {
  if (view_.node(i).scalar) {
    if (says_where(name) || is_url(view_.unquoted(i))) mention(i, is_exact(name), mentions);
    if (contains_any(name, {"status", "expect"}) && contains_any(view_.value(i), {"401", "403"})) target.refused = true;
    return;
  }
  // <property name="baseUrl" value="…"/>, {name: url, value: …}
  const std::int32_t said = view_.scalar(i, {"name", "key"});
  const std::int32_t value = view_.scalar(i, {"value"});
  if (said >= 0 && value >= 0 && says_where(lowered(view_.unquoted(said)))) mention(value, is_exact(lowered(view_.unquoted(said))), mentions);
  if (says_where(name)) collect(i, is_exact(name), mentions, 0);
  const bool settings = contains_any(name, {"tls", "ssl"}) || name == "transport" || name == "options" || is_wrapper(name);
  for (std::int32_t d = settings ? view_.first(i) : -1; d >= 0; d = view_.next(d)) note_option(d, lowered(view_.key(d)), target);
}

// All below `i` that may say where.
void ConfigTargets::collect(std::int32_t i, bool exact, std::vector<Mention>& mentions, int depth) {
  for (std::int32_t c = view_.first(i); c >= 0 && depth < 4 && ++visits_ < kMostVisits; c = view_.next(c)) {
    const std::string name = lowered(view_.key(c));
    if (holds_headers(name) || is_no_target(name)) continue;
    if (!view_.node(c).scalar) {
      collect(c, exact, mentions, depth + 1);
    } else if (name.empty() || says_where(name) || is_url(view_.unquoted(c))) {
      mention(c, exact && name.empty(), mentions);
    }
  }
}

void ConfigTargets::mention(std::int32_t i, bool exact, std::vector<Mention>& mentions) const {
  const std::string_view text = view_.value(i);
  if (text.size() > 4096) return;
  for (const Url& url : find_urls(text, urls_.hosts())) {
    const std::string_view scheme = text.substr(url.scheme.begin, url.scheme.size());
    if (!scheme.empty() && scheme.find("http") == std::string_view::npos && !scheme.starts_with("ws") && !scheme.starts_with("grpc"))
      continue;
    const Owner owner = urls_.owner_of(text.substr(url.host.begin, url.host.size()));
    const std::size_t offset = view_.node(i).value.begin;
    if (owner != Owner::kUnknown)
      return mentions.push_back({owner, {offset + url.span.begin, offset + url.span.end}, exact});
  }
  const Rendered shown = view_.render(i);
  const std::size_t begin = shown.text.find(kHoleBegin);
  const std::size_t end = shown.text.find(kHoleEnd, begin == std::string::npos ? shown.size() : begin);
  if (end == std::string::npos) return;
  const std::string name = shown.text.substr(begin + 1, end - begin - 1);
  if (urls_.named(name) != Owner::kUnknown) {
    mentions.push_back({urls_.named(name), urls_.url_named(name), exact});
  } else if (contains_bytestack(name)) {
    mentions.push_back({Owner::kByteStack, {}, exact});
  }
}

void ConfigTargets::decide(const std::vector<Mention>& mentions, ConfigTarget& target) {
  for (bool exact : {false, true}) {
    Owner owner = Owner::kUnknown;
    core::Span url;
    bool agree = true;
    for (const Mention& m : mentions) {
      if (exact && !m.exact) continue;
      if (owner == Owner::kUnknown) url = m.url;
      agree = agree && (owner == Owner::kUnknown || owner == m.owner);
      owner = m.owner;
    }
    if (owner == Owner::kUnknown) continue;
    target.owner = agree ? owner : Owner::kOther;
    target.url = agree ? url : core::Span{};
    if (agree) return;
  }
}

// The Host header beside them.
void ConfigTargets::look_at_host(std::int32_t group, ConfigTarget& target) const {
  const std::int32_t host = group < 0 ? -1 : view_.scalar(group, {"host"});
  if (host >= 0 && urls_.owner_of(view_.unquoted(host)) == Owner::kByteStack) target.owner = Owner::kByteStack;
}

// A JMeter plan keeps its requests and the headers that go with all of them apart.
void ConfigTargets::look_at_file(std::int32_t group, ConfigTarget& target) const {
  if (!view_.is_xml() || text_.find("HTTPSampler.domain") == std::string_view::npos) return;
  if (view_.key(group) != "elementProp") return;
  for (const UrlNames::Mention& m : urls_.mentions()) {
    if (m.owner != Owner::kByteStack) return;
    target.owner = Owner::kByteStack;
  }
}

void ConfigTargets::note_option(std::int32_t i, const std::string& name, ConfigTarget& target) const {
  if (!view_.node(i).scalar || !turns_verification_off(name, lowered(view_.unquoted(i)))) return;
  target.options.push_back({{view_.node(i).key.begin, view_.node(i).value.end}, "unverified-tls"});
}

// What the names of a test, or of the folders around it, say, and what it asks of the answer.
bool ConfigTargets::wants_refusal(std::int32_t group) {
  bool nearest = true;
  for (std::int32_t i = view_.node(group).parent; i > 0; i = view_.node(i).parent)
    if (is_recording(view_.key(i))) return false;  // whatever was answered then
  for (std::int32_t i = view_.node(group).parent; i > 0; i = view_.node(i).parent) {
    if (view_.node(i).key.size() > 0) continue;
    const std::int32_t name = view_.scalar(i, {"name", "title", "description", "summary", "label"});
    if (name >= 0 && names_refusal(view_.unquoted(name))) return true;
    if (nearest && expects_refusal(i, 0)) return true;
    nearest = false;
  }
  return false;
}

bool ConfigTargets::expects_refusal(std::int32_t i, int depth) {
  for (std::int32_t c = view_.first(i); c >= 0 && depth < 6 && ++visits_ < kMostVisits; c = view_.next(c)) {
    const std::string name = lowered(view_.key(c));
    // What was answered once, and what documents say.
    if (contains_any(name, {"responses", "descri", "example", "body", "payload"})) continue;
    if (!view_.node(c).scalar) {
      if (expects_refusal(c, depth + 1)) return true;
      continue;
    }
    const std::string_view text = view_.value(c);
    if (!contains_any(text, {"401", "403"}) || text.size() > 4000) continue;
    if (contains_any(name, {"status", "expect", "assert"}) && text.size() < 40) return true;
    if (contains_any(text, {"to.have.status", "to.equal(", "to.eql(", "toBe(", "toEqual(", "to.be.oneOf"})) return true;
  }
  return false;
}

}  // namespace credward::detect
