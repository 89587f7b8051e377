// One self-contained page for whoever has to act on an audit: readable without a script, and nothing in it is
// fetched.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/html_charts.h"
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

// The extension, which is what people call a language here.
std::string language_of(const core::Finding& finding) {
  if (!finding.path) return "messages";
  std::string_view name = *finding.path;
  name = name.substr(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
  std::size_t dot = name.rfind('.');
  return std::string(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

struct Form {
  std::string_view rule, before, after;
};
constexpr std::string_view kRight = "Authorization: Bearer KEY";
constexpr Form kForms[] = {
    {"header/missing-scheme", "Authorization: KEY", kRight},
    {"header/wrong-scheme", "Authorization: Token KEY", kRight},
    {"header/scheme-misspelt", "Authorization: Baerer KEY", kRight},
    {"header/scheme-punctuation", "Authorization: Bearer: KEY", kRight},
    {"header/missing-space", "Authorization: BearerKEY", kRight},
    {"header/extra-space", "Authorization: Bearer  KEY", kRight},
    {"header/scheme-repeated", "Authorization: Bearer Bearer KEY", kRight},
    {"header/scheme-case", "Authorization: bearer KEY", kRight},
    {"header/name-misspelt", "Authorisation: Bearer KEY", kRight},
    {"header/wrong-name", "X-API-Key: KEY", kRight},
    {"header/name-separator", "Authorization Bearer KEY", kRight},
    {"header/quoted-key", "Authorization: Bearer \"KEY\"", kRight},
    {"header/placeholder", "Authorization: Bearer YOUR_API_KEY", "Authorization: Bearer $BYTESTACK_API_KEY"},
    {"header/unexpanded-variable", "'Authorization: Bearer $KEY'", "\"Authorization: Bearer $KEY\""},
    {"header/empty-value", "Authorization: Bearer undefined", kRight},
    {"header/line-break", "Authorization: Bearer KEY\\n", kRight},
    {"header/stray-punctuation", "Authorization: Bearer KEY,", kRight},
    {"header/missing", "no Authorization header", kRight},
    {"transport/cleartext", "http://", "https://"},
    {"transport/redirect-leak", "--location-trusted", "--location, or no redirects"},
    {"transport/unverified-tls", "--insecure", "--cacert FILE"},
};

const Form* form_of(std::string_view rule) {
  for (const Form& form : kForms) {
    if (form.rule == rule) return &form;
  }
  return nullptr;
}

class Html {
 public:
  Html(const core::RunReport& report, std::ostream& out) : report_(report), redaction_(report), page_(out) {}

  void write() {
    std::string title = "credward " + report_.command;
    page_.begin(title);
    page_.raw("<header>").element("h1", title);
    write_scope();
    write_navigation();
    page_.raw("</header>\n<main id=\"main\">\n");
    write_summary();
    write_timeline(page_, report_);
    write_environments(page_, report_, redaction_);
    HtmlIncidents(report_, redaction_, page_).write();
    write_defects();
    write_other_findings();
    write_uses();
    write_problems();
    write_suppressions();
    page_.end();
  }

 private:
  void write_scope() {
    page_.raw("<p class=\"soft\">");
    if (!report_.today.empty()) page_.text("As of " + report_.today + ". ");
    std::vector<std::string> names;
    for (const core::RepositoryInfo& info : report_.repositories) {
      if (!info.name.empty()) names.push_back(redaction_.path(info.name));
    }
    if (!names.empty())
      page_.text(fmt::format("{}: {}. ", names.size() == 1 ? "Repository" : "Repositories", joined(names)));
    page_.text(fmt::format("credward {}, rules {}.", report_.program_version, report_.summary.rule_set_hash))
        .raw("</p>\n");
  }

  void write_navigation() {
    page_.raw("<nav aria-label=\"Sections\"><ul><li><a href=\"#summary\">Summary</a></li>");
    if (!report_.incidents.empty()) page_.raw("<li><a href=\"#incidents\">Incidents</a></li>");
    page_.raw(
        "<li><a href=\"#defects\">Malformed headers</a></li><li><a href=\"#unread\">Not read</a></li>"
        "<li><a href=\"#suppressions\">Suppressions</a></li></ul></nav>\n");
  }

  void tile(std::uint64_t number, std::string_view label) {
    page_.raw("<li><b>").text(grouped_digits(number)).raw("</b>").text(label).raw("</li>");
  }

  void write_summary() {
    const core::Summary& summary = report_.summary;
    page_.section("summary", "Summary");
    auto in_head = static_cast<std::size_t>(
        std::ranges::count_if(report_.incidents, [](const auto& i) { return i.in_head; }));
    page_.raw("<ul class=\"tiles\">");
    tile(report_.incidents.size(), report_.incidents.size() == 1 ? "key exposed" : "keys exposed");
    tile(in_head, "of them still in HEAD");
    tile(summary.errors, "errors");
    tile(summary.warnings, "warnings");
    tile(summary.notes, "notes");
    tile(summary.suppressed, "suppressed");
    tile(summary.unread, "not read");
    page_.raw("</ul>\n<p>");
    page_.text(
        fmt::format("Read {}, {}. ", counted(summary.documents, "document"), human_bytes(summary.bytes)));
    page_.text(summary.complete ? "Everything in scope was read."
                                : "Part of the scope was not read, so nothing is known about it: see below.");
    page_.raw("</p>\n");
    if (!report_.incidents.empty()) {
      page_.raw(
          "<p>A key that was ever committed is known to whoever has a clone. Rotate it before anything else; "
          "taking it out of the "
          "history does not take it back.</p>\n");
    }
    page_.end_section();
  }

  std::string place_of(const core::Finding& finding) {
    std::string text =
        finding.repository.empty() ? std::string() : redaction_.path(finding.repository) + ": ";
    text += finding.path ? redaction_.path(*finding.path) : std::string(core::to_string(finding.source));
    if (finding.member) text += "!" + redaction_.path(*finding.member);
    return fmt::format("{}:{}:{}", text, finding.region.line, finding.region.column);
  }

  static bool is_defect(const core::Finding& finding) {
    std::string_view id = finding.rule->id;
    return id.starts_with("header/") || id.starts_with("transport/");
  }

  void write_defects() {
    std::map<std::string, std::vector<const core::Finding*>> by_language;
    for (const core::Finding& finding : report_.findings) {
      if (is_defect(finding) && !finding.suppressed) by_language[language_of(finding)].push_back(&finding);
    }
    page_.section("defects", "Malformed headers and unsafe requests");
    if (by_language.empty()) page_.raw("<p>None found.</p>\n");
    std::size_t rows = 0;
    for (const auto& [language, findings] : by_language) {
      page_.table(fmt::format("{} ({})", redaction_.path(language), findings.size()),
                  {"Place", "What is wrong", "Before", "After"});
      for (const core::Finding* finding : findings) {
        if (++rows > kMostRows) break;
        const Form* form = form_of(finding->rule->id);
        std::string after =
            finding->fix ? redaction_.text(finding->fix->text) : std::string(form ? form->after : kRight);
        page_.row({place_of(*finding),
                   fmt::format("{}: {}", finding->rule->id, redaction_.text(finding->message)),
                   form ? std::string(form->before) : std::string(), after});
      }
      page_.end_table();
    }
    if (rows > kMostRows) page_.raw("<p>More are in the jsonl report.</p>\n");
    page_.end_section();
  }

  // What is neither a key of an incident nor a defect.
  void write_other_findings() {
    std::vector<const core::Finding*> others;
    for (const core::Finding& finding : report_.findings) {
      bool of_incident = !report_.incidents.empty() && finding.secret &&
                         finding.rule->persistence == core::Persistence::kSticky;
      if (!finding.suppressed && !is_defect(finding) && !of_incident) others.push_back(&finding);
    }
    if (others.empty()) return;
    page_.section("others", "Other findings");
    page_.table(counted(others.size(), "finding"), {"Level", "Rule", "Place", "What it says", "To do"});
    for (std::size_t i = 0; i < std::min(others.size(), kMostRows); ++i) {
      const core::Finding& finding = *others[i];
      page_.row({std::string(core::to_string(finding.level)), finding.rule->id, place_of(finding),
                 redaction_.text(finding.message), redaction_.text(remedy_of(finding))});
    }
    page_.end_table();
    page_.end_section();
  }

  void write_uses() {
    if (report_.requests.empty()) return;
    page_.section("uses", "Uses of ByteStack");
    page_.table(counted(report_.requests.size(), "request"),
                {"Call", "Place", "Key from", "Scope needed", "Environment"});
    for (std::size_t i = 0; i < std::min(report_.requests.size(), kMostRows); ++i) {
      const core::RequestFact& request = report_.requests[i];
      std::string place =
          request.repository.empty() ? std::string() : redaction_.path(request.repository) + ": ";
      page_.row(
          {redaction_.path(request.method.empty() ? request.route : request.method + " " + request.route),
           fmt::format("{}{}:{}", place, redaction_.path(request.path), request.line),
           redaction_.path(request.variable), request.scope.empty() ? "not documented" : request.scope,
           redaction_.text(request.environment)});
    }
    page_.end_table();
    page_.end_section();
  }

  void write_problems() {
    page_.section("unread", "What was not read");
    bool any = false;
    constexpr std::pair<core::ProblemKind, std::string_view> kKinds[] = {
        {core::ProblemKind::kUnread, "Not read, so nothing is known about it"},
        {core::ProblemKind::kDegraded, "Read in part"},
        {core::ProblemKind::kNote, "Notes"}};
    for (const auto& [kind, title] : kKinds) {
      std::vector<const core::Problem*> problems = problems_of(report_, kind);
      if (problems.empty()) continue;
      any = true;
      page_.table(fmt::format("{} ({})", title, problems.size()), {"What", "Repository", "Place", "Why"});
      for (std::size_t i = 0; i < std::min(problems.size(), kMostRows); ++i) {
        const core::Problem& problem = *problems[i];
        page_.row(
            {problem.what, redaction_.path(problem.repository),
             problem.path ? redaction_.path(*problem.path) : redaction_.text(problem.object.value_or("")),
             without_absolute_paths(redaction_.text(problem.reason))});
      }
      page_.end_table();
    }
    if (!any) page_.raw("<p>Everything in scope was read.</p>\n");
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
