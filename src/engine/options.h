// What every command's run is given.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "core/secret_text.h"
#include "detect/detector.h"
#include "policy/date.h"

namespace credward::engine {

struct RunOptions {
  unsigned threads = 1;
  std::uint64_t max_file_size = 0;       // bytes; 0: none
  std::optional<double> timeout;         // seconds of wall clock for the whole run
  std::optional<std::string> config;     // --config: replaces every repository's own
  std::vector<std::string> rules;        // --rules
  std::optional<std::string> baseline;   // --baseline
  bool accept_suppressions = false;      // --accept-suppressions: what a change adds counts
  policy::Date today;
  bool follow_alternates = false;        // --alternates
  core::Fingerprinter fingerprinter;
};

// Read by whoever shows progress, while the run goes on.
struct Progress {
  std::atomic<const char*> stage{""};
  std::atomic<std::uint64_t> done{0}, total{0}, bytes{0};

  void begin(const char* name, std::uint64_t all) {
    done = 0;
    total = all;
    stage = name;
  }
};

// A report refers to the detector's rules, so both live together.
struct RunResult {
  core::RunReport report;
  std::shared_ptr<const detect::Detector> detector;
};

}  // namespace credward::engine
