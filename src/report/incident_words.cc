#include "report/incident_words.h"

#include <algorithm>

namespace credward::report {

std::string_view status_of(const core::Incident& incident) { return incident.in_head ? "in-head" : "in-history"; }

std::string status_text(const core::Incident& incident) {
  bool only_unreachable = incident.unreachable && std::ranges::all_of(incident.places, [](const core::IncidentPlace& place) {
                            return place.source == core::SourceKind::kUnreachable;
                          });
  if (only_unreachable) return "in unreachable objects";
  std::string text = incident.in_head ? "in HEAD" : "in history only";
  if (incident.in_messages) text += ", in messages";
  if (incident.unreachable) text += ", in unreachable objects";
  return text;
}

std::string day_of(std::string_view date) { return std::string(date.substr(0, 10)); }

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

}  // namespace credward::report
