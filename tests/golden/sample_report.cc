#include "golden/sample_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "core/hash.h"
#include "core/sample_key.h"
#include "report/formats.h"

namespace credward::golden {
namespace {

using core::Finding;
using core::Level;
using core::SourceKind;

// A made-up object id.
std::string id_of(std::string_view label) { return core::sha256_hex(label).substr(0, 40); }

void add_rule(Sample& sample, std::string id, Level level, core::Persistence persistence, std::string severity,
              std::string short_text) {
  auto rule = std::make_unique<core::RuleInfo>();
  rule->id = std::move(id);
  rule->level = level;
  rule->persistence = persistence;
  rule->precision = "high";
  rule->security_severity = std::move(severity);
  rule->tags = {"security", "bytestack", "credentials"};
  rule->short_text = std::move(short_text);
  rule->full_text = rule->short_text + " ByteStack answers 401 to what it cannot read, and everybody who reads the "
                    "repository can read what stands in it.";
  rule->help_markdown = "# What it means\n\n" + rule->short_text +
                        "\n\n## How to repair it\n\nTake the key from the environment:\n\n```python\nheaders = "
                        "{\"Authorization\": f\"Bearer {os.environ['BYTESTACK_API_KEY']}\"}\n```\n";
  sample.report.rules.push_back(rule.get());
  sample.rules.push_back(std::move(rule));
}

Sample begin(std::string command) {
  Sample sample;
  sample.report.command = std::move(command);
  sample.report.program_version = "0.1.0";
  using core::Persistence;
  add_rule(sample, "header/missing-space", Level::kError, Persistence::kCurrent, "5.0",
           "No space stands between the scheme and the key.");
  add_rule(sample, "header/scheme-case", Level::kNote, Persistence::kCurrent, "1.0",
           "The scheme is not written as the vendor documents it.");
  add_rule(sample, "key/assignment", Level::kError, Persistence::kSticky, "9.1",
           "A literal key is given to a name that means a ByteStack credential.");
  add_rule(sample, "key/in-url", Level::kError, Persistence::kSticky, "8.5", "A key stands in a URL.");
  add_rule(sample, "key/nearby", Level::kWarning, Persistence::kSticky, "6.0",
           "A random-looking literal stands near ByteStack's host.");
  core::Summary& summary = sample.report.summary;
  summary.rule_set_hash = core::sha256_hex("rules").substr(0, 16);
  summary.documents = 1234;
  summary.bytes = 5872026;
  summary.seconds = 1.25;
  return sample;
}

Finding finding(Sample& sample, std::string_view rule, std::optional<std::string> path, core::Region region,
                std::string message) {
  Finding made;
  made.rule = sample.rule(rule);
  made.level = made.rule->level;
  made.path = std::move(path);
  made.region = region;
  made.message = std::move(message);
  made.line_hash = core::sha256_hex(fmt::format("line {}", region.line)).substr(0, 16) + ":1";
  return made;
}

void give_key(Sample& sample, Finding& made, const std::string& key) {
  made.secret_value = core::SecretText(key);
  made.secret = core::Fingerprinter().identify(made.secret_value);
  sample.keys.push_back(key);
}

core::GitFacts git_facts(std::string_view label, std::optional<std::string> removed, bool in_head) {
  core::GitFacts git;
  git.commit = id_of(fmt::format("commit {}", label));
  git.blob = id_of(fmt::format("blob {}", label));
  git.date = "2019-04-02T10:20:30Z";
  git.author = "A. Developer <dev@example.com>";
  git.removed = std::move(removed);
  git.in_head = in_head;
  return git;
}

// What the engine does before a reporter sees the run.
Sample end(Sample sample) {
  core::RunReport& report = sample.report;
  std::ranges::sort(report.findings, core::report_order);
  std::ranges::sort(report.problems);
  std::ranges::sort(report.suppressions);
  std::ranges::sort(sample.keys);
  sample.keys.erase(std::unique(sample.keys.begin(), sample.keys.end()), sample.keys.end());
  core::Summary& summary = report.summary;
  for (const Finding& one : report.findings) {
    if (one.suppressed) ++summary.suppressed;
    else if (one.level == Level::kError) ++summary.errors;
    else if (one.level == Level::kWarning) ++summary.warnings;
    else ++summary.notes;
  }
  for (const core::Problem& problem : report.problems) {
    if (problem.kind == core::ProblemKind::kUnread) ++summary.unread;
    if (problem.kind == core::ProblemKind::kDegraded) ++summary.degraded;
  }
  summary.complete = summary.unread == 0;
  return sample;
}

void add_defects(Sample& sample) {
  std::vector<Finding>& findings = sample.report.findings;
  Finding defect = finding(sample, "header/missing-space", "tools/call api.sh", {3, 21, 3, 31},
                           "\"Bearer$TOKEN\" has no space after the scheme, so ByteStack answers 401. Write "
                           "\"Bearer $TOKEN\".");
  defect.fix = core::Fix{"Put a space after the scheme.", {3, 21, 3, 31}, "Bearer $TOKEN"};
  defect.related.push_back({{3, 6, 3, 32}, "the header's line"});
  defect.before = "\"Authorization: Bearer$TOKEN\" <b>";
  defect.after = "\"Authorization: Bearer $TOKEN\" <b>";
  findings.push_back(defect);
  defect.region = {3, 61, 3, 71};  // again on this line
  defect.fix->region = defect.region;
  findings.push_back(defect);

  Finding with_key = finding(sample, "header/missing-space", "100%/#1.py", {7, 1, 7, 50}, "");
  std::string key = core::sample_key("base62", 40, "in a fix");
  give_key(sample, with_key, key);
  with_key.message = fmt::format("Bearer{} has no space after the scheme.", key);
  with_key.fix = core::Fix{"Put a space after the scheme.", {7, 1, 7, 50}, "Bearer " + key};
  findings.push_back(with_key);

  findings.push_back(finding(sample, "header/scheme-case", "::error file=a::b\n##vso[task.complete]", {1, 1, 1, 7},
                             "::error::the scheme is \x1b[31mbearer\x1b[0m ##[error] [see](https://example.com) \xE2\x80\xAEreversed"));
}

void add_keys_on_disk(Sample& sample) {
  std::vector<Finding>& findings = sample.report.findings;
  const std::string key = core::sample_key("base62", 40, "on disk");
  const std::string other = core::sample_key("hex", 20, "short one");
  for (const char* path : {"config/prod.env", "src/client.py", "src/client_test.py", "caf\xC3\xA9/\xFF.ini",
                           "\xE2\x80\xAE" "gnp.exe", "line\nbreak.yml"}) {
    Finding one = finding(sample, "key/assignment", path, {12, 15, 12, 55},
                          "A literal key is given to BYTESTACK_API_KEY. Whoever reads the repository can use it.");
    give_key(sample, one, key);
    findings.push_back(one);
  }
  Finding suppressed = finding(sample, "key/assignment", "tests/fixtures/a.json", {2, 9, 2, 29}, "A literal key.");
  give_key(sample, suppressed, other);
  suppressed.suppressed = core::Suppression{"config", "revoked test key, ask dev@example.com about " + other, "2027-01-31"};
  findings.push_back(suppressed);
  suppressed.region = {5, 9, 5, 29};
  suppressed.suppressed = core::Suppression{"inline", "revoked", ""};
  findings.push_back(suppressed);
  // A name that has a key in it, and one in an archive.
  Finding named = finding(sample, "key/nearby", fmt::format("backup/{}.txt", key), {1, 1, 2, 1}, "A random-looking literal.");
  give_key(sample, named, other);
  named.member = fmt::format("inner/{} copy.env", other);
  findings.push_back(named);
}

Finding from_git(Sample& sample, SourceKind source, std::optional<std::string> path, std::string_view label,
                 std::optional<std::string> removed, bool in_head) {
  Finding made = finding(sample, "key/assignment", std::move(path), {4, 10, 4, 50},
                         "A literal key is given to BYTESTACK_API_KEY. Whoever reads the repository can use it.");
  give_key(sample, made, core::sample_key("base62", 40, label));
  made.source = source;
  made.git = git_facts(label, std::move(removed), in_head);
  made.git->occurrences = {{made.git->blob, made.path.value_or("")}};
  return made;
}

void add_history(Sample& sample) {
  std::vector<Finding>& findings = sample.report.findings;
  const std::string gone = id_of("removing commit");
  findings.push_back(from_git(sample, SourceKind::kCommit, "src/client.py", "alive", std::nullopt, true));
  findings.push_back(from_git(sample, SourceKind::kCommit, "old/settings.py", "gone", gone, false));
  findings.push_back(from_git(sample, SourceKind::kStash, "src/local.py", "stash", std::nullopt, false));
  findings.push_back(from_git(sample, SourceKind::kReflog, "src/amended.py", "reflog", std::nullopt, false));
  findings.push_back(from_git(sample, SourceKind::kUnreachable, std::nullopt, "dangling", std::nullopt, false));
  findings.back().git->commit.clear();
  findings.back().git->date.clear();
  for (SourceKind source : {SourceKind::kCommitMessage, SourceKind::kTagMessage, SourceKind::kNote}) {
    Finding message = from_git(sample, source, std::nullopt, core::to_string(source), std::nullopt, true);
    message.git->occurrences.clear();
    if (source == SourceKind::kTagMessage) message.git->commit.clear();
    findings.push_back(message);
  }
  // The same key elsewhere, too.
  Finding copy = from_git(sample, SourceKind::kCommit, "deploy/a b/c.yml", "gone", gone, false);
  copy.git->occurrences.push_back({id_of("another"), "old/settings.py"});
  findings.push_back(copy);
  sample.report.summary.scope = {{"refs/heads/main", id_of("tip")},
                                 {"refs/heads/" + sample.keys.front(), id_of("other tip")}};
}

void add_problems(Sample& sample, const std::string& repository) {
  using core::ProblemKind;
  std::vector<core::Problem>& problems = sample.report.problems;
  const std::string& key = sample.keys.front();
  problems.push_back({ProblemKind::kUnread, "object", std::nullopt, id_of("missing"),
                      "the object is missing; run git fetch --refetch", repository});
  problems.push_back({ProblemKind::kUnread, "file", "locked " + key, std::nullopt,
                      "/srv/dev/work/locked cannot be opened: Permission denied", repository});
  problems.push_back({ProblemKind::kDegraded, "file", "src/generated.go", std::nullopt,
                      "the parser ran out of time; the pattern rules have read the file", repository});
  for (int i = 0; i < 12; ++i) {
    problems.push_back({ProblemKind::kNote, "symbolic-link", fmt::format("links/{:02}", i), std::nullopt,
                        "its target text is read, it is not followed", repository});
  }
  sample.report.suppressions.push_back({"src/client.py:12", "key/*", "expired", "2020-01-31", "old " + key});
  sample.report.suppressions.push_back({".credward.toml:3", "header/scheme-case", "used", "", "legacy"});
  sample.report.suppressions.push_back({".credward.toml:9", "key/nearby", "unused", "", "none of it left"});
}

core::IncidentPlace place_of(const Finding& finding) {
  core::IncidentPlace place{finding.repository, finding.path, finding.member, finding.source, {}, {}, {}, {}, finding.region,
                            !finding.git || finding.git->in_head, finding.suppressed.has_value(), {}};
  if (finding.git) {
    place.object = finding.git->blob;
    place.commit = finding.git->commit;
    place.date = finding.git->date;
    place.removed = finding.git->removed;
  }
  return place;
}

core::Incident incident_of(const Finding& finding) {
  core::Incident incident;
  incident.secret = *finding.secret;
  incident.rule = finding.rule;
  incident.level = finding.level;
  incident.urgency = 55;
  incident.reasons = {"in HEAD", "exposed for 2795 days"};
  incident.environments = {"production", "staging"};
  incident.variables = {"BYTESTACK_API_KEY", "x<script>alert(1)</script>"};
  incident.refs = {"web shop: refs/heads/to\xE2\x80\xAEpic"};
  incident.calls = {{finding.repository, "src/client.py", 40, "POST", "/v1/queries", "Authorization: Bearer ${BYTESTACK_API_KEY}",
                      "BYTESTACK_API_KEY", "write", "production"},
                    {finding.repository, "src/client.py", 41, "", "/v1/<b>", "", "", "", ""}};
  incident.scopes = {"write"};
  incident.steps = {{"Create a new key", "In the dashboard: Settings, API Keys, New Key.", {"a key named production", "a key named staging"}},
                    {"Update what uses it", "Take the key out of these files.", {"src/client.py:12", "<img src=x onerror=alert(1)>"}},
                    {"Verify that requests succeed with the new key", "Run what uses it.", {"POST /v1/queries"}},
                    {"Revoke the old key", "Only now.", {}}};
  incident.if_revoked_first = "2 files still hold it: 401 at once, in production.";
  return incident;
}

// By hand what the engine joins: one for each key that is not accepted everywhere.
void add_incidents(Sample& sample) {
  core::RunReport& report = sample.report;
  report.today = "2026-11-26";
  report.requests = {{"web shop", "src/client.py", 40, "POST", "/v1/queries", "Authorization: Bearer ${KEY}",
                      "BYTESTACK_API_KEY", "write", "production"},
                     {"worker", "</td><script>", 2, "", "/v1/other", "", "", "", ""}};
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    if (!finding.secret || finding.rule->persistence != core::Persistence::kSticky) continue;
    auto known = std::ranges::find_if(report.incidents, [&](const core::Incident& one) { return one.secret.fingerprint == finding.secret->fingerprint; });
    if (known == report.incidents.end()) {
      report.incidents.push_back(incident_of(finding));
      known = std::prev(report.incidents.end());
    }
    core::Incident& incident = *known;
    incident.findings.push_back(i);
    incident.places.push_back(place_of(finding));
    if (std::ranges::find(incident.repositories, finding.repository) == incident.repositories.end())
      incident.repositories.push_back(finding.repository);
    incident.in_head |= incident.places.back().current;
    incident.unreachable |= finding.source == SourceKind::kUnreachable;
    incident.in_messages |= finding.source == SourceKind::kCommitMessage || finding.source == SourceKind::kNote;
    if (finding.git && !finding.git->date.empty()) {
      incident.first = core::Sighting{finding.git->date, finding.git->commit, finding.repository};
      incident.days_exposed = 2795;
      incident.history_command = "git filter-repo --replace-text ../keys.txt";
      incident.history_note = "Rotate first: clones keep the key.";
      if (finding.git->removed) incident.last = core::Sighting{"2021-01-02T00:00:00Z", *finding.git->removed, finding.repository};
    }
  }
}

}  // namespace

