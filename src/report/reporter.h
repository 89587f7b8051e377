// A reporter writes a finished run in one format. It reads nothing but the report and its options, and everything
// it writes has passed report/redact.h. Adding one: a class here, a row in formats.cc, an approved output in
// tests/golden.
#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "core/result.h"
#include "core/run_report.h"

namespace credward::report {

struct ReportOptions {
  bool show_secrets = false;  // only formats that allow it look at this
  bool authors = false;
  bool stats = false;  // machine formats: write the seconds, which otherwise would differ from run to run
  bool color = false;
  std::string sarif_category;  // replaces `credward/COMMAND`; a slash at its end makes no difference
  bool sarif_github_profile = false;  // leave suppressed results out, because GitHub would show them as open
  bool all = false;  // text of an audit: everything, however long
  unsigned width = 80;
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  // Fails only if the stream does.
  virtual core::Status write(const core::RunReport& report, std::ostream& out) = 0;
};

std::unique_ptr<Reporter> make_text_reporter(const ReportOptions& options);
std::unique_ptr<Reporter> make_jsonl_reporter(const ReportOptions& options);
std::unique_ptr<Reporter> make_sarif_reporter(const ReportOptions& options);
std::unique_ptr<Reporter> make_html_reporter(const ReportOptions& options);

// What every `write` returns at its end.
core::Status stream_status(std::ostream& out);

}  // namespace credward::report
