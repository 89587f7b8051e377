// The table of report formats, and `--report FORMAT[=FILE]`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/reporter.h"

namespace credward::report {

struct Format {
  std::string_view name;
  std::string_view description;  // for --help
  bool may_show_secrets;
  std::unique_ptr<Reporter> (*make)(const ReportOptions&);
};

std::span<const Format> formats();
const Format* find_format(std::string_view name);

struct ReportTarget {
  const Format* format = nullptr;
  std::string file;  // empty: standard output

  bool to_standard_output() const { return file.empty(); }
};

// "sarif", "sarif=out.sarif"; `-` and /dev/stdout mean standard output.
core::Result<ReportTarget> parse_target(std::string_view text);

// All --report options together: `text` on standard output if there is none; at most one goes to standard output,
// no file is written twice, and secrets are shown only where the format allows it.
core::Result<std::vector<ReportTarget>> parse_targets(std::span<const std::string> texts, bool show_secrets);

}  // namespace credward::report