const core::RuleInfo* Sample::rule(std::string_view id) const {
  for (const auto& one : rules) {
    if (one->id == id) return one.get();
  }
  return nullptr;
}

Sample scan_sample() {
  Sample sample = begin("scan");
  sample.report.repositories = {{"", "https://dev:secret@forge.example/team/tool.git?x=1", id_of("head"), "main"}};
  add_defects(sample);
  add_keys_on_disk(sample);
  return end(std::move(sample));
}

Sample history_sample() {
  Sample sample = begin("history");
  sample.report.repositories = {{"", "git@forge.example:team/tool one.git", id_of("head"), "dev@example.com/topic"}};
  add_history(sample);
  return end(std::move(sample));
}

Sample audit_sample() {
  Sample sample = begin("audit");
  sample.report.repositories = {{"web shop", "ssh://git@forge.example/web.git", id_of("web"), "main"},
                                {"worker", "/srv/git/worker.git", id_of("worker"), "main"}};
  add_defects(sample);
  add_keys_on_disk(sample);
  add_history(sample);
  for (std::size_t i = 0; i < sample.report.findings.size(); ++i) {
    sample.report.findings[i].repository = i % 3 == 0 ? "worker" : "web shop";
  }
  add_problems(sample, "worker");
  sample = end(std::move(sample));
  add_incidents(sample);
  return sample;
}

