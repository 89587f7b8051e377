// The malformed headers of the HTML report: by language, each as it stands and as it would be.
#pragma once

#include <string>
#include <vector>

#include "core/run_report.h"
#include "report/html_page.h"
#include "report/redact.h"

namespace credward::report {

bool is_defect(const core::Finding& finding);

// "repository: path!member:line:column"
std::string place_of(const core::Finding& finding, Redaction& redaction);

class HtmlDefects {
 public:
  HtmlDefects(const core::RunReport& report, Redaction& redaction, HtmlPage& page)
      : report_(report), redaction_(redaction), page_(page) {}

  void write();

 private:
  void write_language(const std::string& name, const std::vector<const core::Finding*>& findings);
  void write_one(const core::Finding& finding);

  const core::RunReport& report_;
  Redaction& redaction_;
  HtmlPage& page_;
  std::size_t written_ = 0;
};

}  // namespace credward::report
