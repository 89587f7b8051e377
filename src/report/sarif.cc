// SARIF 2.1.0: the log, its runs, and what was not read. Rules, results and places have their own files.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "report/plain_text.h"
#include "report/problems.h"
#include "report/sarif_results.h"

namespace credward::report {
namespace {

// A repository could have millions of unreadable objects; all of them are in the jsonl report.
constexpr std::size_t kMostNotifications = 5000;
constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

struct Run {
  std::string id;
  std::vector<const core::Finding*> findings;
  PlacesOfFinding keys;
};

// `category/`: what stands before the last slash is GitHub's category.
std::string run_id(const core::RunReport& report, const ReportOptions& options, std::string_view part) {
  std::string id = options.sarif_category;
  while (id.ends_with('/')) id.pop_back();
  if (id.empty()) id = part.empty() ? fmt::format("credward/{}", report.command) : "credward";
  if (!part.empty()) id += fmt::format("/{}", part);
  return id + '/';
}

class Log {
 public:
  Log(const core::RunReport& report, const ReportOptions& options, std::ostream& out)
      : report_(report),
        options_(options),
        redaction_(report),
        places_(report, redaction_),
        rules_(report),
        json_(out) {}

  void write() {
    using enum JsonWriter::Layout;
    {
      JsonWriter::Object log = json_.object(kBlock);
      json_.member("$schema", kSchema);
      json_.member("version", "2.1.0");
      JsonWriter::Array runs = json_.array("runs", kBlock);
      const std::vector<Run> parts = split();
      std::vector<std::size_t> needs;
      for (const Run& run : parts) needs.push_back(select_results(run.findings, places_, run.keys, kMostCompressed).compressed);
      const std::size_t need = std::max(kMostCompressed, std::accumulate(needs.begin(), needs.end(), std::size_t{0}));
      for (std::size_t i = 0; i < parts.size(); ++i) {
        write_run(parts[i], need == kMostCompressed ? kMostCompressed : kMostCompressed * needs[i] / need);
      }
    }
    json_.newline();
  }

 private:
  // An audit's worktree and history are two analyses: GitHub tracks each under its own category.
  std::vector<Run> split() const {
    bool audit = report_.is_audit();
    std::vector<Run> runs;
    for (std::string_view part : audit ? std::vector<std::string_view>{"worktree", "history"}
                                       : std::vector<std::string_view>{""}) {
      Run& run = runs.emplace_back();
      run.id = run_id(report_, options_, part);
      for (const core::Finding& finding : report_.findings) {
        bool worktree = finding.source == core::SourceKind::kWorktree;
        bool wanted = !audit || worktree == (part == "worktree");
        if (wanted && !(options_.sarif_github_profile && finding.suppressed)) run.findings.push_back(&finding);
      }
      if (audit) join_keys(run, part == "history");
    }
    return runs;
  }

  // Each finding with its incident; in the history the first finding of a key stands for all of them.
  void join_keys(Run& run, bool one_for_each_key) const {
    std::map<const core::Finding*, std::size_t> incidents;
    for (std::size_t i = 0; i < report_.incidents.size(); ++i) {
      for (std::size_t index : report_.incidents[i].findings) incidents.emplace(&report_.findings[index], i);
    }
    auto key_of = [](const core::Finding* f) { return std::pair(f->secret->fingerprint, f->suppressed.has_value()); };
    auto is_joined = [&](const core::Finding* f) {
      return one_for_each_key && f->secret && f->rule->persistence == core::Persistence::kSticky;
    };
    // What HEAD still has leads, else the first.
    std::map<std::pair<std::string, bool>, const core::Finding*> leads;
    for (const core::Finding* finding : run.findings) {
      if (!is_joined(finding)) continue;
      const core::Finding*& lead = leads[key_of(finding)];
      bool better = lead && lead->git && !lead->git->in_head && finding->git && finding->git->in_head;
      if (!lead || better) lead = finding;
    }
    std::vector<const core::Finding*> kept;
    for (const core::Finding* finding : run.findings) {
      auto incident = incidents.find(finding);
      if (is_joined(finding) && leads[key_of(finding)] != finding) {
        run.keys[leads[key_of(finding)]].others.push_back(finding);
        continue;
      }
      kept.push_back(finding);
      if (incident == incidents.end()) continue;
      run.keys[finding].incident = &report_.incidents[incident->second];
      run.keys[finding].rank = incident->second + 1;
    }
    run.findings = std::move(kept);
  }

  // With `room` bytes of the compressed file.
  void write_run(const Run& run, std::size_t room) {
    using enum JsonWriter::Layout;
    SarifSelection selection = select_results(run.findings, places_, run.keys, room);
    JsonWriter::Object object = json_.object(kBlock);
    rules_.write_driver(json_);
    {
      JsonWriter::Object details = json_.object("automationDetails");
      json_.member("id", run.id);
    }
    json_.member("columnKind", "utf16CodeUnits");
    write_bases();
    write_provenance();
    write_redaction_tokens(run);
    write_invocation(selection.left_out);
    SarifResultWriter(json_, options_, redaction_, places_, rules_).write(selection);
  }

  void write_bases() {
    JsonWriter::Object bases = json_.object("originalUriBaseIds", JsonWriter::Layout::kBlock);
    for (const auto& [repository, base] : places_.bases()) {
      JsonWriter::Object location = json_.object(base);
      write_text("description", repository.empty()
                                    ? std::string("The root of what was scanned.")
                                    : fmt::format("The root of the repository {}{}.", redaction_.path(repository), version_of(repository)));
    }
  }

  // The standard has no provenance without a remote, but which version it was is known here.
  std::string version_of(std::string_view repository) {
    for (const core::RepositoryInfo& info : report_.repositories) {
      if (info.name == repository && !info.head_commit.empty()) return ", commit " + info.head_commit;
    }
    return {};
  }

