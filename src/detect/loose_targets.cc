#include "detect/loose_targets.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "detect/config_names.h"
#include "detect/header_field.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

using Kind = LooseToken::Kind;

constexpr std::size_t kMostMentions = 200;
constexpr int kDeepest = 2;
constexpr int kDeepestNames = 4;

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// BYTESTACK_URL, bytestackHost
bool names_bytestack_url(std::string_view name) {
  return contains_bytestack(name) &&
         contains_any(core::lowered(name), {"url", "uri", "host", "base", "endpoint", "server", "origin"});
}

// What it is given may be an object that is made of a URL, or a function that returns one.
bool names_url(std::string_view name) {
  return contains_any(core::lowered(name), {"url", "uri", "base", "endpoint", "host"});
}

std::string_view hole_name(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find(kHoleEnd, begin);
  return end == std::string_view::npos ? std::string_view{} : text.substr(begin + 1, end - begin - 1);
}

}  // namespace

LooseTargets::LooseTargets(const LooseCode& code, LooseValues& values, const Hosts& hosts)
    : code_(code), values_(values), hosts_(hosts) {}

LooseTarget LooseTargets::of_value(const LooseValue& value) {
  const std::string_view text = value.rendered.text;
  LooseTarget out;
  const std::size_t scheme = text.find("://");
  if (text.starts_with(kHoleBegin) && (scheme == std::string_view::npos || scheme > text.find(kHoleEnd))) {
    out.bytestack = names_bytestack_url(hole_name(text, 0));
  } else if (scheme != std::string_view::npos && scheme <= 5 && text.starts_with("http")) {
    std::size_t begin = scheme + 3;
    const std::size_t end = std::min(text.find_first_of("/?#\\ ", begin), text.size());
    if (const std::size_t at = text.substr(begin, end - begin).rfind('@'); at != std::string_view::npos)
      begin += at + 1;
    std::string_view host = text.substr(begin, end - begin);
    // A whole host, and a path behind it: base + path; or a part of the host is filled in.
    const std::size_t hole = host.find(kHoleBegin);
    if (hole != std::string_view::npos && hole > 0) host = host.substr(0, hole);
    if (hole == 0) {
      out.bytestack = contains_bytestack(hole_name(text, begin)) ||
                      hosts_.is_bytestack("x" + std::string(host.substr(host.find(kHoleEnd) + 1)));
    } else if (hosts_.is_bytestack(host)) {
      out.bytestack = true;
    } else {
      out.other = host.find('.') != std::string_view::npos && !is_loopback(host);
    }
  }
  if (!out.known()) return out;
  out.rendered_url = std::string(text);
  out.url = value.rendered.span(0, value.rendered.size(), 0);
  // The first piece, if it is put together from several places.
  for (std::size_t i = 1; i < value.rendered.size(); ++i) {
    if (value.rendered.sources[i].begin >= value.rendered.sources[i - 1].begin) continue;
    out.url = value.rendered.span(0, i, 0);
    break;
  }
  return out;
}

// The value of a header or of a field of the body, not where the request goes.
bool LooseTargets::says_no_target(TokenId id) const {
  if (id < 2) return false;
  const bool pair = code_.is(id - 1, code_.language().pair) || code_.is(id - 1, ",") || code_.is(id - 1, "=");
  if (!pair || !(code_.is_name(id - 2) || code_.is_string(id - 2))) return false;
  const std::string name = core::lowered(code_.word(id - 2));
  return is_no_target(name) || contains_any(name, {"referer", "referrer", "origin", "callback", "redirect",
                                                   "proxy", "content", "body"});
}

