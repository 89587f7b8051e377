// Incidents for a terminal: most urgent first, at most six lines each, or with all places and steps.
#pragma once

#include "core/run_report.h"
#include "report/redact.h"
#include "report/reporter.h"
#include "report/text_lines.h"

namespace credward::report {

class TextIncidents {
 public:
  TextIncidents(const core::RunReport& report, const ReportOptions& options, Redaction& redaction,
                TextLines& lines)
      : report_(report), options_(options), redaction_(redaction), lines_(lines) {}

  void write();
  // What ByteStack is used for here, even where nothing is wrong.
  void write_inventory();

 private:
  void write_one(const core::Incident& incident, std::size_t number);
  void write_head(const core::Incident& incident, std::size_t number);
  void write_all_places(const core::Incident& incident);
  void write_steps(const core::Incident& incident);
  // One line, cut where it does not fit.
  void write_line(std::string_view label, std::string_view text);
  // Everything, over as many lines as it takes.
  void write_paragraph(std::string_view label, std::string_view text);
  std::string where(const core::Incident& incident);
  std::string reasons_in(const core::Incident& incident, std::size_t room);
  std::string when(const core::Incident& incident);

  const core::RunReport& report_;
  const ReportOptions& options_;
  Redaction& redaction_;
  TextLines& lines_;
};

}  // namespace credward::report
