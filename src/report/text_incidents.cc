#include "report/text_incidents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/incident_words.h"
#include "report/plain_text.h"
#include "text/sanitize.h"

namespace credward::report {
namespace {

constexpr std::size_t kMostIncidents = 20;
constexpr std::size_t kMostUses = 10;
constexpr std::size_t kIndent = 2;
constexpr std::size_t kShortId = 10;
constexpr std::size_t kFingerprintShown = 8;
constexpr std::string_view kFingerprintWord = "fingerprint ";

Style style_of(const core::Incident& incident) {
  if (incident.probe && core::is_live(incident.probe->state)) return Style::kError;
  return incident.level == core::Level::kError && incident.in_head ? Style::kError : Style::kWarning;
}

// At most `width` columns, cut between characters.
std::string fitted(std::string_view text, std::size_t width) {
  return columns(text) <= width ? std::string(text) : first_columns(text, width - 1) + "…";
}

std::string sighting(const core::Sighting& seen) {
  std::string day = day_of(seen.date);
  return seen.commit.empty() ? day : fmt::format("{} ({})", day, seen.commit.substr(0, kShortId));
}

}  // namespace

void TextIncidents::write() {
  std::size_t shown =
      options_.all ? report_.incidents.size() : std::min(report_.incidents.size(), kMostIncidents);
  for (std::size_t i = 0; i < shown; ++i) {
    write_one(report_.incidents[i], i + 1);
    lines_.blank();
  }
  if (report_.incidents.size() == shown) return;
  lines_
      .add(fmt::format("+{} more of less urgency; --all shows every one",
                       grouped_digits(report_.incidents.size() - shown)))
      .end();
  lines_.blank();
}

void TextIncidents::write_one(const core::Incident& incident, std::size_t number) {
  write_head(incident, number);
  if (options_.show_secrets) {
    lines_.space(kIndent).add("value ").add(value_of(report_, incident)).end();
  }
  std::string why = redaction_.text(joined(incident.reasons, "; "));
  if (!options_.all) {
    write_line("Urgent: ", reasons_in(incident, lines_.width() - kIndent - 8));
    write_line("Where: ", where(incident));
    write_line("Seen: ", when(incident));
    std::string scopes =
        incident.scopes.empty() ? std::string() : fmt::format(" ({})", joined(incident.scopes, " and "));
    std::size_t files = static_cast<std::size_t>(
        std::ranges::count_if(incident.places, [](const auto& p) { return p.current && p.path; }));
    std::string update =
        files > 0 ? "change " + counted(files, "file") : std::string("update what was deployed");
    bool gone = incident.probe && incident.probe->state == core::KeyState::kDead;
    write_line("To do: ", gone ? fmt::format("see in the dashboard that it is gone; {}.", update)
                               : fmt::format("new key{}; {}; verify; revoke this one.", scopes, update));
    write_line("Revoked first: ", redaction_.text(incident.if_revoked_first));
    return;
  }
  write_paragraph("Urgent: ", why + ".");
  write_paragraph("Seen: ", when(incident));
  write_all_places(incident);
  write_steps(incident);
}

void TextIncidents::write_head(const core::Incident& incident, std::size_t number) {
  std::string status = status_text(incident);
  if (incident.probe) status = fmt::format("{}, {}", probe_text(incident.probe->state), status);
  lines_.add(fmt::format("{}. ", number)).add(status, style_of(incident)).space(2);
  // One line, whatever has to go.
  std::string fingerprint = incident.secret.fingerprint.substr(0, kFingerprintShown);
  std::string preview = incident.secret.preview;
  std::size_t room = lines_.width() > lines_.used() ? lines_.width() - lines_.used() : 0;
  if (columns(preview) + 2 + kFingerprintWord.size() + fingerprint.size() <= room) fingerprint.insert(0, kFingerprintWord);
  else if (columns(preview) + 2 + fingerprint.size() > room) preview.erase(std::min(preview.find(" ("), preview.size()));
  lines_.add(preview, Style::kBold).space(2).add(fingerprint, Style::kDim).end();
}

// As many places as fit; how many more there are always does.
std::string TextIncidents::where(const core::Incident& incident) {
  std::string text;
  std::size_t room = lines_.width() - kIndent - 7;
  for (std::size_t i = 0; i < incident.places.size(); ++i) {
    std::size_t rest = incident.places.size() - i;
    std::string more = rest > 1 ? fmt::format(" +{} more", grouped_digits(rest - 1)) : std::string();
    std::string place = place_name(incident.places[i], redaction_);
    std::string longer = text.empty() ? place : text + ", " + place;
    if (columns(longer) + columns(more) > room) {
      if (!text.empty()) return text + fmt::format(" +{} more", grouped_digits(rest));
      return fitted(longer, room > columns(more) ? room - columns(more) : 1) + more;
    }
    text = std::move(longer);
  }
  return text;
}

// All reasons, or the first ones and the last, which says for how long.
std::string TextIncidents::reasons_in(const core::Incident& incident, std::size_t room) {
  std::vector<std::string> reasons = incident.reasons;
  std::string text = redaction_.text(joined(reasons, "; ")) + ".";
  while (columns(text) > room && reasons.size() > 2) {
    reasons.erase(reasons.end() - 2);
    std::vector<std::string> shown(reasons.begin(), reasons.end() - 1);
    text = redaction_.text(joined(shown, "; ")) + "; …; " + redaction_.text(reasons.back()) + ".";
  }
  return text;
}

std::string TextIncidents::when(const core::Incident& incident) {
  std::vector<std::string> known;
  if (incident.first) {
    bool one_day = incident.last && day_of(incident.last->date) == day_of(incident.first->date);
    std::string until = incident.last && !one_day
                            ? " to " + (options_.all ? sighting(*incident.last) : day_of(incident.last->date))
                            : std::string();
    std::string_view word = one_day ? "on " : until.empty() ? "since " : "";
    known.push_back(std::string(word) + sighting(*incident.first) + until);
  } else {
    known.push_back("in no commit");
  }
  if (std::string others = where_else(incident); !others.empty()) known.push_back(others);
  if (!incident.environments.empty())
    known.push_back("for " + redaction_.text(joined(incident.environments)));
  std::vector<std::string> variables = incident.variables;
  auto text = [&] {
    std::vector<std::string> all = known;
    std::size_t left = incident.variables.size() - variables.size();
    std::string more = left > 0 ? fmt::format(" +{} more", left) : std::string();
    if (!variables.empty()) all.push_back("as " + redaction_.text(joined(variables)) + more);
    else if (left > 0) all.push_back(fmt::format("as {}", counted(left, "name")));
    return joined(all, ", ") + ".";
  };
  auto too_long = [&] { return !options_.all && columns(text()) + kIndent + 6 > lines_.width(); };
  while (!variables.empty() && too_long()) variables.pop_back();
  return too_long() ? joined(known, ", ") + "." : text();
}

void TextIncidents::write_all_places(const core::Incident& incident) {
  for (const core::IncidentPlace& place : incident.places) {
    std::string facts;
    if (!place.commit.empty())
      facts = fmt::format("commit {}, {}", place.commit.substr(0, kShortId), day_of(place.date));
    if (!place.current && place.removed)
      facts += fmt::format("; removed in {}", place.removed->substr(0, kShortId));
    if (place.accepted) facts += facts.empty() ? "accepted" : "; accepted";
    lines_.space(kIndent).add(place_name(place, redaction_));
    if (!facts.empty()) lines_.space(2).add(facts, Style::kDim);
    lines_.end();
  }
}

void TextIncidents::write_steps(const core::Incident& incident) {
  std::size_t number = 0;
  for (const core::IncidentStep& step : incident.steps) {
    write_paragraph(fmt::format("{}) ", ++number),
                    fmt::format("{}. {}", step.title, redaction_.text(step.text)));
    for (const std::string& item : step.items) lines_.paragraph(2 * kIndent, "- ", redaction_.path(item));
  }
  write_paragraph("Revoked first: ", redaction_.text(incident.if_revoked_first));
  if (incident.history_command.empty()) return;
  write_paragraph("Afterwards, out of history: ", incident.history_command);
  write_paragraph("", redaction_.text(incident.history_note));
}

void TextIncidents::write_line(std::string_view label, std::string_view text) {
  std::string all = text::terminal_safe(std::string(label) + std::string(text));
  lines_.space(kIndent).add(fitted(all, lines_.width() - kIndent)).end();
}

void TextIncidents::write_paragraph(std::string_view label, std::string_view text) {
  lines_.paragraph(kIndent, label, text);
}

void TextIncidents::write_inventory() {
  if (report_.requests.empty()) return;
  struct Use {
    std::size_t places = 0;
    std::set<std::string> variables;
    std::string scope;
  };
  std::map<std::string, Use> uses;
  for (const core::RequestFact& request : report_.requests) {
    std::string call = request.method.empty() ? request.route : request.method + " " + request.route;
    if (request.route.empty()) call = request.method.empty() ? "an unknown call" : request.method;
    std::string environment = request.environment.empty() ? std::string() : " in " + request.environment;
    Use& use = uses[redaction_.path(call) + redaction_.text(environment)];
    ++use.places;
    if (!request.variable.empty()) use.variables.insert(redaction_.path(request.variable));
    use.scope = request.scope;
  }
  lines_.add("Uses of ByteStack", Style::kBold).add(fmt::format(" ({})", grouped_digits(uses.size()))).end();
  std::size_t listed = 0;
  for (const auto& [call, use] : uses) {
    if (!options_.all && ++listed > kMostUses) {
      lines_.space(kIndent)
          .add(fmt::format("+{} more; --all shows every one", grouped_digits(uses.size() - kMostUses)))
          .end();
      break;
    }
    std::string facts = counted(use.places, "place");
    if (!use.scope.empty()) facts += ", needs " + use.scope;
    if (!use.variables.empty()) facts += ", key from " + joined({use.variables.begin(), use.variables.end()});
    lines_.paragraph(kIndent, call + ": ", facts);
  }
  lines_.blank();
}

}  // namespace credward::report