LooseTarget LooseTargets::of_token(TokenId id) {
  if (code_.is_string(id)) {
    const std::string_view text = code_.word(id);
    if (!text.starts_with("http") && !(code_[id].expands && text.starts_with("$"))) return {};
    return says_no_target(id) ? LooseTarget{} : of_value(values_.value(id, id + 1));
  }
  if (!code_.is_name(id) || !code_[id].variable) return {};
  const std::string_view name = code_.word(id);
  if (const LooseAssignment* assignment = values_.visible(name, id)) {
    if (says_no_target(id)) return {};
    LooseTarget out = of_value(values_.assigned_value(*assignment));
    if (out.known()) return out;
    if (names_url(name) && depth_ < kDeepestNames) {
      ++depth_;
      out = of_made(*assignment);
      --depth_;
      if (out.known()) return out;
    }
  }
  LooseTarget out;
  out.bytestack = names_bytestack_url(name);
  return out;
}

// The URL among what a name is made of, the body of a function included.
LooseTarget LooseTargets::of_made(const LooseAssignment& assignment) {
  constexpr TokenId kReach = 60;
  const TokenId end = std::min(code_.element_end(assignment.from), assignment.from + kReach);
  for (TokenId id = assignment.from; id < end && values_.afford(1); ++id) {
    if (LooseTarget out = of_token(id); out.known()) return out;
  }
  return {};
}

LooseTarget LooseTargets::of_range(TokenId from, TokenId to) {
  for (TokenId id = from; id < to; ++id) {
    if (!values_.afford(1)) return {};
    if (code_[id].block && code_.opens(id)) {
      id = code_[id].partner;
    } else if (LooseTarget out = of_token(id); out.known()) {
      return out;
    }
  }
  return {};
}

const LooseTarget& LooseTargets::of_group(TokenId open) {
  const auto [entry, added] = groups_.try_emplace(open);
  if (!added) return entry->second;
  LooseTarget out = of_range(open + 1, code_[open].partner);
  return groups_[open] = std::move(out);
}

const LooseTarget& LooseTargets::of_statement(std::uint32_t statement) {
  const auto [entry, added] = statements_.try_emplace(statement);
  if (!added) return entry->second;
  LooseTarget out = of_range(code_.statements()[statement].first, code_.statements()[statement].last);
  return statements_[statement] = std::move(out);
}

std::vector<TokenId> LooseTargets::subjects(std::uint32_t statement) {
  constexpr TokenId kReach = 40;
  constexpr std::array<std::string_view, 6> kNone = {"self", "this", "super", "_", "env", "ENV"};
  const LooseStatement& range = code_.statements()[statement];
  const TokenId stop = std::min(range.last, range.first + kReach);
  std::vector<TokenId> out;
  bool wanted = true;  // one on either side of the assignment
  for (TokenId id = range.first; id < stop && out.size() < 2; ++id) {
    if (code_[id].block && code_.opens(id)) break;
    const bool assigns = code_.is(id, "=") || code_.is(id, "<-") || code_.is(id, "<<-");
    if (assigns && (code_[id].group == kNoToken || code_[id].group < range.first)) wanted = true;
    if (!wanted || !code_.is_name(id) || !code_[id].variable) continue;
    const std::string_view name = code_.word(id);
    const bool member = id > 0 && (code_.is(id - 1, ".") || code_.is(id - 1, "->") || code_.is(id - 1, "$") ||
                                   code_.is(id - 1, "?."));
    const bool perl = code_.language().family == LooseFamily::kPerl;
    const bool label =
        !perl && (code_.is(id + 1, "(") || code_.is(id + 1, "::") || code_.is(id + 1, ":") ||
                  (code_.is_name(id + 1) && code_[id].group == kNoToken) ||
                  (code_.is(id + 1, "=") && code_[id].group != kNoToken && code_[id].group >= range.first));
    const bool type = !perl && code_.language().family != LooseFamily::kR &&
                      std::isupper(static_cast<unsigned char>(name[0])) != 0;
    if (member || label || type || std::find(kNone.begin(), kNone.end(), name) != kNone.end()) continue;
    out.push_back(id);
    wanted = false;
  }
  return out;
}

