// One self-contained page for whoever has to act on an audit: readable without a script, and nothing in it is
// fetched.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/html_charts.h"
#include "report/html_defects.h"
#include "report/html_incidents.h"
#include "report/html_page.h"
#include "report/incident_words.h"
#include "report/problems.h"
#include "report/redact.h"
#include "report/remedy.h"
#include "report/reporter.h"
#include "report/text_lines.h"

namespace credward::report {
namespace {

// A page of more helps nobody; jsonl has everything.
constexpr std::size_t kMostRows = 1000;
constexpr std::size_t kShortId = 10;
constexpr std::size_t kUnfolded = 12;  // rows; a longer table opens on demand

class Html {
 public:
  Html(const core::RunReport& report, std::ostream& out) : report_(report), redaction_(report), page_(out) {}

  void write() {
    std::string title = title_of();
    page_.begin(title);
    page_.raw("<header>").element("h1", title);
    write_scope();
    write_navigation();
    page_.raw("</header>\n<main id=\"main\">\n");
    write_summary();
    write_repositories();
    if (report_.is_audit()) HtmlIncidents(report_, redaction_, page_).write();
    write_timeline(page_, report_, redaction_);
    write_environments(page_, report_, redaction_);
    HtmlDefects(report_, redaction_, page_).write();
    write_other_findings();
    write_uses();
    write_problems();
    write_suppressions();
    page_.end();
  }

 private:
  std::string title_of() {
    if (!report_.is_audit()) return "credward " + report_.command;
    std::size_t count = repository_names().size();
    std::string of = count == 1 && !report_.repositories.empty() ? redaction_.path(report_.repositories.front().folder) : fmt::format("{} repositories", count);
    return fmt::format("ByteStack keys in {}", of.empty() ? "a repository" : of);
  }

  void write_scope() {
    page_.raw("<p class=\"soft\">");
    if (report_.repositories.size() == 1) {
      const core::RepositoryInfo& info = report_.repositories.front();
      const std::string name = redaction_.path(info.name.empty() ? info.folder : info.name);
      std::string version;
      if (!info.branch.empty()) version += ", branch " + redaction_.path(info.branch);
      if (!info.head_commit.empty()) version += ", commit " + info.head_commit.substr(0, kShortId);
      if (!name.empty()) page_.text(without_addresses(fmt::format("Repository: {}{}. ", name, version)));
    }
    if (!report_.today.empty()) page_.text("As of " + report_.today + ". ");
    page_.text(fmt::format("Made by credward {} ({}), rules {}.", report_.program_version, report_.command,
                           report_.summary.rule_set_hash))
        .raw("</p>\n");
  }

  void write_navigation() {
    page_.raw("<nav aria-label=\"Sections\"><ul><li><a href=\"#summary\">Summary</a></li>");
    auto link = [&](std::string_view id, std::string_view name) {
      page_.raw(fmt::format("<li><a href=\"#{}\">{}</a></li>", id, name));
    };
    if (has_repositories()) link("repositories", "Repositories");
    if (!report_.incidents.empty()) link("incidents", "Incidents");
    if (has_timeline(report_)) link("timeline", "Timeline");
    if (has_environments(report_)) link("environments", "Environments");
    link("defects", "Malformed headers");
    if (!other_findings().empty()) link("others", "Other findings");
    if (!report_.requests.empty()) link("uses", "Uses of ByteStack");
    link("unread", "Not read");
    link("suppressions", "Suppressions");
    page_.raw("</ul></nav>\n");
  }

  void tile(std::uint64_t number, std::string_view label) {
    page_.raw("<li><b>").text(grouped_digits(number)).raw("</b>").text(label).raw("</li>");
  }

  void write_summary() {
    const core::Summary& summary = report_.summary;
    page_.section("summary", "Summary");
    write_lead();
    auto count = [&](auto matches) { return static_cast<std::size_t>(std::ranges::count_if(report_.incidents, matches)); };
    page_.raw("<ul class=\"tiles\">");
    if (report_.is_audit()) {
      tile(report_.incidents.size(), report_.incidents.size() == 1 ? "key exposed" : "keys exposed");
      tile(count([](const core::Incident& i) { return i.in_head; }), "of them still in HEAD");
      if (report_.command == "verify")
        tile(count([](const core::Incident& i) { return i.probe && core::is_live(i.probe->state); }), "of them live");
      tile(static_cast<std::size_t>(std::ranges::count_if(
               report_.findings, [](const core::Finding& f) { return is_defect(f) && !f.suppressed; })),
           "header and transport defects");
    } else {
      tile(summary.errors, "errors");
      tile(summary.warnings, "warnings");
      tile(summary.notes, "notes");
    }
    tile(summary.suppressed, "findings suppressed");
    tile(summary.unread, "parts not read");
    page_.raw("</ul>\n<p>");
    page_.text(
        fmt::format("Read {}, {}. ", counted(summary.documents, "document"), human_bytes(summary.bytes)));
    page_.text(summary.complete ? "Everything in scope was read."
                                : "Part of the scope was not read, so nothing is known about it: see below.");
    page_.raw("</p>\n");
    page_.end_section();
  }

