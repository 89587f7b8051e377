#include <algorithm>
#include <utility>

#include "detect/floor_pass.h"
#include "detect/literal_join.h"

namespace credward::detect {
namespace {

constexpr std::size_t kShortestKey = 16;  // whatever the anchor
constexpr std::size_t kLongestHost = 253;

}  // namespace

void FloorPass::search_text(const Rule& rule, const Pattern& pattern) {
  if (pattern.regex() == nullptr) return;
  const Regex& regex = *pattern.regex();
  RegexMatch match;
  std::size_t judged = 0, found = 0;
  for (std::size_t from = 0; from <= text_.size() && match.search(regex, text_, from);) {
    core::Span key = match.group(regex.key), name = match.group(regex.name);
    bool accepted = judge_text_match(rule, pattern.spec(), regex, match, judged);
    if (judged > kMaxJudged) return too_many(rule, kMaxJudged);
    if (accepted && ++found >= kMaxFound) return too_many(rule, kMaxFound);
    std::size_t next = key.size() > 0 ? key.end : match.whole().end;
    // What looked like a name and was none may hold one: `a = b_key = "…"`.
    if (!accepted && name.size() > 0 && name.end < next && name.end > from) next = name.end;
    from = std::max(next, from + 1);
  }
}

bool FloorPass::judge_text_match(const Rule& rule, const PatternSpec& spec, const Regex& regex,
                                 const RegexMatch& match, std::size_t& judged) {
  if (!is_whole_host(match.group(regex.host))) return false;
  Found found;
  core::Span name = match.group(regex.name), key = match.group(regex.key);
  found.name = std::string(at(name));
  while (key.size() > 0 && text_[key.end - 1] == '.') --key.end;
  if (key.size() > 0) {
    if (!judge_text_key(spec, key, found, judged)) return false;
  } else if (rule.sticky()) {
    return false;
  }
  std::size_t place = name.size() > 0 ? name.begin : key.size() > 0 ? key.begin : match.whole().begin;
  if (!name_means(spec.name, found.name, place)) return false;
  found.region = rule.sticky()   ? found.key_parts.front()
                 : regex.at != 0 ? match.group(regex.at)
                                 : match.whole();
  found.evidence.push_back(found.region);
  for (int group : {regex.name, regex.host, regex.url}) {
    if (match.group(group).size() > 0) found.evidence.push_back(match.group(group));
  }
  if (spec.near) {
    if (is_in_other_url(place) || is_in_other_request(found.key_parts.front())) return false;
    std::optional<core::Span> mention = mentions().near(place);
    if (!mention) return false;
    found.evidence.push_back(*mention);
  }
  found.defect = without_keys(at(found.region), found.region.begin, found.key_parts);
  emit(rule, std::move(found));
  return true;
}

bool FloorPass::judge_text_key(const PatternSpec& spec, core::Span key, Found& found, std::size_t& judged) {
  JoinedLiteral joined = join_literals(text_, key, document_.language());
  found.key_parts = std::move(joined.parts);
  found.key = std::move(joined.value);
  bool too_short = found.key.size() < kShortestKey;
  if (too_short && spec.judge != Judge::kNone && spec.judge != Judge::kPlaceholder) return false;
  ++judged;
  if (judge(spec, found.key, found.name)) return has_required_format(found);
  if (found.key_parts.size() == 1) return false;
  found.key_parts = {key};
  found.key = std::string(at(key));
  return judge(spec, found.key, found.name) && has_required_format(found);
}

bool FloorPass::name_means(NameMeaning meaning, const std::string& name, std::size_t place) {
  switch (meaning) {
    case NameMeaning::kAny:
      return true;
    case NameMeaning::kGeneric:
      return is_credential_name(name) && !names_other_owner(names().at(place)) && !names_public_key(names().at(place));
    case NameMeaning::kByteStack:
      break;
  }
  return is_bytestack_name(name, {}) || is_bytestack_name(name, names().at(place));
}

// A parameter of a URL is its host's: "https://docs.example.com/start?key=…".
bool FloorPass::is_in_other_url(std::size_t place) const {
  constexpr std::size_t kLongestUrl = 2'000;
  std::size_t begin = place;
  while (begin > 0 && place - begin < kLongestUrl && std::string_view(" \t\r\n\"'`<>(){}").find(text_[begin - 1]) == std::string_view::npos)
    --begin;
  const std::string_view before = std::string_view(text_).substr(begin, place - begin);
  const std::size_t scheme = before.rfind("://");
  if (scheme == std::string_view::npos || before.find('?', scheme) == std::string_view::npos) return false;
  const std::string_view rest = before.substr(scheme + 3);
  return !rules_.hosts().is_bytestack(rest.substr(0, rest.find_first_of("/?#:")));
}

bool FloorPass::is_in_other_request(core::Span key) {
  if (!others_) {
    others_.emplace();
    for (const HeaderField& field : fields()) {
      if (field.to_bytestack || field.url.size() == 0) continue;
      const std::vector<Url> urls = find_urls(at(field.url), rules_.hosts());
      const bool local = std::ranges::any_of(urls, [&](const Url& url) { return is_loopback(at(field.url).substr(url.host.begin, url.host.size())); });
      if (!local) others_->push_back(field.value);
    }
    std::ranges::sort(*others_);
  }
  const auto after = std::ranges::upper_bound(*others_, key.begin, {}, &core::Span::begin);
  return after != others_->begin() && key.end <= std::prev(after)->end;
}

// `{host}` may stand in a longer name: bytestack.dev.example.org is somebody else's.
bool FloorPass::is_whole_host(core::Span host) const {
  if (host.size() == 0) return true;
  auto part = [](char c) {
    return is_key_character(c) && std::string_view("/=+~").find(c) == std::string_view::npos;
  };
  while (host.size() <= kLongestHost && host.begin > 0 && part(text_[host.begin - 1])) --host.begin;
  while (host.size() <= kLongestHost && host.end < text_.size() && part(text_[host.end])) ++host.end;
  if (host.size() > kLongestHost) return false;
  while (host.size() > 0 && text_[host.end - 1] == '.') --host.end;
  return rules_.hosts().is_bytestack(at(host));
}

}  // namespace credward::detect
