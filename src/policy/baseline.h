// A baseline: the findings that are accepted to begin with, known by fingerprint, rule and path. It holds no key and no
// line number, so that it survives lines that move, and another key at the same place is not covered.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/result.h"
#include "core/secret_text.h"

namespace credward::policy {

inline constexpr std::string_view kBaselineReason = "accepted by the baseline";

struct BaselineEntry {
  std::string path;  // as reports show it; empty for messages and notes
  std::string rule;
  std::string fingerprint;
  std::uint32_t line = 0;  // in the baseline's file

  bool operator<(const BaselineEntry& other) const {
    return std::tie(path, rule, fingerprint) < std::tie(other.path, other.rule, other.fingerprint);
  }
  bool operator==(const BaselineEntry& other) const { return !(*this < other) && !(other < *this); }
};

struct Baseline {
  std::string origin;  // what a report calls the file
  std::vector<BaselineEntry> entries;  // sorted

  std::optional<std::size_t> find(std::string_view fingerprint, std::string_view rule, std::string_view path) const;
};

// kUsage errors name `origin` and the line, and never quote the file. Fingerprints under another key than
// `fingerprinter`'s would match nothing, so such a file is an error. At most 64 MB.
core::Result<Baseline> parse_baseline(std::string_view text, std::string origin, const core::Fingerprinter& fingerprinter);

// The file's text, one line an entry, sorted and without repetitions: the same findings give the same bytes.
std::string write_baseline(std::vector<BaselineEntry> entries, const core::Fingerprinter& fingerprinter);

}  // namespace credward::policy
