// Where a report goes: standard output, or a file that appears complete or not at all.
#pragma once

#include "report/formats.h"

namespace credward::report {

// Writes one report. A regular file is written beside its final name and renamed, so that a reader never sees half of
// it and a failure leaves the old one. A symbolic link is replaced, not followed: in a checkout it may be
// hostile. Pipes and devices are written in place. Failures are kInternal (status 4).
core::Status write_report(const ReportTarget& target, const ReportOptions& options, const core::RunReport& report,
                          std::ostream& standard_output);

// Appends the step summary to the file that GitHub names; other steps write there too.
core::Status append_github_summary(const std::string& file, const ReportOptions& options, const core::RunReport& report);

}  // namespace credward::report
