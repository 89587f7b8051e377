// What a change brings, whatever the command calls it: the commits, tags and bare objects that its ends reach and that
// nothing known reaches. Keys are judged in every one of them, because what is pushed is exposed; header rules only
// in the ends, because what was corrected on the way harms nobody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "engine/session.h"
#include "git/repository.h"

namespace credward::engine {

struct IncomingEnd {
  std::string ref;   // raw bytes; says whether it holds notes
  git::ObjectId id;  // a commit, an annotated tag, or whatever else a ref may name
};

struct Incoming {
  std::vector<IncomingEnd> ends;
  std::vector<git::ObjectId> known;  // commits and tags
  // Whose suppressions count beside the operator's: commits. Nothing: those of the change count as well.
  std::optional<std::vector<git::ObjectId>> trusted;
};

// Adds findings, problems and counts to `builder`. kUsage: an end is missing from the repository.
core::Status add_incoming(const git::Repository& repository, const git::ObjectDatabase& objects, const Incoming& incoming,
                          Session& session, ReportBuilder& builder);

}  // namespace credward::engine
