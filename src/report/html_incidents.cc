#include "report/html_incidents.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/incident_words.h"
#include "report/plain_text.h"
#include "report/text_lines.h"

namespace credward::report {
namespace {

constexpr std::size_t kMostIncidents = 500;
constexpr std::size_t kMostPlaces = 200;
constexpr std::size_t kUnfolded = 12;
constexpr std::size_t kOpened = 1;  // incidents that are not folded
constexpr std::size_t kShortId = 10;
constexpr std::size_t kLongestHead = 90;

std::string_view class_of(const core::Incident& incident) {
  if (incident.probe && incident.probe->state == core::KeyState::kDead) return "gone";
  if (incident.probe && core::is_live(incident.probe->state)) return "head";
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
      "<option value=\"in-head\">in HEAD</option><option value=\"in-history\">in history only</option>");
  if (report_.command == "verify") page_.raw("<option value=\"live\">live</option>");
  page_.raw(
      "</select></div>"
      "<div><label for=\"order\">Order</label><select id=\"order\"><option value=\"rank\">most urgent first</option>"
      "<option value=\"days\">longest exposed first</option><option value=\"places\">most places "
      "first</option></select></div>"
      "<div><button type=\"button\" id=\"fold\">Open all</button></div>"
      "<p id=\"count\" aria-live=\"polite\"></p></div>\n");
}

void HtmlIncidents::write_one(const core::Incident& incident, std::size_t rank) {
  bool live = incident.probe && core::is_live(incident.probe->state);
  page_.raw(fmt::format(
      "<details class=\"incident {}\" id=\"incident-{}\" data-rank=\"{}\" data-status=\"{}\"{} data-days=\"{}\" "
      "data-places=\"{}\"{}>\n<summary>",
      class_of(incident), rank, rank, status_of(incident), live ? " data-live" : "", incident.days_exposed.value_or(0),
      incident.places.size(), rank <= kOpened ? " open" : ""));
  write_head(incident, rank);
  page_.raw("</summary>\n<div class=\"body\">\n");
  page_.raw("<p><strong>Urgent because:</strong> ").text(redaction_.text(joined(incident.reasons, "; "))).raw(".</p>\n");
  page_.raw("<p class=\"first\"><strong>If it is revoked first:</strong> ")
      .text(redaction_.text(incident.if_revoked_first))
      .raw("</p>\n");
  write_steps(incident);
  page_.raw("<h4>What is known of it</h4>\n");
  write_facts(incident);
  write_places(incident, rank);
  page_.raw("</div></details>\n");
}

// What a list of all of them has to say: which key, where, and how bad.
void HtmlIncidents::write_head(const core::Incident& incident, std::size_t rank) {
  page_.raw(fmt::format("<h3>{}. <span class=\"status\">", rank));
  if (incident.probe) page_.text(probe_text(incident.probe->state)).raw(", ");
  page_.text(status_text(incident)).raw("</span> <code>").text(incident.secret.preview).raw("</code></h3><span class=\"soft\">");
  std::vector<std::string> words;
  if (!incident.places.empty()) {
    std::string more = incident.places.size() > 1 ? fmt::format(" and {} more", incident.places.size() - 1) : std::string();
    words.push_back(middle_shortened(place_name(incident.places.front(), redaction_), kLongestHead) + more);
  }
  if (!incident.environments.empty()) words.push_back(redaction_.text(joined(incident.environments)));
  if (incident.days_exposed)
    words.push_back("exposed " + counted(static_cast<std::uint64_t>(*incident.days_exposed), "day"));
  page_.text(joined(words, " · ")).raw("</span>");
}

void HtmlIncidents::fact(std::string_view name, std::string_view value) {
  if (!value.empty()) page_.element("dt", name).element("dd", value);
}

std::string HtmlIncidents::calls_of(const core::Incident& incident) {
  std::vector<std::string> calls;
  for (const core::RequestFact& call : incident.calls) {
    std::string name = call.method.empty() ? call.route : call.method + " " + call.route;
    if (name.empty()) name = "a request to ByteStack";
    calls.push_back(redaction_.path(name) + (call.scope.empty() ? std::string() : " (needs " + call.scope + ")"));
  }
  std::ranges::sort(calls);
  calls.erase(std::unique(calls.begin(), calls.end()), calls.end());
  return joined(calls);
}

void HtmlIncidents::write_facts(const core::Incident& incident) {
  page_.raw("<dl>");
  fact("Fingerprint", incident.secret.fingerprint);
  if (incident.probe) {
    std::string answer = incident.probe->status != 0 ? fmt::format("HTTP status {}", incident.probe->status)
                                                     : redaction_.text(incident.probe->failure);
    fact("Probe", fmt::format("{} ({})", probe_text(incident.probe->state), answer));
  }
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
  fact("Calls with it", calls_of(incident));
  fact("Least scope", incident.scopes.empty() ? std::string("not documented for these calls") : joined(incident.scopes, " and "));
  if (std::string command = look_command(incident); !command.empty())
    page_.raw("<dt>To see the key</dt><dd><code>").text(command).raw("</code></dd>");
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
  page_.text(redaction_.text(incident.history_note)).raw("</p>\n");
}

void HtmlIncidents::write_places(const core::Incident& incident, std::size_t rank) {
  bool fold = incident.places.size() > kUnfolded;
  std::string title = fmt::format("Key {} stands in {}", rank, counted(incident.places.size(), "place"));
  if (fold) page_.raw("<details><summary>").text(title).raw("</summary>");
  page_.table(title, {"Place", "State", "Introduced", "Environment"});
  for (std::size_t i = 0; i < std::min(incident.places.size(), kMostPlaces); ++i) {
    const core::IncidentPlace& place = incident.places[i];
    std::string state = place.current   ? "there now"
                        : place.removed ? "removed in " + place.removed->substr(0, kShortId)
                                        : "not in HEAD";
    if (place.accepted) state += ", accepted";
    std::string introduced =
        place.commit.empty() ? std::string() : place.commit.substr(0, kShortId) + ", " + day_of(place.date);
    page_.row({place_name(place, redaction_), state, introduced, redaction_.text(joined(place.environments))});
  }
  page_.end_table();
  if (incident.places.size() > kMostPlaces) page_.raw("<p>More are in the jsonl report.</p>");
  if (fold) page_.raw("</details>");
  page_.raw("\n");
}

}  // namespace credward::report
