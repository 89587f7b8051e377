// The report for people: what to do, most urgent first, in about six lines a thing; then what was not read; last, one
// summary line.
#include <fmt/format.h>

#include <algorithm>

#include "report/plain_text.h"
#include "report/problems.h"
#include "report/redact.h"
#include "report/remedy.h"
#include "report/reporter.h"
#include "report/text_groups.h"
#include "report/text_incidents.h"
#include "report/text_lines.h"

namespace credward::report {
namespace {

constexpr std::size_t kMostPlaces = 3;
constexpr std::size_t kMostListed = 10;
constexpr std::size_t kMostGroups = 20;  // beside incidents
constexpr std::size_t kShortId = 10;
constexpr std::size_t kFingerprintShown = 8;
constexpr std::size_t kIndent = 2;

Style style_of(core::Level level) {
  constexpr Style kStyles[] = {Style::kNote, Style::kWarning, Style::kError};
  return kStyles[static_cast<std::size_t>(level)];
}

std::string short_id(std::string_view id) { return std::string(id.substr(0, kShortId)); }

class TextReport {
 public:
  TextReport(const core::RunReport& report, const ReportOptions& options, std::ostream& out)
      : report_(report), options_(options), redaction_(report), lines_(out, options.color, options.width) {}

  void write() {
    TextIncidents incidents(report_, options_, redaction_, lines_);
    incidents.write();
    write_groups();
    incidents.write_inventory();
    write_problems("Not read, so nothing is known about it", core::ProblemKind::kUnread);
    write_problems("Read in part", core::ProblemKind::kDegraded);
    write_problems("Notes", core::ProblemKind::kNote);
    write_suppressions();
    lines_.add(summary_line(report_)).end();
  }

 private:
  // Keys that have become incidents are not told twice.
  void write_groups() {
    bool audit = !report_.incidents.empty();
    std::size_t shown = 0, left = 0;
    for (const Group& group : groups_of(report_)) {
      const core::Finding& lead = group.lead();
      if (audit && lead.secret && lead.rule->persistence == core::Persistence::kSticky) continue;
      if (audit && !options_.all && shown == kMostGroups) {
        ++left;
        continue;
      }
      ++shown;
      write_group(group);
      lines_.blank();
    }
    if (left == 0) return;
    lines_.add(fmt::format("+{} more; --all shows every one", grouped_digits(left))).end();
    lines_.blank();
  }

  void write_group(const Group& group) {
    const core::Finding& lead = group.lead();
    lines_.add(core::to_string(lead.level), style_of(lead.level)).space(2).add(lead.rule->id, Style::kBold);
    if (lead.secret) {
      std::string fingerprint = "fingerprint " + lead.secret->fingerprint.substr(0, kFingerprintShown);
      room_for(columns(lead.secret->preview) + 2 + fingerprint.size(), kIndent);
      lines_.add(lead.secret->preview).space(2).add(fingerprint, Style::kDim);
    }
    lines_.end();
    if (options_.show_secrets && !lead.secret_value.empty()) {
      lines_.space(kIndent).add("value ").add(lead.secret_value.reveal()).end();
    }
    std::size_t shown = std::min(group.findings.size(), kMostPlaces);
    for (std::size_t i = 0; i < shown; ++i) write_place(*group.findings[i], lead);
    if (group.findings.size() > shown) {
      std::size_t rest = group.findings.size() - shown;
      lines_.space(kIndent).add(fmt::format("+{} more {}", grouped_digits(rest), rest == 1 ? "place" : "places")).end();
    }
    lines_.paragraph(kIndent, "", redaction_.text(lead.message));
    lines_.paragraph(kIndent, "To do: ", redaction_.text(remedy_of(lead)));
  }

  // Two spaces, or a new line where so many columns more do not fit.
  void room_for(std::size_t size, std::size_t indent) {
    if (lines_.used() + 2 + size <= lines_.width()) {
      lines_.space(2);
      return;
    }
    lines_.end();
    lines_.space(indent);
  }

  void write_place(const core::Finding& finding, const core::Finding& lead) {
    lines_.space(kIndent);
    if (!finding.repository.empty()) lines_.add(redaction_.path(finding.repository) + ": ");
    lines_.add(fmt::format("{}:{}:{}", name_of(finding), finding.region.line, finding.region.column));
    std::string facts = facts_of(finding);
    if (finding.rule != lead.rule) facts = facts.empty() ? finding.rule->id : finding.rule->id + "; " + facts;
    if (!facts.empty()) {
      // A path is never broken, so what is known of it goes to the next line where there is no room.
      room_for(columns(facts), 2 * kIndent);
      lines_.add(facts, Style::kDim);
    }
    lines_.end();
  }

  std::string name_of(const core::Finding& finding) {
    if (finding.path) {
      std::string name = redaction_.path(*finding.path);
      return finding.member ? name + "!" + redaction_.path(*finding.member) : name;
    }
    if (!finding.git) return std::string(core::to_string(finding.source));
    const std::string& object = finding.git->blob.empty() ? finding.git->commit : finding.git->blob;
    return fmt::format("{} {}", core::to_string(finding.source), short_id(object));
  }