  // Where to begin, for a reader who knows neither the repository nor this program.
  void write_lead() {
    if (report_.incidents.empty() && report_.is_audit()) {
      page_.raw("<p class=\"lead\">No ByteStack key was found")
          .text(report_.summary.complete ? ": nothing has to be rotated." : " in what was read.")
          .raw("</p>\n");
    }
    if (report_.incidents.empty()) return;
    const core::Incident& first = report_.incidents.front();
    page_.raw("<p class=\"lead\">Begin with <a href=\"#incident-1\">key 1</a> (").text(status_text(first));
    if (!first.places.empty()) page_.text(", " + place_name(first.places.front(), redaction_));
    page_.raw(
        ") and go down the list; each has its four steps. Whoever has a clone has every key that was ever committed, so "
        "rotate before anything else: neither deleting it in a file nor rewriting the history takes it back. &#8220;In "
        "HEAD&#8221; means that the newest version of the files still holds it, &#8220;in history only&#8221; that older "
        "ones do.</p>\n");
  }

  bool has_repositories() const { return report_.is_audit() && repository_names().size() > 1; }

  // Those that could not be opened are known by what is said of them.
  std::set<std::string> repository_names() const {
    std::set<std::string> names;
    for (const core::RepositoryInfo& info : report_.repositories) names.insert(info.name);
    for (const core::Problem& problem : report_.problems) {
      if (problem.what == "repository" && !problem.repository.empty()) names.insert(problem.repository);
    }
    return names;
  }

  void write_repositories() {
    if (!has_repositories()) return;
    page_.section("repositories", "Repositories");
    page_.table(counted(repository_names().size(), "repository", "repositories"),
                {"Repository", "Branch and commit", "Keys", "Still in HEAD", "Read"});
    for (const std::string& name : repository_names()) {
      std::string version, nothing, read = "all of it";
      for (const core::RepositoryInfo& info : report_.repositories) {
        if (info.name != name) continue;
        version = without_addresses(redaction_.path(info.branch));
        if (!info.head_commit.empty()) version += (version.empty() ? "" : ", ") + info.head_commit.substr(0, kShortId);
      }
      std::size_t keys = 0, in_head = 0, lost = 0;
      for (const core::Incident& incident : report_.incidents) {
        auto here = [&](const core::IncidentPlace& place) { return place.repository == name; };
        keys += std::ranges::find(incident.repositories, name) != incident.repositories.end();
        in_head += std::ranges::any_of(incident.places, [&](const auto& place) { return here(place) && place.current; });
      }
      for (const core::Problem& problem : report_.problems) {
        if (problem.repository != name) continue;
        if (problem.what == "shallow") read = "all that is here of a shallow clone";
        if (problem.kind != core::ProblemKind::kUnread) continue;
        ++lost;
        if (problem.what == "repository") nothing = "nothing: " + without_absolute_paths(without_addresses(redaction_.text(problem.reason)));
      }
      if (lost > 0) read = fmt::format("all but {}", counted(lost, "part"));
      // What was not read is not without keys.
      const std::string shown = without_addresses(redaction_.path(name));
      if (!nothing.empty()) page_.row({shown, version, "not known", "not known", nothing});
      else page_.row({shown, version, grouped_digits(keys), grouped_digits(in_head), read});
    }
    page_.end_table();
    page_.end_section();
  }

  // What is neither a key of an incident nor a defect.
  std::vector<const core::Finding*> other_findings() const {
    std::vector<const core::Finding*> others;
    for (const core::Finding& finding : report_.findings) {
      bool of_incident = !report_.incidents.empty() && finding.secret &&
                         finding.rule->persistence == core::Persistence::kSticky;
      if (!finding.suppressed && !is_defect(finding) && !of_incident) others.push_back(&finding);
    }
    return others;
  }

