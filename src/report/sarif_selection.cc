// Which findings a SARIF run holds, and their fingerprints.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "core/hash.h"
#include "report/sarif_results.h"

namespace credward::report {
namespace {

constexpr std::size_t kFingerprintDigits = 32;

// How often each thing has been seen, from 1.
class Ordinals {
 public:
  template <typename... Parts>
  std::size_t next(const Parts&... parts) {
    std::string key;
    // Lengths keep the parts apart.
    ((key += fmt::format("{}:{}", std::string_view(parts).size(), std::string_view(parts))), ...);
    return ++counts_[key];
  }

 private:
  std::unordered_map<std::string, std::size_t> counts_;
};

// A key is the same wherever it stands; a defect is known by its line, not by the line's number, so that it survives
// lines added above it.
std::string own_fingerprint(const core::Finding& finding, const std::string& uri, Ordinals& ordinals) {
  const std::string& rule = finding.rule->id;
  std::string identity = rule + '\n';
  if (finding.secret && finding.rule->persistence == core::Persistence::kSticky) {
    identity += finding.secret->fingerprint;
  } else {
    std::size_t ordinal = ordinals.next(rule, finding.repository, uri, finding.line_hash);
    identity += fmt::format("{}\n{}\n{}", uri, finding.line_hash, ordinal);
  }
  return core::sha256_hex(identity).substr(0, kFingerprintDigits);
}

// GitHub takes two results of one rule with one hash for the same, so the second on a line gets a suffix.
std::string line_hash(const core::Finding& finding, const SarifResult& result, Ordinals& ordinals) {
  std::string hash = finding.line_hash.empty() ? result.own_fingerprint.substr(0, 16) + ":1" : finding.line_hash;
  std::size_t ordinal = ordinals.next(finding.rule->id, finding.repository, result.uri, hash);
  return ordinal == 1 ? hash : fmt::format("{}#{}", hash, ordinal);
}

// Smaller is more urgent: what counts before what is suppressed, by level; then keys as their incidents are ranked, which
// knows more than a finding does; then what is still there before what is gone.
auto urgency(const SarifResult& result, std::size_t last) {
  const core::Finding& finding = *result.finding;
  bool gone = result.rank == 0 && finding.git && !finding.git->in_head;
  return std::tuple(finding.suppressed.has_value(), -static_cast<int>(finding.level), gone, result.rank == 0 ? last : result.rank);
}

}  // namespace

SarifSelection select_results(const std::vector<const core::Finding*>& findings, const SarifPlaces& places,
                              const PlacesOfFinding& keys) {
  SarifSelection selection;
  selection.results.reserve(findings.size());
  Ordinals defects, lines;
  for (const core::Finding* finding : findings) {
    SarifResult& result = selection.results.emplace_back();
    result.finding = finding;
    result.uri = places.uri_of(*finding);
    if (auto key = keys.find(finding); key != keys.end()) {
      result.incident = key->second.incident;
      result.rank = key->second.rank;
      result.others = key->second.others;
    }
    result.own_fingerprint = own_fingerprint(*finding, result.uri, defects);
    result.line_hash = line_hash(*finding, result, lines);
  }
  if (findings.size() <= kMostResults) return selection;

  std::vector<std::size_t> order(findings.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return urgency(selection.results[i], findings.size()); });
  selection.left_out = order.size() - kMostResults;
  order.resize(kMostResults);
  std::ranges::sort(order);
  std::vector<SarifResult> kept;
  kept.reserve(order.size());
  for (std::size_t i : order) kept.push_back(std::move(selection.results[i]));
  selection.results = std::move(kept);
  return selection;
}

}  // namespace credward::report