  std::string facts_of(const core::Finding& finding) const {
    if (!finding.git) return {};
    const core::GitFacts& git = *finding.git;
    // A tag's message is no part of a commit, and nobody expects it to be.
    if (git.commit.empty() && finding.source != core::SourceKind::kUnreachable) return {};
    std::string facts = git.commit.empty() ? "in no commit" : "commit " + short_id(git.commit);
    if (!git.date.empty()) facts += ", " + git.date.substr(0, 10);
    if (options_.authors && !git.author.empty()) facts += ", by " + without_addresses(redaction_.text(git.author));
    if (git.in_head) facts += "; still in HEAD";
    else if (git.removed) facts += "; removed in " + short_id(*git.removed);
    else facts += "; not in HEAD";
    return facts;
  }

  void write_problems(std::string_view title, core::ProblemKind kind) {
    std::vector<const core::Problem*> problems = problems_of(report_, kind);
    if (problems.empty()) return;
    write_title(title, problems.size());
    for (std::size_t i = 0; i < std::min(problems.size(), kMostListed); ++i) {
      const core::Problem& problem = *problems[i];
      std::string place;
      if (!problem.repository.empty()) place = redaction_.path(problem.repository) + ": ";
      if (problem.path) place += redaction_.path(*problem.path);
      else if (problem.object) place += problem.what + " " + short_id(redaction_.text(*problem.object));
      else place += problem.what;
      lines_.paragraph(kIndent, place + ": ", redaction_.text(problem.reason));
    }
    write_rest(problems.size());
  }

  void write_suppressions() {
    auto counts = [](const core::SuppressionRecord& record) { return record.state != "used"; };
    std::size_t idle = static_cast<std::size_t>(std::ranges::count_if(report_.suppressions, counts));
    if (idle == 0) return;
    write_title("Suppressions without effect", idle);
    std::size_t listed = 0;
    for (const core::SuppressionRecord& record : report_.suppressions) {
      if (!counts(record) || ++listed > kMostListed) continue;
      std::string until = record.until.empty() ? std::string() : fmt::format(" ({})", record.until);
      std::string reason = record.reason.empty() ? std::string() : ", " + redaction_.text(record.reason);
      lines_.paragraph(kIndent, redaction_.path(record.where) + ": ",
                       fmt::format("{}{}, {}{}", record.state, until, redaction_.text(record.rule), reason));
    }
    write_rest(idle);
  }

  void write_title(std::string_view title, std::size_t count) {
    lines_.add(title, Style::kBold).add(fmt::format(" ({})", grouped_digits(count))).end();
  }

  void write_rest(std::size_t count) {
    if (count > kMostListed) {
      lines_.space(kIndent).add(fmt::format("+{} more; --report jsonl lists all", grouped_digits(count - kMostListed))).end();
    }
    lines_.blank();
  }

  std::string summary_line(const core::RunReport& report) {
    const core::Summary& summary = report.summary;
    std::string line = fmt::format("credward {}: read {}, {}", report.command, counted(summary.documents, "document"),
                                   human_bytes(summary.bytes));
    if (summary.seconds) line += fmt::format(" in {}", human_seconds(*summary.seconds));
    if (report.command == "audit") line += fmt::format("; {}", counted(report.incidents.size(), "incident"));
    line += fmt::format("; {}, {}, {}", counted(summary.errors, "error"), counted(summary.warnings, "warning"),
                        counted(summary.notes, "note"));
    if (summary.suppressed > 0) line += fmt::format(" ({} suppressed)", grouped_digits(summary.suppressed));
    if (summary.degraded > 0) line += fmt::format("; {} read in part", grouped_digits(summary.degraded));
    if (summary.unread > 0) line += fmt::format("; {} not read", grouped_digits(summary.unread));
    else line += summary.complete ? "; nothing left unread" : "; incomplete";
    return line + broken_repositories() + ".";
  }

  // Of several, those that could not be read at all.
  std::string broken_repositories() {
    std::string names;
    std::size_t count = 0;
    for (const core::Problem& problem : report_.problems) {
      if (problem.kind != core::ProblemKind::kUnread || problem.what != "repository" || problem.repository.empty()) continue;
      if (++count <= kMostPlaces) names += (names.empty() ? "" : ", ") + redaction_.path(problem.repository);
    }
    if (count == 0) return {};
    if (count > kMostPlaces) names += fmt::format(" +{} more", count - kMostPlaces);
    return fmt::format("; {} not read at all: {}", count == 1 ? std::string("1 repository") : grouped_digits(count) + " repositories", names);
  }

  const core::RunReport& report_;
  const ReportOptions& options_;
  Redaction redaction_;
  TextLines lines_;
};

class TextReporter : public Reporter {
 public:
  explicit TextReporter(const ReportOptions& options) : options_(options) {}

  core::Status write(const core::RunReport& report, std::ostream& out) override {
    TextReport(report, options_, out).write();
    return stream_status(out);
  }

 private:
  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Reporter> make_text_reporter(const ReportOptions& options) {
  return std::make_unique<TextReporter>(options);
}

}  // namespace credward::report
