// A finding: one rule's verdict on one place, in the form in which policy judges and reporters write it.
// Everything in it but `secret_value` may be shown; strings that come from a repository (paths, refs) are
// raw bytes here and are redacted and escaped on the way into a report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/request_fact.h"
#include "core/rule.h"
#include "core/secret_text.h"

namespace credward::core {

// Where the bytes came from; the contract's `source` field.
enum class SourceKind {
  kWorktree, kIndex, kCommit, kCommitMessage, kTagMessage, kNote, kStash, kReflog, kUnreachable, kStdin
};

// "worktree", "index", "commit", "commit-message", …
std::string_view to_string(SourceKind source);

// Why a finding does not count. `by` is "inline", "config" or "baseline".
struct Suppression {
  std::string by;
  std::string reason;
  std::string until;  // YYYY-MM-DD or empty
};

// A blob and a path that hold the same key.
struct Occurrence {
  std::string blob;  // object id in hex
  std::string path;  // raw bytes

  auto operator<=>(const Occurrence&) const = default;
};

// What git knows of a key on a path (history, range, receive).
struct GitFacts {
  std::string commit;                  // introduced here; hex, empty where no commit has it (dangling blob)
  std::string date;                    // that commit's committer date, UTC, RFC 3339
  std::string author;                  // its author's name, shown only with --authors; never an e-mail address
  std::string blob;                    // the object that holds it
  std::optional<std::string> removed;  // the commit that took it away
  std::string removed_date;            // as `date`; empty where nothing removed it
  std::vector<std::string> refs;       // whose tips still hold it (audit; bounded), raw bytes
  bool in_head = false;
  bool root = false;  // that commit is the first one of its history
  std::vector<Occurrence> occurrences;  // sorted
};

// A mechanical repair: replace `region` by `text`.
struct Fix {
  std::string description;
  Region region;
  std::string text;
};

// What stands around a key and says what it is for (audit).
struct KeyContext {
  std::vector<std::string> names;      // that it is given to, raw bytes
  std::vector<std::string> enclosing;  // what says its environment, then sections, jobs, classes around it, innermost
                                       // first, then titles
  std::vector<RequestFact> calls;      // of the command or request that it stands in
};

struct RelatedPlace {
  Region region;
  std::string message;
};

struct Finding {
  const RuleInfo* rule = nullptr;
  Level level = Level::kWarning;
  std::string message;  // one or two sentences: what stands here, what ByteStack answers, how to write it
  std::string repository;               // its name when several are audited, else empty
  std::optional<std::string> path;      // raw bytes; none for messages and notes
  std::optional<std::string> member;    // path inside an archive
  Region region;
  SourceKind source = SourceKind::kWorktree;
  std::optional<SecretId> secret;
  SecretText secret_value;
  std::optional<GitFacts> git;
  std::optional<Suppression> suppressed;
  std::vector<RelatedPlace> related;
  std::optional<Fix> fix;
  KeyContext context;
  std::string line_hash;  // GitHub's primaryLocationLineHash over the text with every key replaced
  std::string content;    // fingerprint of its lines, keys replaced and spaces at the ends left out: a baseline knows
                          // by it what has no key; may be empty
  std::string foreign_allow;  // another tool's marker on its line ("gitleaks:allow"), which is not obeyed
  std::string before, after;  // of a malformed header (audit): the words it stands in, without keys, and how they would
                              // be; `after` only where the repair is mechanical
  std::string remedy;         // what to do, where the rule alone does not tell
  bool encoded = false;       // its key stands in other bytes than its own: base64, UTF-16, in pieces, in a binary file
};

// What suppressions know a finding by: its key's fingerprint, or its lines'.
const std::string& fingerprint_of(const Finding& finding);

// The contract's order: repository, path, line, column, rule, source, commit; bytes, nulls last.
bool report_order(const Finding& a, const Finding& b);

}  // namespace credward::core
