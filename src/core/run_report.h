// The whole result of a run, ordered and judged, as reporters receive it. A reporter needs nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/incident.h"

namespace credward::core {

// What was not read, was read only in part, or is worth knowing. The contract's records of the same name.
enum class ProblemKind { kUnread, kDegraded, kNote };

struct Problem {
  ProblemKind kind = ProblemKind::kNote;
  std::string what;                   // a word for the kind of thing: "object", "file", "commit-range", …
  std::optional<std::string> path;    // raw bytes
  std::optional<std::string> object;  // object id in hex
  std::string reason;                 // a sentence, with the remedy where there is one
  std::string repository;             // as in Finding

  auto operator<=>(const Problem&) const = default;
};

// One inline, configured or baseline suppression and what became of it.
struct SuppressionRecord {
  std::string where;  // "path:line" or ".credward.toml:line", raw bytes
  std::string rule;
  std::string state;  // "used", "unused", "expired", "invalid"
  std::string until;  // YYYY-MM-DD or empty
  std::string reason;
  std::string owner = {};

  auto operator<=>(const SuppressionRecord&) const = default;
};

struct RefTip {
  std::string ref;     // raw bytes
  std::string commit;  // hex

  auto operator<=>(const RefTip&) const = default;
};

// A repository (or plain folder) that was scanned, for SARIF's version control provenance.
struct RepositoryInfo {
  std::string name;         // as in Finding::repository
  std::string remote_uri;   // credentials stripped; may be empty
  std::string head_commit;  // hex; may be empty
  std::string branch;       // may be empty
  std::string folder = {};  // the name of its folder, for people; may be empty
};

// A part of a run and what it cost: wall clock, or the sum over threads where a stage is a part of another.
struct Stage {
  std::string name;
  double seconds = 0;
  std::uint64_t bytes = 0;
};

struct Summary {
  std::uint64_t documents = 0;  // files, blobs and messages that were read
  std::uint64_t bytes = 0;
  std::uint64_t errors = 0, warnings = 0, notes = 0, suppressed = 0;  // findings by level, unsuppressed
  std::uint64_t unread = 0, degraded = 0;
  std::optional<double> seconds;  // wall clock; shown by text always, by machine formats only with --stats
  std::vector<Stage> stages;      // in the order of the run; shown only with --stats
  std::string rule_set_hash;
  std::vector<RefTip> scope;
  bool complete = true;  // nothing in scope is unread
};

struct RunReport {
  std::string command;  // "scan", "history", …
  std::string program_version;
  std::vector<const RuleInfo*> rules;  // all active rules, ordered by id
  std::vector<RepositoryInfo> repositories;
  std::vector<Finding> findings;  // in report_order
  std::vector<Incident> incidents;      // audit: most urgent first
  std::vector<RequestFact> requests;    // audit: sorted
  std::vector<NameUse> name_uses;       // audit: sorted
  std::string today;                    // audit: the day of the run, YYYY-MM-DD
  std::vector<Problem> problems;  // sorted
  std::vector<SuppressionRecord> suppressions;  // sorted
  Summary summary;

  // Whole histories and files, joined to incidents.
  bool is_audit() const { return command == "audit" || command == "verify"; }
};

}  // namespace credward::core
