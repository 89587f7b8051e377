// For GitHub Actions: annotations as workflow commands, and the step summary in Markdown.
#include <fmt/format.h>

#include <array>

#include "report/markdown.h"
#include "report/plain_text.h"
#include "report/problems.h"
#include "report/redact.h"
#include "report/remedy.h"
#include "report/reporter.h"
#include "report/text_groups.h"
#include "report/text_lines.h"
#include "text/sanitize.h"

namespace credward::report {
namespace {

// GitHub shows this many of each level for a step; the summary has the rest.
constexpr std::size_t kMostAnnotations = 10;
// A summary ends at 1 MiB.
constexpr std::size_t kMostRows = 200;
constexpr std::size_t kMostProblems = 20;
constexpr std::size_t kMostBytes = 300;

std::string_view command_of(core::Level level) {
  constexpr std::array<std::string_view, 3> kCommands = {"notice", "warning", "error"};
  return kCommands[static_cast<std::size_t>(level)];
}

std::string escaped(std::string_view text, std::string_view marks) {
  std::string out;
  // Other CI systems look for commands of theirs anywhere in a line.
  for (char c : without_log_commands(text::terminal_safe(text))) {
    if (marks.find(c) != std::string_view::npos) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else out += c;
  }
  return out;
}

std::string of_value(std::string_view text) { return escaped(text, "%"); }
std::string of_property(std::string_view text) { return escaped(text, "%:,"); }

std::string verdict(const core::Summary& s) {
  std::string out = fmt::format("{}, {}, {}", counted(s.errors, "error"), counted(s.warnings, "warning"), counted(s.notes, "note"));
  if (s.suppressed > 0) out += fmt::format(" ({} suppressed)", grouped_digits(s.suppressed));
  return out + (s.complete ? "; everything in scope was read" : fmt::format("; INCOMPLETE: {} not read", grouped_digits(s.unread)));
}

class Annotations {
 public:
  Annotations(const core::RunReport& report, std::ostream& out) : report_(report), redaction_(report), out_(out) {}

  void write() {
    for (const Group& group : groups_of(report_)) {
      for (const core::Finding* finding : group.findings) annotate(*finding);
    }
    std::size_t left_out = 0;
    for (std::size_t count : counts_) left_out += count > kMostAnnotations ? count - kMostAnnotations : 0;
    if (left_out > 0) out_ << fmt::format("{} more findings are in the step summary.\n", grouped_digits(left_out));
    for (const core::Problem* problem : problems_of(report_, core::ProblemKind::kUnread)) {
      if (++unread_ > kMostAnnotations) break;
      std::string place = problem->path ? redaction_.path(*problem->path) : problem->what;
      out_ << fmt::format("::warning title=credward could not read everything::{}\n",
                          of_value(place + ": " + redaction_.text(problem->reason)));
    }
    out_ << fmt::format("credward {}: {}.\n", report_.command, verdict(report_.summary));
  }

 private:
  void annotate(const core::Finding& f) {
    if (++counts_[static_cast<std::size_t>(f.level)] > kMostAnnotations) return;
    std::string properties;
    if (f.path && !f.path->empty()) {
      properties = fmt::format("file={},line={},endLine={}", of_property(redaction_.path(*f.path)), f.region.line, f.region.end_line);
      // Columns count only where there is one line.
      if (f.region.line == f.region.end_line) properties += fmt::format(",col={},endColumn={}", f.region.column, f.region.end_column);
      properties += ',';
    }
    std::string where = f.git && !f.git->commit.empty() ? fmt::format(" (in commit {})", f.git->commit.substr(0, 10)) : std::string();
    out_ << fmt::format("::{} {}title={}::{}\n", command_of(f.level), properties, of_property(f.rule->id + where),
                        of_value(redaction_.text(f.message) + " " + redaction_.text(remedy_of(f))));
  }

  const core::RunReport& report_;
  Redaction redaction_;
  std::ostream& out_;
  std::array<std::size_t, 3> counts_{};
  std::size_t unread_ = 0;
};

class StepSummary {
 public:
  StepSummary(const core::RunReport& report, std::ostream& out) : report_(report), redaction_(report), out_(out) {}

  void write() {
    out_ << fmt::format("### credward {}\n\n{}.\n\n", report_.command, verdict(report_.summary));
    write_findings();
    write_unread();
  }

 private:
  void write_findings() {
    std::size_t rows = 0, left_out = 0;
    for (const Group& group : groups_of(report_)) {
      for (const core::Finding* finding : group.findings) {
        if (rows == kMostRows) {
          ++left_out;
          continue;
        }
        if (rows++ == 0) out_ << "| level | rule | where | what | to do |\n|---|---|---|---|---|\n";
        write_row(*finding);
      }
    }
    if (rows > 0) out_ << '\n';
    if (left_out > 0) out_ << fmt::format("{} more are in the other reports.\n\n", grouped_digits(left_out));
  }

  void write_row(const core::Finding& f) {
    std::string where = f.path ? redaction_.path(*f.path) : std::string(core::to_string(f.source));
    where = fmt::format("{}, line {}", shown(where), f.region.line);
    if (f.git && !f.git->commit.empty()) where += ", commit " + f.git->commit.substr(0, 10);
    std::string what = shown(redaction_.text(f.message));
    if (f.secret) what += fmt::format(" Key {}, fingerprint {}.", shown(f.secret->preview), f.secret->fingerprint);
    out_ << fmt::format("| {} | {} | {} | {} | {} |\n", core::to_string(f.level), shown(f.rule->id), where, what,
                        shown(redaction_.text(remedy_of(f))));
  }

  void write_unread() {
    std::vector<const core::Problem*> problems = problems_of(report_, core::ProblemKind::kUnread);
    if (problems.empty()) return;
    out_ << "Not read, so nothing is known about it:\n\n";
    for (std::size_t i = 0; i < std::min(problems.size(), kMostProblems); ++i) {
      std::string place = problems[i]->path ? redaction_.path(*problems[i]->path) : problems[i]->what;
      out_ << fmt::format("* {}: {}\n", shown(place), shown(redaction_.text(problems[i]->reason)));
    }
    if (problems.size() > kMostProblems) out_ << fmt::format("* {} more\n", grouped_digits(problems.size() - kMostProblems));
    out_ << '\n';
  }

  static std::string shown(std::string_view text) { return markdown_safe(shortened(text, kMostBytes)); }

  const core::RunReport& report_;
  Redaction redaction_;
  std::ostream& out_;
};

template <typename Writer>
class GitHubReporter : public Reporter {
 public:
  core::Status write(const core::RunReport& report, std::ostream& out) override {
    Writer(report, out).write();
    return stream_status(out);
  }
};

}  // namespace

std::unique_ptr<Reporter> make_github_reporter(const ReportOptions&) { return std::make_unique<GitHubReporter<Annotations>>(); }

std::unique_ptr<Reporter> make_github_summary(const ReportOptions&) { return std::make_unique<GitHubReporter<StepSummary>>(); }

}  // namespace credward::report
