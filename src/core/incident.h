// An incident: one key with everything that a person needs who takes it out of service, joined over
// repositories, paths, commits, refs and encodings. Strings that come from a repository are raw bytes, as in
// Finding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/request_fact.h"

namespace credward::core {

// A commit that shows the key, or takes it away.
struct Sighting {
  std::string date;    // UTC, RFC 3339; empty for what stands in no commit
  std::string commit;  // hex; empty for the work tree
  std::string repository;
};

struct IncidentPlace {
  std::string repository;
  std::optional<std::string> path;
  std::optional<std::string> member;
  SourceKind source = SourceKind::kWorktree;
  std::string object;  // the blob or message that holds it, hex; empty for the work tree
  std::string commit;  // introduced here
  std::string date;
  std::optional<std::string> removed;
  Region region;
  bool current = false;   // in the work tree or in HEAD
  bool accepted = false;  // a suppression covers it
  bool encoded = false;   // as in Finding, or packed in an archive
  std::vector<std::string> environments;

  auto operator<=>(const IncidentPlace&) const = default;
};

// One of the vendor's four steps, filled in, or what comes before and after them.
struct IncidentStep {
  std::string title;               // "Create a new key"
  std::string text;                // one or two sentences
  std::vector<std::string> items;  // files, variables, settings, branches; may be cut, then the last says so
};

// What a probe's answer says of a key (verify).
enum class KeyState {
  kLive,              // 2xx
  kLiveUnpaid,        // 402: the account has an unpaid balance
  kLiveWithoutScope,  // 403: valid, but not for this call
  kDead,              // 401: revoked, malformed, or never a key
  kAskLater,          // 429
  kUnknown,           // any other answer, or none
};
inline bool is_live(KeyState state) {
  return state == KeyState::kLive || state == KeyState::kLiveUnpaid || state == KeyState::kLiveWithoutScope;
}

struct Probed {
  KeyState state = KeyState::kUnknown;
  long status = 0;      // HTTP's; 0 if no answer came
  std::string failure;  // why, where none came
};

struct Incident {
  SecretId secret;
  const RuleInfo* rule = nullptr;  // the most severe that found it
  Level level = Level::kWarning;
  bool accepted = false;                // suppressions cover all of it: here only because a probe found it live
  std::optional<Probed> probe;          // verify
  bool in_head = false;                 // the work tree or HEAD holds it; else only history does
  bool unreachable = false;             // an object that no ref reaches holds it
  bool in_messages = false;             // a commit's or tag's message, or a note, holds it
  std::optional<Sighting> first, last;  // `last` has no commit where it is still there
  std::optional<int> days_exposed;      // from the first commit to the day of the run
  std::vector<IncidentPlace> places;    // what is current first, then by repository and path
  std::vector<std::string> repositories;
  std::vector<std::string> environments;
  std::vector<std::string> refs;       // "REPOSITORY: refs/heads/x", or the ref alone where one was audited
  std::vector<std::string> variables;  // names and settings that carry it
  std::vector<NameUse> uses;           // where the files name one of these
  std::vector<RequestFact> calls;      // made with it, each with the least scope that serves it
  std::vector<std::string> scopes;     // that serve all calls: "read", "write", "admin"; empty if unknown
  unsigned urgency = 0;                // larger is more urgent
  std::vector<std::string> reasons;    // for that urgency, the weightiest first
  std::vector<IncidentStep> steps;     // the vendor's four
  std::string if_revoked_first;        // what breaks then
  std::string history_command;         // takes it out of history; never run by us
  std::string history_note;            // what has to be known before that
  std::vector<std::size_t> findings;   // indices into the report's findings
};

}  // namespace credward::core