core::Span LooseTargets::extent(TokenId mention) {
  const auto& all = code_.assignments();
  const auto& own = code_.assigned(code_.word(mention));
  const auto renews = [&](const LooseAssignment& one) {
    const TokenId end = std::min(code_.element_end(one.from), one.from + 100);
    const auto& mentions = code_.mentions(code_.word(one.name));
    const auto next = std::upper_bound(mentions.begin(), mentions.end(), one.from - 1);
    return next == mentions.end() || *next >= end;  // not NAME = f(NAME)
  };
  auto after = std::upper_bound(own.begin(), own.end(), mention,
                                [&](TokenId id, std::uint32_t i) { return id < all[i].name; });
  std::size_t looked = 0;
  for (auto before = after; before != own.begin() && looked < 16; ++looked) {
    const LooseAssignment& one = all[*--before];
    if (!code_.encloses(one.block, mention) || !values_.afford(100) || !renews(one)) continue;
    std::size_t end = code_.blocks()[one.block].close;
    for (looked = 0; after != own.end() && looked < 16; ++after, ++looked) {
      if (all[*after].block != one.block || !values_.afford(100) || !renews(all[*after])) continue;
      end = std::min<std::size_t>(end, all[*after].name);
      break;
    }
    return {one.name, end};
  }
  const std::uint32_t block = code_.blocks()[code_.statements()[code_[mention].statement].block].function;
  // Its parameters stand in front of it.
  const LooseBlock& found = code_.blocks()[block];
  return {block == 0 ? 0 : code_.statements()[found.owner].first, found.close};
}

LooseTarget LooseTargets::of_object(TokenId mention, int depth) {
  const std::string_view name = code_.word(mention);
  const core::Span reach = extent(mention);
  const std::string key =
      std::string(name) + ' ' + std::to_string(reach.begin) + ' ' + std::to_string(reach.end);
  const auto [entry, added] = objects_.try_emplace(key);
  if (!added) return entry->second;
  LooseTarget out;
  const auto& mentions = code_.mentions(name);
  const auto first = std::lower_bound(mentions.begin(), mentions.end(), reach.begin);
  std::vector<std::uint32_t> about;
  for (auto at = first;
       at != mentions.end() && *at < reach.end && about.size() < kMostMentions && values_.afford(1); ++at) {
    const std::uint32_t statement = code_[*at].statement;
    if (about.empty() || about.back() != statement) about.push_back(statement);
  }
  const auto add = [&](const LooseTarget& more) {
    if (more.bytestack && !out.bytestack) {
      out.url = more.url;
      out.rendered_url = more.rendered_url;
    }
    out.bytestack |= more.bytestack;
    out.other |= more.other;
  };
  for (std::uint32_t statement : about) add(of_statement(statement));
  for (std::size_t i = 0; i < about.size() && !out.known() && depth < kDeepest; ++i) {
    for (TokenId subject : subjects(about[i])) {
      if (code_.word(subject) != name) add(of_object(subject, depth + 1));
    }
  }
  return objects_[key] = std::move(out);
}

LooseTarget LooseTargets::of(TokenId id) {
  constexpr int kMostGroups = 6;
  constexpr int kMostBlocks = 4;
  TokenId group = code_[id].group;
  for (int up = 0; up < kMostGroups && group != kNoToken; ++up, group = code_[group].group) {
    if (code_[group].block) break;
    if (!code_.opens(group)) continue;
    if (const LooseTarget& out = of_group(group); out.known()) return out;
  }
  std::uint32_t statement = code_[id].statement;
  for (int up = 0; up < kMostBlocks; ++up) {
    const LooseBlock& block = code_.blocks()[code_.statements()[statement].block];
    if (const LooseTarget& out = of_statement(statement); out.known()) return out;
    for (TokenId subject : subjects(statement)) {
      if (LooseTarget out = of_object(subject, 0); out.known()) return out;
    }
    if (block.kind != LooseBlock::Kind::kClosure) break;
    statement = block.owner;
  }
  return {};
}

}  // namespace credward::detect
