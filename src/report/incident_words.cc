#include "report/incident_words.h"

#include <algorithm>

namespace credward::report {

std::string_view status_of(const core::Incident& incident) {
  return incident.in_head ? "in-head" : "in-history";
}

std::string status_text(const core::Incident& incident) {
  auto all = [&](auto is) { return std::ranges::all_of(incident.places, is); };
  if (all([](const core::IncidentPlace& p) { return p.source == core::SourceKind::kUnreachable; }))
    return "in unreachable objects";
  if (all([](const core::IncidentPlace& p) { return !p.path; })) return "in messages only";
  return incident.in_head ? "in HEAD" : "in history only";
}

std::string where_else(const core::Incident& incident) {
  std::string status = status_text(incident), text;
  if (incident.in_messages && status != "in messages only") text = "in messages too";
  if (incident.unreachable && status != "in unreachable objects")
    text += text.empty() ? "in unreachable objects too" : ", in unreachable objects too";
  return text;
}

std::string_view value_of(const core::RunReport& report, const core::Incident& incident) {
  for (std::size_t index : incident.findings) {
    if (!report.findings[index].secret_value.empty()) return report.findings[index].secret_value.reveal();
  }
  return {};
}

std::string day_of(std::string_view date) {
  return std::string(date.substr(0, 10));
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

}  // namespace credward::report
