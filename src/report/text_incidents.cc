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

Style style_of(const core::Incident& incident) {
  return incident.level == core::Level::kError && incident.in_head ? Style::kError : Style::kWarning;
}

// At most `width` columns, cut between characters.
std::string fitted(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  std::size_t end = 0, used = 0;
  while (end < text.size() && used + 1 < width) {
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    ++used;
  }
  return std::string(text.substr(0, end)) + "…";
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
    write_line("Urgent: ", why + ".");
    write_line("Where: ", where(incident));
    write_line("Seen: ", when(incident));
    std::string scopes =
        incident.scopes.empty() ? std::string() : fmt::format(" ({})", joined(incident.scopes, " and "));
    std::size_t files = static_cast<std::size_t>(
        std::ranges::count_if(incident.places, [](const auto& p) { return p.current && p.path; }));
    std::string update =
        files > 0 ? "change " + counted(files, "file") : std::string("update what was deployed");
    write_line("To do: ", fmt::format("new key{}; {}; verify; revoke this one.", scopes, update));
    write_line("Revoked first: ", redaction_.text(incident.if_revoked_first));
    return;
  }
  write_paragraph("Urgent: ", why + ".");
  write_paragraph("Seen: ", when(incident));
  write_all_places(incident);
  write_steps(incident);
}

void TextIncidents::write_head(const core::Incident& incident, std::size_t number) {
  lines_.add(fmt::format("{}. ", number)).add(status_text(incident), style_of(incident)).space(2);
  lines_.add(incident.secret.preview, Style::kBold);
  std::string fingerprint = "fingerprint " + incident.secret.fingerprint.substr(0, kFingerprintShown);
  if (lines_.used() + 2 + fingerprint.size() > lines_.width()) lines_.end();
  lines_.space(2).add(fingerprint, Style::kDim).end();
}

std::string TextIncidents::place_of(const core::IncidentPlace& place) {
  std::string text = place.repository.empty() ? std::string() : redaction_.path(place.repository) + ": ";
  if (place.path) {
    text += redaction_.path(*place.path);
    if (place.member) text += "!" + redaction_.path(*place.member);
  } else {
    text += fmt::format("{} {}", core::to_string(place.source), place.object.substr(0, kShortId));
  }
  return fmt::format("{}:{}", text, place.region.line);
}

// As many places as fit; how many more there are always does.
std::string TextIncidents::where(const core::Incident& incident) {
  std::string text;
  std::size_t room = lines_.width() - kIndent - 7;
  for (std::size_t i = 0; i < incident.places.size(); ++i) {
    std::size_t rest = incident.places.size() - i;
    std::string more = rest > 1 ? fmt::format(" +{} more", grouped_digits(rest - 1)) : std::string();
    std::string place = place_of(incident.places[i]);
    std::string longer = text.empty() ? place : text + ", " + place;
    if (columns(longer) + columns(more) > room) {
      if (!text.empty()) return text + fmt::format(" +{} more", grouped_digits(rest));
      return fitted(longer, room > columns(more) ? room - columns(more) : 1) + more;
    }
    text = std::move(longer);
  }
  return text;
}

std::string TextIncidents::when(const core::Incident& incident) {
  std::vector<std::string> known;
  if (incident.first) {
    std::string until = incident.last
                            ? " to " + (options_.all ? sighting(*incident.last) : day_of(incident.last->date))
                            : std::string();
    known.push_back((until.empty() ? "since " : "") + sighting(*incident.first) + until);
  } else {
    known.push_back("in no commit");
  }
  if (std::string others = where_else(incident); !others.empty()) known.push_back(others);
  if (!incident.environments.empty())
    known.push_back("for " + redaction_.text(joined(incident.environments)));
  if (!incident.variables.empty()) known.push_back("as " + redaction_.text(joined(incident.variables)));
  return joined(known, ", ") + ".";
}

void TextIncidents::write_all_places(const core::Incident& incident) {
  for (const core::IncidentPlace& place : incident.places) {
    std::string facts;
    if (!place.commit.empty())
      facts = fmt::format("commit {}, {}", place.commit.substr(0, kShortId), day_of(place.date));
    if (!place.current && place.removed)
      facts += fmt::format("; removed in {}", place.removed->substr(0, kShortId));
    if (place.accepted) facts += facts.empty() ? "accepted" : "; accepted";
    lines_.space(kIndent).add(place_of(place));
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
  write_paragraph("", kHistoryWarning);
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
