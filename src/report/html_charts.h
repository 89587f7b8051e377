// Pictures of an audit as inline SVG, each with its content in words for whoever does not see it.
#pragma once

#include "core/run_report.h"
#include "report/html_page.h"
#include "report/redact.h"

namespace credward::report {

// A bar for the life of each of the most urgent keys: from its first commit to its last, or to today.
bool has_timeline(const core::RunReport& report);
void write_timeline(HtmlPage& page, const core::RunReport& report, Redaction& redaction);
// How many keys each environment has, in HEAD and in history only.
bool has_environments(const core::RunReport& report);
void write_environments(HtmlPage& page, const core::RunReport& report, Redaction& redaction);

}  // namespace credward::report
