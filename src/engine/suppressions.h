// Suppressions that stand in files of their own, the configuration and the baseline: which of them count, and the
// findings on those that do not. (Inline ones are judged with their document, in judge.h.)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "engine/session.h"

namespace credward::engine {

// `scan`: entries of the configuration in force that have expired.
void report_expired(Session& session, ReportBuilder& builder);

// A change that may touch the configuration: `before` are the states that it is new against. With `distrust` what it
// adds does not count and is reported; otherwise only what it adds expired.
struct ConfigurationChange {
  std::optional<ConfigurationText> after;
  std::vector<ConfigurationText> before;
  core::SourceKind source = core::SourceKind::kCommit;
  std::optional<core::GitFacts> git;
  bool distrust = false;
};
void judge_change(const ConfigurationChange& change, Session& session, ReportBuilder& builder);

// A baseline that lies in the work tree counts as far as one of the trusted trees has it; the rest is reported. One that
// lies elsewhere is the operator's.
core::Status distrust_baseline(const git::Repository& repository, const git::ObjectDatabase& objects,
                               const std::vector<git::ObjectId>& trusted_trees, Session& session, ReportBuilder& builder);

}  // namespace credward::engine