Sample verify_sample() {
  Sample sample = audit_sample();
  sample.report.command = "verify";
  constexpr std::pair<core::KeyState, long> kAnswers[] = {
      {core::KeyState::kLive, 200},   {core::KeyState::kLiveUnpaid, 402}, {core::KeyState::kLiveWithoutScope, 403},
      {core::KeyState::kUnknown, 0}, {core::KeyState::kAskLater, 429},   {core::KeyState::kDead, 401}};
  std::size_t next = 0;
  for (core::Incident& incident : sample.report.incidents) {
    const auto& [state, status] = kAnswers[std::min(next++, std::size(kAnswers) - 1)];
    incident.probe = core::Probed{state, status, status == 0 ? "Timeout was reached" : ""};
    incident.reasons.insert(incident.reasons.begin(), "what the probe said");
  }
  return sample;
}

Sample empty_sample() {
  Sample sample = begin("scan");
  sample.report.summary.documents = 1;
  sample.report.summary.bytes = 512;
  sample.report.summary.seconds = 0.004;
  return end(std::move(sample));
}

Sample large_sample(std::size_t findings) {
  Sample sample = begin("history");
  for (std::size_t i = 0; i < findings; ++i) {
    std::string label = fmt::format("{}", i);
    Finding one = from_git(sample, SourceKind::kCommit, fmt::format("services/{}/settings.py", i), label, std::nullopt, i % 2 == 0);
    if (i % 5 == 0) one.level = Level::kNote;
    sample.report.findings.push_back(std::move(one));
  }
  return end(std::move(sample));
}

