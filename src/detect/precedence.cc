#include "detect/precedence.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace credward::detect {
namespace {

// The contract's table, in its order.
constexpr std::array<std::string_view, 36> kTable{"key/format",
                                                  "key/authorization-header",
                                                  "key/sdk-argument",
                                                  "key/in-url",
                                                  "key/assignment",
                                                  "key/nearby",
                                                  "key/echo",
                                                  "header/missing-scheme",
                                                  "header/wrong-scheme",
                                                  "header/scheme-misspelt",
                                                  "header/scheme-punctuation",
                                                  "header/missing-space",
                                                  "header/extra-space",
                                                  "header/scheme-repeated",
                                                  "header/scheme-case",
                                                  "header/name-misspelt",
                                                  "header/wrong-name",
                                                  "header/name-separator",
                                                  "header/quoted-key",
                                                  "header/placeholder",
                                                  "header/unexpanded-variable",
                                                  "header/empty-value",
                                                  "header/line-break",
                                                  "header/non-ascii",
                                                  "header/stray-punctuation",
                                                  "header/duplicate",
                                                  "header/wrong-location",
                                                  "header/encoded-key",
                                                  "header/word-split",
                                                  "header/missing",
                                                  "transport/cleartext",
                                                  "transport/redirect-leak",
                                                  "transport/unverified-tls",
                                                  "hygiene/shared-across-environments",
                                                  "hygiene/scope-mismatch",
                                                  "policy/suppression"};

// At most one of these stands on one value: the first of the table.
constexpr std::string_view kFirstScheme = "header/missing-scheme";
constexpr std::string_view kLastScheme = "header/scheme-case";

// The first silences the second on the same value.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kSilences{{
    {"header/placeholder", "header/quoted-key"},
    {"header/empty-value", "header/placeholder"},
}};

bool is_scheme_rule(std::string_view id) {
  unsigned rank = rule_rank(id);
  return rule_rank(kFirstScheme) <= rank && rank <= rule_rank(kLastScheme);
}

// Spans that do not overlap each other.
class Taken {
 public:
  bool overlaps(core::Span span) const {
    auto after = by_begin_.upper_bound(span.begin);
    if (after != by_begin_.end() && after->first < span.end) return true;
    if (after == by_begin_.begin()) return false;
    auto before = std::prev(after);
    return before->second > span.begin || before->first == span.begin;
  }
  void add(core::Span span) { by_begin_.emplace(span.begin, span.end); }

 private:
  std::map<std::size_t, std::size_t> by_begin_;
};

bool silenced(const Claim& claim,
              const std::map<std::pair<std::string_view, core::Span>, std::size_t>& standing) {
  return std::any_of(kSilences.begin(), kSilences.end(), [&](const auto& pair) {
    return pair.second == claim.id && standing.contains({pair.first, claim.span});
  });
}

}  // namespace

unsigned rule_rank(std::string_view id) {
  return static_cast<unsigned>(std::find(kTable.begin(), kTable.end(), id) - kTable.begin());
}

std::vector<bool> settle(const std::vector<Claim>& claims) {
  std::vector<std::size_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0);
  auto key = [&](std::size_t i) {
    const Claim& c = claims[i];
    return std::make_tuple(c.yields ? rule_rank("key/assignment") : rule_rank(c.id), c.yields, c.id, -c.depth, i);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  std::vector<bool> stands(claims.size(), false);
  std::map<std::pair<std::string_view, core::Span>, std::size_t> standing;
  Taken keys, schemes;
  for (std::size_t i : order) {
    const Claim& claim = claims[i];
    bool sticky = claim.persistence == core::Persistence::kSticky;
    if (sticky && keys.overlaps(claim.span)) continue;
    if (is_scheme_rule(claim.id) && schemes.overlaps(claim.span)) continue;
    if (!standing.emplace(std::make_pair(claim.id, claim.span), i).second) continue;
    if (sticky) keys.add(claim.span);
    if (is_scheme_rule(claim.id)) schemes.add(claim.span);
    stands[i] = true;
  }
  for (const auto& [place, i] : standing) {
    if (silenced(claims[i], standing)) stands[i] = false;
  }
  return stands;
}

}  // namespace credward::detect