  void write_provenance() {
    std::vector<std::pair<const core::RepositoryInfo*, std::string>> remotes;
    for (const core::RepositoryInfo& info : report_.repositories) {
      std::optional<std::string> remote = public_remote(redaction_.text(info.remote_uri));
      if (remote) remotes.emplace_back(&info, *remote);
    }
    if (remotes.empty()) return;
    JsonWriter::Array provenance = json_.array("versionControlProvenance", JsonWriter::Layout::kBlock);
    for (const auto& [info, remote] : remotes) {
      JsonWriter::Object details = json_.object();
      json_.member("repositoryUri", remote);
      if (!info->head_commit.empty()) json_.member("revisionId", info->head_commit);
      if (!info->branch.empty()) json_.member("branch", without_addresses(redaction_.path(info->branch)));
      JsonWriter::Object mapped = json_.object("mappedTo");
      json_.member("uriBaseId", places_.base_of(info->name));
    }
  }

  void write_redaction_tokens(const Run& run) {
    std::set<std::string> tokens;
    for (const core::Finding* finding : run.findings) {
      if (finding->secret) tokens.insert(redaction_token(*finding->secret));
    }
    if (tokens.empty()) return;
    JsonWriter::Array array = json_.array("redactionTokens");
    for (const std::string& token : tokens) json_.value(token);
  }

  void write_invocation(std::size_t left_out) {
    using enum JsonWriter::Layout;
    JsonWriter::Array invocations = json_.array("invocations", kBlock);
    JsonWriter::Object invocation = json_.object(kBlock);
    std::vector<const core::Problem*> unread = problems_of(report_, core::ProblemKind::kUnread);
    json_.member("executionSuccessful", unread.empty() && report_.summary.complete);
    {
      JsonWriter::Array notifications = json_.array("toolExecutionNotifications", kBlock);
      write_problems(unread, Notice::kUnread, core::Level::kError);
      write_problems(problems_of(report_, core::ProblemKind::kDegraded), Notice::kDegraded, core::Level::kWarning);
      write_problems(problems_of(report_, core::ProblemKind::kNote), Notice::kNote, core::Level::kNote);
      if (left_out > 0) {
        write_notification(Notice::kTruncated, core::Level::kWarning,
                           fmt::format("{} of the least urgent results were left out, because a run may hold only {}, and the file "
                                       "10 MB when compressed. The jsonl report has all of them.", left_out, kMostResults));
      }
    }
    write_suppression_notices();
  }

  void write_problems(const std::vector<const core::Problem*>& problems, Notice notice, core::Level level) {
    for (std::size_t i = 0; i < problems.size(); ++i) {
      if (i == kMostNotifications) {
        write_notification(notice, level, fmt::format("{} more. The jsonl report has all of them.", problems.size() - i));
        return;
      }
      const core::Problem& problem = *problems[i];
      std::string reason = without_absolute_paths(without_addresses(redaction_.text(problem.reason)));
      write_notification(notice, level, fmt::format("{}: {}", problem.what, reason), &problem);
    }
  }

  void write_notification(Notice notice, core::Level level, std::string_view text,
                          const core::Problem* problem = nullptr) {
    JsonWriter::Object notification = json_.object();
    {
      JsonWriter::Object descriptor = json_.object("descriptor");
      json_.member("id", id_of(notice));
      json_.member("index", static_cast<std::size_t>(notice));
    }
    json_.member("level", core::to_string(level));
    write_text("message", text);
    if (!problem) return;
    if (problem->path) {
      JsonWriter::Array locations = json_.array("locations");
      JsonWriter::Object location = json_.object();
      JsonWriter::Object physical = json_.object("physicalLocation");
      write_artifact_location(json_, redaction_.uri(relative(*problem->path)), places_.base_of(problem->repository));
    }
    if (problem->object || !problem->repository.empty()) {
      JsonWriter::Object properties = json_.object("properties");
      if (problem->object) json_.member("object", redaction_.text(*problem->object));
      if (!problem->repository.empty()) json_.member("repository", redaction_.path(problem->repository));
    }
  }

  void write_suppression_notices() {
    JsonWriter::Array notifications = json_.array("toolConfigurationNotifications", JsonWriter::Layout::kBlock);
    std::size_t written = 0;
    for (const core::SuppressionRecord& record : report_.suppressions) {
      if (record.state == "used" || ++written > kMostNotifications) continue;
      std::string until = record.until.empty() ? std::string() : fmt::format(" (until {})", record.until);
      write_notification(Notice::kSuppression, core::Level::kNote,
                         without_addresses(fmt::format("The suppression of {} at {} is {}{}.", redaction_.text(record.rule),
                                                       redaction_.path(relative(record.where)), record.state, until)));
    }
  }

  void write_text(std::string_view name, std::string_view text) {
    JsonWriter::Object message = json_.object(name);
    json_.member("text", text);
  }

  // An absolute path is this machine's; its last part says enough.
  static std::string_view relative(std::string_view path) {
    return path.starts_with('/') ? path.substr(path.rfind('/') + 1) : path;
  }

  const core::RunReport& report_;
  const ReportOptions& options_;
  Redaction redaction_;
  SarifPlaces places_;
  SarifRules rules_;
  JsonWriter json_;
};

class SarifReporter : public Reporter {
 public:
  explicit SarifReporter(const ReportOptions& options) : options_(options) {}

  core::Status write(const core::RunReport& report, std::ostream& out) override {
    Log(report, options_, out).write();
    return stream_status(out);
  }

 private:
  ReportOptions options_;
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(const ReportOptions& options) {
  return std::make_unique<SarifReporter>(options);
}

}  // namespace credward::report
