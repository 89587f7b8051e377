// The results of one SARIF run: which findings are in it, how consumers tell them apart from run to run, and how each
// is written.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/run_report.h"
#include "report/json_writer.h"
#include "report/redact.h"
#include "report/reporter.h"
#include "report/sarif_places.h"
#include "report/sarif_rules.h"

namespace credward::report {

// GitHub refuses a run with more results, and a file that is larger when compressed; half a megabyte is for the rules.
inline constexpr std::size_t kMostResults = 25000;
inline constexpr std::size_t kMostCompressed = 9'500'000;
// Ids hardly compress: this many other places in a whole run, shared out evenly.
std::size_t most_others_of_one(std::size_t results);

// A finding with what makes it recognisable in the next run.
struct SarifResult {
  const core::Finding* finding = nullptr;
  std::string uri;
  std::string own_fingerprint;  // credward/v1
  std::string line_hash;        // primaryLocationLineHash
  const core::Incident* incident = nullptr;  // of an audit
  std::size_t rank = 0;                      // that incident's, from 1, the most urgent first
  std::vector<const core::Finding*> others;  // the same key elsewhere in the history: related locations
};

// An audit's history has one result for each key; its other places are related to it.
struct KeyPlaces {
  const core::Incident* incident = nullptr;
  std::size_t rank = 0;
  std::vector<const core::Finding*> others;
};
using PlacesOfFinding = std::map<const core::Finding*, KeyPlaces>;

struct SarifSelection {
  std::vector<SarifResult> results;  // in report order
  std::size_t left_out = 0;          // the least urgent
  std::size_t compressed = 0;        // about as many bytes as they take then
};

// Fingerprints are given before anything is left out, so that what is left out does not change them. `room` is what the run
// may take when compressed.
SarifSelection select_results(const std::vector<const core::Finding*>& findings, const SarifPlaces& places,
                              const PlacesOfFinding& keys, std::size_t room);

class SarifResultWriter {
 public:
  SarifResultWriter(JsonWriter& json, const ReportOptions& options, Redaction& redaction, const SarifPlaces& places,
                    const SarifRules& rules)
      : json_(json), options_(options), redaction_(redaction), places_(places), rules_(rules) {}

  // `results` and, where a file is gone from HEAD, `artifacts`.
  void write(const SarifSelection& selection);

 private:
  using Artifacts = std::map<std::pair<std::string, std::string>, std::size_t>;  // base and URI to index

  Artifacts deleted_files(const SarifSelection& selection) const;
  void write_result(const SarifResult& result, const Artifacts& deleted, bool with_suppressions,
                    std::size_t most_occurrences);
  void write_location(const SarifResult& result, const Artifacts& deleted);
  void write_related(const SarifResult& result, std::size_t most_others);
  void write_incident(const SarifResult& result);
  void write_suppressions(const core::Finding& finding);
  void write_fix(const SarifResult& result);
  void write_properties(const SarifResult& result, std::size_t most_occurrences);
  void write_git(const core::Finding& finding, std::size_t most_occurrences);
  void write_strings(std::string_view name, const std::vector<std::string>& texts, std::size_t most);
  std::string message_of(const SarifResult& result) const;
  std::string safe(std::string_view text) const { return without_addresses(redaction_.text(text)); }

  JsonWriter& json_;
  const ReportOptions& options_;
  Redaction& redaction_;
  const SarifPlaces& places_;
  const SarifRules& rules_;
};

}  // namespace credward::report
