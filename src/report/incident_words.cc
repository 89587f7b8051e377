#include "report/incident_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace credward::report {
namespace {

constexpr std::size_t kShortId = 10;

}  // namespace

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

std::string_view probe_name(core::KeyState state) {
  constexpr std::string_view kNames[] = {"live", "live-unpaid", "live-without-scope", "revoked-or-malformed", "ask-later", "unknown"};
  return kNames[static_cast<std::size_t>(state)];
}

std::string_view probe_text(core::KeyState state) {
  constexpr std::string_view kTexts[] = {"live",          "live, unpaid", "live, without the scope", "revoked or malformed",
                                         "not known yet", "not known"};
  return kTexts[static_cast<std::size_t>(state)];
}

std::string place_name(const core::IncidentPlace& place, Redaction& redaction) {
  std::string text = place.repository.empty() ? std::string() : redaction.path(place.repository) + ": ";
  if (place.path) {
    text += redaction.path(*place.path);
    if (place.member) text += "!" + redaction.path(*place.member);
  } else {
    text += fmt::format("{} {}", core::to_string(place.source), place.object.substr(0, kShortId));
  }
  return fmt::format("{}:{}", text, place.region.line);
}

std::string look_command(const core::Incident& incident) {
  for (const core::IncidentPlace& place : incident.places) {
    if (place.object.empty() || place.member) continue;
    std::string command = "git cat-file -p " + place.object;
    return place.path ? fmt::format("{} | sed -n {}p", command, place.region.line) : command;
  }
  return {};
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
