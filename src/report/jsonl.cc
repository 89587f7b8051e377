// One JSON object a line: findings, then what was unread, degraded or worth a note, suppressions, the summary.
#include <optional>
#include <string>
#include <string_view>

#include "report/incident_words.h"
#include "report/json_writer.h"
#include "report/problems.h"
#include "report/redact.h"
#include "report/reporter.h"

namespace credward::report {
namespace {

std::optional<std::string_view> unless_empty(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

class Lines {
 public:
  Lines(const core::RunReport& report, const ReportOptions& options, std::ostream& out)
      : report_(report), options_(options), redaction_(report), json_(out) {}

  void write() {
    for (const core::Finding& finding : report_.findings) write_finding(finding);
    for (const core::Incident& incident : report_.incidents) write_incident(incident);
    for (auto kind : {core::ProblemKind::kUnread, core::ProblemKind::kDegraded, core::ProblemKind::kNote}) {
      for (const core::Problem* problem : problems_of(report_, kind)) write_problem(*problem);
    }
    for (const core::SuppressionRecord& record : report_.suppressions) write_suppression(record);
    write_summary();
  }

 private:
  void write_finding(const core::Finding& finding) {
    {
      JsonWriter::Object object = json_.object();
      json_.member("type", "finding");
      json_.member("rule", finding.rule->id);
      json_.member("level", core::to_string(finding.level));
      json_.member("message", redaction_.text(finding.message));
      if (!finding.repository.empty()) json_.member("repository", redaction_.path(finding.repository));
      write_path("path", finding.path);
      if (finding.member) write_path("member", finding.member);
      json_.member("line", finding.region.line);
      json_.member("column", finding.region.column);
      json_.member("endLine", finding.region.end_line);
      json_.member("endColumn", finding.region.end_column);
      json_.member("source", core::to_string(finding.source));
      write_secret(finding);
      if (finding.git) write_git(*finding.git);
      if (finding.suppressed) {
        JsonWriter::Object suppressed = json_.object("suppressed");
        json_.member("by", finding.suppressed->by);
        json_.member("reason", redaction_.text(finding.suppressed->reason));
        json_.member("until", unless_empty(finding.suppressed->until));
      }
    }
    json_.newline();
  }

  void write_secret(const core::Finding& finding) {
    if (!finding.secret) return;
    JsonWriter::Object secret = json_.object("secret");
    json_.member("fingerprint", finding.secret->fingerprint);
    json_.member("preview", finding.secret->preview);
    if (options_.show_secrets) json_.member("value", finding.secret_value.reveal());
  }

  void write_git(const core::GitFacts& git) {
    json_.member("commit", unless_empty(git.commit));
    json_.member("date", unless_empty(git.date));
    if (options_.authors) json_.member("author", without_addresses(redaction_.text(git.author)));
    json_.member("blob", unless_empty(git.blob));
    json_.member("removed", git.removed);
    json_.member("inHead", git.in_head);
    JsonWriter::Array occurrences = json_.array("occurrences");
    for (const core::Occurrence& occurrence : git.occurrences) {
      JsonWriter::Object object = json_.object();
      json_.member("blob", occurrence.blob);
      if (occurrence.path.empty()) json_.member("path", nullptr);
      else json_.member("path", redaction_.path(occurrence.path));
    }
  }

  void write_incident(const core::Incident& incident) {
    {
      JsonWriter::Object object = json_.object();
      json_.member("type", "incident");
      {
        JsonWriter::Object secret = json_.object("secret");
        json_.member("fingerprint", incident.secret.fingerprint);
        json_.member("preview", incident.secret.preview);
        if (options_.show_secrets) json_.member("value", value_of(report_, incident));
      }
      json_.member("status", status_of(incident));
      json_.member("unreachable", incident.unreachable);
      json_.member("inMessages", incident.in_messages);
      json_.member("rule", incident.rule->id);
      json_.member("level", core::to_string(incident.level));
      if (incident.probe) write_probe(*incident.probe);
      json_.member("urgency", incident.urgency);
      write_strings("reasons", incident.reasons);
      write_sighting("first", incident.first);
      write_sighting("last", incident.last);
      json_.member("daysExposed", incident.days_exposed);
      write_places(incident);
      write_strings("environments", incident.environments);
      write_strings("refs", incident.refs);
      write_strings("variables", incident.variables);
      write_calls(incident);
      write_strings("scopes", incident.scopes);
      write_steps(incident);
      json_.member("ifRevokedFirst", redaction_.text(incident.if_revoked_first));
      json_.member("historyCommand", unless_empty(incident.history_command));
      json_.member("historyNote", unless_empty(redaction_.text(incident.history_note)));
    }
    json_.newline();
  }

  void write_probe(const core::Probed& probe) {
    JsonWriter::Object object = json_.object("probe");
    json_.member("state", probe_name(probe.state));
    if (probe.status != 0) json_.member("httpStatus", static_cast<std::uint64_t>(probe.status));
    if (!probe.failure.empty()) json_.member("failure", redaction_.text(probe.failure));
  }

  void write_strings(std::string_view name, const std::vector<std::string>& texts) {
    JsonWriter::Array array = json_.array(name);
    for (const std::string& text : texts) json_.value(redaction_.path(text));
  }

  void write_sighting(std::string_view name, const std::optional<core::Sighting>& sighting) {
    if (!sighting) return json_.member(name, nullptr);
    JsonWriter::Object object = json_.object(name);
    json_.member("date", unless_empty(sighting->date));
    json_.member("commit", unless_empty(sighting->commit));
    if (!sighting->repository.empty()) json_.member("repository", redaction_.path(sighting->repository));
  }

  void write_places(const core::Incident& incident) {
    JsonWriter::Array places = json_.array("places");
    for (const core::IncidentPlace& place : incident.places) {
      JsonWriter::Object object = json_.object();
      if (!place.repository.empty()) json_.member("repository", redaction_.path(place.repository));
      write_path("path", place.path);
      if (place.member) write_path("member", place.member);
      json_.member("line", place.region.line);
      json_.member("source", core::to_string(place.source));
      json_.member("commit", unless_empty(place.commit));
      json_.member("date", unless_empty(place.date));
      json_.member("blob", unless_empty(place.object));
      json_.member("removed", place.removed);
      json_.member("current", place.current);
      if (place.accepted) json_.member("accepted", true);
      write_strings("environments", place.environments);
    }
  }

  void write_calls(const core::Incident& incident) {
    JsonWriter::Array calls = json_.array("calls");
    for (const core::RequestFact& call : incident.calls) {
      JsonWriter::Object object = json_.object();
      if (!call.repository.empty()) json_.member("repository", redaction_.path(call.repository));
      if (call.path.empty()) json_.member("path", nullptr);
      else json_.member("path", redaction_.path(call.path));
      json_.member("line", call.line);
      json_.member("method", unless_empty(call.method));
      if (call.route.empty()) json_.member("route", nullptr);
      else json_.member("route", redaction_.path(call.route));
      if (!call.variable.empty()) json_.member("variable", redaction_.path(call.variable));
      if (!call.header.empty()) json_.member("header", redaction_.text(call.header));
      json_.member("scope", unless_empty(call.scope));
    }
  }

  void write_steps(const core::Incident& incident) {
    JsonWriter::Array steps = json_.array("steps");
    for (const core::IncidentStep& step : incident.steps) {
      JsonWriter::Object object = json_.object();
      json_.member("title", step.title);
      json_.member("text", redaction_.text(step.text));
      write_strings("items", step.items);
    }
  }

  void write_problem(const core::Problem& problem) {
    {
      JsonWriter::Object object = json_.object();
      json_.member("type", to_string(problem.kind));
      json_.member("what", problem.what);
      if (!problem.repository.empty()) json_.member("repository", redaction_.path(problem.repository));
      if (problem.path) write_path("path", problem.path);
      if (problem.object) json_.member("object", redaction_.text(*problem.object));
      json_.member("reason", redaction_.text(problem.reason));
    }
    json_.newline();
  }

  void write_suppression(const core::SuppressionRecord& record) {
    {
      JsonWriter::Object object = json_.object();
      json_.member("type", "suppression");
      json_.member("where", redaction_.path(record.where));
      json_.member("rule", redaction_.text(record.rule));
      json_.member("state", record.state);
      json_.member("until", unless_empty(record.until));
      json_.member("reason", redaction_.text(record.reason));
      if (!record.owner.empty()) json_.member("owner", redaction_.text(record.owner));
    }
    json_.newline();
  }

  void write_summary() {
    const core::Summary& summary = report_.summary;
    {
      JsonWriter::Object object = json_.object();
      json_.member("type", "summary");
      {
        JsonWriter::Object counts = json_.object("counts");
        json_.member("error", summary.errors);
        json_.member("warning", summary.warnings);
        json_.member("note", summary.notes);
        json_.member("suppressed", summary.suppressed);
        json_.member("unread", summary.unread);
        json_.member("degraded", summary.degraded);
        json_.member("documents", summary.documents);
      }
      json_.member("bytes", summary.bytes);
      json_.member("seconds", options_.stats ? summary.seconds : std::nullopt);
      if (options_.stats && !summary.stages.empty()) {
        JsonWriter::Array stages = json_.array("stages");
        for (const core::Stage& stage : summary.stages) {
          JsonWriter::Object object_of_stage = json_.object();
          json_.member("stage", stage.name);
          json_.member("seconds", std::optional(stage.seconds));
          json_.member("bytes", stage.bytes);
        }
      }
      json_.member("ruleSetHash", summary.rule_set_hash);
      {
        JsonWriter::Array scope = json_.array("scope");
        for (const core::RefTip& tip : summary.scope) {
          JsonWriter::Object object_of_tip = json_.object();
          json_.member("ref", redaction_.path(tip.ref));
          json_.member("tip", tip.commit);
        }
      }
      json_.member("complete", summary.complete);
    }
    json_.newline();
  }

  void write_path(std::string_view name, const std::optional<std::string>& path) {
    if (path) json_.member(name, redaction_.path(*path));
    else json_.member(name, nullptr);
  }

  const core::RunReport& report_;
  const ReportOptions& options_;
  Redaction redaction_;
  JsonWriter json_;
};

class JsonlReporter : public Reporter {
 public:
  explicit JsonlReporter(const ReportOptions& options) : options_(options) {}

  core::Status write(const core::RunReport& report, std::ostream& out) override {
    Lines(report, options_, out).write();
    return stream_status(out);
  }

 private:
  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Reporter> make_jsonl_reporter(const ReportOptions& options) {
  return std::make_unique<JsonlReporter>(options);
}

}  // namespace credward::report