Sample large_audit_sample(std::size_t findings) {
  Sample sample = large_sample(findings);
  sample.report.command = "audit";
  sample.report.today = "2026-11-26";
  for (std::size_t i = 0; i < findings; ++i) {
    // The last is the most urgent, so that the order of findings says nothing.
    const core::Finding& finding = sample.report.findings[findings - 1 - i];
    core::Incident incident = incident_of(finding);
    incident.in_head = finding.git->in_head;
    incident.first = core::Sighting{finding.git->date, finding.git->commit, {}};
    incident.days_exposed = 2795;
    incident.places.push_back(place_of(finding));
    incident.findings.push_back(findings - 1 - i);
    sample.report.incidents.push_back(std::move(incident));
  }
  return sample;
}

namespace {

Sample gate(Sample sample, const char* command) {
  sample.report.command = command;
  return sample;
}

Sample staged_sample() { return gate(scan_sample(), "staged"); }
Sample message_sample() { return gate(history_sample(), "message"); }
Sample range_sample() { return gate(history_sample(), "range"); }
Sample receive_sample() { return gate(history_sample(), "receive"); }
Sample push_sample() { return gate(history_sample(), "push"); }

}  // namespace

std::vector<Case> cases() {
  report::ReportOptions plain;
  report::ReportOptions color;
  color.color = true;
  report::ReportOptions everything;
  everything.all = true;
  report::ReportOptions narrow;
  narrow.width = 60;
  report::ReportOptions github;
  github.sarif_github_profile = true;
  github.sarif_category = "team/credentials";
  report::ReportOptions timed;
  timed.started = "2026-01-31T10:20:30";
  timed.ended = "2026-01-31T10:20:31";
  report::ReportOptions full;
  full.authors = full.stats = true;
  return {
      {"scan.txt", "text", scan_sample, plain},
      {"scan.sarif", "sarif", scan_sample, plain},
      {"scan.github.sarif", "sarif", scan_sample, github},
      {"scan.jsonl", "jsonl", scan_sample, plain},
      {"history.txt", "text", history_sample, narrow},
      {"history.sarif", "sarif", history_sample, plain},
      {"history.authors.sarif", "sarif", history_sample, full},
      {"history.authors.jsonl", "jsonl", history_sample, full},
      {"audit.txt", "text", audit_sample, plain},
      {"audit.color.txt", "text", audit_sample, color},
      {"audit.sarif", "sarif", audit_sample, plain},
      {"audit.github.sarif", "sarif", audit_sample, github},
      {"audit.jsonl", "jsonl", audit_sample, plain},
      {"audit.all.txt", "text", audit_sample, everything},
      {"audit.html", "html", audit_sample, plain},
      {"verify.txt", "text", verify_sample, plain},
      {"verify.jsonl", "jsonl", verify_sample, plain},
      {"verify.html", "html", verify_sample, plain},
      {"empty.txt", "text", empty_sample, plain},
      {"empty.sarif", "sarif", empty_sample, plain},
      {"empty.html", "html", empty_sample, plain},
      {"empty.jsonl", "jsonl", empty_sample, plain},
      {"gate.staged.txt", "text", staged_sample, plain},
      {"gate.message.txt", "text", message_sample, plain},
      {"gate.push.txt", "text", push_sample, plain},
      {"gate.range.txt", "text", range_sample, plain},
      {"gate.receive.txt", "text", receive_sample, plain},
      {"scan.github.log", "github", scan_sample, plain},
      {"scan.github.md", "github-summary", scan_sample, plain},
      {"history.github.log", "github", history_sample, plain},
      {"audit.github.md", "github-summary", audit_sample, plain},
      {"empty.github.md", "github-summary", empty_sample, plain},
      {"scan.gitlab.json", "gitlab", scan_sample, timed},
      {"history.gitlab.json", "gitlab", history_sample, timed},
      {"audit.gitlab.json", "gitlab", audit_sample, timed},
      {"empty.gitlab.json", "gitlab", empty_sample, timed},
  };
}

std::string render(const Case& one) {
  Sample sample = one.sample();
  std::ostringstream out;
  auto reporter = one.format == "github-summary" ? report::make_github_summary(one.options)
                                                 : report::find_format(one.format)->make(one.options);
  core::Status status = reporter->write(sample.report, out);
  return status ? out.str() : "not written: " + status.error().message;
}

}  // namespace credward::golden
