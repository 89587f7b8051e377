// GitLab's gl-secret-detection-report.json. No source is quoted (`raw_source_code_extract` is left out), and no author.
// The fields follow GitLab's documented example of a secret detection report, version 15.
#include <fmt/format.h>

#include <charconv>
#include <map>

#include "core/hash.h"
#include "report/json_writer.h"
#include "report/plain_text.h"
#include "report/problems.h"
#include "report/redact.h"
#include "report/remedy.h"
#include "report/reporter.h"

namespace credward::report {
namespace {

constexpr std::string_view kVersion = "15.0.7";
constexpr std::string_view kNoCommit = "0000000000000000000000000000000000000000";
constexpr std::size_t kMostMessages = 100;
constexpr std::size_t kMostName = 255;

std::string_view severity_of(const core::Finding& f) {
  if (f.level == core::Level::kNote) return "Info";
  double score = 0;
  const std::string& text = f.rule->security_severity;
  std::from_chars(text.data(), text.data() + text.size(), score);
  return score >= 9 ? "Critical" : score >= 7 ? "High" : score >= 4 ? "Medium" : "Low";
}

// GitLab tells findings apart by it from one pipeline to the next.
std::string uuid_of(const std::string& identity) {
  std::string hex = core::sha256_hex(identity).substr(0, 32);
  hex[12] = '5';
  hex[16] = "89ab"[static_cast<unsigned char>(hex[16]) % 4];
  return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4), hex.substr(16, 4), hex.substr(20));
}

class GitLabReport {
 public:
  GitLabReport(const core::RunReport& report, const ReportOptions& options, std::ostream& out)
      : report_(report), options_(options), redaction_(report), json_(out) {}

  void write() {
    {
      JsonWriter::Object top = json_.object(JsonWriter::Layout::kBlock);
      json_.member("version", kVersion);
      write_scan();
      JsonWriter::Array vulnerabilities = json_.array("vulnerabilities", JsonWriter::Layout::kBlock);
      for (const core::Finding& f : report_.findings) {
        if (!f.suppressed) write_finding(f);
      }
    }
    json_.newline();
  }

 private:
  void write_tool(std::string_view name) {
    JsonWriter::Object tool = json_.object(name);
    json_.member("id", "credward");
    json_.member("name", "credward");
    json_.member("version", report_.program_version);
    JsonWriter::Object vendor = json_.object("vendor");
    json_.member("name", "credward");
  }

  void write_scan() {
    JsonWriter::Object scan = json_.object("scan", JsonWriter::Layout::kBlock);
    write_tool("analyzer");
    write_tool("scanner");
    json_.member("type", "secret_detection");
    json_.member("start_time", options_.started);
    json_.member("end_time", options_.ended);
    json_.member("status", report_.summary.complete ? "success" : "failure");
    JsonWriter::Array messages = json_.array("messages", JsonWriter::Layout::kBlock);
    std::size_t count = 0;
    for (const core::Problem* problem : problems_of(report_, core::ProblemKind::kUnread)) {
      if (++count > kMostMessages) break;
      std::string place = problem->path ? redaction_.path(*problem->path) : problem->what;
      JsonWriter::Object message = json_.object();
      json_.member("level", "warn");
      json_.member("value", safe(place + " was not read: " + problem->reason));
    }
  }

  void write_finding(const core::Finding& f) {
    std::string place = f.path ? redaction_.path(*f.path) : fmt::format(".git/{}/message", f.git ? f.git->blob : "");
    std::string commit = f.git && !f.git->commit.empty() ? f.git->commit : std::string(kNoCommit);
    std::string identity = fmt::format("{}\n{}\n{}", f.rule->id, place, core::fingerprint_of(f));
    identity += fmt::format("\n{}", ++ordinals_[identity]);
    JsonWriter::Object object = json_.object(JsonWriter::Layout::kBlock);
    json_.member("id", uuid_of(identity));
    json_.member("category", "secret_detection");
    json_.member("name", shortened(f.rule->short_text, kMostName));
    json_.member("description", safe(f.message));
    json_.member("severity", severity_of(f));
    json_.member("solution", safe(remedy_of(f)));
    {
      JsonWriter::Object location = json_.object("location");
      json_.member("file", place);
      {
        JsonWriter::Object of_commit = json_.object("commit");
        json_.member("sha", commit);
        if (f.git && !f.git->date.empty()) json_.member("date", f.git->date);
      }
      json_.member("start_line", f.region.line);
      json_.member("end_line", f.region.end_line);
    }
    JsonWriter::Array identifiers = json_.array("identifiers");
    JsonWriter::Object identifier = json_.object();
    json_.member("type", "credward_rule_id");
    json_.member("name", "credward " + f.rule->id);
    json_.member("value", f.rule->id);
  }

  std::string safe(std::string_view text) const { return without_absolute_paths(without_addresses(redaction_.text(text))); }

  const core::RunReport& report_;
  const ReportOptions& options_;
  Redaction redaction_;
  JsonWriter json_;
  std::map<std::string, int> ordinals_;
};

class GitLabReporter : public Reporter {
 public:
  explicit GitLabReporter(const ReportOptions& options) : options_(options) {}

  core::Status write(const core::RunReport& report, std::ostream& out) override {
    GitLabReport(report, options_, out).write();
    return stream_status(out);
  }

 private:
  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab_reporter(const ReportOptions& options) { return std::make_unique<GitLabReporter>(options); }

}  // namespace credward::report