  void write_other_findings() {
    const std::vector<const core::Finding*> others = other_findings();
    if (others.empty()) return;
    page_.section("others", "Other findings");
    page_.table(counted(others.size(), "finding"), {"Place", "Level", "Rule", "What it says", "To do"});
    for (std::size_t i = 0; i < std::min(others.size(), kMostRows); ++i) {
      const core::Finding& finding = *others[i];
      page_.row({place_of(finding, redaction_), std::string(core::to_string(finding.level)), finding.rule->id,
                 redaction_.text(finding.message), redaction_.text(remedy_of(finding))});
    }
    page_.end_table();
    page_.end_section();
  }

  void write_uses() {
    if (report_.requests.empty()) return;
    page_.section("uses", "Uses of ByteStack");
    page_.raw("<p>Every request found in the files, those with nothing wrong included.</p>\n");
    bool fold = report_.requests.size() > kUnfolded;
    if (fold) page_.raw("<details><summary>").text(counted(report_.requests.size(), "request")).raw("</summary>");
    page_.table(counted(report_.requests.size(), "request"),
                {"Place", "Call", "Key from", "Scope needed", "Environment"});
    for (std::size_t i = 0; i < std::min(report_.requests.size(), kMostRows); ++i) {
      const core::RequestFact& request = report_.requests[i];
      std::string place =
          request.repository.empty() ? std::string() : redaction_.path(request.repository) + ": ";
      page_.row(
          {fmt::format("{}{}:{}", place, redaction_.path(request.path), request.line),
           redaction_.path(request.method.empty() ? request.route : request.method + " " + request.route),
           redaction_.path(request.variable), request.scope.empty() ? "not documented" : request.scope,
           redaction_.text(request.environment)});
    }
    page_.end_table();
    if (fold) page_.raw("</details>\n");
    page_.end_section();
  }

  void write_problems() {
    page_.section("unread", "What was not read");
    if (report_.summary.complete) page_.raw("<p>Everything in scope was read.</p>\n");
    constexpr std::pair<core::ProblemKind, std::string_view> kKinds[] = {
        {core::ProblemKind::kUnread, "Not read, so nothing is known about it"},
        {core::ProblemKind::kDegraded, "Read in part"},
        {core::ProblemKind::kNote, "Notes"}};
    for (const auto& [kind, title] : kKinds) {
      std::vector<const core::Problem*> problems = problems_of(report_, kind);
      if (problems.empty()) continue;
      bool fold = kind == core::ProblemKind::kNote && problems.size() > kUnfolded;
      std::string counted_title = fmt::format("{} ({})", title, problems.size());
      if (fold) page_.raw("<details><summary>").text(counted_title).raw("</summary>");
      page_.table(counted_title, {"Place", "Repository", "What", "Why"});
      for (std::size_t i = 0; i < std::min(problems.size(), kMostRows); ++i) {
        const core::Problem& problem = *problems[i];
        page_.row(
            {problem.path ? redaction_.path(*problem.path) : redaction_.text(problem.object.value_or("all of it")),
             redaction_.path(problem.repository), problem.what,
             without_absolute_paths(redaction_.text(problem.reason))});
      }
      page_.end_table();
      if (fold) page_.raw("</details>\n");
    }
    page_.end_section();
  }

  void write_suppressions() {
    page_.section("suppressions", "Suppressions");
    if (report_.suppressions.empty())
      page_.raw("<p>None.</p>\n");
    else {
      page_.table(counted(report_.suppressions.size(), "suppression"),
                  {"Where", "Rule", "State", "Until", "Reason"});
      for (std::size_t i = 0; i < std::min(report_.suppressions.size(), kMostRows); ++i) {
        const core::SuppressionRecord& record = report_.suppressions[i];
        page_.row({redaction_.path(record.where), redaction_.text(record.rule), record.state, record.until,
                   without_addresses(redaction_.text(record.reason))});
      }
      page_.end_table();
    }
    page_.end_section();
  }

  const core::RunReport& report_;
  Redaction redaction_;
  HtmlPage page_;
};

class HtmlReporter : public Reporter {
 public:
  core::Status write(const core::RunReport& report, std::ostream& out) override {
    Html(report, out).write();
    return stream_status(out);
  }
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(const ReportOptions&) {
  return std::make_unique<HtmlReporter>();
}

}  // namespace credward::report
