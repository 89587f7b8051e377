// The incidents of the HTML report: what each key is, where it stands, and the four steps.
#pragma once

#include "core/run_report.h"
#include "report/html_page.h"
#include "report/redact.h"

namespace credward::report {

class HtmlIncidents {
 public:
  HtmlIncidents(const core::RunReport& report, Redaction& redaction, HtmlPage& page)
      : report_(report), redaction_(redaction), page_(page) {}

  void write();

 private:
  void write_tools();
  void write_one(const core::Incident& incident, std::size_t rank);
  void write_facts(const core::Incident& incident);
  void write_places(const core::Incident& incident, std::size_t rank);
  void write_steps(const core::Incident& incident);
  void fact(std::string_view name, std::string_view value);

  const core::RunReport& report_;
  Redaction& redaction_;
  HtmlPage& page_;
};

}  // namespace credward::report
