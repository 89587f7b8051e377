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

// What a result takes when compressed, rather too much than too little: ids and fingerprints as half of their digits, names
// as three quarters of their bytes, and of a message only what is no sentence of ours.
std::size_t weight(const SarifResult& result, std::size_t most_others) {
  constexpr std::size_t kIds = 140, kOther = 30, kOurs = 400;
  auto name = [](std::size_t bytes) { return bytes * 3 / 4; };
  std::size_t message = result.finding->message.size();
  std::size_t sum = kIds + name(result.uri.size()) + (message > kOurs ? name(message - kOurs) : 0);
  for (std::size_t i = 0; i < std::min(most_others, result.others.size()); ++i) {
    sum += kOther + name(result.others[i]->path ? result.others[i]->path->size() : 0);
  }
  if (result.finding->git) sum += kOther * std::min(most_others, result.finding->git->occurrences.size());
  return sum;
}

// Those that fit, the most urgent first, as indices in report order.
std::vector<std::size_t> most_urgent(const std::vector<SarifResult>& results, std::size_t room) {
  std::vector<std::size_t> order(results.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return urgency(results[i], results.size()); });
  std::size_t count = 0, used = 0;
  const std::size_t most_others = most_others_of_one(results.size());
  while (count < std::min(order.size(), kMostResults)) {
    used += weight(results[order[count]], most_others);
    if (used > room) break;
    ++count;
  }
  order.resize(count);
  std::ranges::sort(order);
  return order;
}

}  // namespace

std::size_t most_others_of_one(std::size_t results) {
  constexpr std::size_t kMostInAll = 100000, kMostOfOne = 20;
  return std::clamp<std::size_t>(kMostInAll / std::max<std::size_t>(results, 1), 1, kMostOfOne);
}

SarifSelection select_results(const std::vector<const core::Finding*>& findings, const SarifPlaces& places,
                              const PlacesOfFinding& keys, std::size_t room) {
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
  std::vector<SarifResult> kept;
  for (std::size_t i : most_urgent(selection.results, room)) kept.push_back(std::move(selection.results[i]));
  selection.left_out = findings.size() - kept.size();
  const std::size_t most_others = most_others_of_one(kept.size());
  for (const SarifResult& result : kept) selection.compressed += weight(result, most_others);
  selection.results = std::move(kept);
  return selection;
}

}  // namespace credward::report
