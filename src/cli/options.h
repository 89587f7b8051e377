// The options that all scanning commands share: what the user typed, and what it means.
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "cli/terminal.h"
#include "core/result.h"
#include "engine/options.h"
#include "report/formats.h"

namespace credward::cli {

// As typed.
struct CommonArguments {
  std::vector<std::string> reports, rules;
  std::string config, fail_on = "warning", max_file_size, timeout, today, color = "auto", progress = "auto";
  std::string sarif_category, sarif_profile = "full";
  unsigned threads = 0;
  bool show_secrets = false, authors = false, quiet = false, stats = false, allow_incomplete = false, strict = false;
  bool alternates = false, all = false;
  bool silent_if_clean = false;  // hooks: no report that nobody asked for where there is nothing to say
};

void add_common_options(CLI::App& command, CommonArguments& arguments);

// As meant.
struct CommonOptions {
  engine::RunOptions run;
  std::vector<report::ReportTarget> targets;
  report::ReportOptions report;
  When color = When::kAuto;
  bool progress = false;
  bool silent_if_clean = false;
  Verdict verdict;
};

core::Result<CommonOptions> interpret(const CommonArguments& arguments);

// "10M", "64k", "1G" or plain bytes.
std::optional<std::uint64_t> parse_size(std::string_view text);
// "90s", "5m", "1h", "500ms" or plain seconds; in seconds.
std::optional<double> parse_duration(std::string_view text);

}  // namespace credward::cli
