#include "report/html_incidents.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/incident_words.h"
#include "report/text_lines.h"

namespace credward::report {
namespace {

constexpr std::size_t kMostIncidents = 500;
constexpr std::size_t kMostPlaces = 200;
constexpr std::size_t kUnfolded = 12;
constexpr std::size_t kShortId = 10;

std::string_view class_of(const core::Incident& incident) {
  if (incident.in_head) return "head";
  bool gone = std::ranges::all_of(incident.places, [](const core::IncidentPlace& p) {
    return p.source == core::SourceKind::kUnreachable;
  });
  return gone ? "gone" : "hist";
}

std::string sighting(const core::Sighting& seen) {
  std::string text = day_of(seen.date);
  if (!seen.commit.empty()) text += ", commit " + seen.commit.substr(0, kShortId);
  return text;
}

}  // namespace

void HtmlIncidents::write() {
  page_.section("incidents", "Incidents, most urgent first");
  if (report_.incidents.empty()) {
    page_.raw("<p>No key was found.</p>\n");
    page_.end_section();
    return;
  }
  write_tools();
  page_.raw("<div id=\"incident-list\">\n");
  std::size_t shown = std::min(report_.incidents.size(), kMostIncidents);
  for (std::size_t i = 0; i < shown; ++i) write_one(report_.incidents[i], i + 1);
  page_.raw("</div>\n");
  if (shown < report_.incidents.size()) {
    page_.element("p", fmt::format("{} more of less urgency are in the jsonl report.",
                                   grouped_digits(report_.incidents.size() - shown)));
  }
  page_.end_section();
}

// Shown by the script, which is what makes it work.
void HtmlIncidents::write_tools() {
  page_.raw(
      "<div class=\"tools\" id=\"tools\" hidden><div><label for=\"words\">Filter</label><input id=\"words\" "
      "type=\"search\"></div>"
      "<div><label for=\"status\">Status</label><select id=\"status\"><option value=\"\">all</option>"
      "<option value=\"in-head\">in HEAD</option><option value=\"in-history\">in history "
      "only</option></select></div>"
      "<div><label for=\"order\">Order</label><select id=\"order\"><option value=\"rank\">most urgent "
      "first</option>"
      "<option value=\"days\">longest exposed first</option><option value=\"places\">most places "
      "first</option></select></div>"
      "<p id=\"count\" aria-live=\"polite\"></p></div>\n");
}

void HtmlIncidents::write_one(const core::Incident& incident, std::size_t rank) {
  page_.raw(fmt::format(
      "<article class=\"incident {}\" id=\"incident-{}\" aria-labelledby=\"incident-{}-h\" data-rank=\"{}\" "
      "data-status=\"{}\" "
      "data-days=\"{}\" data-places=\"{}\">\n<h3 id=\"incident-{}-h\">{}. <span class=\"status\">",
      class_of(incident), rank, rank, rank, status_of(incident), incident.days_exposed.value_or(0),
      incident.places.size(), rank, rank));
  page_.text(status_text(incident)).raw("</span> <code>").text(incident.secret.preview).raw("</code></h3>\n");
  write_facts(incident);
  page_.raw("<p class=\"first\"><strong>If it is revoked first:</strong> ")
      .text(redaction_.text(incident.if_revoked_first))
      .raw("</p>\n");
  write_steps(incident);
  write_places(incident, rank);
  page_.raw("</article>\n");
}

void HtmlIncidents::fact(std::string_view name, std::string_view value) {
  if (!value.empty()) page_.element("dt", name).element("dd", value);
}

void HtmlIncidents::write_facts(const core::Incident& incident) {
  page_.raw("<dl>");
  fact("Urgent because", redaction_.text(joined(incident.reasons, "; ")));
  fact("Fingerprint", incident.secret.fingerprint);
  fact("First seen", incident.first ? sighting(*incident.first) : std::string("in no commit"));
  fact("Last seen", incident.last      ? sighting(*incident.last)
                    : incident.in_head ? std::string("still there")
                                       : std::string());
  fact("Stands", where_else(incident));
  if (incident.days_exposed)
    fact("Exposed", counted(static_cast<std::uint64_t>(*incident.days_exposed), "day"));
  fact("Environments", redaction_.text(joined(incident.environments)));
  fact("Carried by", redaction_.path(joined(incident.variables)));
  fact("Repositories", redaction_.path(joined(incident.repositories)));
  fact("Refs", redaction_.path(joined(incident.refs)));
  std::vector<std::string> calls;
  for (const core::RequestFact& call : incident.calls) {
    std::string name = call.method.empty() ? call.route : call.method + " " + call.route;
    calls.push_back(redaction_.path(name) +
                    (call.scope.empty() ? " (scope not documented)" : " (scope " + call.scope + ")"));
  }
  std::ranges::sort(calls);
  calls.erase(std::unique(calls.begin(), calls.end()), calls.end());
  fact("Calls", joined(calls));
  page_.raw("</dl>\n");
}

void HtmlIncidents::write_steps(const core::Incident& incident) {
  page_.raw("<h4>What to do, in this order</h4>\n<ol class=\"steps\">\n");
  for (const core::IncidentStep& step : incident.steps) {
    page_.raw("<li><strong>").text(step.title).raw(".</strong> ").text(redaction_.text(step.text));
    if (!step.items.empty()) {
      page_.raw("<ul>");
      for (const std::string& item : step.items) page_.element("li", redaction_.path(item));
      page_.raw("</ul>");
    }
    page_.raw("</li>\n");
  }
  page_.raw("</ol>\n");
  if (incident.history_command.empty()) return;
  page_.raw("<p>Afterwards, to take it out of the history:</p><pre><code>")
      .text(incident.history_command)
      .raw("</code></pre><p>");
  page_.text(kHistoryWarning).raw("</p>\n");
}

void HtmlIncidents::write_places(const core::Incident& incident, std::size_t rank) {
  bool fold = incident.places.size() > kUnfolded;
  std::string title = fmt::format("Key {}: {}", rank, counted(incident.places.size(), "place"));
  if (fold) page_.raw("<details><summary>").text(title).raw("</summary>");
  page_.table(title, {"Place", "State", "Introduced", "Environment"});
  for (std::size_t i = 0; i < std::min(incident.places.size(), kMostPlaces); ++i) {
    const core::IncidentPlace& place = incident.places[i];
    std::string where = place.repository.empty() ? std::string() : redaction_.path(place.repository) + ": ";
    where += place.path
                 ? redaction_.path(*place.path)
                 : fmt::format("{} {}", core::to_string(place.source), place.object.substr(0, kShortId));
    if (place.member) where += "!" + redaction_.path(*place.member);
    std::string state = place.current   ? "there now"
                        : place.removed ? "removed in " + place.removed->substr(0, kShortId)
                                        : "not in HEAD";
    if (place.accepted) state += ", accepted";
    std::string introduced =
        place.commit.empty() ? std::string() : place.commit.substr(0, kShortId) + ", " + day_of(place.date);
    page_.row({fmt::format("{}:{}", where, place.region.line), state, introduced,
               redaction_.text(joined(place.environments))});
  }
  page_.end_table();
  if (incident.places.size() > kMostPlaces) page_.raw("<p>More are in the jsonl report.</p>");
  if (fold) page_.raw("</details>");
  page_.raw("\n");
}

}  // namespace credward::report
