// What every command's run is given.
#pragma once

#include <atomic>
#include <chrono>
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

// How a history's objects are read: our reader of packs, or libgit2, which it has to equal.
enum class Reader { kPack, kLibgit2 };

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
  bool accepted_keys_too = false;        // incidents of keys that are wholly accepted, too (verify)
  Reader reader = Reader::kPack;         // --reader
  const std::atomic<int>* interrupts = nullptr;  // how often the user asked to stop; each ends the stage at hand
  core::Fingerprinter fingerprinter;
};

// A text that the caller has read, and why that is not all of it.
struct GivenText {
  std::string bytes;
  std::string unread = {};  // a sentence; empty: it is all here
};

// Read by whoever shows progress, while the run goes on.
struct Progress {
  std::atomic<const char*> stage{""};
  std::atomic<std::uint64_t> done{0}, total{0}, bytes{0};

  // Called by the run's own thread only.
  void begin(const char* name, std::uint64_t all) {
    end();
    done = 0;
    total = all;
    stage = name;
    began_ = std::chrono::steady_clock::now();
    bytes_before_ = bytes;
  }
  void end() {
    if (*stage == '\0') return;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_.load();
    stages.push_back({stage.load(), took.count(), bytes - bytes_before_});
    stage = "";
  }
  std::chrono::steady_clock::time_point began() const { return began_; }

  std::vector<core::Stage> stages;  // those that ended

 private:
  std::atomic<std::chrono::steady_clock::time_point> began_{};
  std::uint64_t bytes_before_ = 0;
};

// Whether the user asked to stop since this was made.
class Interruption {
 public:
  explicit Interruption(const std::atomic<int>* interrupts) : interrupts_(interrupts), before_(interrupts ? interrupts->load() : 0) {}
  bool happened() const { return interrupts_ && interrupts_->load(std::memory_order_relaxed) != before_; }

 private:
  const std::atomic<int>* interrupts_;
  int before_;
};

// A report refers to the detector's rules, so both live together.
struct RunResult {
  core::RunReport report;
  std::shared_ptr<const detect::Detector> detector;
};

}  // namespace credward::engine
